namespace PrivacySafe.Conferencing.Catalogue.Tests;

/// <summary>GoToMeeting's requests, addresses and names against its own API document.</summary>
public sealed class GoToMeetingEndpointsTests
{
    public static TheoryData<string, string> Requests =>
        [.. GoToMeetingEndpoints.All.Where(e => e.Effect != EndpointEffect.IssueToken).Select(e => (e.Verb, e.Path))];

    [Theory]
    [MemberData(nameof(Requests))]
    public void The_request_exists(string verb, string path) => Assert.NotNull(OpenApiDocument.GoToMeeting.Operation(verb, path));

    [Fact]
    public void The_base_address_is_that_of_the_document() =>
        Assert.Equal(OpenApiDocument.GoToMeeting.Servers, GoToMeetingCatalogue.Instance.Hosts.Select(h => h.ToString()));

    [Fact]
    public void Own_names_are_names_of_a_creation() =>
        Assert.Subset(OpenApiDocument.GoToMeeting.Request("POST", "/meetings").Paths.ToHashSet(StringComparer.Ordinal), GoToMeetingCatalogue.Instance.OwnNames.ToHashSet(StringComparer.Ordinal));
}
