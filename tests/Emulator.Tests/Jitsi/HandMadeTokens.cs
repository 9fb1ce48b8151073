using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using PrivacySafe.Conferencing.Emulator.Jitsi;

namespace PrivacySafe.Conferencing.Emulator.Tests.Jitsi;

/// <summary>Signs tokens by hand, good ones and others.</summary>
internal sealed class HandMadeTokens(JitsiEmulator jitsi, TimeProvider time)
{
    /// <summary>The claims of a token that is in order.</summary>
    public JsonObject Claims(string room) => new()
    {
        ["iss"] = jitsi.ApplicationId,
        ["aud"] = "jitsi",
        ["sub"] = jitsi.Domain,
        ["room"] = room,
        ["nbf"] = time.GetUtcNow().ToUnixTimeSeconds() - 10,
        ["exp"] = time.GetUtcNow().ToUnixTimeSeconds() + 600,
    };

    /// <summary>A token signed with the deployment's secret.</summary>
    public string For(string room, Action<JsonObject>? change = null)
    {
        var claims = Claims(room);
        change?.Invoke(claims);
        return Sign(claims, jitsi.ApplicationSecret);
    }

    public string Moderator(string room, JsonObject? features = null) => For(room, claims =>
    {
        JsonObject context = new() { ["user"] = new JsonObject { ["moderator"] = true, ["lobby_bypass"] = true } };
        if (features is not null)
            context["features"] = features;
        claims["context"] = context;
    });

    public static string Sign(JsonObject claims, string secret) => Assemble(
        """{"alg":"HS256","typ":"JWT"}""",
        claims,
        signed => HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed));

    public static string Sign(JsonObject claims, RSA key, string? keyId) => Assemble(
        keyId is null ? """{"alg":"RS256","typ":"JWT"}""" : $$"""{"alg":"RS256","typ":"JWT","kid":"{{keyId}}"}""",
        claims,
        signed => key.SignData(signed, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));

    public static string Assemble(string header, JsonObject claims, Func<byte[], byte[]> sign)
    {
        var signed = $"{Encode(Encoding.UTF8.GetBytes(header))}.{Encode(Encoding.UTF8.GetBytes(claims.ToJsonString()))}";
        return $"{signed}.{Encode(sign(Encoding.ASCII.GetBytes(signed)))}";
    }

    private static string Encode(byte[] bytes) => Base64Url.EncodeToString(bytes);
}
