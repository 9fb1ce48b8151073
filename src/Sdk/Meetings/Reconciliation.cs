namespace PrivacySafe.Conferencing;

/// <summary>What looking for the meeting of a <see cref="PendingCreation"/> found.</summary>
/// <param name="State">Whether it exists.</param>
/// <param name="MeetingIds">The vendor's ids of the meetings that carry the marker; more than one only when the vendor committed a creation later than the stated interval.</param>
public sealed record Reconciliation(ReconciliationState State, IReadOnlyList<string> MeetingIds);

/// <summary>Whether a meeting of unknown outcome exists.</summary>
public enum ReconciliationState
{
    /// <summary>It was found. Open it with the same idempotency key, or remove it.</summary>
    Found = 0,

    /// <summary>It was absent twice over the stated interval.</summary>
    Absent = 1,

    /// <summary>The vendor could not be asked.</summary>
    Unknown = 2,
}
