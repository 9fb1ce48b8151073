public class FreemailDomainTrusted(HttpClient zoom)
{
    public Task<HttpResponseMessage> OpenAsync(long meetingId) =>
        zoom.PatchAsJsonAsync($"https://api.zoom.us/v2/meetings/{meetingId}", new { settings = new { meeting_authentication = true, authentication_domains = "example.org,gmx.de" } }); // PSC4005 (no fix)
}
