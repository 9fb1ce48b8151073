namespace PrivacySafe.Conferencing.Catalogue.Tests;

/// <summary>Teams' requests and addresses against the paths of Microsoft Graph.</summary>
public sealed class TeamsEndpointsTests
{
    public static TheoryData<string, string> Requests =>
        [.. TeamsEndpoints.All.Where(e => e.Effect != EndpointEffect.IssueToken).Select(e => (e.Verb, e.Path))];

    [Theory]
    [MemberData(nameof(Requests))]
    public void The_request_exists(string verb, string path) => Assert.NotNull(OpenApiDocument.Teams.Operation(verb, path));

    [Theory]
    [MemberData(nameof(Requests))]
    public void What_an_application_does_for_a_signed_in_user_needs_no_right_on_all_of_them(string verb, string path)
    {
        var scopes = TeamsEndpoints.All.Single(e => e.Verb == verb && e.Path == path).Scopes;

        Assert.NotEmpty(scopes);
        Assert.False(scopes[0].EndsWith(".All", StringComparison.Ordinal));
        Assert.Equal(!path.StartsWith("/me/", StringComparison.Ordinal), scopes[^1].EndsWith(".All", StringComparison.Ordinal));
        Assert.Equal(verb == "GET", scopes[0].EndsWith(".Read", StringComparison.Ordinal));
    }

    [Fact]
    public void The_first_creation_takes_the_settings() =>
        Assert.Equal("/me/onlineMeetings", TeamsCatalogue.Instance.EndpointFor(EndpointEffect.CreateMeeting).Path);

    [Fact]
    public void What_answers_with_an_older_meeting_takes_no_setting()
    {
        var taken = OpenApiDocument.Teams.Request("POST", "/me/onlineMeetings/createOrGet").Paths;

        Assert.Empty(TeamsMeetingSettings.All.Select(s => s.Path).Intersect(taken));
    }

    [Fact]
    public void The_documents_address_is_among_the_base_addresses() =>
        Assert.Subset(TeamsCatalogue.Instance.Hosts.Select(h => h.ToString()).ToHashSet(), OpenApiDocument.Teams.Servers.ToHashSet());

    [Fact]
    public void Own_names_are_names_of_a_creation()
    {
        var names = OpenApiDocument.Teams.Request("POST", "/me/onlineMeetings").Paths.Select(p => p.Split('.')[^1]).ToHashSet(StringComparer.Ordinal);

        Assert.Subset(names, TeamsCatalogue.Instance.OwnNames.ToHashSet(StringComparer.Ordinal));
    }
}
