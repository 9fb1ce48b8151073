using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing.Providers.Zoom;

/// <summary>Zoom's side of the way of a meeting.</summary>
internal sealed class ZoomMeetingProvider(ZoomApi api, ZoomMeetingJson json, ZoomPostureReader posture, ZoomOptions options, TimeProvider time) : MeetingProvider
{
    // Neither the host nor anybody else is mailed about a removal.
    private const string Silently = "?schedule_for_reminder=false&cancel_meeting_reminder=false";
    private const int PageSize = 300;

    private static readonly ReadOnlyMemory<byte> EndAction = "{\"action\":\"end\"}"u8.ToArray();

    public override VendorCatalogue Catalogue => ZoomCatalogue.Instance;

    // Participants of an E2EE meeting: requirements S21; recovery: Zoom support, "recovering deleted meetings".
    public override ProviderLimits Limits { get; } = new(200, TimeSpan.FromHours(24), 200, TimeSpan.FromDays(7));

    public override string ResolveHost(string? host)
    {
        var resolved = host ?? options.DefaultHost;
        return string.IsNullOrWhiteSpace(resolved)
            ? throw new ArgumentException("No host is named; call HostedBy on the request, or set DefaultHost in the Zoom options.", nameof(host))
            : resolved;
    }

    public override string NormalizeMeetingId(string meetingId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(meetingId);
        // People write meeting ids in groups: 123 4567 8901.
        var digits = meetingId.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
        return long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 && digits.Length is >= 9 and <= 12
            ? number.ToString(CultureInfo.InvariantCulture)
            : throw new ArgumentException("This is no Zoom meeting id; give the 9 to 12 digits that Zoom calls meeting id.", nameof(meetingId));
    }

    public override ValueTask<AccountPosture> ReadPostureAsync(string host, CancellationToken cancellationToken) => posture.ReadAsync(host, cancellationToken);

    public override async Task<ProviderMeeting> CreateAsync(MeetingPlan plan, CancellationToken cancellationToken)
    {
        using var answer = await api.SendAsync(
            EndpointEffect.CreateMeeting,
            $"users/{Uri.EscapeDataString(plan.Host)}/meetings",
            ZoomMeetingJson.Write(plan, update: false),
            new SensitiveText(plan.Passcode.Reveal()),
            cancellationToken).ConfigureAwait(false);
        try
        {
            return answer.Body is { } body
                ? json.Read(body.RootElement, hostLink: false, time.GetUtcNow(), "POST /users/{userId}/meetings")
                : throw new InvalidDataException("the answer is empty");
        }
        catch (InvalidDataException e)
        {
            throw new CreationUncertainException($"no usable answer came ({e.Message}).", e);
        }
    }

    public override async Task<ProviderMeeting?> ReadAsync(string meetingId, bool hostLink, CancellationToken cancellationToken)
    {
        using var answer = await api.SendAsync(EndpointEffect.ReadMeeting, $"meetings/{meetingId}", null, SensitiveText.None, cancellationToken).ConfigureAwait(false);
        if (answer.IsNotFound)
            return null;
        try
        {
            var meeting = answer.Body is { } body
                ? json.Read(body.RootElement, hostLink, time.GetUtcNow(), "GET /meetings/{meetingId}")
                : throw new InvalidDataException("the answer is empty");
            return meeting.MeetingId == meetingId ? meeting : throw new InvalidDataException("the answer is about another meeting");
        }
        catch (InvalidDataException e)
        {
            throw Unusable(EndpointEffect.ReadMeeting, e);
        }
    }

    public override async Task UpdateAsync(string meetingId, MeetingPlan plan, CancellationToken cancellationToken)
    {
        using var answer = await api.SendAsync(
            EndpointEffect.UpdateMeeting,
            $"meetings/{meetingId}",
            ZoomMeetingJson.Write(plan, update: true),
            new SensitiveText(plan.Passcode.Reveal()),
            cancellationToken).ConfigureAwait(false);
        if (answer.IsNotFound)
            throw Missing(EndpointEffect.UpdateMeeting);
    }

    public override async Task<bool> DeleteAsync(string meetingId, CancellationToken cancellationToken)
    {
        using var answer = await api.SendAsync(EndpointEffect.DeleteMeeting, $"meetings/{meetingId}{Silently}", null, SensitiveText.None, cancellationToken).ConfigureAwait(false);
        return !answer.IsNotFound;
    }

    public override async Task EndAsync(string meetingId, CancellationToken cancellationToken)
    {
        using var answer = await api.SendAsync(EndpointEffect.EndMeeting, $"meetings/{meetingId}/status", EndAction, SensitiveText.None, cancellationToken).ConfigureAwait(false);
        if (answer.IsNotFound)
            throw Missing(EndpointEffect.EndMeeting);
    }

    public override async IAsyncEnumerable<MeetingSummary> ListAsync(string host, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var page = "";
        var seen = new HashSet<string>(StringComparer.Ordinal);
        do
        {
            var path = $"users/{Uri.EscapeDataString(host)}/meetings?type=scheduled&page_size={PageSize}" + (page.Length == 0 ? "" : "&next_page_token=" + Uri.EscapeDataString(page));
            using var answer = await api.SendAsync(EndpointEffect.ListMeetings, path, null, SensitiveText.None, cancellationToken).ConfigureAwait(false);
            var (items, next) = ReadPage(answer);
            foreach (var item in items)
                yield return item;
            page = next;
        }
        // A server that repeats a page token would never end.
        while (page.Length > 0 && seen.Add(page));
    }

    private static (List<MeetingSummary> Items, string Next) ReadPage(ZoomAnswer answer)
    {
        try
        {
            if (answer.Body is not { } body || !body.RootElement.TryGetProperty("meetings", out var meetings) || meetings.ValueKind != JsonValueKind.Array)
                throw new InvalidDataException("the answer holds no list");
            List<MeetingSummary> items = [.. meetings.EnumerateArray().Select(ZoomMeetingJson.ReadSummary)];
            var next = body.RootElement.TryGetProperty("next_page_token", out var token) && token.ValueKind == JsonValueKind.String ? token.GetString()! : "";
            return (items, next);
        }
        catch (InvalidDataException e)
        {
            throw Unusable(EndpointEffect.ListMeetings, e);
        }
    }

    private static ProviderException Unusable(EndpointEffect effect, InvalidDataException e) =>
        new(new ProviderFailure("zoom", ZoomErrors.Operation(effect), $"no usable answer came ({e.Message}).") { Remedy = "Try again later." }, e);

    private static ProviderException Missing(EndpointEffect effect) =>
        new(new ProviderFailure("zoom", ZoomErrors.Operation(effect), "the vendor knows no such meeting.") { Status = System.Net.HttpStatusCode.NotFound, VendorCode = ZoomErrors.MeetingDoesNotExist, Remedy = "Create it anew." });
}
