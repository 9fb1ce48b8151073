namespace PrivacySafe.Conferencing;

/// <summary>A meeting that has not ended, as the vendor's list shows it: no settings, no secret, no topic.</summary>
/// <remarks>Immutable and safe for concurrent use. Its text form does not show the host.</remarks>
public sealed class UpcomingMeeting
{
    internal UpcomingMeeting(string meetingId, string hostId, string? marker, DateTimeOffset? start, TimeSpan? duration, bool isRecurring)
    {
        MeetingId = meetingId;
        HostId = hostId;
        Marker = marker;
        Start = start;
        Duration = duration;
        IsRecurring = isRecurring;
    }

    /// <summary>The vendor's id of the meeting.</summary>
    public string MeetingId { get; }

    /// <summary>The vendor's id of the user who hosts it.</summary>
    [ConferencingPersonal]
    public string HostId { get; }

    /// <summary>The marker of this library; null when the meeting was made by other code.</summary>
    public string? Marker { get; }

    /// <summary>When it starts, as the list says; null for meetings without a fixed time.</summary>
    public DateTimeOffset? Start { get; }

    /// <summary>True for a meeting that takes place more than once under the same id.</summary>
    public bool IsRecurring { get; }

    internal TimeSpan? Duration { get; }

    /// <summary>The meeting's id.</summary>
    public override string ToString() => MeetingId;
}
