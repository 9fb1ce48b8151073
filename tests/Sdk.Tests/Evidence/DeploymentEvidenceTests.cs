using Microsoft.Extensions.Options;
using PrivacySafe.Conferencing.Catalogue;
using PrivacySafe.Conferencing.Hosting;
using PrivacySafe.Conferencing.Providers;

namespace PrivacySafe.Conferencing.Tests.Evidence;

/// <summary>What is known of a deployment of one's own: what it shows, what its files state, and what of a meeting it does not heed.</summary>
public class DeploymentEvidenceTests
{
    private static readonly ConferenceControl Control = ConferenceControls.WaitingRoom;

    private static readonly Setting Sent = new(Control, SettingScope.Meeting, "meeting.lobby") { Secure = SettingValue.Is(true), Open = SettingValue.Any, AlsoServes = ConferenceControls.NoJoinBeforeHost };

    private static readonly Setting Shown = new(Control, SettingScope.Deployment, "server.lobbies") { Secure = SettingValue.Is(true), WhenNotSent = AbsenceEffect.SafeDefault };

    private static readonly Setting Unsafe = new(ConferenceControls.RecordingOff, SettingScope.Deployment, "server.recorder") { Secure = SettingValue.Is(false), WhenNotSent = AbsenceEffect.Unprotected, Note = "Switch it off." };

    private static readonly Setting Live = new(Control, SettingScope.Live, "command.lobby") { Secure = SettingValue.Is(true), ReplacedBy = "meeting.lobby", Note = "Somebody switches it on." };

    private static readonly Setting Limit = new(ConferenceControls.LockWhenAllPresent, SettingScope.Meeting, "meeting.limit") { Secure = SettingValue.Limit, Open = SettingValue.Any };

    public static TheoryData<string?, ControlOutcome> Statements => new()
    {
        { "true", ControlOutcome.Declared }, { "false", ControlOutcome.Violated }, { null, ControlOutcome.Declared },
    };

    [Theory]
    [MemberData(nameof(Statements))]
    public void What_a_file_states_is_declared_at_best_and_violated_at_worst(string? said, ControlOutcome outcome) =>
        Assert.Equal(outcome, Setting(Judged([Shown], Posture(stated: File(Shown, said))), Shown).Outcome);

    [Fact]
    public void What_a_whole_file_leaves_out_is_the_vendors_default_good_or_bad()
    {
        Assert.Equal(ControlOutcome.Declared, Setting(Judged([Shown], Posture(stated: File(Shown, null))), Shown).Outcome);
        var unsaid = Setting(Judged([Unsafe], Posture(stated: File(Unsafe, null))), Unsafe);
        Assert.Equal((ControlOutcome.Violated, "not set", "Switch it off."), (unsaid.Outcome, unsaid.Applied, unsaid.Note));
    }

    [Fact]
    public void What_a_partial_statement_leaves_out_is_not_known() =>
        Assert.Equal(ControlOutcome.NotReported, Setting(Judged([Unsafe], Posture(stated: File(Unsafe, null, isWhole: false))), Unsafe).Outcome);

    [Fact]
    public void What_cannot_be_told_without_running_a_file_is_not_known() =>
        Assert.Equal(ControlOutcome.NotReported, Setting(Judged([Unsafe], Posture(stated: File(Unsafe, null, isUnknown: _ => true))), Unsafe).Outcome);

    [Theory]
    [InlineData("true", ControlOutcome.Observed)]
    [InlineData("false", ControlOutcome.Violated)]
    public void What_is_seen_wins_over_what_is_stated(string seen, ControlOutcome outcome) =>
        Assert.Equal(outcome, Setting(Judged([Shown], Posture(seen: (Shown, seen), stated: File(Shown, seen == "true" ? "false" : "true"))), Shown).Outcome);

    [Fact]
    public void Without_file_and_without_look_the_reason_tells_what_would_help()
    {
        var posture = Posture(unreadable: "Name the file.");
        Assert.Equal((ControlOutcome.NotReported, "Name the file."), (Setting(Judged([Unsafe], posture), Unsafe).Outcome, Setting(Judged([Unsafe], posture), Unsafe).Note));
    }

    [Fact]
    public void A_meetings_setting_that_has_no_effect_is_not_enforced_and_says_why()
    {
        var unheeded = Setting(Judged([Sent], Posture(unheeded: "meeting")), Sent);
        Assert.Equal((ControlOutcome.NotReported, "It is not heeded."), (unheeded.Outcome, unheeded.Note));
        Assert.Equal(ControlOutcome.NotReported, Setting(Judged([Sent], Posture(unheeded: "meeting.lobby")), Sent).Outcome);
        Assert.Equal(ControlOutcome.Enforced, Setting(Judged([Sent], Posture(unheeded: "other")), Sent).Outcome);
    }

    [Fact]
    public void What_the_meeting_sees_to_itself_need_not_be_done_while_it_runs()
    {
        Assert.Equal(ControlOutcome.NotEnforceable, Judged([Live, Sent], Posture(unheeded: "meeting"))[Control].Outcome);
        var evidence = Judged([Live, Sent], Posture());
        Assert.Equal((ControlOutcome.Enforced, false), (evidence[Control].Outcome, Setting(evidence, Live).Counts));
    }

    [Fact]
    public void What_only_clients_heed_is_no_better_than_declared_and_still_makes_a_command_unnecessary()
    {
        var asked = new Setting(ConferenceControls.PresenterRestricted, SettingScope.Meeting, "meeting.sharing") { Secure = SettingValue.Is(false), IsAskedOfClients = true };
        var command = new Setting(ConferenceControls.PresenterRestricted, SettingScope.Live, "command.sharing") { Secure = SettingValue.Is(true), ReplacedBy = "meeting.sharing" };
        var evidence = Judged([asked, command], Posture());
        Assert.Equal(ControlOutcome.Declared, evidence[ConferenceControls.PresenterRestricted].Outcome);
        Assert.Contains("can change it", Setting(evidence, asked).Note, StringComparison.Ordinal);
        Assert.Equal(ControlOutcome.NotEnforceable, Judged([asked, command], Posture(unheeded: "meeting"))[ConferenceControls.PresenterRestricted].Outcome);
    }

    [Fact]
    public void A_setting_counts_for_both_controls_that_it_serves()
    {
        var evidence = Judged([Sent], Posture());
        Assert.Equal((ControlOutcome.Enforced, ControlOutcome.Enforced), (evidence[Control].Outcome, evidence[ConferenceControls.NoJoinBeforeHost].Outcome));
        var unheeded = Judged([Sent], Posture(unheeded: "meeting"));
        Assert.Equal((ControlOutcome.NotReported, ControlOutcome.NotReported), (unheeded[Control].Outcome, unheeded[ConferenceControls.NoJoinBeforeHost].Outcome));
    }

    [Fact]
    public void A_limit_follows_from_the_participants_and_is_not_expected_without()
    {
        var nobody = Setting(Judged([Limit], Posture()), Limit);
        Assert.Equal(ControlOutcome.NotReported, nobody.Outcome);
        Assert.Contains("WithParticipants", nobody.Note, StringComparison.Ordinal);
        Assert.Equal(ControlOutcome.Enforced, Setting(Judged([Limit], Posture(), Request().WithParticipants("a@example.org")), Limit).Outcome);
        Assert.Equal(ControlOutcome.NotReported, Setting(Judged([Limit], Posture()), Limit).Outcome);
    }

    [Fact]
    public void On_an_own_server_less_is_accepted_of_what_only_the_deployment_can_decide_and_never_more()
    {
        var evidence = Judged([Sent], Posture());
        foreach (var demand in EmulatedZoom.WorksCouncil.Requirements.Where(r => !r.Control.Equals(ConferenceControls.EndToEndEncryption)))
        {
            var accepted = evidence[demand.Control].Requirement!;
            var expected = OwnServerDemands.All.FirstOrDefault(d => d.Control.Equals(demand.Control)).Accepted;
            Assert.Equal((expected > demand.WeakestAcceptable ? expected : demand.WeakestAcceptable, demand.Level, demand.MayBeWeakened), (accepted.WeakestAcceptable, accepted.Level, accepted.MayBeWeakened));
            var elsewhere = Judged([Sent], Posture(), hosting: HostingModel.TransparentProcessor)[demand.Control].Requirement!;
            Assert.Equal(demand.WeakestAcceptable, elsewhere.WeakestAcceptable);
        }
    }

    [Fact]
    public void Every_refusal_says_what_would_help()
    {
        var evidence = Judged([Sent, Shown, Unsafe, Live, Limit], Posture(unheeded: "meeting", unreadable: "Name the file."));
        var violations = PolicyViolations.Of(evidence, Catalogue([Sent, Shown, Unsafe, Live, Limit]));
        Assert.Contains(violations, v => v.Setting == Unsafe.Path && v.Remedy.Contains("Name the file.", StringComparison.Ordinal));
        Assert.Contains(violations, v => v.Setting == Sent.Path && v.Reason.Contains("It is not heeded.", StringComparison.Ordinal));
        var bad = PolicyViolations.Of(Judged([Unsafe], Posture(stated: File(Unsafe, "true"))), Catalogue([Unsafe])).Single(v => v.Setting == Unsafe.Path);
        Assert.Contains("server.recorder is true, wanted is false", bad.Reason, StringComparison.Ordinal);
        Assert.Contains("Switch it off.", bad.Remedy, StringComparison.Ordinal);
    }

    private static MeetingRequest<WorksCouncilSession> Request() => MeetingRequest.For(EmulatedZoom.WorksCouncil, "Session", EmulatedZoom.Tomorrow(), TimeSpan.FromHours(1));

    private static SettingEvidence Setting(MeetingEvidence evidence, Setting setting) => Assert.Single(evidence[setting.Control].Settings, s => s.Name == setting.Path);

    private static VendorCatalogue Catalogue(Setting[] settings) => new("some", "Some Server", "nowhere", settings, [], []);

    private static MeetingEvidence Judged(Setting[] settings, AccountPosture posture, MeetingRequest? request = null, HostingModel hosting = HostingModel.OwnServer)
    {
        var provider = new SomeServer(hosting, Catalogue(settings));
        var options = new ConferencingOptions();
        var weakenings = new ConfiguredWeakenings(Options.Create(options));
        var planner = new MeetingPlanner(provider, new CreationMarker(null), weakenings, new WeakeningRegister(weakenings), options, TimeProvider.System);
        return new ControlJudge(provider, TimeProvider.System).Judge(planner.Plan((request ?? Request()).Details, "host", posture), posture, meeting: null, adopted: false);
    }

    private static Dictionary<string, StatedSettings> File(Setting about, string? said, bool isWhole = true, Func<string, bool>? isUnknown = null) => new()
    {
        [about.Levels[0]] = new StatedSettings(Settings(said is null ? null : (about, said)), isUnknown, isWhole),
    };

    private static AppliedSettings Settings((Setting Setting, string Value)? one) => new(
        one is { } known ? new Dictionary<string, AppliedValue> { [known.Setting.Path] = AppliedValue.Scalar(known.Value) } : [], DateTimeOffset.UnixEpoch, "the file");

    private static AccountPosture Posture((Setting, string)? seen = null, Dictionary<string, StatedSettings>? stated = null, string? unheeded = null, string? unreadable = null) => new()
    {
        ReadAt = DateTimeOffset.UnixEpoch,
        Settings = Settings(seen),
        Stated = stated ?? [],
        Unheeded = unheeded is null ? [] : new Dictionary<string, string> { [unheeded] = "It is not heeded." },
        Unreadable = unreadable is null ? [] : new Dictionary<string, string> { ["server"] = unreadable },
        Locked = new HashSet<string>(),
    };
}
