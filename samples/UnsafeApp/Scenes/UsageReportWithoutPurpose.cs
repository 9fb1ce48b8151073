public class UsageReportWithoutPurpose(HttpClient zoom)
{
    public Task<HttpResponseMessage> WhoWasThereAsync(string meetingId) =>
        zoom.GetAsync($"https://api.zoom.us/v2/report/meetings/{meetingId}/participants"); // PSC4007 (no fix)
}
