public class IneffectiveSetting(HttpClient zoom)
{
    public Task<HttpResponseMessage> CreateAsync(string topic) =>
        zoom.PostAsJsonAsync("https://api.zoom.us/v2/users/me/meetings", new
        {
            topic,
            password = RandomNumberGenerator.GetString("ABCDEFGHJKLMNPQRSTUVWXYZ23456789", 10),
            waiting_room = true, // PSC1012 (no fix)
        });
}
