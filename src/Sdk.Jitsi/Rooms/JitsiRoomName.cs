using System.Security.Cryptography;

namespace PrivacySafe.Conferencing.Jitsi;

/// <summary>Names of rooms: drawn at random, in letters that no client or server changes.</summary>
internal static class JitsiRoomName
{
    // Without letters that are taken for one another; lower case, because the signalling server lowers names and compares exactly.
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <summary>31 letters to the power of 27 are more than 133 bits.</summary>
    public const int Length = 27;

    public static string New() => RandomNumberGenerator.GetString(Letters, Length);

    /// <summary>True when it is one that <see cref="New"/> could have drawn.</summary>
    public static bool IsRandom(string name) => name.Length == Length && name.All(c => Letters.Contains(c));
}
