namespace PrivacySafe.Conferencing.Catalogue.Tests;

/// <summary>Webex's requests, addresses and names against Webex's own API document.</summary>
public sealed class WebexEndpointsTests
{
    public static TheoryData<string, string> Requests =>
        [.. WebexEndpoints.All.Where(e => e.Effect != EndpointEffect.IssueToken).Select(e => (e.Verb, e.Path))];

    [Theory]
    [MemberData(nameof(Requests))]
    public void The_request_exists(string verb, string path) => Assert.NotNull(OpenApiDocument.Webex.Operation(verb, path));

    [Fact]
    public void The_narrowest_scope_is_the_users_own_where_there_is_one() =>
        Assert.All(WebexEndpoints.All.Where(e => e.Scopes.Count > 1), e => Assert.DoesNotContain("admin", e.Scopes[0], StringComparison.Ordinal));

    [Fact]
    public void The_first_update_is_the_one_Webex_recommends() =>
        Assert.Equal("PATCH", WebexCatalogue.Instance.EndpointFor(EndpointEffect.UpdateMeeting).Verb);

    [Fact]
    public void The_base_address_is_that_of_the_document() =>
        Assert.Equal(OpenApiDocument.Webex.Servers, WebexCatalogue.Instance.Hosts.Select(h => h.ToString()));

    [Fact]
    public void Own_names_are_names_of_a_creation()
    {
        var names = OpenApiDocument.Webex.Request("POST", "/meetings").Paths.Select(p => p.Split('.')[^1]).ToHashSet(StringComparer.Ordinal);

        Assert.Subset(names, WebexCatalogue.Instance.OwnNames.ToHashSet(StringComparer.Ordinal));
    }
}
