using System.Globalization;
using System.Text.Json.Nodes;

namespace PrivacySafe.Conferencing.Emulator.Zoom;

/// <summary>The few fields of a meeting that Zoom's list returns, kept ready so that paging parses nothing.</summary>
internal sealed record ZoomMeetingSummary(
    string Agenda,
    int Duration,
    string JoinUrl,
    string? PersonalMeetingId,
    DateTimeOffset? StartTime,
    string TimeZone,
    string Topic,
    int Type)
{
    private const int AgendaLimit = 250;

    public static ZoomMeetingSummary From(JsonObject state)
    {
        var agenda = Text(state, "agenda") ?? "";
        return new(
            agenda.Length > AgendaLimit ? agenda[..AgendaLimit] : agenda,
            (int?)Number(state, "duration") ?? 0,
            Text(state, "join_url") ?? "",
            Text(state, "pmi"),
            DateTimeOffset.TryParse(Text(state, "start_time"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var start) ? start : null,
            Text(state, "timezone") ?? "",
            Text(state, "topic") ?? "",
            (int?)Number(state, "type") ?? 2);
    }

    private static string? Text(JsonObject state, string name) => state[name] is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    private static long? Number(JsonObject state, string name)
    {
        if (state[name] is not JsonValue value)
            return null;
        return value.TryGetValue(out long number) ? number : value.TryGetValue(out int small) ? small : null;
    }
}
