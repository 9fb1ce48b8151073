public class InsecureTransport(HttpClient zoom)
{
    public Task<HttpResponseMessage> CreateAsync(string topic) =>
        zoom.PostAsJsonAsync("http://api.zoom.us/v2/users/me/meetings", new { topic, password = RandomNumberGenerator.GetString("ABCDEFGHJKLMNPQRSTUVWXYZ23456789", 10) }); // PSC5002 (no fix)
}
