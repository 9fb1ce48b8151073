using System.Text.Json.Nodes;

namespace PrivacySafe.Conferencing.Tests.Meetings;

/// <summary>A setting of the host without which a setting of the meeting has no effect.</summary>
public class PrerequisiteTests
{
    private const string Prerequisite = "meeting_security.end_to_end_encrypted_meetings";

    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_works_council_session_is_refused_before_creation_when_the_host_may_not_encrypt_end_to_end()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        zoom.Host.Set(Prerequisite, false);
        await AssertRefusedAsync(zoom, EmulatedZoom.WorksCouncilRequest());
    }

    [Fact]
    public async Task An_employee_meeting_that_asks_for_end_to_end_encryption_is_refused_as_well()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        zoom.Host.Set(Prerequisite, false);
        await AssertRefusedAsync(zoom, EmulatedZoom.EmployeeRequest().WithEndToEndEncryption());
    }

    [Fact]
    public async Task A_meeting_that_needs_none_is_not_refused()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        zoom.Host.Set(Prerequisite, false);
        var evidence = (await zoom.Meetings.CreateAsync(EmulatedZoom.EmployeeRequest(), None)).Evidence[ConferenceControls.EndToEndEncryption];
        Assert.Equal(ControlOutcome.Enforced, evidence.Outcome);
        Assert.Equal((false, "false"), (Shown(evidence).Counts, Shown(evidence).Applied));
    }

    [Fact]
    public async Task A_declaration_does_not_speak_against_a_prerequisite_that_was_read_as_off()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        zoom.Host.Set(Prerequisite, false);
        await AssertRefusedAsync(zoom, EmulatedZoom.WorksCouncilRequest().Declare(Declaration.For(ConferenceControls.EndToEndEncryption, "The chair switches the encryption on by hand.", "chair of the works council")));
    }

    [Fact]
    public async Task Fulfilled_it_makes_no_outcome_worse_and_stands_in_the_evidence()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        var meeting = await zoom.Meetings.CreateAsync(EmulatedZoom.WorksCouncilRequest(), None);
        var evidence = meeting.Evidence[ConferenceControls.EndToEndEncryption];
        Assert.Equal(ControlOutcome.Enforced, evidence.Outcome);
        Assert.Equal((ControlOutcome.Observed, false, "true"), (Shown(evidence).Outcome, Shown(evidence).Counts, Shown(evidence).Applied));
        Assert.Contains(Prerequisite, meeting.Evidence.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Not_reported_it_refuses_nothing_and_the_reading_of_the_meeting_decides()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        zoom.Host.Set(Prerequisite, null);
        Assert.Empty((await zoom.Meetings.PreflightAsync(EmulatedZoom.WorksCouncilRequest(), None)).Violations);

        var refusal = await Assert.ThrowsAsync<MeetingPolicyException>(() => zoom.Meetings.CreateAsync(EmulatedZoom.WorksCouncilRequest(), None));
        Assert.Equal((PolicyStage.ReadBack, CleanupState.Removed), (refusal.Stage, refusal.Cleanup.State));
        Assert.Contains(Prerequisite, Assert.Single(refusal.Violations).Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Switched_off_later_it_speaks_for_new_meetings_and_not_against_what_a_meeting_shows()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        var made = await zoom.Meetings.CreateAsync(EmulatedZoom.WorksCouncilRequest(), None);
        zoom.Host.Set(Prerequisite, false);

        var other = zoom.Restart();
        var evidence = (await other.OpenAsync(made.Reference, EmulatedZoom.WorksCouncil, None)).Evidence[ConferenceControls.EndToEndEncryption];
        Assert.Equal((ControlOutcome.Enforced, ControlOutcome.Violated), (evidence.Outcome, Shown(evidence).Outcome));
        await Assert.ThrowsAsync<MeetingPolicyException>(() => other.UpdateAsync(made.Reference, EmulatedZoom.WorksCouncilRequest(), None));
    }

    [Fact]
    public async Task What_a_lock_of_the_group_switches_off_is_refused_too()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        var group = zoom.Zoom.AddGroup("council");
        zoom.Host.GroupIds = [group.Id];
        group.Lock(Prerequisite, JsonValue.Create(false));
        await AssertRefusedAsync(zoom, EmulatedZoom.WorksCouncilRequest());
    }

    private static SettingEvidence Shown(ControlEvidence evidence) => evidence.Settings.Single(s => s.Name == Prerequisite);

    private static async Task AssertRefusedAsync(EmulatedZoom zoom, MeetingRequest request)
    {
        var refusal = await Assert.ThrowsAsync<MeetingPolicyException>(() => zoom.Meetings.CreateAsync(request, None));
        Assert.Equal((PolicyStage.Preflight, CleanupState.NothingToRemove), (refusal.Stage, refusal.Cleanup.State));
        var violation = Assert.Single(refusal.Violations);
        Assert.Equal((ConferenceControls.EndToEndEncryption, Prerequisite, ControlOutcome.Violated), (violation.Control, violation.Setting, violation.Outcome));
        Assert.Contains("settings.encryption_type", violation.Reason, StringComparison.Ordinal);
        Assert.Contains("web portal", violation.Remedy, StringComparison.Ordinal);
        Assert.Contains("administrator", violation.Remedy, StringComparison.Ordinal);
        Assert.Empty(zoom.Bodies("POST"));
        Assert.Empty(zoom.Existing);
    }
}
