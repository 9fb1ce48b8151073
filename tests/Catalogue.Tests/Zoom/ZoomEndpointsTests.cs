using System.Text.Json;

namespace PrivacySafe.Conferencing.Catalogue.Tests;

/// <summary>Zoom's requests against Zoom's own API documents.</summary>
public sealed class ZoomEndpointsTests
{
    public static TheoryData<string, string> Requests =>
        [.. ZoomEndpoints.All.Where(e => e.Effect != EndpointEffect.IssueToken).Select(e => (e.Verb, e.Path))];

    [Theory]
    [MemberData(nameof(Requests))]
    public void The_request_exists_with_its_rate_label_and_scopes(string verb, string path)
    {
        var endpoint = ZoomEndpoints.All.Single(e => e.Verb == verb && e.Path == path);
        var operation = OpenApiDocument.ZoomMeetings.Operation(verb, path) ?? OpenApiDocument.ZoomUsers.Operation(verb, path);

        Assert.NotNull(operation);
        var description = operation.Value.GetProperty("description").GetString()!;
        var label = description[description.IndexOf("Rate Limit Label", StringComparison.Ordinal)..];
        Assert.Contains($"`{endpoint.RateCategory}`", label, StringComparison.Ordinal);
        Assert.NotEmpty(endpoint.Scopes);
        Assert.Subset(Granted(operation.Value), endpoint.Scopes.ToHashSet(StringComparer.Ordinal));
        Assert.EndsWith(":admin", endpoint.Scopes[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Every_effect_on_meetings_has_one_request() =>
        Assert.Equal(Enum.GetValues<EndpointEffect>().Except(ZoomEndpoints.BesideMeetings.Select(e => e.Effect)), ZoomEndpoints.All.Select(e => e.Effect).Order());

    private static HashSet<string> Granted(JsonElement operation) => operation.GetProperty("security").EnumerateArray()
        .SelectMany(alternative => alternative.EnumerateObject())
        .SelectMany(scheme => scheme.Value.EnumerateArray())
        .Select(scope => scope.GetString()!)
        .ToHashSet(StringComparer.Ordinal);
}
