using PrivacySafe.Conferencing.Emulator.Faults;
using PrivacySafe.Conferencing.Tests.Faults;

namespace PrivacySafe.Conferencing.Tests.Meetings;

public class CancellationTests
{
    /// <summary>The requests of a creation with key and violation, in their order.</summary>
    private static readonly string[] Way = ["POST token", "GET settings", "GET settings", "GET list", "POST create", "GET read-back", "GET second reading", "DELETE"];

    public static TheoryData<int, bool> Moments => new(Enumerable.Range(1, 8).SelectMany(n => (IEnumerable<(int, bool)>)[(n, false), (n, true)]));

    /// <summary>The nth request arrives, and the caller cancels; the request is then answered, or hangs until it is given up.</summary>
    [Theory]
    [MemberData(nameof(Moments))]
    public async Task A_cancelled_creation_leaves_nothing_unreported(int number, bool hanging)
    {
        // A request that is sent again because a busy machine answers late would change the numbers of those behind it.
        await using var zoom = await EmulatedZoom.StartAsync(options => options.RequestTimeout = TimeSpan.FromSeconds(4));
        zoom.Zoom.Traps.OverrideSetting("settings.waiting_room", false);
        using var caller = new CancellationTokenSource();
        zoom.Faults.Chooser = request =>
        {
            if (request.Number != number)
                return null;
            caller.Cancel();
            return hanging ? Fault.NeverAnswer(FaultMoment.AfterCommit) : null;
        };
        // A hanging answer never comes; whoever waited for it would not end.
        var attempt = await Attempt.OfAsync(zoom.Meetings, EmulatedZoom.EmployeeRequest().WithIdempotencyKey("appointment-1"), caller.Token).WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);

        Assert.True(caller.IsCancellationRequested, $"There was no request {number}.");
        // Once the removal runs it is not stopped, and the refusal is worth more than the cancellation.
        if (number < Way.Length)
            Assert.IsAssignableFrom<OperationCanceledException>(attempt.Error);
        else
            Assert.IsType<MeetingPolicyException>(attempt.Error);
        var posted = zoom.Count("POST", "/meetings") > 0;
        if (posted && attempt.Error is OperationCanceledException)
        {
            var canceled = Assert.IsType<MeetingCreationCanceledException>(attempt.Error);
            Assert.Equal(caller.Token, canceled.CancellationToken);
            Assert.True(canceled.Reference is not null ^ canceled.Pending is not null);
        }

        await attempt.AssertNothingUnreportedAsync(zoom, zoom.Meetings);
    }

    [Fact]
    public async Task A_meeting_whose_creation_is_cancelled_after_the_commit_is_removed()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        using var caller = new CancellationTokenSource();
        zoom.Faults.On("GET", "/v2/meetings/*").When(_ => Cancel(caller), Fault.NeverAnswer());
        var canceled = await Assert.ThrowsAsync<MeetingCreationCanceledException>(() => zoom.Meetings.CreateAsync(EmulatedZoom.EmployeeRequest(), caller.Token));
        Assert.Equal(CleanupState.Removed, canceled.Cleanup.State);
        Assert.Empty(zoom.Existing);
        Assert.Single(zoom.Zoom.DeletedMeetings);
    }

    [Fact]
    public async Task Cleaning_up_after_a_cancellation_is_bounded()
    {
        await using var zoom = await EmulatedZoom.StartAsync(options => options.CleanupTime = TimeSpan.FromMilliseconds(300));
        using var caller = new CancellationTokenSource();
        zoom.Faults.On("GET", "/v2/meetings/*").When(_ => Cancel(caller), Fault.NeverAnswer());
        zoom.Faults.On("DELETE", "/v2/meetings/*").Every(Fault.NeverAnswer());

        // Unbounded, it would wait for the answer that never comes.
        var creation = zoom.Meetings.CreateAsync(EmulatedZoom.EmployeeRequest(), caller.Token);
        var canceled = await Assert.ThrowsAsync<MeetingCreationCanceledException>(() => creation.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken));
        Assert.Equal(CleanupState.Failed, canceled.Cleanup.State);
        Assert.Equal(canceled.Reference!.MeetingId, Assert.Single(zoom.Existing).Id.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Contains("RemoveAsync", canceled.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_callers_cancellation_does_not_end_the_token_request_of_others()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        using var caller = new CancellationTokenSource();
        zoom.Faults.On("POST", "/oauth/token").Every(Fault.Delay(TimeSpan.FromMilliseconds(200)));
        var impatient = zoom.Meetings.CreateAsync(EmulatedZoom.EmployeeRequest(), caller.Token);
        var patient = zoom.Meetings.CreateAsync(EmulatedZoom.EmployeeRequest(), TestContext.Current.CancellationToken);
        await caller.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);
        await patient;
        Assert.Equal(1, zoom.Zoom.TokenRequests);
    }

    private static bool Cancel(CancellationTokenSource caller)
    {
        caller.Cancel();
        return true;
    }
}
