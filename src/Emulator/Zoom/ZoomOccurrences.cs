using System.Globalization;
using System.Text.Json.Nodes;

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
        var step = (int)(Number(recurrence["repeat_interval"]) ?? 1);
        var kind = Number(recurrence["type"]) ?? 1;
        var count = Number(recurrence["end_times"]) ?? (recurrence["end_date_time"] is null ? 1 : Maximum);
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
                ["duration"] = Number(state["duration"]) ?? 60,
                ["status"] = "available",
            });
        }

        state["occurrences"] = occurrences;
    }

    private static long? Number(JsonNode? node) =>
        node is not JsonValue value ? null : value.TryGetValue(out long number) ? number : value.TryGetValue(out int small) ? small : null;
}
