using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace PrivacySafe.Conferencing.Emulator.Zoom;

/// <summary>All meetings of the account by number, and the bin they go to for seven days when deleted.</summary>
internal sealed class ZoomMeetingStore(ZoomEmulator zoom)
{
    // Source: the API document of 2026-08-09, PUT /meetings/{meetingId}/status, action "recover".
    private static readonly TimeSpan Recoverable = TimeSpan.FromDays(7);

    private readonly ConcurrentDictionary<long, ZoomMeeting> _meetings = new();
    private readonly ConcurrentQueue<ZoomMeeting> _bin = new();

    /// <summary>A number of eleven digits that no meeting has.</summary>
    public long NewId()
    {
        long id;
        do
        {
            id = 80_000_000_000 + (RandomNumberGenerator.GetInt32(int.MaxValue) * 9L);
        }
        while (_meetings.ContainsKey(id));
        return id;
    }

    public bool TryAdd(ZoomMeeting meeting)
    {
        if (!_meetings.TryAdd(meeting.Id, meeting))
            return false;
        meeting.Host.MeetingList.Add(meeting);
        return true;
    }

    public ZoomMeeting? Find(long id) => _meetings.TryGetValue(id, out var meeting) && !IsGone(meeting) ? meeting : null;

    public ZoomMeeting[] Existing() => [.. _meetings.Values.Where(meeting => !meeting.IsDeleted)];

    public ZoomMeeting[] Deleted() => [.. _meetings.Values.Where(meeting => meeting.IsDeleted && !IsGone(meeting))];

    public bool TryDelete(ZoomMeeting meeting, bool? scheduleForReminder, bool? cancelMeetingReminder)
    {
        if (!meeting.TryDelete(zoom.Time.GetUtcNow(), scheduleForReminder, cancelMeetingReminder))
            return false;
        meeting.Host.MeetingList.NoteRemoval();
        _bin.Enqueue(meeting);
        Sweep();
        return true;
    }

    public static bool TryRecover(ZoomMeeting meeting)
    {
        if (!meeting.TryRecover())
            return false;
        meeting.Host.MeetingList.Restore(meeting);
        return true;
    }

    private bool IsGone(ZoomMeeting meeting) => meeting.DeletedAt is { } at && zoom.Time.GetUtcNow() - at >= Recoverable;

    private void Sweep()
    {
        // A meeting can be in the bin twice after having been recovered; it is dropped by its latest deletion.
        while (_bin.TryPeek(out var oldest) && (!oldest.IsDeleted || IsGone(oldest)) && _bin.TryDequeue(out var taken))
        {
            if (IsGone(taken))
                _meetings.TryRemove(taken.Id, out _);
        }
    }
}
