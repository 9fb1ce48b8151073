public class RecordingShared(HttpClient zoom)
{
    public Task<HttpResponseMessage> ShareAsync(string meetingId) =>
        zoom.PatchAsJsonAsync($"https://api.zoom.us/v2/meetings/{meetingId}/recordings/settings", new { share_recording = "publicly" }); // PSC3006
}
