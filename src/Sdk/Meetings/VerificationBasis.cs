namespace PrivacySafe.Conferencing;

/// <summary>Against what one meeting of an account is judged.</summary>
public sealed class VerificationBasis
{
    /// <summary>Creates a basis.</summary>
    /// <param name="profile">The profile.</param>
    /// <param name="reference">What was stored when the meeting was made, so that its declarations, weakenings and media count; null when nothing was.</param>
    /// <exception cref="ArgumentNullException"><paramref name="profile"/> is null.</exception>
    public VerificationBasis(MeetingProfile profile, MeetingReference? reference = null)
    {
        ArgumentNullException.ThrowIfNull(profile);
        Profile = profile;
        Reference = reference;
    }

    /// <summary>The profile.</summary>
    public MeetingProfile Profile { get; }

    /// <summary>What was stored when the meeting was made; null when nothing was.</summary>
    public MeetingReference? Reference { get; }

    /// <summary>The profile's name.</summary>
    public override string ToString() => Profile.Name;
}
