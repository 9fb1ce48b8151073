namespace PrivacySafe.Conferencing.Emulator.Zoom;

/// <summary>A user's meetings in the order of creation. Adding and removing take constant time on average; only paging walks.</summary>
internal sealed class ZoomMeetingList
{
    private readonly object _gate = new();
    private readonly List<ZoomMeeting> _meetings = [];
    private long _sequence;
    private int _removed;

    public void Add(ZoomMeeting meeting)
    {
        lock (_gate)
        {
            // Numbered here, so that the list is always in order and no page can miss a meeting.
            meeting.Sequence = ++_sequence;
            _meetings.Add(meeting);
        }
    }

    /// <summary>Tells the list that one of its meetings was deleted; it is swept once half of the list is such.</summary>
    public void NoteRemoval()
    {
        lock (_gate)
        {
            if (++_removed < 64 || _removed * 2 < _meetings.Count)
                return;
            _meetings.RemoveAll(meeting => meeting.IsDeleted);
            _removed = 0;
        }
    }

    /// <summary>Puts a recovered meeting back, if it was swept, to its place in the order.</summary>
    public void Restore(ZoomMeeting meeting)
    {
        lock (_gate)
        {
            var index = IndexAfter(meeting.Sequence - 1);
            if (index == _meetings.Count || _meetings[index] != meeting)
                _meetings.Insert(index, meeting);
            else
                _removed = Math.Max(0, _removed - 1);
        }
    }

    /// <summary>One page.</summary>
    /// <param name="filter">Which meetings show.</param>
    /// <param name="after">The sequence number of the last meeting of the page before; 0 for the first page.</param>
    /// <param name="size">How many.</param>
    /// <returns>The page, whether more follow, and how many show in all.</returns>
    public (List<ZoomMeeting> Page, bool More, int Total) Read(Func<ZoomMeeting, bool> filter, long after, int size)
    {
        lock (_gate)
        {
            List<ZoomMeeting> page = [];
            var total = 0;
            var more = false;
            foreach (var meeting in _meetings)
            {
                if (meeting.IsDeleted || !filter(meeting))
                    continue;
                total++;
                if (meeting.Sequence <= after)
                    continue;
                if (page.Count < size)
                    page.Add(meeting);
                else
                    more = true;
            }

            return (page, more, total);
        }
    }

    private int IndexAfter(long sequence)
    {
        int low = 0, high = _meetings.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_meetings[middle].Sequence <= sequence)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
