namespace PrivacySafe.Conferencing;

/// <summary>What became of one meeting of a series that could not be made as a whole.</summary>
/// <param name="Position">Its place in the series, from 0.</param>
/// <param name="Reference">The meeting.</param>
/// <param name="Cleanup">
/// What was done about it. <see cref="CleanupState.Kept"/> for one that an earlier call with the same idempotency key had made, as its link may have been released, and
/// for one that the request wanted kept.
/// </param>
public sealed record SeriesMeeting(int Position, MeetingReference Reference, MeetingCleanup Cleanup)
{
    /// <summary>True when it exists, or may exist.</summary>
    public bool IsLeft => Cleanup.State is CleanupState.Kept or CleanupState.Failed or CleanupState.Unknown;

    /// <summary>The meeting and what was done.</summary>
    public override string ToString() => $"{Reference} ({Cleanup.State})";
}
