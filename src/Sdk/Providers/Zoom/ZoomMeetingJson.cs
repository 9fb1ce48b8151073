using System.Buffers;
using System.Globalization;
using System.Text.Json;
using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing.Providers.Zoom;

/// <summary>Zoom's meeting object: how a plan is written and how an answer is read. Of the secrets in an answer only the passcode and the wanted links are copied.</summary>
internal sealed class ZoomMeetingJson(ZoomHosts hosts)
{
    // A join link embeds the passcode under this query name when the account says so.
    private const string PasscodeInLink = "pwd";

    private static readonly JsonSettings Settings = new(ZoomCatalogue.Instance.Settings.Where(s => s.Scope == SettingScope.Meeting));

    public static ReadOnlyMemory<byte> Write(MeetingPlan plan, bool update)
    {
        var buffer = new ArrayBufferWriter<byte>(2048);
        using var writer = new Utf8JsonWriter(buffer);
        writer.WriteStartObject();
        writer.WriteString("topic"u8, plan.Details.Topic);
        writer.WriteString("agenda"u8, plan.Marker);
        writer.WriteString("start_time"u8, plan.Start.Instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        writer.WriteString("timezone"u8, plan.Start.Zone);
        writer.WriteNumber("duration"u8, (int)plan.Duration.TotalMinutes);
        Settings.Write(writer, plan, update);
        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenMemory;
    }

    /// <exception cref="InvalidDataException">The answer is no meeting.</exception>
    public ProviderMeeting Read(JsonElement body, bool hostLink, DateTimeOffset readAt, string source)
    {
        if (!body.TryGetProperty("id", out var id) || id.ValueKind != JsonValueKind.Number || !id.TryGetInt64(out var number))
            throw new InvalidDataException("the answer holds no meeting id");
        var values = new Dictionary<string, AppliedValue>(64, StringComparer.Ordinal);
        Settings.Read(body, values);
        var (link, bare) = JoinLinks(Text(body, "join_url"));
        return new ProviderMeeting
        {
            MeetingId = number.ToString(CultureInfo.InvariantCulture),
            HostId = Text(body, "host_id") is { Length: > 0 } host ? host : throw new InvalidDataException("the answer holds no host"),
            Marker = CreationMarker.Find(Text(body, "agenda")),
            Start = Time(body, "start_time"),
            Duration = body.TryGetProperty("duration", out var minutes) && minutes.ValueKind == JsonValueKind.Number && minutes.TryGetInt32(out var m) ? TimeSpan.FromMinutes(m) : null,
            JoinLink = link,
            JoinLinkWithoutPasscode = bare,
            HostLink = hostLink && Text(body, "start_url") is { } start && Uri.TryCreate(start, UriKind.Absolute, out var address) && hosts.IsMeetingLink(address) ? new HostLink(start) : null,
            Passcode = Text(body, ZoomMeetingSettings.PasscodePath) is { Length: > 0 } passcode ? new Passcode(passcode) : null,
            Settings = new AppliedSettings(values, readAt, source),
        };
    }

    public static MeetingSummary ReadSummary(JsonElement item)
    {
        if (item.ValueKind != JsonValueKind.Object || !item.TryGetProperty("id", out var id) || id.ValueKind != JsonValueKind.Number || !id.TryGetInt64(out var number))
            throw new InvalidDataException("the list holds something that is no meeting");
        return new MeetingSummary(number.ToString(CultureInfo.InvariantCulture), CreationMarker.Find(Text(item, "agenda")), Time(item, "start_time"));
    }

    private (JoinLink? Link, JoinLink? Bare) JoinLinks(string? text)
    {
        if (text is null || !Uri.TryCreate(text, UriKind.Absolute, out var address) || !hosts.IsMeetingLink(address))
            return (null, null);
        var link = new JoinLink(text);
        var query = address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries);
        var kept = query.Where(p => !p.Split('=', 2)[0].Equals(PasscodeInLink, StringComparison.OrdinalIgnoreCase)).ToArray();
        if (kept.Length == query.Length && address.Fragment.Length == 0)
            return (link, link);
        var bare = address.GetLeftPart(UriPartial.Path) + (kept.Length == 0 ? "" : "?" + string.Join('&', kept));
        return (link, new JoinLink(bare));
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static DateTimeOffset? Time(JsonElement element, string name) =>
        Text(element, name) is { } text && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
}
