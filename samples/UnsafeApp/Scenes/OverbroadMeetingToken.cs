public class OverbroadMeetingToken
{
    public string Issue(string user, byte[] key)
    {
        var payload = System.Text.Json.JsonSerializer.Serialize(new { aud = "jitsi", iss = "app", room = "*", context = new { user = new { name = user } } }); // PSC1010
        return payload + "." + Convert.ToBase64String(HMACSHA256.HashData(key, System.Text.Encoding.UTF8.GetBytes(payload)));
    }
}
