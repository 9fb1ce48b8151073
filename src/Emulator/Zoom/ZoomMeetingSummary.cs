using System.Globalization;
using System.Text.Json.Nodes;
using PrivacySafe.Conferencing.Emulator.Json;

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
    int Type,
    IReadOnlyList<DateTimeOffset> Occurrences)
{
    private const int AgendaLimit = 250;

    /// <summary>When it starts for the last time; null without a fixed time.</summary>
    public DateTimeOffset? LastStart => Occurrences is [.., var last] ? last : StartTime;

    public static ZoomMeetingSummary From(JsonObject state)
    {
        var agenda = state.Text("agenda") ?? "";
        return new(
            agenda.Length > AgendaLimit ? agenda[..AgendaLimit] : agenda,
            (int?)state.Number("duration") ?? 0,
            state.Text("join_url") ?? "",
            state.Text("pmi"),
            Time(state.Text("start_time")),
            state.Text("timezone") ?? "",
            state.Text("topic") ?? "",
            (int?)state.Number("type") ?? 2,
            state["occurrences"] is JsonArray occurrences ? [.. occurrences.OfType<JsonObject>().Select(o => Time(o.Text("start_time"))).OfType<DateTimeOffset>()] : []);
    }

    private static DateTimeOffset? Time(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
}
