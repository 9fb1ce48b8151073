using System.Globalization;

namespace PrivacySafe.Conferencing.Emulator.Zoom;

/// <summary>Zoom's two ways of writing a time: UTC with a Z, or local beside a time zone.</summary>
internal static class ZoomTime
{
    private static readonly string[] Formats = ["yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.fff", "yyyy-MM-dd'T'HH:mm"];

    public static string Format(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public static bool IsTime(string text) => TryParse(text, TimeZoneInfo.Utc, out _);

    public static bool IsZone(string id) => TimeZoneInfo.TryFindSystemTimeZoneById(id, out _);

    public static bool TryParse(string text, TimeZoneInfo zone, out DateTimeOffset time)
    {
        time = default;
        var utc = text.EndsWith('Z');
        if (DateTime.TryParseExact(utc ? text[..^1] : text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
        {
            if (!utc && zone.IsInvalidTime(local))
                local = local.AddHours(1);
            time = new(local, utc ? TimeSpan.Zero : zone.GetUtcOffset(local));
            return true;
        }

        return text.Length > 19 && DateTimeOffset.TryParseExact(
            text, "yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
    }
}
