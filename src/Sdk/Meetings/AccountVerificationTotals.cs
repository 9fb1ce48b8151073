namespace PrivacySafe.Conferencing;

/// <summary>How far a run over an account's meetings has come, and what it found.</summary>
/// <remarks>Immutable and safe for concurrent use. Numbers only.</remarks>
public sealed record AccountVerificationTotals
{
    /// <summary>The hosts that are known so far; final before the first meeting is judged.</summary>
    public int HostsKnown { get; init; }

    /// <summary>The hosts whose list was read, or could not be, and whose meetings are all dealt with.</summary>
    public int HostsDone { get; init; }

    /// <summary>The hosts whose list could not be read, or not to its end. Their meetings may be missing.</summary>
    public int HostsNotListed { get; init; }

    /// <summary>The meetings that were judged.</summary>
    public int Judged { get; init; }

    /// <summary>Those of them that fall short of their profile.</summary>
    public int FallingShort { get; init; }

    /// <summary>The meetings that could not be read.</summary>
    public int NotRead { get; init; }

    /// <summary>The meetings that were gone when they were to be read.</summary>
    public int Vanished { get; init; }

    /// <summary>The recurring meetings that turned out to have ended.</summary>
    public int Ended { get; init; }

    /// <summary>The meetings for which no profile was chosen.</summary>
    public int PassedOver { get; init; }

    /// <summary>True when every host was listed and every meeting read.</summary>
    public bool IsComplete => HostsNotListed == 0 && NotRead == 0;
}
