using System.Buffers;
using System.Globalization;
using System.Text.Json;
using PrivacySafe.Conferencing.Catalogue;
using PrivacySafe.Conferencing.Http;

namespace PrivacySafe.Conferencing.Providers.Zoom;

/// <summary>Zoom's meeting object: how a plan is written and how an answer is read. Of the secrets in an answer only the passcode and the wanted links are copied.</summary>
internal sealed class ZoomMeetingJson(ZoomHosts hosts)
{
    // A join link embeds the passcode under this query name when the account says so.
    private const string PasscodeInLink = "pwd";

    // The types of recurring meetings in Zoom's list.
    private const int RecurringWithoutTime = 3;
    private const int RecurringAtFixedTimes = 8;

    private static readonly JsonSettings Settings = new(ZoomCatalogue.Instance.Settings.Where(s => s.Scope == SettingScope.Meeting));

    public static ReadOnlyMemory<byte> Write(MeetingPlan plan, bool update)
    {
        var buffer = new ArrayBufferWriter<byte>(2048);
        using var writer = new Utf8JsonWriter(buffer);
        writer.WriteStartObject();
        writer.WriteString("topic"u8, plan.TopicAtVendor);
        writer.WriteString("agenda"u8, plan.Marker);
        writer.WriteString("start_time"u8, plan.Start.Instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        writer.WriteString("timezone"u8, plan.Start.Zone);
        writer.WriteNumber("duration"u8, (int)plan.Duration.TotalMinutes);
        Settings.Write(writer, plan, update);
        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenMemory;
    }

    /// <summary>The id in the answer to a creation; everything else is read back.</summary>
    /// <exception cref="InvalidDataException">The answer is no meeting.</exception>
    public static string ReadId(ReadOnlyMemory<byte> body) => Id(ReadFields(body.Span, hostLink: false, settings: null));

    /// <exception cref="InvalidDataException">The answer is no meeting.</exception>
    public ProviderMeeting Read(ReadOnlyMemory<byte> body, bool hostLink, DateTimeOffset readAt, string source)
    {
        var settings = new Dictionary<string, AppliedValue>(Settings.Count, StringComparer.Ordinal);
        var fields = ReadFields(body.Span, hostLink, settings);
        var (link, bare) = JoinLinks(fields.JoinUrl);
        return new ProviderMeeting
        {
            MeetingId = Id(fields),
            HostId = fields.HostId is { Length: > 0 } host ? host : throw new InvalidDataException("the answer holds no host"),
            Marker = CreationMarker.Find(fields.Agenda),
            Start = Time(fields.StartTime),
            Duration = fields.Minutes is { } minutes ? TimeSpan.FromMinutes(minutes) : null,
            LastEnd = fields.LastEnd,
            JoinLink = link,
            JoinLinkWithoutPasscode = bare,
            HostLink = fields.StartUrl is { } start && Uri.TryCreate(start, UriKind.Absolute, out var address) && hosts.IsMeetingLink(address) ? new HostLink(start) : null,
            Passcode = fields.Password is { Length: > 0 } passcode ? new Passcode(passcode) : null,
            Settings = new AppliedSettings(settings, readAt, source),
        };
    }

    /// <summary>A page of the list, and the token of the next one; empty when it is the last.</summary>
    /// <exception cref="InvalidDataException">The answer is no list of meetings.</exception>
    public static ProviderPage<MeetingSummary> ReadPage(ReadOnlyMemory<byte> body) =>
        ReadPage(body, (item, id) => new MeetingSummary(id, CreationMarker.Find(Text(item, "agenda")), Time(Text(item, "start_time"))));

    /// <summary>As <see cref="ReadPage(ReadOnlyMemory{byte})"/>, with what tells whether a meeting is still to come.</summary>
    /// <exception cref="InvalidDataException">The answer is no list of meetings.</exception>
    public static ProviderPage<UpcomingMeeting> ReadUpcomingPage(ReadOnlyMemory<byte> body) => ReadPage(body, ReadUpcoming);

    private static ProviderPage<T> ReadPage<T>(ReadOnlyMemory<byte> body, Func<JsonElement, string, T> read)
    {
        using var document = BoundedBody.ParseObject(body);
        if (!document.RootElement.TryGetProperty("meetings", out var meetings) || meetings.ValueKind != JsonValueKind.Array)
            throw new InvalidDataException("the answer holds no list");
        List<T> items = [.. meetings.EnumerateArray().Select(item => read(item, ReadId(item)))];
        return new ProviderPage<T>(items, Text(document.RootElement, "next_page_token") ?? "");
    }

    private static string ReadId(JsonElement item) =>
        item.ValueKind == JsonValueKind.Object && Whole(item, "id") is { } number
            ? number.ToString(CultureInfo.InvariantCulture)
            : throw new InvalidDataException("the list holds something that is no meeting");

    private static UpcomingMeeting ReadUpcoming(JsonElement item, string id) => new(
        id,
        Text(item, "host_id") is { Length: > 0 } host ? host : throw new InvalidDataException("the list holds a meeting without a host"),
        CreationMarker.Find(Text(item, "agenda")),
        Time(Text(item, "start_time")),
        Whole(item, "duration") is > 0 and < 1_000_000 and { } minutes ? TimeSpan.FromMinutes(minutes) : null,
        Whole(item, ZoomMeetingSettings.TypePath) is RecurringWithoutTime or RecurringAtFixedTimes);

    private static long? Whole(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) ? number : null;

    /// <summary>When the last occurrence ends; occurrences that were cancelled do not count.</summary>
    private static DateTimeOffset? LastEnd(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            reader.Skip();
            return null;
        }

        DateTimeOffset? last = null;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                reader.Skip();
                continue;
            }

            var (start, minutes, status) = ((DateTimeOffset?)null, 0L, (string?)null);
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                if (reader.ValueTextEquals("start_time"u8))
                    start = Time(String(ref reader));
                else if (reader.ValueTextEquals("duration"u8))
                    minutes = Number(ref reader) ?? 0;
                else if (reader.ValueTextEquals("status"u8))
                    status = String(ref reader);
                else
                    reader.Skip();
            }

            if (status != "deleted" && start is { } at && at.AddMinutes(Math.Clamp(minutes, 0, 1440)) is var end && !(end <= last))
                last = end;
        }

        return last;
    }

    private static Fields ReadFields(ReadOnlySpan<byte> body, bool hostLink, Dictionary<string, AppliedValue>? settings)
    {
        var fields = default(Fields);
        var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = BoundedBody.Deepest });
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            throw new InvalidDataException("the answer is no JSON object");
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("id"u8))
                fields.Id = Number(ref reader);
            else if (reader.ValueTextEquals("duration"u8))
                fields.Minutes = Number(ref reader);
            else if (reader.ValueTextEquals("host_id"u8))
                fields.HostId = String(ref reader);
            else if (reader.ValueTextEquals("agenda"u8))
                fields.Agenda = String(ref reader);
            else if (reader.ValueTextEquals("start_time"u8))
                fields.StartTime = String(ref reader);
            else if (reader.ValueTextEquals("occurrences"u8))
                fields.LastEnd = LastEnd(ref reader);
            else if (reader.ValueTextEquals("join_url"u8))
                fields.JoinUrl = String(ref reader);
            else if (reader.ValueTextEquals(ZoomMeetingSettings.PasscodePath))
                fields.Password = String(ref reader);
            else if (hostLink && reader.ValueTextEquals("start_url"u8))
                fields.StartUrl = String(ref reader);
            else if (settings is null || !Settings.TryRead(ref reader, settings))
                reader.Skip();
        }

        return fields;
    }

    private static string? String(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.String)
            return reader.GetString();
        reader.Skip();
        return null;
    }

    private static long? Number(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var number))
            return number;
        reader.Skip();
        return null;
    }

    private static string Id(Fields fields) =>
        fields.Id is > 0 and { } id ? id.ToString(CultureInfo.InvariantCulture) : throw new InvalidDataException("the answer holds no meeting id");

    private (JoinLink? Link, JoinLink? Bare) JoinLinks(string? text)
    {
        if (text is null || !Uri.TryCreate(text, UriKind.Absolute, out var address) || !hosts.IsMeetingLink(address))
            return (null, null);
        var link = new JoinLink(text);
        if (address.Query.Length == 0 && address.Fragment.Length == 0)
            return (link, link);
        var kept = address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(p => !p.Split('=', 2)[0].Equals(PasscodeInLink, StringComparison.OrdinalIgnoreCase))
            .ToArray();
        return (link, new JoinLink(address.GetLeftPart(UriPartial.Path) + (kept.Length == 0 ? "" : "?" + string.Join('&', kept))));
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static DateTimeOffset? Time(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;

    private struct Fields
    {
        public long? Id;
        public long? Minutes;
        public string? HostId;
        public string? Agenda;
        public string? StartTime;
        public DateTimeOffset? LastEnd;
        public string? JoinUrl;
        public string? StartUrl;
        public string? Password;
    }
}
