using PrivacySafe.Conferencing.Emulator;
using PrivacySafe.Conferencing.Emulator.Faults;

namespace PrivacySafe.Conferencing.Jitsi.Tests.Faults;

/// <summary>A look serves everybody who waits for it; who gives up waiting ends nobody else's.</summary>
public sealed class LookCancellationTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("GET", 1)]
    [InlineData("POST", 1)]
    [InlineData("POST", 6)]
    [InlineData("POST", 18)]
    public async Task Who_gives_up_in_the_middle_of_a_look_makes_no_room_and_others_get_theirs(string method, int number)
    {
        await using var jitsi = await EmulatedJitsi.StartAsync();
        using var caller = new CancellationTokenSource();
        var seen = 0;
        jitsi.Emulator.Faults.Chooser = request => Cancel(request);
        var impatient = jitsi.Meetings.CreateAsync(EmulatedJitsi.Session(), caller.Token);
        var patient = jitsi.Meetings.CreateAsync(EmulatedJitsi.Session(), Token);
        var canceled = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);

        // Nothing was sent, so there is nothing to report.
        Assert.IsNotType<MeetingCreationCanceledException>(canceled);
        var meeting = await patient;
        Assert.Equal(meeting.Reference.MeetingId, Assert.Single(await jitsi.RoomsAsync()).Name);

        Fault? Cancel(ReceivedRequest request)
        {
            if (request.Method == method && Interlocked.Increment(ref seen) == number)
                caller.Cancel();
            return null;
        }
    }

    [Fact]
    public async Task A_look_that_everybody_has_given_up_is_finished_and_leaves_no_room()
    {
        await using var jitsi = await EmulatedJitsi.StartAsync();
        using var caller = new CancellationTokenSource(TimeSpan.FromMilliseconds(500));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => jitsi.Meetings.PreflightAsync(EmulatedJitsi.Session(), caller.Token));
        Assert.Empty((await jitsi.Meetings.PreflightAsync(EmulatedJitsi.Session(), Token)).Violations);
        Assert.Empty(await jitsi.RoomsAsync());
    }
}
