using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using PrivacySafe.Conferencing.Emulator.Json;
using PrivacySafe.Conferencing.Emulator.Wire;

namespace PrivacySafe.Conferencing.Emulator.Zoom;

/// <summary><c>GET /v2/users/{userId}/meetings</c>: exactly the documented fields, in pages.</summary>
internal sealed class ZoomListEndpoint(ZoomEmulator zoom)
{
    private const int DefaultPage = 30;
    private const int LargestPage = 300;

    // Source: next_page_token in the API document of 2026-08-09.
    private static readonly TimeSpan TokenLifetime = TimeSpan.FromMinutes(15);

    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);

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

        long after = 0;
        if (request.QueryValue("next_page_token") is { Length: > 0 } token && !TryOpen(token, user, type, now, out after))
            return ZoomErrors.Of(400, 300, "The next page token is invalid or expired.");

        var lag = zoom.Traps.ListLag;
        bool Shows(ZoomMeeting meeting) => meeting.CreatedAt + lag <= now && ofType(meeting) && IsBetween(meeting, from, to);
        if (after == 0 && number > 1 && user.MeetingList.Read(Shows, 0, (number - 1) * size).Page is { Count: > 0 } before)
            after = before[^1].Sequence;
        var (page, more, total) = user.MeetingList.Read(Shows, after, size);

        JsonArray meetings = [];
        foreach (var meeting in page)
            meetings.Add((JsonNode)Entry(meeting));
        var body = new JsonObject
        {
            ["page_count"] = (total + size - 1) / size,
            ["page_number"] = number,
            ["page_size"] = size,
            ["total_records"] = total,
            ["next_page_token"] = more ? Seal(page[^1].Sequence, user, type, now) : "",
            ["meetings"] = meetings,
        };
        return new(200, JsonBytes.From(body), WireAnswer.Json);
    }

    private static Func<ZoomMeeting, bool>? Filter(string type, DateTimeOffset now) => type switch
    {
        "scheduled" => meeting => meeting.Summary.Type != 10,
        "live" => meeting => meeting.IsStarted && meeting.Summary.Type != 10,
        "upcoming" or "upcoming_meetings" => meeting =>
            meeting.Summary.Type == 3 || (meeting.Summary.Type != 10 && meeting.Summary.StartTime is { } start && start.AddMinutes(meeting.Summary.Duration) >= now),
        "previous_meetings" => meeting => meeting.WasHeld && !meeting.IsStarted && meeting.Summary.Type != 10,
        _ => null,
    };

    private static bool IsBetween(ZoomMeeting meeting, DateOnly from, DateOnly to)
    {
        if (meeting.Summary.StartTime is not { } start)
            return true;
        var day = DateOnly.FromDateTime(start.UtcDateTime);
        return day >= from && day <= to;
    }

    private static JsonObject Entry(ZoomMeeting meeting)
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
        if (summary.StartTime is { } start)
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

    private string Seal(long sequence, ZoomUser user, string type, DateTimeOffset now)
    {
        var token = new byte[16 + 16];
        BinaryPrimitives.WriteInt64BigEndian(token, sequence);
        BinaryPrimitives.WriteInt64BigEndian(token.AsSpan(8), (now + TokenLifetime).UtcTicks);
        Sign(token.AsSpan(0, 16), user, type).AsSpan(0, 16).CopyTo(token.AsSpan(16));
        return WebEncoders.Base64UrlEncode(token);
    }

    private bool TryOpen(string text, ZoomUser user, string type, DateTimeOffset now, out long sequence)
    {
        sequence = 0;
        byte[] token;
        try
        {
            token = WebEncoders.Base64UrlDecode(text);
        }
        catch (FormatException)
        {
            return false;
        }

        if (token.Length != 32 || !CryptographicOperations.FixedTimeEquals(token.AsSpan(16), Sign(token.AsSpan(0, 16), user, type).AsSpan(0, 16)))
            return false;
        sequence = BinaryPrimitives.ReadInt64BigEndian(token);
        return BinaryPrimitives.ReadInt64BigEndian(token.AsSpan(8)) > now.UtcTicks;
    }

    private byte[] Sign(ReadOnlySpan<byte> payload, ZoomUser user, string type)
    {
        byte[] message = [.. payload, .. Encoding.UTF8.GetBytes(user.Id + "\n" + type)];
        return HMACSHA256.HashData(_key, message);
    }
}
