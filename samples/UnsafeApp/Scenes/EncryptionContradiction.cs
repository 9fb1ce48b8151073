public class EncryptionContradiction(HttpClient zoom)
{
    public Task<HttpResponseMessage> CreateAsync(string topic) =>
        zoom.PostAsJsonAsync("https://api.zoom.us/v2/users/me/meetings", new
        {
            topic,
            password = RandomNumberGenerator.GetString("ABCDEFGHJKLMNPQRSTUVWXYZ23456789", 10),
            settings = new { encryption_type = "e2ee", audio = "both" }, // PSC3004 (no fix)
        });
}
