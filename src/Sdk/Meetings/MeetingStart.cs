using System.Globalization;

namespace PrivacySafe.Conferencing;

/// <summary>When a meeting starts: a wall-clock time in an IANA time zone, so that it stays right across daylight saving.</summary>
/// <remarks>Immutable and safe for concurrent use.</remarks>
public sealed class MeetingStart
{
    private MeetingStart(DateTimeOffset instant, string zone)
    {
        Instant = instant;
        Zone = zone;
    }

    /// <summary>The moment, with the offset of the zone at that moment.</summary>
    public DateTimeOffset Instant { get; }

    /// <summary>The IANA name of the zone, e.g. <c>Europe/Berlin</c>.</summary>
    public string Zone { get; }

    /// <summary>A wall-clock time in a zone.</summary>
    /// <param name="wallClock">The time as people there read it. Its kind is ignored.</param>
    /// <param name="ianaZone">The IANA name of the zone, e.g. <c>Europe/Berlin</c>.</param>
    /// <exception cref="ArgumentException">The zone is unknown or not an IANA name, or the time does not exist or exists twice there because clocks change.</exception>
    public static MeetingStart InZone(DateTime wallClock, string ianaZone)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(ianaZone);
        var zone = Find(ianaZone);
        var local = DateTime.SpecifyKind(wallClock, DateTimeKind.Unspecified);
        if (zone.IsInvalidTime(local))
            throw new ArgumentException($"{local:yyyy-MM-dd HH:mm} does not exist in {ianaZone}, because clocks go forward then; choose a time before or after the gap.", nameof(wallClock));
        if (zone.IsAmbiguousTime(local))
            throw new ArgumentException($"{local:yyyy-MM-dd HH:mm} exists twice in {ianaZone}, because clocks go back then; use {nameof(At)} with the moment that is meant.", nameof(wallClock));
        return new MeetingStart(new DateTimeOffset(local, zone.GetUtcOffset(local)), ianaZone);
    }

    /// <summary>A moment, shown to participants in a zone.</summary>
    /// <param name="instant">The moment.</param>
    /// <param name="ianaZone">The IANA name of the zone; default <c>Etc/UTC</c>.</param>
    /// <exception cref="ArgumentException">The zone is unknown or not an IANA name.</exception>
    public static MeetingStart At(DateTimeOffset instant, string ianaZone = "Etc/UTC")
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(ianaZone);
        return new MeetingStart(TimeZoneInfo.ConvertTime(instant, Find(ianaZone)), ianaZone);
    }

    /// <summary>The time and the zone.</summary>
    public override string ToString() => Instant.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) + " " + Zone;

    private static TimeZoneInfo Find(string ianaZone)
    {
        // TimeZoneInfo also knows Windows names and UTC offsets; vendors know neither.
        if (TimeZoneInfo.TryFindSystemTimeZoneById(ianaZone, out var zone) && (zone.HasIanaId || ianaZone is "UTC" or "Etc/UTC"))
            return zone;
        throw new ArgumentException($"'{(WrittenText.HasControlCharacter(ianaZone) ? "?" : ianaZone)}' is no IANA time zone; use a name such as Europe/Berlin.", nameof(ianaZone));
    }
}
