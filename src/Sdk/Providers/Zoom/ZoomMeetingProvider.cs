using System.Globalization;
using System.Runtime.CompilerServices;
using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing.Providers.Zoom;

/// <summary>Zoom's side of the way of a meeting.</summary>
internal sealed class ZoomMeetingProvider(ZoomApi api, ZoomMeetingJson json, ZoomPostureReader posture, ZoomOptions options, TimeProvider time) : MeetingProvider
{
    // Neither the host nor anybody else is mailed about a removal.
    private const string Silently = "?schedule_for_reminder=false&cancel_meeting_reminder=false";
    private const int PageSize = 300;

    // Zoom allows 2,000, but a page has to stay within what is read of an answer.
    private const int HostPageSize = 500;

    private static readonly ReadOnlyMemory<byte> EndAction = "{\"action\":\"end\"}"u8.ToArray();

    public override VendorCatalogue Catalogue => ZoomCatalogue.Instance;

    // Participants of an E2EE meeting: requirements S21; creations and updates of a day: Zoom's rate-limit page; recovery: Zoom support, "recovering deleted meetings".
    public override ProviderLimits Limits { get; } = new(200, TimeSpan.FromHours(24), 200, 100, TimeSpan.FromDays(7));

    // Zoom operates the servers. What is sent for end-to-end encryption is the same for both demands.
    public override HostingModel HostingWith(ControlLevel endToEndEncryption) =>
        endToEndEncryption >= ControlLevel.Standard ? HostingModel.EndToEndEncryptedProvider : HostingModel.TransparentProcessor;

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

    public override ValueTask<AccountPosture> ReadPostureOnceAsync(string host, CancellationToken cancellationToken) => posture.ReadOnceAsync(host, cancellationToken);

    public override async Task<string> CreateAsync(MeetingPlan plan, CancellationToken cancellationToken)
    {
        var answer = await api.SendAsync(
            EndpointEffect.CreateMeeting,
            $"users/{Uri.EscapeDataString(plan.Host)}/meetings",
            ZoomMeetingJson.Write(plan, update: false),
            new SensitiveText(plan.Passcode.Reveal()),
            ZoomMeetingJson.ReadId,
            cancellationToken).ConfigureAwait(false);
        return answer.IsFound ? answer.Value! : throw Missing(EndpointEffect.CreateMeeting);
    }

    public override async Task<ProviderMeeting?> ReadAsync(string meetingId, bool hostLink, CancellationToken cancellationToken)
    {
        return (await api.SendAsync(EndpointEffect.ReadMeeting, $"meetings/{meetingId}", null, SensitiveText.None, Read, cancellationToken).ConfigureAwait(false)).Value;

        ProviderMeeting Read(ReadOnlyMemory<byte> body)
        {
            var meeting = json.Read(body, hostLink, time.GetUtcNow(), "GET /meetings/{meetingId}");
            return meeting.MeetingId == meetingId ? meeting : throw new InvalidDataException("the answer is about another meeting");
        }
    }

    public override async Task UpdateAsync(string meetingId, MeetingPlan plan, CancellationToken cancellationToken)
    {
        var answer = await api.SendAsync(
            EndpointEffect.UpdateMeeting,
            $"meetings/{meetingId}",
            ZoomMeetingJson.Write(plan, update: true),
            new SensitiveText(plan.Passcode.Reveal()),
            Ignore,
            cancellationToken).ConfigureAwait(false);
        if (!answer.IsFound)
            throw Missing(EndpointEffect.UpdateMeeting);
    }

    public override async Task<bool> DeleteAsync(string meetingId, CancellationToken cancellationToken) =>
        (await api.SendAsync(EndpointEffect.DeleteMeeting, $"meetings/{meetingId}{Silently}", null, SensitiveText.None, Ignore, cancellationToken).ConfigureAwait(false)).IsFound;

    public override async Task EndAsync(string meetingId, CancellationToken cancellationToken)
    {
        var answer = await api.SendAsync(EndpointEffect.EndMeeting, $"meetings/{meetingId}/status", EndAction, SensitiveText.None, Ignore, cancellationToken).ConfigureAwait(false);
        if (!answer.IsFound)
            throw Missing(EndpointEffect.EndMeeting);
    }

    public override async IAsyncEnumerable<MeetingSummary> ListAsync(string host, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var page = "";
        var seen = new HashSet<string>(StringComparer.Ordinal);
        do
        {
            var (items, next) = await ListAsync(host, page, ZoomMeetingJson.ReadPage, cancellationToken).ConfigureAwait(false);
            foreach (var item in items)
                yield return item;
            page = next;
        }
        // A server that repeats a page token would never end.
        while (page.Length > 0 && seen.Add(page));
    }

    // The list of upcoming meetings ends after six months, so all scheduled ones are asked for.
    public override Task<ProviderPage<UpcomingMeeting>> ListUpcomingAsync(string host, string page, CancellationToken cancellationToken) =>
        ListAsync(host, page, ZoomMeetingJson.ReadUpcomingPage, cancellationToken);

    public override async Task<ProviderPage<string>> ListHostsAsync(string page, CancellationToken cancellationToken) =>
        (await api.SendAsync(EndpointEffect.ListHosts, $"users?status=active&page_size={HostPageSize}{Next(page)}", null, SensitiveText.None, ZoomUserJson.ReadPage, cancellationToken).ConfigureAwait(false)).Value;

    private async Task<ProviderPage<T>> ListAsync<T>(string host, string page, Func<ReadOnlyMemory<byte>, ProviderPage<T>> read, CancellationToken cancellationToken)
    {
        var path = $"users/{Uri.EscapeDataString(host)}/meetings?type=scheduled&page_size={PageSize}{Next(page)}";
        var answer = await api.SendAsync(EndpointEffect.ListMeetings, path, null, SensitiveText.None, read, cancellationToken).ConfigureAwait(false);
        return answer.IsFound ? answer.Value : throw Missing(EndpointEffect.ListMeetings);
    }

    private static string Next(string page) => page.Length == 0 ? "" : "&next_page_token=" + Uri.EscapeDataString(page);

    private static bool Ignore(ReadOnlyMemory<byte> body) => true;

    private static ProviderException Missing(EndpointEffect effect) =>
        new(new ProviderFailure("zoom", ZoomErrors.Operation(effect), "the vendor knows no such meeting.") { Status = System.Net.HttpStatusCode.NotFound, VendorCode = ZoomErrors.MeetingDoesNotExist, Remedy = "Create it anew." });
}
