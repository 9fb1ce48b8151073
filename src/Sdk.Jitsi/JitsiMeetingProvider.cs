using System.Runtime.CompilerServices;
using PrivacySafe.Conferencing.Catalogue;
using PrivacySafe.Conferencing.Providers;

namespace PrivacySafe.Conferencing.Jitsi;

/// <summary>Jitsi's side of the way of a meeting. A meeting is a room in the store: until somebody enters it, the deployment knows nothing of it.</summary>
internal sealed class JitsiMeetingProvider(JitsiDeployment deployment, JitsiRooms rooms, JitsiRoomReading reading, JitsiPostureReader posture, TimeProvider time) : MeetingProvider
{
    private const int LongestName = 100;

    public override VendorCatalogue Catalogue => JitsiCatalogue.Instance;

    // No topic is sent. End-to-end encryption is each client's work; Jitsi names no bound.
    public override ProviderLimits Limits { get; } = new(MeetingRequest.LongestTopic, TimeSpan.FromHours(24), int.MaxValue, null, null);

    // Nothing reports end-to-end encryption to an application, so that it never counts as reached.
    public override HostingModel HostingWith(ControlLevel endToEndEncryption) => deployment.Options.Hosting!.Value;

    public override string ResolveHost(string? host)
    {
        var resolved = host ?? deployment.Options.DefaultHost;
        return string.IsNullOrWhiteSpace(resolved)
            ? throw new ArgumentException("No host is named; call HostedBy on the request with your own id of the user, or set DefaultHost in the Jitsi options.", nameof(host))
            : resolved;
    }

    public override string NormalizeMeetingId(string meetingId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(meetingId);
        var name = meetingId.Trim();
        return name.Length <= LongestName && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')
            // The signalling server lowers the names of rooms. Lowered before they are looked at, other characters could stand for letters.
            ? name.ToLowerInvariant()
            : throw new ArgumentException("This is no name of a room; give the id that the meeting's reference holds, not a link.", nameof(meetingId));
    }

    public override ValueTask<AccountPosture> ReadPostureAsync(string host, CancellationToken cancellationToken) => posture.ReadAsync(cancellationToken);

    // There is one deployment, whatever the host.
    public override ValueTask<AccountPosture> ReadPostureOnceAsync(string host, CancellationToken cancellationToken) => posture.ReadAsync(cancellationToken);

    public override AccountPosture Unread(string why, string source, DateTimeOffset at) => JitsiPostureReader.Unread(why, source, at);

    public override async Task<string> CreateAsync(MeetingPlan plan, CancellationToken cancellationToken)
    {
        var room = Planned(plan, JitsiRoomName.New());
        await rooms.AddAsync(room, cancellationToken).ConfigureAwait(false);
        return room.Name;
    }

    public override async Task<ProviderMeeting?> ReadAsync(string meetingId, bool hostLink, CancellationToken cancellationToken) =>
        await rooms.FindAsync(meetingId, "read meeting", cancellationToken).ConfigureAwait(false) is { } room ? await reading.ReadAsync(room, hostLink).ConfigureAwait(false) : null;

    public override async Task UpdateAsync(string meetingId, MeetingPlan plan, CancellationToken cancellationToken)
    {
        // The meeting stays its host's, and the room stays open if it is.
        await rooms.ChangeAsync(meetingId, room => Planned(plan, room.Name) with { Host = room.Host, OpenedAt = room.OpenedAt }, cancellationToken).ConfigureAwait(false);
    }

    public override Task<bool> DeleteAsync(string meetingId, CancellationToken cancellationToken) => rooms.RemoveAsync(meetingId, cancellationToken);

    public override Task EndAsync(string meetingId, CancellationToken cancellationToken) =>
        throw new ProviderException(new ProviderFailure(Catalogue.Name, "end meeting", "Jitsi has no request with which an application ends a running meeting.")
        {
            Remedy = "Have a moderator end it for everybody in the client. A deployment that makes reservations closes the room itself some time after the planned end.",
        });

    public override async IAsyncEnumerable<MeetingSummary> ListAsync(string host, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var room in rooms.ListAsync(host, cancellationToken).ConfigureAwait(false))
            yield return new MeetingSummary(room.Name, room.Marker, room.Start);
    }

    // The store is the application's own, so that one page holds all.
    public override async Task<ProviderPage<UpcomingMeeting>> ListUpcomingAsync(string host, string page, CancellationToken cancellationToken)
    {
        var (upcoming, now) = (new List<UpcomingMeeting>(), time.GetUtcNow());
        await foreach (var room in rooms.ListAsync(host, cancellationToken).ConfigureAwait(false))
        {
            if (room.ClosesAt > now)
                upcoming.Add(new UpcomingMeeting(room.Name, room.Host, room.Marker, room.Start, room.Duration, isRecurring: false));
        }

        return new ProviderPage<UpcomingMeeting>(upcoming, "");
    }

    public override async Task<ProviderPage<string>> ListHostsAsync(string page, CancellationToken cancellationToken)
    {
        var hosts = new SortedSet<string>(StringComparer.Ordinal);
        await foreach (var room in rooms.ListAsync(null, cancellationToken).ConfigureAwait(false))
            hosts.Add(room.Host);
        return new ProviderPage<string>([.. hosts], "");
    }

    private JitsiRoom Planned(MeetingPlan plan, string name)
    {
        var start = plan.Start.Instant;
        var lobby = Wants(plan, JitsiReservationSettings.LobbyPath);
        return new JitsiRoom
        {
            Name = name,
            Deployment = deployment.Name,
            Host = plan.Host,
            Marker = plan.Marker,
            Start = start,
            Duration = plan.Duration,
            OpensAt = start - deployment.Options.HostLeadTime,
            ClosesAt = start + plan.Duration + deployment.Options.Overrun,
            Lobby = lobby,
            MaximumOccupants = Wants(plan, JitsiReservationSettings.MaximumOccupantsPath) && plan.Details.Participants.Count is > 0 and var expected ? expected + 1 : null,
            ParticipantFeatures = JitsiFeatures.OfParticipants(plan),
            HostFeatures = JitsiFeatures.OfHosts(plan),
            // Whoever knows a room's password passes the lobby.
            Password = deployment.Options.RoomPassword && !lobby ? plan.Passcode : null,
        };
    }

    private static bool Wants(MeetingPlan plan, string path) =>
        JitsiCatalogue.Instance.MeetingSettings.First(s => s.Path == path) is var setting
        && new[] { setting.Control, setting.AlsoServes }.OfType<ConferenceControl>().Any(c => setting.ValueAt(plan.LevelOf(c)) is { Kind: SettingValueKind.Limit } or { Sent: true });
}
