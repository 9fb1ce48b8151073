public class AttentionTracking
{
    public string Options(string meeting) => System.Text.Json.JsonSerializer.Serialize(new
    {
        roomName = meeting,
        configOverwrite = new { faceLandmarks = new { enableFaceExpressionsDetection = true } }, // PSC4002
    });
}
