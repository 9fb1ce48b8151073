public class AttentionTracking
{
    // For the page of a Jitsi meeting.
    public string Options(string room) => System.Text.Json.JsonSerializer.Serialize(new
    {
        roomName = room,
        configOverwrite = new { faceLandmarks = new { enableFaceExpressionsDetection = true } }, // PSC4002
    });
}
