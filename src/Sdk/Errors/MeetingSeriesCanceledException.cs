namespace PrivacySafe.Conferencing;

/// <summary>The creation of a series was cancelled after something had been sent. What had been made until then was removed as far as time allowed.</summary>
public sealed class MeetingSeriesCanceledException : OperationCanceledException
{
    internal MeetingSeriesCanceledException(IReadOnlyList<SeriesMeeting> meetings, PendingCreation? pending, CancellationToken cancellationToken)
        : base($"The creation of the series was cancelled; no link was released. {SeriesOutcome.Describe(meetings, pending)}", cancellationToken)
    {
        Meetings = meetings;
        Pending = pending;
    }

    /// <summary>The meetings that exist or existed, in the order of the series, with what became of each.</summary>
    public IReadOnlyList<SeriesMeeting> Meetings { get; }

    /// <summary>Those of them that are left.</summary>
    public IReadOnlyList<SeriesMeeting> Left => [.. Meetings.Where(m => m.IsLeft)];

    /// <summary>Present while nobody knows whether one more meeting exists; settle it with <see cref="IMeetingClient.ReconcileAsync"/>.</summary>
    public PendingCreation? Pending { get; }
}
