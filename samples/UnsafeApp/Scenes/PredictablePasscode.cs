public class PredictablePasscode(HttpClient zoom)
{
    public Task<HttpResponseMessage> CreateAsync(string topic) =>
        zoom.PostAsJsonAsync("https://api.zoom.us/v2/users/me/meetings", new
        {
            topic,
            password = new Random().Next(100000, 999999).ToString(), // PSC1004
        });
}
