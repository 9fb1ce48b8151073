namespace PrivacySafe.Conferencing.Catalogue.Tests;

/// <summary>The requests about something beside meetings, and what they say, against the vendors' documents where those tell of them.</summary>
public sealed class BesideMeetingsTests
{
    private const string RecordingSettings = "/meetings/{meetingId}/recordings/settings";

    public static TheoryData<string> Vendors => [.. VendorCatalogues.All.Select(v => v.Name)];

    public static TheoryData<string, string> OfZoom =>
        [.. ZoomEndpoints.BesideMeetings.Where(e => !e.Path.StartsWith("/chat/", StringComparison.Ordinal) && !e.Path.StartsWith("/groups/", StringComparison.Ordinal)).Select(e => (e.Verb, e.Path))];

    public static TheoryData<string, string> OfWebex =>
        [.. WebexEndpoints.BesideMeetings.Where(e => !e.Path.StartsWith("/messages", StringComparison.Ordinal)).Select(e => (e.Verb, e.Path))];

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
    [MemberData(nameof(ZoomRecordingPaths))]
    public void Zoom_takes_what_is_said_of_a_recording(string path) =>
        Assert.NotNull(OpenApiDocument.ZoomMeetings.Request("PATCH", RecordingSettings).Find(path));

    [Fact]
    public void Webex_takes_what_is_said_of_recordings() =>
        Assert.All(WebexAccountSettings.Beside, s => Assert.NotNull(OpenApiDocument.Webex.Request("PUT", "/meetingPreferences/schedulingOptions").Find(s.Path)));

    [Theory]
    [InlineData("gmx.de")]
    [InlineData("T-Online.de")]
    [InlineData("gmail.com")]
    public void Public_mail_domains_are_known(string domain) => Assert.True(PublicMailDomains.Contain(domain));

    [Theory]
    [InlineData("example.org")]
    [InlineData("de")]
    [InlineData("microsoft.com")]
    public void Domains_of_organisations_are_none(string domain) => Assert.False(PublicMailDomains.Contain(domain));

    private static VendorCatalogue Named(string name) => VendorCatalogues.All.Single(v => v.Name == name);
}
