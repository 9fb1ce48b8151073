using Microsoft.IdentityModel.Tokens;

namespace PrivacySafe.Conferencing.Jitsi;

/// <summary>Makes of a token one that says the same and is signed by nobody.</summary>
internal static class ForgedToken
{
    /// <summary>The token with every bit of its signature turned round: well-formed, and certainly another signature.</summary>
    /// <param name="token">A token in compact form.</param>
    /// <exception cref="ArgumentException">It has no signature.</exception>
    public static string Of(string token)
    {
        var end = token.LastIndexOf('.') + 1;
        if (end <= 1 || end == token.Length)
            throw new ArgumentException("The token has no signature.", nameof(token));
        var signature = Base64UrlEncoder.DecodeBytes(token[end..]);
        for (var i = 0; i < signature.Length; i++)
            signature[i] = (byte)~signature[i];
        return string.Concat(token.AsSpan(0, end), Base64UrlEncoder.Encode(signature));
    }
}
