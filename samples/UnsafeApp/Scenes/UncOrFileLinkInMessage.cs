public class UncOrFileLinkInMessage(HttpClient zoom)
{
    public Task<HttpResponseMessage> SendAsync(string guest) =>
        zoom.PostAsJsonAsync("https://api.zoom.us/v2/chat/users/me/messages", new { to_contact = guest, message = @"The minutes are in \\files.example.org\minutes\2026-11.docx" }); // PSC6001
}
