public class MeetingWithoutPasscode(HttpClient zoom)
{
    public Task<HttpResponseMessage> CreateAsync(string topic) =>
        zoom.PostAsJsonAsync("https://api.zoom.us/v2/users/me/meetings", new { topic, type = 2 }); // PSC1001
}
