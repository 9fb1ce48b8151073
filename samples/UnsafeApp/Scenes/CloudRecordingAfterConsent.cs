public class CloudRecordingAfterConsent(HttpClient zoom)
{
    public async Task CreateAsync(string topic, bool patientConsents)
    {
        if (!patientConsents)
            return;
        await zoom.PostAsJsonAsync("https://api.zoom.us/v2/users/me/meetings", new
        {
            topic,
            password = RandomNumberGenerator.GetString("ABCDEFGHJKLMNPQRSTUVWXYZ23456789", 10),
            settings = new { auto_recording = "cloud" }, // PSC3010
        });
    }
}
