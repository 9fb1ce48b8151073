public class WebhookComparedUnsafely
{
    public bool IsFromZoom(IReadOnlyDictionary<string, string> headers, string body, byte[] secret)
    {
        var time = headers["x-zm-request-timestamp"];
        if (DateTimeOffset.UtcNow - DateTimeOffset.FromUnixTimeSeconds(long.Parse(time)) > TimeSpan.FromMinutes(5))
            return false;
        var expected = "v0=" + Convert.ToHexString(HMACSHA256.HashData(secret, System.Text.Encoding.UTF8.GetBytes($"v0:{time}:{body}"))).ToLowerInvariant();
        return headers["x-zm-signature"] == expected; // PSC2003
    }
}
