namespace PrivacySafe.Conferencing.Tests.Evidence;

public class ControlJudgeTests
{
    [Fact]
    public async Task A_strong_passcode_that_was_set_earlier_is_as_good_as_one_set_now()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        var made = await zoom.Meetings.CreateAsync(EmulatedZoom.EmployeeRequest(), CancellationToken.None);
        var evidence = await zoom.Meetings.VerifyAsync(made.Reference, EmulatedZoom.Employees, CancellationToken.None);
        Assert.Equal(ControlOutcome.Enforced, evidence[ConferenceControls.Passcode].Outcome);
        Assert.True(evidence.IsAcceptable);
    }

    [Theory]
    [InlineData("Jane Doe")]
    [InlineData("kHx81ZqyRtC2")]
    [InlineData("jane@example.org;kHx81ZqyRtC2")]
    public async Task Who_was_added_as_a_host_shows_nowhere_in_the_evidence(string added)
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        var made = await zoom.Meetings.CreateAsync(EmulatedZoom.EmployeeRequest(), CancellationToken.None);
        Assert.Single(zoom.Emulator.Zoom.Meetings).Set("settings.alternative_hosts", added);
        var evidence = await zoom.Meetings.VerifyAsync(made.Reference, EmulatedZoom.Employees, CancellationToken.None);
        var setting = Assert.Single(evidence[ConferenceControls.WhoMayAdmit].Settings, s => s.Name == "settings.alternative_hosts");
        Assert.Equal("a text that is withheld", setting.Applied);
        Assert.DoesNotContain(added, evidence.ToJson(), StringComparison.Ordinal);
    }
}
