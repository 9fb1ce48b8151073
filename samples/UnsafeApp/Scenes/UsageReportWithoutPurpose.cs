public class UsageReportWithoutPurpose(HttpClient zoom)
{
    public Task<string> WhoWasThereAsync(string meetingId) =>
        zoom.GetStringAsync($"https://api.zoom.us/v2/report/meetings/{meetingId}/participants"); // PSC4007 (no fix)
}
