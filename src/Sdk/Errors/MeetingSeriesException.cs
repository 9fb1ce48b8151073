namespace PrivacySafe.Conferencing;

/// <summary>
/// A meeting of a series could not be made, so no link of the series was released, and those that had been made were removed as far as time allowed. The inner
/// exception says what went wrong.
/// </summary>
/// <remarks>
/// What is left can be removed with <see cref="IMeetingClient.RemoveAsync"/>. With an idempotency key the creation can be repeated: what is left is then taken over.
/// </remarks>
public sealed class MeetingSeriesException : ConferencingException
{
    internal MeetingSeriesException(int failedAt, int count, IReadOnlyList<SeriesMeeting> meetings, PendingCreation? pending, Exception inner)
        : base($"Meeting {failedAt + 1} of {count} of the series could not be made, so no link was released. {SeriesOutcome.Describe(meetings, pending)} {SeriesOutcome.Cause(inner)}", inner)
    {
        FailedAt = failedAt;
        Meetings = meetings;
        Pending = pending;
    }

    /// <summary>The place of the meeting that could not be made, from 0.</summary>
    public int FailedAt { get; }

    /// <summary>The meetings that exist or existed, in the order of the series, with what became of each.</summary>
    public IReadOnlyList<SeriesMeeting> Meetings { get; }

    /// <summary>Those of them that are left.</summary>
    public IReadOnlyList<SeriesMeeting> Left => [.. Meetings.Where(m => m.IsLeft)];

    /// <summary>Present while nobody knows whether the meeting at <see cref="FailedAt"/> exists; settle it with <see cref="IMeetingClient.ReconcileAsync"/>.</summary>
    public PendingCreation? Pending { get; }
}
