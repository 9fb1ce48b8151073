using PrivacySafe.Conferencing.CodeFixes.Links;
using static PrivacySafe.Conferencing.CodeFixes.Tests.Fixing;

namespace PrivacySafe.Conferencing.CodeFixes.Tests;

public class MessageLinkFixTests
{
    [Fact]
    public Task The_place_stays_named_and_is_no_link() => InClassAsync<MessageLinkFix>(
        "PSC6001",
        """
            Task A() => _http.PostAsJsonAsync("https://api.zoom.us/v2/chat/users/me/messages", new { message = {|PSC6001:@"See \\server\share\x, or file://server/y."|} });
            Task B(string server) => _http.PostAsJsonAsync("https://api.zoom.us/v2/chat/users/me/messages", new { message = {|PSC6001:$"See \\\\{server}\\share"|} });
            Task C() => _http.PostAsJsonAsync("https://api.zoom.us/v2/chat/users/me/messages", new { message = {|PSC6001:"<a href=\"file:///C:/x\">x</a>"|} });
        """,
        """
            Task A() => _http.PostAsJsonAsync("https://api.zoom.us/v2/chat/users/me/messages", new { message = @"See server\share\x, or server/y." });
            Task B(string server) => _http.PostAsJsonAsync("https://api.zoom.us/v2/chat/users/me/messages", new { message = $"See {server}\\share" });
            Task C() => _http.PostAsJsonAsync("https://api.zoom.us/v2/chat/users/me/messages", new { message = "<a href=\"C:/x\">x</a>" });
        """);

    [Fact]
    public Task A_text_that_is_sent_in_several_places_is_fixed_where_it_is_written() => InClassAsync<MessageLinkFix>(
        "PSC6001",
        """
            Task A()
            {
                var text = {|PSC6001:@"\\server\share"|};
                return _http.PostAsJsonAsync("https://api.zoom.us/v2/chat/users/me/messages", new { message = text });
            }
        """,
        """
            Task A()
            {
                var text = @"server\share";
                return _http.PostAsJsonAsync("https://api.zoom.us/v2/chat/users/me/messages", new { message = text });
            }
        """);
}
