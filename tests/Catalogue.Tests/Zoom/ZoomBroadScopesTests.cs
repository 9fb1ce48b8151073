using System.Text.Json;

namespace PrivacySafe.Conferencing.Catalogue.Tests;

/// <summary>Zoom's broad scopes against Zoom's own API documents.</summary>
public sealed class ZoomBroadScopesTests
{
    public static TheoryData<string> Scopes => [.. ZoomBroadScopes.All.Select(s => s.Scope)];

    [Theory]
    [MemberData(nameof(Scopes))]
    public void Some_request_is_granted_with_the_broad_scope_as_with_the_narrower_one(string scope)
    {
        var broad = ZoomBroadScopes.All.Single(s => s.Scope == scope);

        Assert.Contains(
            OpenApiDocument.ZoomMeetings.Operations.Concat(OpenApiDocument.ZoomUsers.Operations).Select(Granted),
            granted => granted.Contains(broad.Scope) && granted.Contains(broad.Narrower));
    }

    private static HashSet<string> Granted(JsonElement operation) => operation.TryGetProperty("security", out var security)
        ? security.EnumerateArray().SelectMany(alternative => alternative.EnumerateObject()).SelectMany(scheme => scheme.Value.EnumerateArray()).Select(scope => scope.GetString()!).ToHashSet(StringComparer.Ordinal)
        : [];
}
