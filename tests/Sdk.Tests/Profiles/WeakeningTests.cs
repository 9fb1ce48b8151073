using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace PrivacySafe.Conferencing.Tests.Profiles;

public class WeakeningTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_weakening_applies_and_stands_in_the_evidence()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        var meeting = await zoom.Meetings.CreateAsync(EmulatedZoom.EmployeeRequest().Weaken(WaitingRoom(TimeSpan.FromDays(30))), Token);
        Assert.False((bool)EmulatedZoom.At(Assert.Single(zoom.Bodies("POST")), "settings.waiting_room")!);
        Assert.Equal("ticket HR-12", Assert.Single(meeting.Evidence.Weakenings).Approval);
        Assert.Contains("ticket HR-12", meeting.Evidence.ToJson(), StringComparison.Ordinal);
        Assert.False(meeting.Evidence[ConferenceControls.WaitingRoom].IsDemanded);
    }

    [Fact]
    public async Task After_its_end_the_strict_value_applies_again()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        var meeting = await zoom.Meetings.CreateAsync(EmulatedZoom.EmployeeRequest().Weaken(WaitingRoom(TimeSpan.FromDays(-1))), Token);
        Assert.True((bool)EmulatedZoom.At(Assert.Single(zoom.Bodies("POST")), "settings.waiting_room")!);
        Assert.Empty(meeting.Evidence.Weakenings);
        Assert.Equal(ControlOutcome.Enforced, meeting.Evidence[ConferenceControls.WaitingRoom].Outcome);
    }

    [Fact]
    public void What_the_profile_forbids_is_not_weakened()
    {
        var weakening = new Weakening(ConferenceControls.Passcode, ControlLevel.Off, "The members forget the passcode every week.", "ticket BR-1", DateTimeOffset.UtcNow.AddDays(1));
        var error = Assert.Throws<MeetingPolicyException>(() => EmulatedZoom.WorksCouncilRequest().Weaken(weakening));
        Assert.Equal((PolicyStage.Request, ConferenceControls.Passcode), (error.Stage, Assert.Single(error.Violations).Control));
    }

    [Fact]
    public void One_control_is_weakened_once() =>
        Assert.Throws<ArgumentException>(() => EmulatedZoom.EmployeeRequest().Weaken(WaitingRoom(TimeSpan.FromDays(1))).Weaken(WaitingRoom(TimeSpan.FromDays(2))));

    [Theory]
    [InlineData("todo", "ticket 1", ControlLevel.Off, "reason")]
    [InlineData("because because because", "ticket 1", ControlLevel.Off, "reason")]
    [InlineData("A large event with guests at the door.", "jane@example.org", ControlLevel.Off, "approval")]
    [InlineData("A large event with guests at the door.", " ", ControlLevel.Off, "approval")]
    [InlineData("A large event with guests at the door.", "ticket 1", ControlLevel.Strict, "to")]
    public void A_weakening_needs_a_reason_an_approval_and_a_lower_level(string reason, string approval, ControlLevel to, string parameter) =>
        Assert.Equal(parameter, Assert.ThrowsAny<ArgumentException>(() => new Weakening(ConferenceControls.WaitingRoom, to, reason, approval, DateTimeOffset.UtcNow.AddDays(1))).ParamName);

    [Theory]
    [InlineData(100, HealthStatus.Healthy, "No weakening ends soon")]
    [InlineData(5, HealthStatus.Degraded, "EmployeeMeeting/waiting-room ends")]
    [InlineData(-5, HealthStatus.Degraded, "EmployeeMeeting/waiting-room ended")]
    public async Task The_health_check_announces_the_end(int days, HealthStatus expected, string said)
    {
        await using var zoom = await EmulatedZoom.StartAsync(services: services =>
        {
            services.AddLogging();
            services.AddHealthChecks().AddConferencingWeakenings();
        });
        await zoom.Meetings.CreateAsync(EmulatedZoom.EmployeeRequest().Weaken(WaitingRoom(TimeSpan.FromDays(days))), Token);
        var report = await zoom.Container.GetRequiredService<HealthCheckService>().CheckHealthAsync(Token);
        var entry = report.Entries["conferencing-weakenings"];
        Assert.Equal(expected, entry.Status);
        Assert.Contains(said, entry.Description, StringComparison.Ordinal);
    }

    private static Weakening WaitingRoom(TimeSpan term) =>
        new(ConferenceControls.WaitingRoom, ControlLevel.Off, "A large event with guests at the door.", "ticket HR-12", DateTimeOffset.UtcNow + term);
}
