namespace PrivacySafe.Conferencing.Providers.Zoom;

/// <summary>A bearer token and what its answer said.</summary>
internal sealed record ZoomAccessToken(string Bearer, DateTimeOffset ExpiresAt, ZoomScopes Scopes, Uri Api)
{
    public override string ToString() => "[access token withheld]";
}
