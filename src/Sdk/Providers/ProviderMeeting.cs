namespace PrivacySafe.Conferencing.Providers;

/// <summary>A meeting as the vendor's answer shows it. The secrets among it are already of their own types; the others were not copied.</summary>
internal sealed class ProviderMeeting
{
    public required string MeetingId { get; init; }

    /// <summary>The vendor's id of the user who hosts it.</summary>
    public required string HostId { get; init; }

    /// <summary>The marker it carries; null when it was made by other code.</summary>
    public required string? Marker { get; init; }

    public required DateTimeOffset? Start { get; init; }

    public required TimeSpan? Duration { get; init; }

    /// <summary>When the last occurrence of a recurring meeting ends; null when it is none, or the vendor does not tell.</summary>
    public DateTimeOffset? LastEnd { get; init; }

    /// <summary>The link as the vendor gave it, checked to lie on the vendor's hosts.</summary>
    public required JoinLink? JoinLink { get; init; }

    /// <summary>The link without the passcode inside it; equal to <see cref="JoinLink"/> when there is none.</summary>
    public required JoinLink? JoinLinkWithoutPasscode { get; init; }

    public required HostLink? HostLink { get; init; }

    public required Passcode? Passcode { get; init; }

    /// <summary>
    /// For vendors whose meetings are protected by something else than a passcode: what was found out about each secret, by the catalogue's paths; those left out were not found out.
    /// Null where the passcode is the only secret.
    /// </summary>
    public IReadOnlyDictionary<string, SecretReading>? Secrets { get; init; }

    /// <summary>Makes links for single people of exactly this reading; null where a vendor has none.</summary>
    public IParticipantLinkIssuer? Links { get; init; }

    /// <summary>The per-meeting settings of the catalogue that the answer held.</summary>
    public required AppliedSettings Settings { get; init; }
}
