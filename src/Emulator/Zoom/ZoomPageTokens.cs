using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace PrivacySafe.Conferencing.Emulator.Zoom;

/// <summary>The tokens that lead from one page of a list to the next: opaque, good for that list only, and not for long.</summary>
internal sealed class ZoomPageTokens
{
    // Source: next_page_token in the API documents of 2026-08-09.
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);

    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);

    /// <summary>Where a page begins, from what the request says; the first page without a token.</summary>
    /// <returns>False when the token is broken, of another list, or too old.</returns>
    public bool TryOpen(string? text, string list, DateTimeOffset now, out long position)
    {
        position = 0;
        if (string.IsNullOrEmpty(text))
            return true;
        byte[] token;
        try
        {
            token = WebEncoders.Base64UrlDecode(text);
        }
        catch (FormatException)
        {
            return false;
        }

        if (token.Length != 32 || !CryptographicOperations.FixedTimeEquals(token.AsSpan(16), Sign(token.AsSpan(0, 16), list).AsSpan(0, 16)))
            return false;
        position = BinaryPrimitives.ReadInt64BigEndian(token);
        return BinaryPrimitives.ReadInt64BigEndian(token.AsSpan(8)) > now.UtcTicks;
    }

    /// <summary>The token of the page that begins behind a position.</summary>
    public string Seal(long position, string list, DateTimeOffset now)
    {
        var token = new byte[16 + 16];
        BinaryPrimitives.WriteInt64BigEndian(token, position);
        BinaryPrimitives.WriteInt64BigEndian(token.AsSpan(8), (now + Lifetime).UtcTicks);
        Sign(token.AsSpan(0, 16), list).AsSpan(0, 16).CopyTo(token.AsSpan(16));
        return WebEncoders.Base64UrlEncode(token);
    }

    private byte[] Sign(ReadOnlySpan<byte> payload, string list)
    {
        byte[] message = [.. payload, .. Encoding.UTF8.GetBytes(list)];
        return HMACSHA256.HashData(_key, message);
    }
}
