using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing.Providers.Zoom;

/// <summary>The scopes a token carries, compared with those the requests need.</summary>
internal sealed class ZoomScopes
{
    // Apps made before granular scopes carry these; each covers several requests.
    private static readonly Dictionary<EndpointEffect, string[]> Classic = new()
    {
        [EndpointEffect.CreateMeeting] = ["meeting:write", "meeting:write:admin"],
        [EndpointEffect.UpdateMeeting] = ["meeting:write", "meeting:write:admin"],
        [EndpointEffect.DeleteMeeting] = ["meeting:write", "meeting:write:admin"],
        [EndpointEffect.EndMeeting] = ["meeting:write", "meeting:write:admin"],
        [EndpointEffect.ReadMeeting] = ["meeting:read", "meeting:read:admin"],
        [EndpointEffect.ListMeetings] = ["meeting:read", "meeting:read:admin"],
        [EndpointEffect.ListHosts] = ["user:read:admin", "user:write:admin"],
        [EndpointEffect.ReadUserSettings] = ["user:read", "user:read:admin"],
        [EndpointEffect.ReadGroupSettings] = ["group:read:admin"],
        [EndpointEffect.ReadLockedSettings] = ["group:read:admin"],
    };

    private static readonly HashSet<string> Needed = ZoomCatalogue.Instance.Endpoints.SelectMany(e => e.Scopes).ToHashSet(StringComparer.Ordinal);

    private readonly HashSet<string>? _granted;

    /// <param name="scope">The token answer's space-separated list; null or empty when it gives none.</param>
    public ZoomScopes(string? scope) =>
        _granted = string.IsNullOrWhiteSpace(scope) ? null : scope.Split((char[])[' ', ','], StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);

    /// <summary>What the token carries beyond what any request here needs; null when the token answer does not say.</summary>
    public IReadOnlyList<string>? Broader => _granted is null ? null : [.. _granted.Where(s => !Needed.Contains(s)).Order(StringComparer.Ordinal)];

    /// <summary>True when the token may make the request, as far as is known.</summary>
    public bool Permit(Endpoint endpoint) =>
        _granted is null || endpoint.Scopes.Count == 0 || endpoint.Scopes.Any(_granted.Contains)
        || (Classic.TryGetValue(endpoint.Effect, out var classic) && classic.Any(_granted.Contains));
}
