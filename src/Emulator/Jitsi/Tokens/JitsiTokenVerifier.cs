using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PrivacySafe.Conferencing.Emulator.Jitsi.Tokens;

/// <summary>
/// Checks a token as the server modules of Jitsi do, by code of its own. The expected algorithm follows from the deployment's keys and never from the
/// token, so that neither <c>none</c> nor an HMAC made with a public key gets through.
/// </summary>
internal sealed class JitsiTokenVerifier(JitsiEmulator jitsi)
{
    private const int MostCharacters = 16 * 1024;

    private static readonly JsonDocumentOptions Bounded = new() { MaxDepth = 16 };

    /// <summary>The token's content, or why it is refused.</summary>
    public (JitsiToken? Token, string? Refusal) Verify(string token)
    {
        var parts = token.Split('.');
        if (token.Length > MostCharacters || parts.Length != 3)
            return (null, "Invalid token");
        if (ReadObject(parts[0]) is not { } header)
            return (null, "Invalid header");
        if (ReadObject(parts[1]) is not { } claims)
            return (null, "Invalid body");
        return (CheckHeader(header) ?? CheckSignature(parts, header) ?? CheckTimes(claims) ?? CheckClaims(claims)) is { } refusal
            ? (null, refusal)
            : (ToToken(claims), null);
    }

    private string? CheckHeader(JsonObject header)
    {
        if (JitsiToken.Text(header["typ"]) != "JWT")
            return "Invalid typ";
        return JitsiToken.Text(header["alg"]) == (jitsi.Keys.IsEmpty ? "HS256" : "RS256") ? null : "Invalid or incorrect alg";
    }

    private string? CheckSignature(string[] parts, JsonObject header)
    {
        if (Decode(parts[2]) is not { } signature)
            return "Invalid signature";
        var signed = Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}");
        if (jitsi.Keys.IsEmpty)
        {
            var expected = HMACSHA256.HashData(Encoding.UTF8.GetBytes(jitsi.ApplicationSecret), signed);
            return CryptographicOperations.FixedTimeEquals(expected, signature) ? null : "Invalid signature";
        }

        if (JitsiToken.Text(header["kid"]) is not { } kid)
            return "'kid' claim is missing";
        if (!jitsi.Keys.TryGetValue(kid, out var pem))
            return "could not obtain public key";
        using var rsa = RSA.Create();
        rsa.ImportFromPem(pem);
        return rsa.VerifyData(signed, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1) ? null : "Invalid signature";
    }

    // A token without an end is good for ever.
    private string? CheckTimes(JsonObject claims)
    {
        var now = jitsi.Time.GetUtcNow().ToUnixTimeSeconds();
        if (claims["exp"] is { } exp)
        {
            if (Number(exp) is not { } end)
                return "exp must be number";
            if (now >= end)
                return "Not acceptable by exp";
        }

        if (claims["nbf"] is { } nbf)
        {
            if (Number(nbf) is not { } start)
                return "nbf must be number";
            if (now < start)
                return "Not acceptable by nbf";
        }

        return null;
    }

    // The claims are compared as texts: an audience that is a list is none of the accepted ones.
    private string? CheckClaims(JsonObject claims)
    {
        if (claims["iss"] is null)
            return "'iss' claim is missing";
        var issuers = jitsi.AcceptedIssuers.Count == 0 ? [jitsi.ApplicationId] : jitsi.AcceptedIssuers;
        if (!Accepts(issuers, claims["iss"]))
            return "invalid 'iss' claim";
        if (claims["aud"] is null)
            return "'aud' claim is missing";
        if (jitsi.AcceptedAudiences.Count > 0 && !Accepts(jitsi.AcceptedAudiences, claims["aud"]))
            return "invalid 'aud' claim";
        if (JitsiToken.Text(claims["room"]) is not { } room)
            return "'room' claim is missing";
        return room == "*" && !jitsi.AcceptWildcardRooms ? "wildcard room is not allowed" : null;
    }

    private static bool Accepts(IEnumerable<string> accepted, JsonNode? claim) =>
        accepted.Any(one => one == "*" || one == JitsiToken.Text(claim));

    private static JitsiToken ToToken(JsonObject claims)
    {
        var context = claims["context"] as JsonObject;
        return new(JitsiToken.Text(claims["room"]), JitsiToken.Text(claims["sub"]), context?["user"] as JsonObject, context?["features"] as JsonObject);
    }

    private static double? Number(JsonNode node) => node is JsonValue value && value.TryGetValue(out double number) ? number : null;

    private static JsonObject? ReadObject(string part)
    {
        if (Decode(part) is not { } json)
            return null;
        try
        {
            var read = JsonNode.Parse(json, documentOptions: Bounded) as JsonObject;
            Touch(read);
            return read;
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            return null;
        }
    }

    // Members are read when they are first asked for, and a name that stands twice throws only then.
    private static void Touch(JsonNode? node)
    {
        if (node is JsonObject members)
        {
            foreach (var (_, value) in members)
                Touch(value);
        }
        else if (node is JsonArray items)
        {
            foreach (var item in items)
                Touch(item);
        }
    }

    private static byte[]? Decode(string part)
    {
        if (part.Length == 0 || part.Any(c => !(char.IsAsciiLetterOrDigit(c) || c is '-' or '_')) || part.Length % 4 == 1)
            return null;
        return Convert.FromBase64String(part.Replace('-', '+').Replace('_', '/') + new string('=', (4 - (part.Length % 4)) % 4));
    }
}
