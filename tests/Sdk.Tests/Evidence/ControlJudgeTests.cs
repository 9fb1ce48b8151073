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
}
