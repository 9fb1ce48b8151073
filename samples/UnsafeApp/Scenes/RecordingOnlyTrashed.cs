public class RecordingOnlyTrashed(HttpClient zoom)
{
    public Task<HttpResponseMessage> DeleteAsync(string meetingId) =>
        zoom.DeleteAsync($"https://api.zoom.us/v2/meetings/{meetingId}/recordings"); // PSC3007
}
