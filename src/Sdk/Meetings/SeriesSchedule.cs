namespace PrivacySafe.Conferencing;

/// <summary>When the meetings of a series start: at given times, or at the same local time every so many days or weeks.</summary>
/// <remarks>Immutable and safe for concurrent use.</remarks>
public sealed class SeriesSchedule
{
    /// <summary>The most meetings that a schedule may have. Vendors may allow fewer in a day.</summary>
    public const int MostMeetings = 366;

    private readonly Func<MeetingStart, IReadOnlyList<MeetingStart>> _starts;

    private SeriesSchedule(int count, Func<MeetingStart, IReadOnlyList<MeetingStart>> starts)
    {
        Count = count;
        _starts = starts;
    }

    /// <summary>How many meetings there are.</summary>
    public int Count { get; }

    /// <summary>Every so many days from the request's start on, at its local time in its time zone, also when clocks change in between.</summary>
    /// <param name="days">1 to 365.</param>
    /// <param name="times">How many meetings, 1 to <see cref="MostMeetings"/>, the first included.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its bounds.</exception>
    /// <remarks>A day on which clocks skip or repeat that time is refused when the series is created, as <see cref="MeetingStart.InZone"/> does.</remarks>
    public static SeriesSchedule EveryDays(int days, int times)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(days, 365);
        return Every(days, times);
    }

    /// <summary>Every so many weeks from the request's start on, on its weekday and at its local time in its time zone, also when clocks change in between.</summary>
    /// <param name="weeks">1 to 52.</param>
    /// <param name="times">How many meetings, 1 to <see cref="MostMeetings"/>, the first included.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its bounds.</exception>
    /// <remarks>A day on which clocks skip or repeat that time is refused when the series is created, as <see cref="MeetingStart.InZone"/> does.</remarks>
    public static SeriesSchedule EveryWeeks(int weeks, int times)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(weeks, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(weeks, 52);
        return Every(7 * weeks, times);
    }

    /// <summary>At given times, in the given order, which replace the request's own start.</summary>
    /// <param name="starts">1 to <see cref="MostMeetings"/> times, each once.</param>
    /// <exception cref="ArgumentException">There are none, too many, or one stands twice; the message names its position.</exception>
    public static SeriesSchedule At(params IEnumerable<MeetingStart> starts)
    {
        ArgumentNullException.ThrowIfNull(starts);
        MeetingStart[] all = [.. starts.Take(MostMeetings + 1)];
        if (all.Length is 0 or > MostMeetings)
            throw new ArgumentException($"A series has 1 to {MostMeetings} meetings.", nameof(starts));
        var positions = new Dictionary<DateTimeOffset, int>();
        for (var i = 0; i < all.Length; i++)
        {
            if (all[i] is null)
                throw new ArgumentException($"{nameof(starts)}[{i}] is null.", nameof(starts));
            if (!positions.TryAdd(all[i].Instant, i))
                throw new ArgumentException($"{nameof(starts)}[{i}] repeats {nameof(starts)}[{positions[all[i].Instant]}]; name each start once.", nameof(starts));
        }

        return new SeriesSchedule(all.Length, _ => all);
    }

    /// <exception cref="ArgumentException">A time does not exist, or exists twice, in the zone.</exception>
    internal IReadOnlyList<MeetingStart> StartsFrom(MeetingStart first) => _starts(first);

    private static SeriesSchedule Every(int days, int times)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(times, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(times, MostMeetings);

        // The instant carries the zone's offset, so its clock time is the local one.
        return new SeriesSchedule(times, first =>
            [first, .. Enumerable.Range(1, times - 1).Select(i => MeetingStart.InZone(first.Instant.DateTime.AddDays(i * (double)days), first.Zone))]);
    }
}
