public class OverbroadMeetingToken
{
    public string Issue(string room, byte[] key)
    {
        var payload = System.Text.Json.JsonSerializer.Serialize(new { aud = "jitsi", iss = "app", room, exp = DateTimeOffset.UtcNow.AddYears(1).ToUnixTimeSeconds() }); // PSC1010
        return payload + "." + Convert.ToBase64String(HMACSHA256.HashData(key, System.Text.Encoding.UTF8.GetBytes(payload)));
    }
}
