using PrivacySafe.Conferencing.Emulator.Faults;
using PrivacySafe.Conferencing.Tests.Faults;

namespace PrivacySafe.Conferencing.Tests.Meetings;

public class IdempotencyTests
{
    private const string Key = "appointment-4711";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static MeetingRequest<EmployeeMeeting> Keyed => EmulatedZoom.EmployeeRequest().WithIdempotencyKey(Key);

    [Fact]
    public async Task The_same_key_twice_is_one_meeting()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        var first = await zoom.Meetings.CreateAsync(Keyed, Token);
        var second = await zoom.Meetings.CreateAsync(Keyed, Token);
        Assert.Equal(first.Reference.MeetingId, second.Reference.MeetingId);
        Assert.Equal(first.Passcode, second.Passcode);
        Assert.Single(zoom.Existing);
        Assert.Single(zoom.Bodies("POST"));
    }

    [Fact]
    public async Task Different_keys_and_no_keys_are_different_meetings()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        await zoom.Meetings.CreateAsync(Keyed, Token);
        await zoom.Meetings.CreateAsync(EmulatedZoom.EmployeeRequest().WithIdempotencyKey("appointment-4712"), Token);
        await zoom.Meetings.CreateAsync(EmulatedZoom.EmployeeRequest(), Token);
        await zoom.Meetings.CreateAsync(EmulatedZoom.EmployeeRequest(), Token);
        Assert.Equal(4, zoom.Existing.Length);
    }

    [Fact]
    public async Task The_marker_does_not_tell_the_key()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        await zoom.Meetings.CreateAsync(Keyed, Token);
        Assert.All(zoom.Emulator.Requests, r => Assert.DoesNotContain(Key, r.Body ?? "", StringComparison.Ordinal));
        await using var other = await EmulatedZoom.StartAsync(options => options.MarkerKey = Convert.ToBase64String(new byte[32]));
        await other.Meetings.CreateAsync(Keyed, Token);
        Assert.NotEqual((string?)zoom.Existing[0].ToJson()["agenda"], (string?)other.Existing[0].ToJson()["agenda"]);
    }

    [Fact]
    public async Task A_restarted_process_adopts_the_meeting_through_the_list()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        var before = await zoom.Meetings.CreateAsync(Keyed, Token);
        var after = await zoom.Restart().CreateAsync(Keyed, Token);
        Assert.Equal(before.Reference.MeetingId, after.Reference.MeetingId);
        Assert.Equal(before.Passcode, after.Passcode);
        Assert.Single(zoom.Existing);
    }

    [Fact]
    public async Task A_crash_between_creation_and_read_back_leaves_a_meeting_that_the_key_finds()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        zoom.Faults.On("GET", "/v2/meetings/*").Every(Fault.NeverAnswer());
        var lost = zoom.Meetings.CreateAsync(Keyed, Token);
        while (zoom.Existing.Length == 0)
            await Task.Delay(5, Token);

        // The process is gone with its ledger; nothing of it cleans up. The new one finds what it left.
        zoom.Faults.Clear();
        var meeting = await zoom.Restart().CreateAsync(Keyed, Token);
        Assert.Single(zoom.Existing);
        Assert.Equal(meeting.Reference.MeetingId, (await lost).Reference.MeetingId);
    }

    [Fact]
    public async Task A_key_that_was_used_for_another_time_is_refused()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        await zoom.Meetings.CreateAsync(Keyed, Token);
        var later = MeetingStart.At(EmulatedZoom.Tomorrow().Instant.AddHours(1), "Europe/Berlin");
        var request = MeetingRequest.For(EmulatedZoom.Employees, "Project review", later, TimeSpan.FromHours(1)).WithIdempotencyKey(Key);
        var error = await Assert.ThrowsAsync<ArgumentException>(() => zoom.Meetings.CreateAsync(request, Token));
        Assert.Contains("use a new key", error.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ArgumentException>(() => zoom.Restart().CreateAsync(request, Token));
        Assert.Single(zoom.Existing);
    }

    [Fact]
    public async Task A_key_without_marker_key_is_refused_with_the_remedy()
    {
        await using var zoom = await EmulatedZoom.StartAsync(options => options.MarkerKey = null);
        var error = await Assert.ThrowsAsync<ArgumentException>(() => zoom.Meetings.CreateAsync(Keyed, Token));
        Assert.Contains("ConferencingOptions.MarkerKey", error.Message, StringComparison.Ordinal);
        Assert.Contains("32 random bytes in base64", error.Message, StringComparison.Ordinal);
        Assert.Empty(zoom.Existing);
        await zoom.Meetings.CreateAsync(EmulatedZoom.EmployeeRequest(), Token);
    }

    [Fact]
    public async Task The_same_key_in_parallel_is_one_meeting()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        var meetings = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => zoom.Meetings.CreateAsync(Keyed, Token)));
        Assert.Single(meetings.Select(m => m.Reference.MeetingId).Distinct());
        Assert.Single(zoom.Existing);
        Assert.Single(zoom.Bodies("POST"));
    }

    [Fact]
    public async Task A_key_whose_meeting_was_removed_for_a_violation_makes_a_new_one()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        zoom.Zoom.Traps.OverrideSetting("settings.waiting_room", false);
        var refused = await Assert.ThrowsAsync<MeetingPolicyException>(() => zoom.Meetings.CreateAsync(Keyed, Token));
        zoom.Zoom.Traps.ClearChanges();
        var meeting = await zoom.Meetings.CreateAsync(Keyed, Token);
        Assert.NotEqual(refused.Reference!.MeetingId, meeting.Reference.MeetingId);
        Assert.Single(zoom.Existing);
    }

    [Fact]
    public async Task A_key_whose_meeting_was_deleted_makes_a_new_one()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        var first = await zoom.Meetings.CreateAsync(Keyed, Token);
        await zoom.Meetings.RemoveAsync(first.Reference, Token);
        var second = await zoom.Meetings.CreateAsync(Keyed, Token);
        Assert.NotEqual(first.Reference.MeetingId, second.Reference.MeetingId);
        Assert.Single(zoom.Existing);
    }

    [Fact]
    public async Task An_outcome_that_stays_unknown_is_resolved_later()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        zoom.Faults.On("POST", "/v2/users/*/meetings").First(1, Fault.ServerError(FaultMoment.AfterCommit));
        zoom.Faults.On("GET", "/v2/users/*/meetings").Every(Fault.Answer(403, """{"code":200,"message":"No permission."}"""));
        var unknown = await Assert.ThrowsAsync<CreateOutcomeUnknownException>(() => zoom.Meetings.CreateAsync(EmulatedZoom.EmployeeRequest(), Token));
        Assert.Single(zoom.Existing);
        Assert.Equal(ReconciliationState.Unknown, (await zoom.Meetings.ReconcileAsync(unknown.Pending, Token)).State);
        zoom.Faults.Clear();
        var found = await zoom.Restart().ReconcileAsync(unknown.Pending, Token);
        Assert.Equal(ReconciliationState.Found, found.State);
        Assert.Equal(zoom.Existing[0].Id.ToString(System.Globalization.CultureInfo.InvariantCulture), Assert.Single(found.MeetingIds));
    }

    [Fact]
    public async Task A_creation_that_never_happened_is_reconciled_as_absent_after_the_interval()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        zoom.Faults.On("POST", "/v2/users/*/meetings").First(2, Fault.Reset());
        var unknown = await Assert.ThrowsAsync<CreateOutcomeUnknownException>(() => zoom.Meetings.CreateAsync(EmulatedZoom.EmployeeRequest(), Token));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var absent = await zoom.Meetings.ReconcileAsync(unknown.Pending, Token);
        Assert.Equal(ReconciliationState.Absent, absent.State);
        Assert.True(watch.Elapsed > TimeSpan.FromMilliseconds(280), watch.Elapsed.ToString());
    }

    [Fact]
    public async Task A_second_creation_that_is_refused_stays_reconcilable()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        zoom.Faults.On("POST", "/v2/users/*/meetings").Nth(1, Fault.Reset())
            .On("POST", "/v2/users/*/meetings").Nth(2, Fault.DailyLimit());
        var unknown = await Assert.ThrowsAsync<CreateOutcomeUnknownException>(() => zoom.Meetings.CreateAsync(Keyed, Token));

        Assert.Equal(2, zoom.Count("POST", "/meetings"));
        Assert.IsType<ProviderRateLimitException>(unknown.InnerException);
        Assert.Equal(("zoom", zoom.Host.Id), (unknown.Pending.Provider, unknown.Pending.Host));
        Assert.Equal(ReconciliationState.Absent, (await zoom.Restart().ReconcileAsync(unknown.Pending, Token)).State);

        // The same key goes on from there.
        await zoom.Meetings.CreateAsync(Keyed, Token);
        Assert.Single(zoom.Existing);
    }

    [Fact]
    public async Task A_list_that_lags_does_not_make_a_second_meeting()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        zoom.Zoom.Traps.ListLag = TimeSpan.FromMilliseconds(150);
        zoom.Faults.On("POST", "/v2/users/*/meetings").First(1, Fault.ServerError(FaultMoment.AfterCommit));
        var attempt = await Attempt.OfAsync(zoom.Meetings, EmulatedZoom.EmployeeRequest(), Token);
        Assert.NotNull(attempt.Meeting);
        await attempt.AssertNothingUnreportedAsync(zoom, zoom.Meetings);
    }
}
