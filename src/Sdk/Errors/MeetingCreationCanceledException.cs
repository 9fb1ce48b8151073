namespace PrivacySafe.Conferencing;

/// <summary>A creation was cancelled. What had been made until then was cleaned up as far as time allowed.</summary>
public sealed class MeetingCreationCanceledException : OperationCanceledException
{
    internal MeetingCreationCanceledException(PendingCreation? pending, MeetingReference? reference, MeetingCleanup cleanup, CancellationToken cancellationToken)
        : base($"The creation of the meeting was cancelled. {cleanup}", cancellationToken)
    {
        Pending = pending;
        Reference = reference;
        Cleanup = cleanup;
    }

    /// <summary>Present while nobody knows whether the meeting exists; settle it with <see cref="IMeetingClient.ReconcileAsync"/>.</summary>
    public PendingCreation? Pending { get; }

    /// <summary>The meeting, when it is known to have existed.</summary>
    public MeetingReference? Reference { get; }

    /// <summary>What became of it.</summary>
    public MeetingCleanup Cleanup { get; }
}
