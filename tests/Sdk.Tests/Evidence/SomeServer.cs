using System.Runtime.CompilerServices;
using PrivacySafe.Conferencing.Catalogue;
using PrivacySafe.Conferencing.Providers;

namespace PrivacySafe.Conferencing.Tests.Evidence;

/// <summary>A server of one kind, whatever is demanded of it, with software that is set like Zoom unless told otherwise. Only its plans are judged.</summary>
internal sealed class SomeServer(HostingModel model, VendorCatalogue? catalogue = null) : MeetingProvider
{
    public static AccountPosture NothingRead { get; } = new()
    {
        ReadAt = DateTimeOffset.UnixEpoch,
        Settings = new AppliedSettings([], DateTimeOffset.UnixEpoch, "nothing"),
        Unreadable = new Dictionary<string, string>(),
        Locked = new HashSet<string>(),
    };

    public override VendorCatalogue Catalogue => catalogue ?? ZoomCatalogue.Instance;

    public override ProviderLimits Limits { get; } = new(200, TimeSpan.FromHours(24), 200, null, null);

    public override HostingModel HostingWith(ControlLevel endToEndEncryption) => model;

    public override string ResolveHost(string? host) => host ?? "host";

    public override string NormalizeMeetingId(string meetingId) => meetingId;

    public override ValueTask<AccountPosture> ReadPostureAsync(string host, CancellationToken cancellationToken) => ValueTask.FromResult(NothingRead);

    public override ValueTask<AccountPosture> ReadPostureOnceAsync(string host, CancellationToken cancellationToken) => ValueTask.FromResult(NothingRead);

    public override Task<string> CreateAsync(MeetingPlan plan, CancellationToken cancellationToken) => throw NothingIsSent();

    public override Task<ProviderMeeting?> ReadAsync(string meetingId, bool hostLink, CancellationToken cancellationToken) => throw NothingIsSent();

    public override Task UpdateAsync(string meetingId, MeetingPlan plan, CancellationToken cancellationToken) => throw NothingIsSent();

    public override Task<bool> DeleteAsync(string meetingId, CancellationToken cancellationToken) => throw NothingIsSent();

    public override Task EndAsync(string meetingId, CancellationToken cancellationToken) => throw NothingIsSent();

    public override async IAsyncEnumerable<MeetingSummary> ListAsync(string host, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        yield break;
    }

    public override Task<ProviderPage<UpcomingMeeting>> ListUpcomingAsync(string host, string page, CancellationToken cancellationToken) => throw NothingIsSent();

    public override Task<ProviderPage<string>> ListHostsAsync(string page, CancellationToken cancellationToken) => throw NothingIsSent();

    private static InvalidOperationException NothingIsSent() => new("The tests judge plans only.");
}
