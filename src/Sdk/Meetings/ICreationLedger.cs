namespace PrivacySafe.Conferencing;

/// <summary>
/// Remembers creations that carry an idempotency key by their marker, so that a repeated creation finds the first one. The default lives in memory; a durable
/// one lets other processes find it without listing.
/// </summary>
/// <remarks>
/// Implementations must be safe for concurrent use. Entries hold no secret. They may throw: before a creation is sent, what they
/// throw reaches the caller as it is and nothing is sent; afterwards no meeting is lost by it, see <see cref="MeetingUnrecordedException"/>.
/// </remarks>
public interface ICreationLedger
{
    /// <summary>The entry of a marker; null when there is none.</summary>
    /// <param name="provider">The vendor's identifier.</param>
    /// <param name="marker">The opaque marker.</param>
    /// <param name="cancellationToken">Cancels the look-up.</param>
    ValueTask<CreationLedgerEntry?> FindAsync(string provider, string marker, CancellationToken cancellationToken);

    /// <summary>Stores an entry, replacing one with the same provider and marker.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="cancellationToken">Cancels the storing.</param>
    ValueTask RecordAsync(CreationLedgerEntry entry, CancellationToken cancellationToken);

    /// <summary>Removes an entry, if it is there. Called after the vendor refused a creation; a failure is passed over, as an entry without a meeting does no harm.</summary>
    /// <param name="provider">The vendor's identifier.</param>
    /// <param name="marker">The opaque marker.</param>
    /// <param name="cancellationToken">Cancels the removal.</param>
    ValueTask ForgetAsync(string provider, string marker, CancellationToken cancellationToken);
}

/// <summary>A creation in the ledger.</summary>
/// <param name="Provider">The vendor's identifier.</param>
/// <param name="Marker">The opaque marker.</param>
/// <param name="SentAt">When the creation was sent.</param>
/// <param name="MeetingId">The vendor's id once it is known; null while the outcome is not.</param>
public sealed record CreationLedgerEntry(string Provider, string Marker, DateTimeOffset SentAt, string? MeetingId);
