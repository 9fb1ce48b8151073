using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using PrivacySafe.Conferencing.Emulator.Json;
using PrivacySafe.Conferencing.Emulator.Wire;

namespace PrivacySafe.Conferencing.Emulator.Zoom;

/// <summary><c>POST /oauth/token</c>: server-to-server OAuth.</summary>
/// <remarks>Source: https://developers.zoom.us/docs/internal-apps/s2s-oauth/, read 2026-11.</remarks>
internal sealed class ZoomTokenEndpoint(ZoomEmulator zoom)
{
    public WireAnswer Issue(WireRequest request)
    {
        zoom.Tokens.CountRequest();
        if (!IsKnownClient(request.Authorization))
            return Refuse("Invalid client_id or client_secret", "invalid_client");

        var form = request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) == true
            ? QueryHelpers.ParseQuery(request.BodyText())
            : [];
        string? Parameter(string name) => request.QueryValue(name) ?? (form.TryGetValue(name, out var values) ? values[^1] : null);

        if (Parameter("grant_type") != "account_credentials")
            return Refuse("unsupported grant type", "unsupported_grant_type");
        if (Parameter("account_id") != zoom.Account.AccountId)
            return Refuse("Bad Request", "invalid_request");

        var (token, details) = zoom.Tokens.Issue();
        var body = new JsonObject
        {
            ["access_token"] = token,
            ["token_type"] = "bearer",
            ["expires_in"] = (long)zoom.TokenLifetime.TotalSeconds,
            ["scope"] = string.Join(' ', details.Scopes),
            ["api_url"] = (zoom.ApiUrl ?? new Uri("http://127.0.0.1/")).GetLeftPart(UriPartial.Authority),
        };
        return new(200, JsonBytes.From(body), WireAnswer.Json);
    }

    private bool IsKnownClient(string? authorization)
    {
        const string scheme = "Basic ";
        if (authorization is null || !authorization.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
            return false;
        var expected = Encoding.UTF8.GetBytes($"{zoom.Account.ClientId}:{zoom.Account.ClientSecret}");
        var given = new byte[authorization.Length];
        return Convert.TryFromBase64String(authorization[scheme.Length..].Trim(), given, out var length)
            && CryptographicOperations.FixedTimeEquals(given.AsSpan(0, length), expected);
    }

    private static WireAnswer Refuse(string reason, string error) =>
        new(400, JsonBytes.From(new JsonObject { ["reason"] = reason, ["error"] = error }), WireAnswer.Json);
}
