using System.Globalization;
using PrivacySafe.Conferencing.Providers;

namespace PrivacySafe.Conferencing;

/// <summary>Makes the single requests of a series out of one.</summary>
internal static class MeetingSeries
{
    /// <summary>One request for each start, in order, with keys of their own when there is one.</summary>
    /// <exception cref="ArgumentException">The series is longer than what the vendor lets a host create in a day, or a time does not exist.</exception>
    public static IReadOnlyList<MeetingDetails> Split(MeetingDetails request, SeriesSchedule schedule, ProviderLimits limits, string vendor)
    {
        if (schedule.Count > limits.CreationsPerDay)
        {
            throw new ArgumentException(
                $"The series has {schedule.Count} meetings; {vendor} lets a host create and change {limits.CreationsPerDay} a day. Split it over several days or hosts.",
                nameof(schedule));
        }

        return [.. schedule.StartsFrom(request.Start).Select((start, i) => request with { Start = start, IdempotencyKey = KeyOf(request.IdempotencyKey, i) })];
    }

    // No caller's key holds a line feed, so no other meeting can have this one.
    private static string? KeyOf(string? seriesKey, int position) =>
        seriesKey is null ? null : string.Create(CultureInfo.InvariantCulture, $"{seriesKey}\n{position + 1}");
}
