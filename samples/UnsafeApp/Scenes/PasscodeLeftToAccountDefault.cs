public class PasscodeLeftToAccountDefault(HttpClient zoom)
{
    public Task<HttpResponseMessage> CreateAsync(string topic) =>
        zoom.PostAsJsonAsync("https://api.zoom.us/v2/users/me/meetings", new { topic, default_password = true }); // PSC1002
}
