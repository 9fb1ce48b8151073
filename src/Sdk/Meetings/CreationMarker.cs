using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace PrivacySafe.Conferencing;

/// <summary>
/// The opaque marker of a creation: a keyed hash of the caller's key, so that the vendor learns nothing from it and the same key
/// always finds the same meeting.
/// </summary>
internal sealed class CreationMarker(byte[]? key)
{
    private const string Prefix = "psc1:";
    private const int HashBytes = 16;
    private static readonly SearchValues<char> Alphabet = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");
    private static readonly int Length = Prefix.Length + 22;

    private readonly byte[]? _key = key;

    /// <exception cref="ArgumentException">The caller gave a key, but no stable marker key is configured.</exception>
    public byte[] RequireKeyFor(string? idempotencyKey) => idempotencyKey is null || _key is not null
        ? _key ?? []
        : throw new ArgumentException("An idempotency key needs a stable marker key; set ConferencingOptions.MarkerKey to at least 32 random bytes in base64, the same in all processes.", nameof(idempotencyKey));

    public string For(string provider, string host, string? idempotencyKey)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        if (idempotencyKey is null)
            RandomNumberGenerator.Fill(hash);
        else
            HMACSHA256.HashData(RequireKeyFor(idempotencyKey), Encoding.UTF8.GetBytes($"{provider}\n{host}\n{idempotencyKey}"), hash);
        return Prefix + Convert.ToBase64String(hash[..HashBytes]).TrimEnd('=').Replace('+', '-').Replace('/', '_');
    }

    /// <summary>The marker at the start of a text that the vendor's list returns; null when there is none.</summary>
    public static string? Find(string? text) =>
        text is not null && text.Length >= Length && text.StartsWith(Prefix, StringComparison.Ordinal)
        && text.AsSpan(Prefix.Length, Length - Prefix.Length).IndexOfAnyExcept(Alphabet) < 0
            ? text[..Length]
            : null;
}
