namespace PrivacySafe.Conferencing.Jitsi;

/// <summary>What about a refused token the server seems to dislike.</summary>
internal enum SuspectedClaim
{
    /// <summary>It did not say, or not in words that are known here.</summary>
    Unknown,

    /// <summary>The issuer: the application's id.</summary>
    Issuer,

    /// <summary>The audience.</summary>
    Audience,

    /// <summary>The signature: secret or key.</summary>
    Signature,

    /// <summary>The times: the clocks differ.</summary>
    Time,

    /// <summary>The public key, which the server could not find or fetch.</summary>
    PublicKey,
}

/// <summary>Makes out in the server's words what it dislikes. The words themselves go nowhere, because they could repeat the token.</summary>
internal static class SuspectedClaims
{
    private static readonly (string Word, SuspectedClaim Claim)[] Words =
    [
        ("'iss'", SuspectedClaim.Issuer),
        ("'aud'", SuspectedClaim.Audience),
        ("'kid'", SuspectedClaim.PublicKey),
        ("public key", SuspectedClaim.PublicKey),
        ("verification key", SuspectedClaim.PublicKey),
        ("signature", SuspectedClaim.Signature),
        ("alg", SuspectedClaim.Signature),
        ("by exp", SuspectedClaim.Time),
        ("by nbf", SuspectedClaim.Time),
    ];

    /// <summary>What the words speak of.</summary>
    /// <param name="text">The server's words; null for none.</param>
    public static SuspectedClaim In(string? text) =>
        text is null ? SuspectedClaim.Unknown : Array.Find(Words, w => text.Contains(w.Word, StringComparison.OrdinalIgnoreCase)).Claim;
}
