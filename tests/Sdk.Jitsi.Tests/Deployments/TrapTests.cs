using PrivacySafe.Conferencing.Emulator.Faults;
using PrivacySafe.Conferencing.Emulator.Jitsi;

namespace PrivacySafe.Conferencing.Jitsi.Tests.Deployments;

/// <summary>Each way in which a deployment is less safe than it looks: the session is refused before there is a room, with the control, the reason and what would help.</summary>
public sealed class TrapTests
{
    private static readonly Dictionary<string, Trap> Traps = new()
    {
        ["anybody opens rooms, as delivered"] = new(s => s.RequireTokens = false, ConferenceControls.Passcode, "without a token"),
        ["people without token get in as well"] = new(s => s.AllowEmptyTokens = true, ConferenceControls.AuthenticatedParticipants, "env.JWT_ALLOW_EMPTY"),
        ["guests get in"] = new(s => s.Guests = true, ConferenceControls.NoJoinBeforeHost, "env.ENABLE_GUESTS"),
        ["guests need no token"] = new(s => s.Guests = true, ConferenceControls.Passcode, "lets guests in without a token"),
        ["a token opens every room"] = new(s => s.VerifyRooms = false, ConferenceControls.UniqueMeetingId, "token for another room"),
        ["the first becomes moderator"] = new(s => (s.FirstBecomesModerator, s.HeedsModeratorClaim) = (true, false), ConferenceControls.WhoMayAdmit, "env.ENABLE_AUTO_OWNER"),
        ["everybody with a token becomes moderator"] = new(s => (s.SignedInBecomeModerators, s.HeedsModeratorClaim) = (true, false), ConferenceControls.WhoMayAdmit, "env.ENABLE_AUTO_OWNER"),
        ["there are no lobbies"] = new(s => s.LobbyAvailable = false, ConferenceControls.WaitingRoom, "env.ENABLE_LOBBY"),
        ["it asks for no reservations"] = new(s => s.Reservations = null, ConferenceControls.WaitingRoom, "without asking"),
        ["it asks with another secret"] = new(s => s.Reservations = new JitsiReservations(s.Reservations!.Endpoint, "Bearer of-somebody-else"), ConferenceControls.WaitingRoom, "lacked the secret (401)"),
        ["it asks for what the application does not serve"] = new(s => s.Reservations = new JitsiReservations(new Uri(s.Reservations!.Endpoint + "/elsewhere"), "Bearer " + EmulatedJitsi.ReservationSecret), ConferenceControls.WaitingRoom, "(404)"),
        ["it forgets the lobby"] = new(s => s.Reservations!.HeedLobby = false, ConferenceControls.NoJoinBeforeHost, "without the lobby"),
        ["it forgets the limit"] = new(s => s.Reservations!.HeedOccupants = false, ConferenceControls.LockWhenAllPresent, "more people"),
        ["it counts its own focus"] = new(s => s.CountsFocus = true, ConferenceControls.LockWhenAllPresent, "muc_access_whitelist"),
        ["its client is as delivered"] = new(s => s.ClientConfiguration = "var config = { localRecording: { disable: false } };", ConferenceControls.RecordingOff, "config.localRecording.disable"),
        ["its client's configuration cannot be read"] = new(s => s.ClientConfiguration = "var config = {", ConferenceControls.RecordingOff, "config.localRecording.disable"),
    };

    private static readonly Dictionary<string, Trap> Files = new()
    {
        ["it records"] = new("ENABLE_RECORDING=1", ConferenceControls.RecordingOff, "env.ENABLE_RECORDING"),
        ["it keeps the sound of transcripts"] = new("JIGASI_TRANSCRIBER_RECORD_AUDIO=true", ConferenceControls.NoTranscriptOrAssistant, "env.JIGASI_TRANSCRIBER_RECORD_AUDIO"),
        ["telephones call in"] = new("JIGASI_SIP_URI=meet@sip.example.org", ConferenceControls.NoDialIn, "env.JIGASI_SIP_URI"),
        ["moderators make others moderators"] = new("DISABLE_GRANT_MODERATOR=false", ConferenceControls.WhoMayAdmit, "env.DISABLE_GRANT_MODERATOR"),
    };

    public static TheoryData<string> OfServers => [.. Traps.Keys];

    public static TheoryData<string> OfFiles => [.. Files.Keys];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(OfServers))]
    public async Task What_a_deployment_does_is_found_out_by_looking(string trap)
    {
        await using var jitsi = await EmulatedJitsi.StartAsync(server: Traps[trap].Set);
        await AssertRefusedAsync(jitsi, Traps[trap]);
    }

    [Theory]
    [MemberData(nameof(OfFiles))]
    public async Task What_a_deployments_file_says_is_believed(string trap)
    {
        await using var jitsi = await EmulatedJitsi.StartAsync(variables: EmulatedJitsi.CarefulVariables + "\n" + Files[trap].Variable);
        await AssertRefusedAsync(jitsi, Files[trap]);
    }

    [Fact]
    public async Task Without_the_file_nothing_is_taken_for_granted_and_a_declaration_fills_the_gap()
    {
        await using var jitsi = await EmulatedJitsi.StartAsync(options: o => o.EnvironmentFile = null);
        var refusal = await Assert.ThrowsAsync<MeetingPolicyException>(() => jitsi.Meetings.CreateAsync(EmulatedJitsi.Session(), Token));
        Assert.Equal(
            [ConferenceControls.WhoMayAdmit, ConferenceControls.NoDialIn, ConferenceControls.RecordingOff, ConferenceControls.NoTranscriptOrAssistant],
            refusal.Violations.Select(v => v.Control).Distinct());
        Assert.All(refusal.Violations, v => Assert.Contains("EnvironmentFile", v.Remedy, StringComparison.Ordinal));

        var declared = refusal.Violations.Select(v => v.Control!).Distinct().Select(c => Declaration.For(c, "The operator has shown the deployment's variables.", "ticket BR-12"));
        Assert.True((await jitsi.Meetings.CreateAsync(EmulatedJitsi.Session().Declare(declared), Token)).Evidence.IsAcceptable);
    }

    [Fact]
    public async Task A_provider_is_no_server_of_ones_own()
    {
        await using var jitsi = await EmulatedJitsi.StartAsync(options: o => o.Hosting = HostingModel.TransparentProcessor);
        var refusal = await Assert.ThrowsAsync<MeetingPolicyException>(() => jitsi.Meetings.CreateAsync(EmulatedJitsi.Session(), Token));
        Assert.Contains(refusal.Violations, v => ConferenceControls.EndToEndEncryption.Equals(v.Control));
    }

    [Fact]
    public async Task A_limit_cannot_be_set_without_knowing_who_is_expected()
    {
        var jitsi = await EmulatedJitsi.Shared.Value;
        var request = MeetingRequest.For(EmulatedJitsi.WorksCouncil, "Session", EmulatedJitsi.Soon(), TimeSpan.FromHours(1)).Declare(EmulatedJitsi.Measures);
        var refusal = await Assert.ThrowsAsync<MeetingPolicyException>(() => jitsi.Meetings.CreateAsync(request, Token));
        var violation = Assert.Single(refusal.Violations, v => v.Setting == "reservation.max_occupants");
        Assert.Contains("WithParticipants", violation.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deployment_that_refuses_our_own_token_is_named_with_what_to_compare()
    {
        await using var jitsi = await EmulatedJitsi.StartAsync(options: o => o.Secret = Described.Secret);
        var error = await Assert.ThrowsAsync<ProviderAuthorizationException>(() => jitsi.Meetings.CreateAsync(EmulatedJitsi.Session(), Token));
        Assert.DoesNotContain(Described.Secret, error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_changes_later_withholds_the_links_of_meetings_that_exist()
    {
        await using var jitsi = await EmulatedJitsi.StartAsync();
        var meeting = await jitsi.Meetings.CreateAsync(EmulatedJitsi.Session(), Token);
        jitsi.Server.RequireTokens = false;
        var container = jitsi.Restart();
        var links = (IParticipantLinks)container.GetService(typeof(IParticipantLinks))!;
        var refusal = await Assert.ThrowsAsync<MeetingPolicyException>(() => links.IssueJoinLinkAsync(meeting.Reference, EmulatedJitsi.WorksCouncil, cancellationToken: Token));
        Assert.Contains(refusal.Violations, v => ConferenceControls.Passcode.Equals(v.Control));
    }

    [Fact]
    public async Task Of_a_deployment_that_does_not_answer_nothing_is_said_to_be_enforced()
    {
        await using var jitsi = await EmulatedJitsi.StartAsync();
        await jitsi.Meetings.CreateAsync(EmulatedJitsi.Session(), Token);
        jitsi.Emulator.Faults.On("POST", "/http-bind").Every(Fault.ServerError(FaultMoment.BeforeCommit));
        var meetings = (IMeetingClient)jitsi.Restart().GetService(typeof(IMeetingClient))!;
        var judged = new List<MeetingVerification>();
        await foreach (var verification in meetings.VerifyAsync(new AccountVerification(EmulatedJitsi.WorksCouncil), Token))
            judged.Add(verification);
        var evidence = Assert.Single(judged).Evidence!;
        Assert.False(evidence.IsAcceptable);
        Assert.All(evidence.Controls.Where(c => c.IsDemanded).SelectMany(c => c.Settings).Where(s => s.Scope == SettingScope.Meeting), s => Assert.Equal(ControlOutcome.NotReported, s.Outcome));
    }

    private static async Task AssertRefusedAsync(EmulatedJitsi jitsi, Trap trap)
    {
        var refusal = await Assert.ThrowsAsync<MeetingPolicyException>(() => jitsi.Meetings.CreateAsync(EmulatedJitsi.Session(), Token));
        Assert.Equal(PolicyStage.Preflight, refusal.Stage);
        Assert.Contains(refusal.Violations, v => trap.Control.Equals(v.Control) && $"{v.Setting} {v.Reason} {v.Remedy}".Contains(trap.Said, StringComparison.Ordinal));
        Assert.All(refusal.Violations, v => Assert.NotEmpty(v.Remedy));
        Assert.Empty(await jitsi.RoomsAsync());
    }

    private sealed record Trap(Action<JitsiEmulator> Set, ConferenceControl Control, string Said)
    {
        public Trap(string variable, ConferenceControl control, string said) : this(_ => { }, control, said) => Variable = variable;

        public string Variable { get; } = "";
    }
}
