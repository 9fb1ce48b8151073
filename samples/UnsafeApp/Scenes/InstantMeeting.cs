public class InstantMeeting(HttpClient zoom)
{
    public Task<HttpResponseMessage> CreateAsync(string topic) =>
        zoom.PostAsJsonAsync("https://api.zoom.us/v2/users/me/meetings", new
        {
            topic,
            type = 1, // PSC1008
            password = RandomNumberGenerator.GetString("ABCDEFGHJKLMNPQRSTUVWXYZ23456789", 10),
        });
}
