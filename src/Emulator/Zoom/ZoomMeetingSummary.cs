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
    int Type)
{
    private const int AgendaLimit = 250;

    public static ZoomMeetingSummary From(JsonObject state)
    {
        var agenda = state.Text("agenda") ?? "";
        return new(
            agenda.Length > AgendaLimit ? agenda[..AgendaLimit] : agenda,
            (int?)state.Number("duration") ?? 0,
            state.Text("join_url") ?? "",
            state.Text("pmi"),
            DateTimeOffset.TryParse(state.Text("start_time"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var start) ? start : null,
            state.Text("timezone") ?? "",
            state.Text("topic") ?? "",
            (int?)state.Number("type") ?? 2);
    }
}
