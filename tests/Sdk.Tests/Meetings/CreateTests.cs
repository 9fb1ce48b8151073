using System.Text.Json;
using System.Text.Json.Nodes;
using PrivacySafe.Conferencing.Catalogue;
using PrivacySafe.Conferencing.Emulator.Faults;

namespace PrivacySafe.Conferencing.Tests.Meetings;

public class CreateTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task A_created_meeting_is_read_back_and_released()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        var meeting = await zoom.Meetings.CreateAsync(EmulatedZoom.EmployeeRequest(), None);

        var existing = Assert.Single(zoom.Existing);
        Assert.Equal(existing.Id.ToString(System.Globalization.CultureInfo.InvariantCulture), meeting.Reference.MeetingId);
        Assert.Equal((string?)existing.ToJson()["password"], meeting.Passcode!.Reveal());
        Assert.Contains(meeting.Reference.MeetingId, meeting.JoinLink.Reveal(), StringComparison.Ordinal);
        Assert.True(meeting.Evidence.IsAcceptable);
        Assert.Equal(1, zoom.Count("GET", "/v2/meetings/" + meeting.Reference.MeetingId));
    }

    [Fact]
    public async Task Evidence_says_for_each_demanded_control_what_was_wanted_and_what_applies()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        var evidence = (await zoom.Meetings.CreateAsync(EmulatedZoom.EmployeeRequest(), None)).Evidence;

        Assert.Equal(EmulatedZoom.Employees.Requirements.Select(r => r.Control.Id), evidence.Controls.Where(c => c.IsDemanded).Select(c => c.Control.Id));
        Assert.Equal(ControlOutcome.Enforced, evidence[ConferenceControls.WaitingRoom].Outcome);
        var waiting = Assert.Single(evidence[ConferenceControls.WaitingRoom].Settings, s => s.Name == "settings.waiting_room");
        Assert.Equal(("true", "true", ControlOutcome.Enforced), (waiting.Wanted, waiting.Applied, waiting.Outcome));
        Assert.NotNull(waiting.ReadAt);
        var passcode = Assert.Single(evidence[ConferenceControls.Passcode].Settings, s => s.Name == "password");
        Assert.Equal(("as sent", ControlOutcome.Enforced), (passcode.Applied, passcode.Outcome));
        Assert.Equal(ControlOutcome.Observed, evidence[ConferenceControls.RecordingOff].Outcome);

        var json = JsonNode.Parse(evidence.ToJson())!;
        Assert.Equal("privacysafe-conferencing-evidence/1", (string?)json["schema"]);
        Assert.True((bool)json["acceptable"]!);
        Assert.Equal(ConferenceControls.All.Count, json["controls"]!.AsArray().Count);
    }

    [Fact]
    public async Task Every_setting_of_the_catalogue_is_sent_explicitly()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        await zoom.Meetings.CreateAsync(EmulatedZoom.EmployeeRequest(), None);
        await zoom.Meetings.CreateAsync(EmulatedZoom.WorksCouncilRequest(), None);

        var bodies = zoom.Bodies("POST");
        // Who else may host is the organiser's choice where no profile demands an answer; the domains have no value that fits everybody.
        Assert.Equal(["settings.alternative_hosts", "settings.authentication_domains"], Unsent(bodies[0]));
        Assert.Equal(["settings.authentication_domains"], Unsent(bodies[1]));

        static IEnumerable<string> Unsent(JsonObject body) => ZoomCatalogue.Instance.Settings
            .Where(s => s.Scope == SettingScope.Meeting && EmulatedZoom.At(body, s.Path) is null)
            .Select(s => s.Path)
            .Order(StringComparer.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_mailed_about_creation_or_removal()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        var meeting = await zoom.Meetings.CreateAsync(EmulatedZoom.EmployeeRequest(), None);
        var cleanup = await zoom.Meetings.RemoveAsync(meeting.Reference, None);

        var body = Assert.Single(zoom.Bodies("POST"));
        Assert.All(
            (string[])["settings.email_notification", "settings.alternative_hosts_email_notification", "settings.push_change_to_calendar"],
            path => Assert.False((bool)EmulatedZoom.At(body, path)!, path));
        Assert.Equal(CleanupState.Removed, cleanup.State);
        Assert.Empty(zoom.Existing);
        var deleted = Assert.Single(zoom.Zoom.DeletedMeetings);
        Assert.Equal((false, false), (deleted.ScheduleForReminder, deleted.CancelMeetingReminder));
    }

    [Fact]
    public async Task A_violation_withholds_the_link_and_removes_the_meeting()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        zoom.Zoom.Traps.OverrideSetting("settings.waiting_room", false);
        var refusal = await Assert.ThrowsAsync<MeetingPolicyException>(() => zoom.Meetings.CreateAsync(EmulatedZoom.EmployeeRequest(), None));

        Assert.Equal(PolicyStage.ReadBack, refusal.Stage);
        Assert.Equal(ConferenceControls.WaitingRoom, Assert.Single(refusal.Violations).Control);
        Assert.Empty(zoom.Existing);
        Assert.Single(zoom.Zoom.DeletedMeetings);
        Assert.Equal(CleanupState.Removed, refusal.Cleanup.State);
        Assert.Equal(TimeSpan.FromDays(7), refusal.Cleanup.RecoverableFor);
        Assert.Contains("can recover it for about 7 days", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(2, zoom.Count("GET", "/v2/meetings/" + refusal.Reference!.MeetingId));
    }

    [Fact]
    public async Task A_second_reading_clears_a_transient_violation()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        var probe = await zoom.Meetings.CreateAsync(EmulatedZoom.EmployeeRequest(), None);
        var stale = zoom.Zoom.FindMeeting(long.Parse(probe.Reference.MeetingId, System.Globalization.CultureInfo.InvariantCulture))!.ToJson();
        stale["settings"]!["waiting_room"] = false;
        zoom.Faults.On("GET", "/v2/meetings/*").First(1, Fault.Answer(200, stale.ToJsonString()));

        // Opening reads the same way as creating: the first answer is the stale one.
        var meeting = await zoom.Meetings.OpenAsync(probe.Reference, EmulatedZoom.Employees, None);

        Assert.Equal("true", meeting.Evidence[ConferenceControls.WaitingRoom].Settings.Single(s => s.Name == "settings.waiting_room").Applied);
        Assert.Single(zoom.Faults.Fired);
        Assert.Equal(3, zoom.Count("GET", "/v2/meetings/" + probe.Reference.MeetingId));
    }

    [Fact]
    public async Task A_violation_that_passes_during_the_creation_removes_nothing()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        var reads = 0;
        zoom.Faults.Chooser = request =>
        {
            if (request.Method == "GET" && request.Path.StartsWith("/v2/meetings/", StringComparison.Ordinal))
                Assert.Single(zoom.Existing).Set("settings.waiting_room", ++reads > 1);
            return null;
        };
        var meeting = await zoom.Meetings.CreateAsync(EmulatedZoom.EmployeeRequest(), None);

        Assert.Equal(2, reads);
        Assert.True(meeting.Evidence.IsAcceptable);
        Assert.Single(zoom.Existing);
    }

    [Fact]
    public async Task A_violating_meeting_may_be_kept_and_is_opened_once_it_is_repaired()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        zoom.Zoom.Traps.OverrideSetting("settings.waiting_room", false);
        var refusal = await Assert.ThrowsAsync<MeetingPolicyException>(() => zoom.Meetings.CreateAsync(EmulatedZoom.EmployeeRequest().KeepWhenViolated(), None));
        Assert.Equal(CleanupState.Kept, refusal.Cleanup.State);
        var kept = Assert.Single(zoom.Existing);

        var still = await Assert.ThrowsAsync<MeetingPolicyException>(() => zoom.Meetings.OpenAsync(refusal.Reference!, EmulatedZoom.Employees, None));
        Assert.Equal(CleanupState.Kept, still.Cleanup.State);
        Assert.Single(zoom.Existing);

        kept.Set("settings.waiting_room", true);
        var opened = await zoom.Meetings.OpenAsync(refusal.Reference!, EmulatedZoom.Employees, None);
        Assert.Contains(refusal.Reference!.MeetingId, opened.JoinLink.Reveal(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stored_reference_is_opened_and_verified_by_another_process()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        var made = await zoom.Meetings.CreateAsync(EmulatedZoom.WorksCouncilRequest(), None);
        var json = JsonSerializer.Serialize(made.Reference);
        Assert.DoesNotContain(made.Passcode!.Reveal(), json, StringComparison.Ordinal);
        Assert.DoesNotContain("Session\"", json.Replace("WorksCouncilSession", "", StringComparison.Ordinal), StringComparison.Ordinal);
        var stored = JsonSerializer.Deserialize<MeetingReference>(json)!;

        var other = zoom.Restart();
        var opened = await other.OpenAsync(stored, EmulatedZoom.WorksCouncil, None);
        Assert.Equal(made.JoinLink, opened.JoinLink);
        Assert.Equal(made.Passcode, opened.Passcode);
        Assert.Equal(10, opened.Evidence.Declarations.Count);
        Assert.True((await other.VerifyAsync(stored, EmulatedZoom.WorksCouncil, None)).IsAcceptable);
    }

    [Fact]
    public async Task A_reference_is_not_opened_under_a_weaker_profile()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        var made = await zoom.Meetings.CreateAsync(EmulatedZoom.WorksCouncilRequest(), None);
        var error = await Assert.ThrowsAsync<ArgumentException>(() => zoom.Meetings.OpenAsync(made.Reference, EmulatedZoom.Employees, None));
        Assert.Contains("WorksCouncilSession", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_meeting_made_by_other_code_is_judged_by_its_id()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        var unsafeId = await zoom.CreateByRawHttpAsync("""{"topic":"raw","type":2,"start_time":"2030-01-01T10:00:00Z","duration":30,"settings":{"waiting_room":false,"join_before_host":true}}""");
        var evidence = await zoom.Meetings.VerifyAsync(unsafeId.ToString("000 0000 0000", System.Globalization.CultureInfo.InvariantCulture), EmulatedZoom.Employees, None);
        Assert.False(evidence.IsAcceptable);
        Assert.Equal(ControlOutcome.Violated, evidence[ConferenceControls.NoJoinBeforeHost].Outcome);

        await zoom.Meetings.CreateAsync(EmulatedZoom.EmployeeRequest(), None);
        var safe = zoom.Bodies("POST")[^1];
        safe["password"] = "aB3-xK9_qZ";
        safe.Remove("agenda");
        var safeId = await zoom.CreateByRawHttpAsync(safe.ToJsonString());
        evidence = await zoom.Meetings.VerifyAsync(safeId.ToString(System.Globalization.CultureInfo.InvariantCulture), EmulatedZoom.Employees, None);
        Assert.True(evidence.IsAcceptable);
        Assert.Equal("present", evidence[ConferenceControls.Passcode].Settings[0].Applied);

        safe["password"] = "123456";
        var weakId = await zoom.CreateByRawHttpAsync(safe.ToJsonString());
        evidence = await zoom.Meetings.VerifyAsync(weakId.ToString(System.Globalization.CultureInfo.InvariantCulture), EmulatedZoom.Employees, None);
        Assert.Equal(ControlOutcome.Violated, evidence[ConferenceControls.Passcode].Outcome);
    }

    [Fact]
    public async Task An_update_goes_the_same_way_and_keeps_the_marker()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        var made = await zoom.Meetings.CreateAsync(EmulatedZoom.EmployeeRequest(), None);
        var later = MeetingStart.At(EmulatedZoom.Tomorrow().Instant.AddHours(3), "Europe/Berlin");
        var updated = await zoom.Meetings.UpdateAsync(made.Reference, MeetingRequest.For(EmulatedZoom.Employees, "Moved", later, TimeSpan.FromMinutes(45)), None);

        var json = Assert.Single(zoom.Existing).ToJson();
        Assert.Equal(later.Instant, DateTimeOffset.Parse((string)json["start_time"]!, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal((45L, made.Reference.Marker), ((long)json["duration"]!, (string?)json["agenda"]));
        Assert.Equal((string?)json["password"], updated.Passcode!.Reveal());
        Assert.NotEqual(made.Passcode, updated.Passcode);
        Assert.Equal((made.Reference.MeetingId, made.Reference.Marker), (updated.Reference.MeetingId, updated.Reference.Marker));
        Assert.True(updated.Evidence.IsAcceptable);
    }

    [Fact]
    public async Task An_update_that_the_vendor_overrides_withholds_the_link_and_keeps_the_meeting()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        var made = await zoom.Meetings.CreateAsync(EmulatedZoom.EmployeeRequest(), None);
        zoom.Zoom.Traps.OverrideSetting("settings.waiting_room", false);
        var refusal = await Assert.ThrowsAsync<MeetingPolicyException>(() => zoom.Meetings.UpdateAsync(made.Reference, EmulatedZoom.EmployeeRequest("Moved"), None));
        Assert.Equal((PolicyStage.ReadBack, CleanupState.Kept), (refusal.Stage, refusal.Cleanup.State));
        Assert.Single(zoom.Existing);
    }

    [Fact]
    public async Task The_host_link_is_given_only_when_asked_for()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        Assert.Null((await zoom.Meetings.CreateAsync(EmulatedZoom.EmployeeRequest(), None)).HostLink);
        var asked = await zoom.Meetings.CreateAsync(EmulatedZoom.EmployeeRequest().WithHostLink(), None);
        Assert.Contains("zak=", asked.HostLink!.Reveal(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_embedded_passcode_stays_in_the_link_only_where_the_profile_allows_it()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        zoom.Host.Set("schedule_meeting.embed_password_in_join_link", true);

        var employees = await zoom.Meetings.CreateAsync(EmulatedZoom.EmployeeRequest(), None);
        Assert.Contains("?pwd=", employees.JoinLink.Reveal(), StringComparison.Ordinal);

        // The works council's profile refuses such an account; a weakening with an end makes it acceptable, and the link is stripped all the same.
        var refusal = await Assert.ThrowsAsync<MeetingPolicyException>(() => zoom.Meetings.CreateAsync(EmulatedZoom.WorksCouncilRequest(), None));
        Assert.Equal((PolicyStage.Preflight, ConferenceControls.InvitationHygiene), (refusal.Stage, Assert.Single(refusal.Violations).Control));
        var weakened = EmulatedZoom.WorksCouncilRequest().Weaken(new Weakening(
            ConferenceControls.InvitationHygiene, ControlLevel.Open, "The account is changed with the next release of the tenant.", "ticket BR-2042", DateTimeOffset.UtcNow.AddDays(30)));
        var session = await zoom.Meetings.CreateAsync(weakened, None);
        Assert.Contains("?pwd=", (string)zoom.Existing.Single(m => m.Id.ToString(System.Globalization.CultureInfo.InvariantCulture) == session.Reference.MeetingId).ToJson()["join_url"]!, StringComparison.Ordinal);
        Assert.DoesNotContain("pwd", session.JoinLink.Reveal(), StringComparison.OrdinalIgnoreCase);
        Assert.EndsWith("/j/" + session.Reference.MeetingId, session.JoinLink.Reveal(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_names_each_meeting_with_its_marker()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        var one = await zoom.Meetings.CreateAsync(EmulatedZoom.EmployeeRequest(), None);
        var two = await zoom.Meetings.CreateAsync(EmulatedZoom.EmployeeRequest(), None);
        var listed = new List<MeetingSummary>();
        await foreach (var summary in zoom.Meetings.ListAsync(null, None))
            listed.Add(summary);
        Assert.Equal(
            [(one.Reference.MeetingId, one.Reference.Marker), (two.Reference.MeetingId, two.Reference.Marker)],
            listed.Select(s => (s.MeetingId, s.Marker!)));
    }

    [Fact]
    public async Task A_reading_that_lags_behind_the_creation_is_waited_for()
    {
        // A lag in requests instead of time: whether the machine is slow makes no difference.
        await using var zoom = await EmulatedZoom.StartAsync(options => options.ReadBackInterval = TimeSpan.FromMinutes(1));
        zoom.Faults.On("GET", "/v2/meetings/*").First(2, Fault.Answer(404, """{"code":3001,"message":"Meeting does not exist."}"""));
        var meeting = await zoom.Meetings.CreateAsync(EmulatedZoom.EmployeeRequest(), None);
        Assert.Equal(3, zoom.Count("GET", "/v2/meetings/" + meeting.Reference.MeetingId));
        Assert.True(meeting.Evidence.IsAcceptable);
    }

    [Fact]
    public async Task A_meeting_that_stays_unreadable_is_reported_and_removed()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        zoom.Faults.On("GET", "/v2/meetings/*").Every(Fault.Answer(404, """{"code":3001,"message":"Meeting does not exist."}"""));
        var error = await Assert.ThrowsAsync<MeetingUnverifiedException>(() => zoom.Meetings.CreateAsync(EmulatedZoom.EmployeeRequest(), None));
        Assert.Equal(CleanupState.Removed, error.Cleanup.State);
        Assert.Empty(zoom.Existing);
    }
}
