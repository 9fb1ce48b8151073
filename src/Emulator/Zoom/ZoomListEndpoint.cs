using System.Globalization;
using System.Text.Json.Nodes;
using PrivacySafe.Conferencing.Emulator.Json;
using PrivacySafe.Conferencing.Emulator.Wire;

namespace PrivacySafe.Conferencing.Emulator.Zoom;

/// <summary><c>GET /v2/users/{userId}/meetings</c>: exactly the documented fields, in pages.</summary>
internal sealed class ZoomListEndpoint(ZoomEmulator zoom)
{
    private const int DefaultPage = 30;
    private const int LargestPage = 300;

    // Source: "only a maximum of 6 months of meeting data will be returned" for these types, API document of 2026-08-09.
    private const int MonthsOfUpcomingAndPrevious = 6;

    private readonly ZoomPageTokens _tokens = new();

    public WireAnswer List(WireRequest request, string userId)
    {
        if (zoom.FindUser(userId) is not { } user)
            return ZoomErrors.NoUser(userId);
        var now = zoom.Time.GetUtcNow();
        var type = request.QueryValue("type") ?? "scheduled";
        if (Filter(type, now) is not { } ofType)
            return ZoomErrors.Invalid("type");
        var size = DefaultPage;
        if (request.QueryValue("page_size") is { } sizeText
            && (!int.TryParse(sizeText, NumberStyles.None, CultureInfo.InvariantCulture, out size) || size is < 1 or > LargestPage))
        {
            return ZoomErrors.Invalid("page_size");
        }

        if (!TryDate(request.QueryValue("from"), DateOnly.MinValue, out var from))
            return ZoomErrors.Invalid("from");
        if (!TryDate(request.QueryValue("to"), DateOnly.MaxValue, out var to))
            return ZoomErrors.Invalid("to");
        var number = 1;
        if (request.QueryValue("page_number") is { } numberText
            && (!int.TryParse(numberText, NumberStyles.None, CultureInfo.InvariantCulture, out number) || number < 1))
        {
            return ZoomErrors.Invalid("page_number");
        }

        var list = user.Id + "\n" + type;
        if (!_tokens.TryOpen(request.QueryValue("next_page_token"), list, now, out var after))
            return ZoomErrors.Of(400, 300, "The next page token is invalid or expired.");

        var lag = zoom.Traps.ListLag;
        bool Shows(ZoomMeeting meeting) => meeting.CreatedAt + lag <= now && ofType(meeting) && IsBetween(meeting, from, to);
        if (after == 0 && number > 1 && user.MeetingList.Read(Shows, 0, (number - 1) * size).Page is { Count: > 0 } before)
            after = before[^1].Sequence;
        var (page, more, total) = user.MeetingList.Read(Shows, after, size);

        JsonArray meetings = [];
        foreach (var meeting in page)
        {
            foreach (var start in zoom.Traps.ListsOccurrences && meeting.Summary.Occurrences is { Count: > 0 } occurrences ? occurrences.Cast<DateTimeOffset?>() : [meeting.Summary.StartTime])
                meetings.Add((JsonNode)Entry(meeting, start));
        }

        var body = new JsonObject
        {
            ["page_count"] = (total + size - 1) / size,
            ["page_number"] = number,
            ["page_size"] = size,
            ["total_records"] = total,
            ["next_page_token"] = more ? _tokens.Seal(page[^1].Sequence, list, now) : "",
            ["meetings"] = meetings,
        };
        return new(200, JsonBytes.From(body), WireAnswer.Json);
    }

    private static Func<ZoomMeeting, bool>? Filter(string type, DateTimeOffset now) => type switch
    {
        "scheduled" => meeting => meeting.Summary.Type != 10,
        "live" => meeting => meeting.IsStarted && meeting.Summary.Type != 10,
        "upcoming" or "upcoming_meetings" => meeting =>
            meeting.Summary.Type == 3
            || (meeting.Summary.Type != 10 && meeting.Summary.LastStart is { } last && last.AddMinutes(meeting.Summary.Duration) >= now
                && meeting.Summary.StartTime <= now.AddMonths(MonthsOfUpcomingAndPrevious)),
        "previous_meetings" => meeting =>
            meeting.WasHeld && !meeting.IsStarted && meeting.Summary.Type != 10
            && (meeting.Summary.LastStart is not { } last || last >= now.AddMonths(-MonthsOfUpcomingAndPrevious)),
        _ => null,
    };

    private static bool IsBetween(ZoomMeeting meeting, DateOnly from, DateOnly to)
    {
        if (meeting.Summary.StartTime is not { } start)
            return true;
        var day = DateOnly.FromDateTime(start.UtcDateTime);
        return day >= from && day <= to;
    }

    private static JsonObject Entry(ZoomMeeting meeting, DateTimeOffset? startTime)
    {
        var summary = meeting.Summary;
        var entry = new JsonObject
        {
            ["uuid"] = meeting.Uuid,
            ["id"] = meeting.Id,
            ["host_id"] = meeting.Host.Id,
            ["topic"] = summary.Topic,
            ["type"] = summary.Type,
            ["duration"] = summary.Duration,
            ["timezone"] = summary.TimeZone,
            ["agenda"] = summary.Agenda,
            ["created_at"] = ZoomTime.Format(meeting.CreatedAt),
            ["join_url"] = summary.JoinUrl,
        };
        if (startTime is { } start)
            entry["start_time"] = ZoomTime.Format(start);
        if (summary.PersonalMeetingId is { } pmi)
            entry["pmi"] = pmi;
        return entry;
    }

    private static bool TryDate(string? text, DateOnly absent, out DateOnly date)
    {
        date = absent;
        return text is null || DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
    }
}
