namespace PrivacySafe.Conferencing;

/// <summary>
/// A meeting exists, but the <see cref="ICreationLedger"/> could not record it, so no link was released. A meeting that this creation
/// made was removed as far as time allowed; one that an earlier creation made, and may have released, was kept.
/// </summary>
/// <remarks>
/// Once the ledger works again, repeat the creation with the same idempotency key. The inner exception is the ledger's own, as it was
/// thrown; the ledger was given no secret.
/// </remarks>
public sealed class MeetingUnrecordedException : ConferencingException
{
    internal MeetingUnrecordedException(MeetingReference reference, MeetingCleanup cleanup, Exception inner)
        : base($"The meeting was made, but the creation ledger could not record it ({inner.GetType().Name}). Its link is withheld. {cleanup} Repair the ledger, then create again.", inner)
    {
        Reference = reference;
        Cleanup = cleanup;
    }

    /// <summary>The meeting.</summary>
    public MeetingReference Reference { get; }

    /// <summary>What became of it.</summary>
    public MeetingCleanup Cleanup { get; }
}
