namespace PrivacySafe.Conferencing.Catalogue.Tests;

/// <summary>The requests about something beside meetings, and what they say, against the vendors' documents where those tell of them.</summary>
public sealed class BesideMeetingsTests
{
    private const string RecordingSettings = "/meetings/{meetingId}/recordings/settings";

    public static TheoryData<string> Vendors => [.. VendorCatalogues.All.Select(v => v.Name)];

    // What other documents tell of: the team chat, groups, the dashboard and webinars.
    private static readonly string[] Elsewhere = ["/chat/", "/im/", "/groups/", "/metrics/", "/report/webinars/"];

    public static TheoryData<string, string> OfZoom =>
        [.. ZoomEndpoints.BesideMeetings.Where(e => !Elsewhere.Any(start => e.Path.StartsWith(start, StringComparison.Ordinal))).Select(e => (e.Verb, e.Path))];

    public static TheoryData<string, string> OfWebex =>
        [.. WebexEndpoints.BesideMeetings.Where(e => !e.Path.StartsWith("/messages", StringComparison.Ordinal)).Select(e => (e.Verb, e.Path))];

    public static TheoryData<string, string> OfTeams =>
        [.. TeamsEndpoints.BesideMeetings.Where(e => e.Path.Contains("/onlineMeetings/", StringComparison.Ordinal)).Select(e => (e.Verb, e.Path))];

    public static TheoryData<string, string> OfGoToMeeting => [.. GoToMeetingEndpoints.BesideMeetings.Select(e => (e.Verb, e.Path))];

    public static TheoryData<string> ZoomRecordingPaths => [.. ZoomRecordingSettings.All.Where(s => s.Control.Equals(ConferenceControls.RecordingStorage)).Select(s => s.Path).Append(ZoomRecordingSettings.DomainsPath)];

    [Theory]
    [MemberData(nameof(Vendors))]
    public void Requests_stand_once_and_are_none_on_meetings(string vendor)
    {
        var requests = Named(vendor).BesideMeetings.Select(e => (e.Verb, e.Path)).ToArray();

        Assert.Equal(requests.Distinct(), requests);
        Assert.Empty(requests.Intersect(Named(vendor).Endpoints.Select(e => (e.Verb, e.Path))));
        Assert.All(requests, r => Assert.StartsWith("/", r.Path, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Vendors))]
    public void Settings_explain_themselves_name_their_source_and_are_never_sent(string vendor) => Assert.All(Named(vendor).SettingsBeside, s =>
    {
        Assert.EndsWith(".", s.Note, StringComparison.Ordinal);
        Assert.NotEmpty(s.Source);
        Assert.False(s.InCreate || s.InUpdate, s.Path);
        Assert.DoesNotContain(s.Secure.Accepted, s.IsUnsafe);
    });

    [Theory]
    [MemberData(nameof(OfZoom))]
    public void Zoom_has_the_request(string verb, string path) =>
        Assert.NotNull(OpenApiDocument.ZoomMeetings.Operation(verb, path) ?? OpenApiDocument.ZoomUsers.Operation(verb, path));

    [Theory]
    [MemberData(nameof(OfWebex))]
    public void Webex_has_the_request(string verb, string path) => Assert.NotNull(OpenApiDocument.Webex.Operation(verb, path));

    [Theory]
    [MemberData(nameof(OfTeams))]
    public void Teams_has_the_request(string verb, string path) => Assert.NotNull(OpenApiDocument.Teams.Operation(verb, path));

    [Theory]
    [MemberData(nameof(OfGoToMeeting))]
    public void GoToMeeting_has_the_request(string verb, string path) => Assert.NotNull(OpenApiDocument.GoToMeeting.Operation(verb, path));

    [Theory]
    [MemberData(nameof(ZoomRecordingPaths))]
    public void Zoom_takes_what_is_said_of_a_recording(string path) =>
        Assert.NotNull(OpenApiDocument.ZoomMeetings.Request("PATCH", RecordingSettings).Find(path));

    [Fact]
    public void Zoom_takes_the_text_of_a_message_in_a_meeting()
    {
        var request = OpenApiDocument.ZoomMeetings.Request("PATCH", "/live_meetings/{meetingId}/chat/messages/{messageId}");

        Assert.Contains(Named("zoom").MessageTexts, text => request.Find(text) is not null);
    }

    // As the vendors' pages on messages have them, which are no documents to compare with by machine; the endpoints' comments name them.
    [Theory]
    [InlineData("zoom", "POST", "/chat/users/{userId}/messages")]
    [InlineData("zoom", "PUT", "/chat/users/{userId}/messages/{messageId}")]
    [InlineData("zoom", "POST", "/im/users/me/chat/messages")]
    [InlineData("teams", "POST", "/chats/{chat-id}/messages")]
    [InlineData("teams", "PATCH", "/chats/{chat-id}/messages/{chatMessage-id}")]
    [InlineData("teams", "POST", "/teams/{team-id}/channels/{channel-id}/messages")]
    [InlineData("teams", "PATCH", "/teams/{team-id}/channels/{channel-id}/messages/{chatMessage-id}")]
    [InlineData("teams", "POST", "/teams/{team-id}/channels/{channel-id}/messages/{chatMessage-id}/replies")]
    [InlineData("webex", "POST", "/messages")]
    [InlineData("webex", "PUT", "/messages/{messageId}")]
    public void Messages_are_sent_and_changed_by(string vendor, string verb, string path) =>
        Assert.Contains(Named(vendor).BesideMeetings, e => e.Effect == EndpointEffect.SendMessage && e.Verb == verb && e.Path == path);

    [Theory]
    [InlineData("zoom", "message")]
    [InlineData("teams", "body.content")]
    [InlineData("webex", "text")]
    [InlineData("webex", "markdown")]
    public void What_readers_see_of_a_message_stands_in(string vendor, string path) => Assert.Contains(path, Named(vendor).MessageTexts);

    [Fact]
    public void Webex_takes_what_is_said_of_recordings()
    {
        var request = OpenApiDocument.Webex.Request("PUT", "/meetingPreferences/schedulingOptions");
        Assert.All(WebexAccountSettings.Beside, s => Assert.NotNull(request.Find(s.Path)));
    }

    [Theory]
    [InlineData("gmx.de")]
    [InlineData("T-Online.de")]
    [InlineData("gmail.com")]
    [InlineData("web.de")]
    [InlineData("freenet.de")]
    [InlineData("posteo.de")]
    [InlineData("mail.de")]
    [InlineData("hotmail.ch")]
    [InlineData("yahoo.at")]
    [InlineData("bluewin.ch")]
    [InlineData("protonmail.com")]
    [InlineData("naver.com")]
    public void Public_mail_domains_are_known(string domain) => Assert.True(PublicMailDomains.Contain(domain));

    [Theory]
    [InlineData("example.org")]
    [InlineData("de")]
    [InlineData("microsoft.com")]
    [InlineData("telekom.de")]
    [InlineData("1und1.de")]
    [InlineData("berlin.de")]
    public void Domains_of_organisations_are_none(string domain) => Assert.False(PublicMailDomains.Contain(domain));

    private static VendorCatalogue Named(string name) => VendorCatalogues.All.Single(v => v.Name == name);
}
