using Microsoft.Extensions.DependencyInjection;
using PrivacySafe.Conferencing.Emulator.Zoom;
using PrivacySafe.Conferencing.Providers.Zoom;

namespace PrivacySafe.Conferencing.Tests.Providers.Zoom;

/// <summary>What an administrator sets and locks for a group of hosts.</summary>
public class GroupSettingsTests
{
    private const string Locked = "Locked by an administrator.";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("recording.cloud_recording", false)]
    [InlineData("meeting_security.embed_password_in_join_link", false)]
    [InlineData("in_meeting.who_can_share_screen", "host")]
    public async Task A_locked_setting_is_named_as_locked_by_preflight_and_evidence(string path, object value)
    {
        await using var zoom = await StartAsync();
        Group(zoom).Lock(path, System.Text.Json.Nodes.JsonValue.Create(value)!);
        var preflight = await zoom.Meetings.PreflightAsync(EmulatedZoom.EmployeeRequest(), Token);
        var meeting = await zoom.Meetings.CreateAsync(EmulatedZoom.EmployeeRequest(), Token);

        Assert.Empty(preflight.Violations);
        Assert.All(
            (MeetingEvidence[])[preflight.Evidence, meeting.Evidence],
            evidence => Assert.Equal([path], evidence.Controls.SelectMany(c => c.Settings).Where(s => s.Note == Locked).Select(s => s.Name)));
        Assert.Contains(Locked, meeting.Evidence.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_setting_that_is_locked_to_the_unsafe_value_is_refused_before_anything_is_made()
    {
        await using var zoom = await StartAsync();
        Group(zoom).Lock("recording.cloud_recording", true);
        var refusal = await Assert.ThrowsAsync<MeetingPolicyException>(() => zoom.Meetings.CreateAsync(EmulatedZoom.EmployeeRequest(), Token));

        var violation = Assert.Single(refusal.Violations);
        Assert.Equal((PolicyStage.Preflight, "recording.cloud_recording"), (refusal.Stage, violation.Setting));
        Assert.Contains("administrator", violation.Remedy, StringComparison.Ordinal);
        var setting = refusal.Evidence![ConferenceControls.RecordingOff].Settings.Single(s => s.Name == violation.Setting);
        Assert.Equal(("true", ControlOutcome.Violated, Locked), (setting.Applied, setting.Outcome, setting.Note));
        Assert.Empty(zoom.Existing);
    }

    [Fact]
    public async Task A_lock_that_overrides_what_a_meeting_asked_for_withholds_its_link()
    {
        await using var zoom = await StartAsync();
        Group(zoom).Lock("meeting_security.waiting_room", false);
        var refusal = await Assert.ThrowsAsync<MeetingPolicyException>(() => zoom.Meetings.CreateAsync(EmulatedZoom.EmployeeRequest(), Token));
        Assert.Equal((PolicyStage.ReadBack, CleanupState.Removed), (refusal.Stage, refusal.Cleanup.State));
        Assert.Contains(refusal.Violations, v => v.Control == ConferenceControls.WaitingRoom);
        Assert.Empty(zoom.Existing);
    }

    [Fact]
    public async Task What_the_host_does_not_report_is_taken_from_the_group()
    {
        await using var zoom = await StartAsync();
        zoom.Host.Set("recording.cloud_recording", null);
        Group(zoom).Settings["recording"]!["cloud_recording"] = true;
        var refusal = await Assert.ThrowsAsync<MeetingPolicyException>(() => zoom.Meetings.CreateAsync(EmulatedZoom.EmployeeRequest(), Token));
        Assert.Equal("recording.cloud_recording", Assert.Single(refusal.Violations).Setting);

        Group(zoom).Settings["recording"]!["cloud_recording"] = false;
        var meeting = await zoom.Restart().CreateAsync(EmulatedZoom.EmployeeRequest(), Token);
        Assert.Equal("false", meeting.Evidence[ConferenceControls.RecordingOff].Settings.Single(s => s.Name == "recording.cloud_recording").Applied);
    }

    [Fact]
    public async Task What_the_host_reports_goes_before_the_group()
    {
        await using var zoom = await StartAsync();
        Group(zoom).Settings["recording"]!["cloud_recording"] = true;
        var meeting = await zoom.Meetings.CreateAsync(EmulatedZoom.EmployeeRequest(), Token);
        Assert.Equal("false", meeting.Evidence[ConferenceControls.RecordingOff].Settings.Single(s => s.Name == "recording.cloud_recording").Applied);
    }

    [Fact]
    public async Task Without_the_scopes_for_groups_a_meeting_is_made_and_no_lock_is_claimed()
    {
        await using var zoom = await StartAsync();
        Group(zoom).Lock("recording.cloud_recording", false);
        zoom.Zoom.Account.Scopes = [.. zoom.Zoom.Account.Scopes.Where(s => !s.StartsWith("group:", StringComparison.Ordinal))];
        var meeting = await zoom.Meetings.CreateAsync(EmulatedZoom.EmployeeRequest(), Token);
        Assert.DoesNotContain(meeting.Evidence.Controls.SelectMany(c => c.Settings), s => s.Note == Locked);
        Assert.DoesNotContain(zoom.Emulator.Requests, r => r.Path.StartsWith("/v2/groups/", StringComparison.Ordinal));
    }

    private static ZoomGroup Group(EmulatedZoom zoom) => zoom.Zoom.FindGroup("staff")!;

    private static async Task<EmulatedZoom> StartAsync()
    {
        var zoom = await EmulatedZoom.StartAsync(services: services => services.PostConfigure<ZoomOptions>(options => options.GroupId = "staff"));
        zoom.Zoom.AddGroup("staff");
        zoom.Host.GroupIds = ["staff"];
        return zoom;
    }
}
