using System.Globalization;
using System.Text.Json.Nodes;
using PrivacySafe.Conferencing.Emulator.Json;

namespace PrivacySafe.Conferencing.Emulator.Zoom;

/// <summary>Works out the occurrences of a recurring meeting with fixed times.</summary>
/// <remarks>Simplified: daily, weekly and monthly steps from the first start; days of the week and of the month are not expanded.</remarks>
internal static class ZoomOccurrences
{
    private const int Maximum = 60;

    public static void Write(JsonObject state)
    {
        if (state["recurrence"] is not JsonObject recurrence || state["start_time"] is not JsonValue startTime)
            return;
        var start = DateTimeOffset.Parse(startTime.GetValue<string>(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        var step = (int)(recurrence.Number("repeat_interval") ?? 1);
        var kind = recurrence.Number("type") ?? 1;
        var count = recurrence.Number("end_times") ?? (recurrence["end_date_time"] is null ? 1 : Maximum);
        var last = recurrence["end_date_time"] is JsonValue end && ZoomTime.TryParse(end.GetValue<string>(), TimeZoneInfo.Utc, out var until)
            ? until
            : DateTimeOffset.MaxValue;

        JsonArray occurrences = [];
        for (var i = 0; i < (count == 0 ? Maximum : count); i++)
        {
            var at = kind switch { 1 => start.AddDays(i * step), 2 => start.AddDays(7 * i * step), _ => start.AddMonths(i * step) };
            if (at > last)
                break;
            occurrences.Add((JsonNode)new JsonObject
            {
                ["occurrence_id"] = at.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
                ["start_time"] = ZoomTime.Format(at),
                ["duration"] = state.Number("duration") ?? 60,
                ["status"] = "available",
            });
        }

        state["occurrences"] = occurrences;
    }
}
