public class ConstantPasscode(HttpClient zoom)
{
    public Task<HttpResponseMessage> CreateAsync(string topic) =>
        zoom.PostAsJsonAsync("https://api.zoom.us/v2/users/me/meetings", new
        {
            topic,
            password = "team2026", // PSC1003
        });
}
