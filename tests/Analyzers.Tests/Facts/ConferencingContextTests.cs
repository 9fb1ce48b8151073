using PrivacySafe.Conferencing.Analyzers.Tests.Rules;

namespace PrivacySafe.Conferencing.Analyzers.Tests.Facts;

/// <summary>Whether a project belongs to something that holds conferences: what shows it, what does not, and what the user says.</summary>
public class ConferencingContextTests
{
    private const string SignIn = "using Microsoft.AspNetCore.Authentication; using Microsoft.Extensions.DependencyInjection; class Startup { void A(AuthenticationBuilder b) => b.AddGoogle(); }";

    private static readonly string Told = SignIn.Replace("b.AddGoogle", "b.{|PSC2001:AddGoogle|}", StringComparison.Ordinal);

    private static Task Silent(params string[] others) => Analysis.WithLibrariesAsync([SignInDeclarations.Library], null, [SignIn, .. others]);

    private static Task Speaks(params string[] others) => Analysis.WithLibrariesAsync([SignInDeclarations.Library], null, [Told, .. others]);

    [Theory]
    [InlineData("\"https://api.zoom.us/v2/users\"")]
    [InlineData("\"https://webexapis.com/v1/people\"")]
    [InlineData("\"https://api.getgo.com/G2M/rest/meetings/1\"")]
    [InlineData("\"https://graph.microsoft.com/v1.0/me/onlineMeetings\"")]
    [InlineData("$\"https://bbb.example.org/bigbluebutton/api/getMeetings?a={1}\"")]
    [InlineData("{|PSC1016:\"8x8.vc\"|}")]
    public Task The_address_of_a_vendors_api_shows_it(string text) => Speaks($"class Meetings {{ string A => {text}; }}");

    [Theory]
    [InlineData("class Meetings { int Meeting; } // we hold meetings on Zoom, Webex and Teams")]
    [InlineData("class Meeting { string A => \"Meet us at the shop: meeting room 3\"; }")]
    [InlineData("class Meeting { } // see https://api.zoom.us/v2/users")]
    [InlineData("class Meeting { string A => \"https://graph.microsoft.com/v1.0/me/messages\"; }")]
    [InlineData("class Meeting { string A => \"https://api.getgo.com/G2W/rest\"; }")]
    [InlineData("class Meeting { string A => \"https://zoom.us/j/123\"; }")]
    [InlineData("class Zoom { int ZoomLevel; }")]
    public Task Words_and_comments_do_not(string code) => Silent(code);

    [Fact]
    public Task A_token_for_a_room_shows_it() => Speaks("""
        class Rooms { string A(string room) => System.Text.Json.JsonSerializer.Serialize(new { aud = "jitsi", room, exp = System.DateTimeOffset.UtcNow.AddHours(1).ToUnixTimeSeconds() }); }
        """);

    [Fact]
    public Task Another_token_does_not() => Silent("""
        class Meeting { string A(string user) => System.Text.Json.JsonSerializer.Serialize(new { aud = "shop", user }); } // not jitsi
        """);

    [Fact]
    public Task A_library_for_nothing_else_shows_it_without_a_word_in_any_file() => Analysis.WithLibrariesAsync(
        [SignInDeclarations.Library, Analysis.Library("ZoomNet", "namespace ZoomNet { public class ZoomClient { } }")], null, Told);

    [Fact]
    public Task So_does_one_that_a_referenced_project_refers_to()
    {
        var library = Analysis.Library("ZoomNet", "namespace ZoomNet { public class ZoomClient { } }");
        return Analysis.WithLibrariesAsync([SignInDeclarations.Library, Analysis.Library("Infrastructure", "public class Service { public ZoomNet.ZoomClient Client; }", library)], null, Told);
    }

    [Fact]
    public Task The_product_itself_shows_it() => Analysis.WithLibrariesAsync([SignInDeclarations.Library, Microsoft.CodeAnalysis.MetadataReference.CreateFromFile(Analysis.Sdk)], null, Told);

    [Fact]
    public Task A_library_for_much_else_shows_it_by_its_requests_for_meetings_alone()
    {
        var graph = Analysis.Library("Microsoft.Graph", "namespace Microsoft.Graph.Models { public class OnlineMeeting { } public class Message { } }");
        return Task.WhenAll(
            Analysis.WithLibrariesAsync([SignInDeclarations.Library, graph], null, Told, "using Microsoft.Graph.Models; class Meetings { OnlineMeeting A; }"),
            Analysis.WithLibrariesAsync([SignInDeclarations.Library, graph], null, SignIn, "using Microsoft.Graph.Models; class Meetings { Message A; }"));
    }

    [Theory]
    [InlineData("privacysafe_conferencing.context = always")]
    [InlineData("privacysafe_conferencing.context = Always")]
    [InlineData("build_property.PrivacySafeConferencingContext = always")]
    public Task The_user_may_say_that_it_is_so(string option) => Analysis.WithLibrariesAsync([SignInDeclarations.Library], option, Told);

    [Theory]
    [InlineData("privacysafe_conferencing.context = never")]
    [InlineData("build_property.PrivacySafeConferencingContext = never")]
    public Task Or_that_it_is_not(string option) => Analysis.WithLibrariesAsync([SignInDeclarations.Library], option, SignIn, "class Meetings { string A => \"https://api.zoom.us/v2\"; }");

    [Theory]
    [InlineData("privacysafe_conferencing.context = never")]
    [InlineData("build_property.PrivacySafeConferencingContext = never")]
    public Task Even_where_a_library_shows_it_and_no_file_has_a_word(string option) => Analysis.WithLibrariesAsync(
        [SignInDeclarations.Library, Analysis.Library("ZoomNet", "namespace ZoomNet { public class ZoomClient { } }")], option, SignIn);

    [Theory]
    [InlineData("build_property.PrivacySafeConferencingContext = auto")]
    [InlineData("privacysafe_conferencing.token_audiences = a")]
    public Task Or_leave_it_to_the_code(string option) => Analysis.WithLibrariesAsync([SignInDeclarations.Library], option, Told, "class Meetings { string A => \"https://api.zoom.us/v2\"; }");

    [Fact]
    public Task Without_any_of_it_nothing_is_said() => Silent();
}
