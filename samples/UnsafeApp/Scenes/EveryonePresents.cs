public class EveryonePresents(HttpClient graph)
{
    public Task<HttpResponseMessage> CreateAsync(string subject) =>
        graph.PostAsJsonAsync("https://graph.microsoft.com/v1.0/me/onlineMeetings", new
        {
            subject,
            joinMeetingIdSettings = new { isPasscodeRequired = true },
            allowedPresenters = "everyone", // PSC1011
        });
}
