public class CannotDecide(HttpClient zoom)
{
    public Task<HttpResponseMessage> CreateAsync(string topic, string? passcode) =>
        zoom.PostAsJsonAsync("https://api.zoom.us/v2/users/me/meetings", new { topic, password = passcode }); // PSC9001 (no fix)
}
