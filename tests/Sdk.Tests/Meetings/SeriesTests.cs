using System.Globalization;
using PrivacySafe.Conferencing.Catalogue;
using PrivacySafe.Conferencing.Emulator.Faults;

namespace PrivacySafe.Conferencing.Tests.Meetings;

/// <summary>Several meetings of their own instead of a recurring one: all or none.</summary>
public sealed class SeriesTests
{
    private const string Creations = "/v2/users/*/meetings";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_meeting_has_an_id_and_a_passcode_of_its_own_in_the_order_of_the_schedule()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        var series = await zoom.Meetings.CreateSeriesAsync(EmulatedZoom.EmployeeRequest(), SeriesSchedule.EveryWeeks(1, 5), Token);

        Assert.Equal(Enumerable.Range(0, 5).Select(i => EmulatedZoom.Tomorrow().Instant.UtcDateTime.Date.AddDays(7 * i)), series.Select(m => m.Reference.Start.UtcDateTime.Date));
        Assert.Equal(5, series.Select(m => m.Reference.MeetingId).Distinct().Count());
        Assert.Equal(5, series.Select(m => m.Passcode!.Reveal()).Distinct().Count());
        Assert.Equal(5, series.Select(m => m.Reference.Marker).Distinct().Count());
        Assert.All(series, m => Assert.True(m.Evidence.IsAcceptable));
        Assert.All(zoom.Existing, m => Assert.Equal(2, (long)m.ToJson()["type"]!));
        // The account was asked once.
        Assert.Equal(ZoomCatalogue.Instance.Settings.Where(s => s.Scope == SettingScope.Account).Select(s => s.AccountSection).Distinct().Count(), zoom.Count("GET", "/settings"));
    }

    [Fact]
    public async Task The_local_time_stays_when_clocks_change()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        var start = MeetingStart.InZone(new DateTime(2030, 10, 20, 9, 0, 0), "Europe/Berlin");
        var request = MeetingRequest.For(EmulatedZoom.Employees, "Weekly", start, TimeSpan.FromHours(1));
        var series = await zoom.Meetings.CreateSeriesAsync(request, SeriesSchedule.EveryWeeks(1, 3), Token);
        Assert.Equal(["2030-10-20T07:00", "2030-10-27T08:00", "2030-11-03T08:00"], series.Select(m => m.Reference.Start.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task A_time_that_clocks_skip_refuses_the_series_before_anything_is_sent()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        var request = MeetingRequest.For(EmulatedZoom.Employees, "Night shift", MeetingStart.InZone(new DateTime(2030, 3, 30, 2, 30, 0), "Europe/Berlin"), TimeSpan.FromHours(1));
        var error = await Assert.ThrowsAsync<ArgumentException>(() => zoom.Meetings.CreateSeriesAsync(request, SeriesSchedule.EveryDays(1, 3), Token));
        Assert.StartsWith("2030-03-31 02:30 does not exist in Europe/Berlin", error.Message, StringComparison.Ordinal);
        Assert.Empty(zoom.Emulator.Requests);
    }

    [Fact]
    public async Task Given_starts_replace_the_requests_own_and_keep_their_order()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        var day = DateTimeOffset.UtcNow.Date.AddDays(10).AddHours(8);
        MeetingStart[] starts = [MeetingStart.At(day.AddDays(3)), MeetingStart.At(day), MeetingStart.At(day.AddDays(1))];
        var series = await zoom.Meetings.CreateSeriesAsync(EmulatedZoom.EmployeeRequest(), SeriesSchedule.At(starts), Token);
        Assert.Equal(starts.Select(s => s.Instant), series.Select(m => m.Reference.Start));
    }

    [Fact]
    public async Task A_series_is_refused_before_anything_is_sent_when_it_cannot_be_made_whole()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        var error = await Assert.ThrowsAsync<ArgumentException>(() => zoom.Meetings.CreateSeriesAsync(EmulatedZoom.EmployeeRequest(), SeriesSchedule.EveryDays(1, 101), Token));
        Assert.Contains("101 meetings", error.Message, StringComparison.Ordinal);
        Assert.Contains("100 a day", error.Message, StringComparison.Ordinal);

        var past = SeriesSchedule.At(EmulatedZoom.Tomorrow(), MeetingStart.At(DateTimeOffset.UtcNow.AddDays(-1)));
        error = await Assert.ThrowsAsync<ArgumentException>(() => zoom.Meetings.CreateSeriesAsync(EmulatedZoom.EmployeeRequest(), past, Token));
        Assert.Contains("has passed", error.Message, StringComparison.Ordinal);
        Assert.Empty(zoom.Emulator.Requests);

        zoom.Host.Set("in_meeting.data_center_regions", System.Text.Json.Nodes.JsonNode.Parse("""["US"]"""));
        zoom.Host.Set("in_meeting.who_can_share_screen", "all");
        await Assert.ThrowsAsync<MeetingPolicyException>(() => zoom.Restart().CreateSeriesAsync(EmulatedZoom.EmployeeRequest(), SeriesSchedule.EveryDays(1, 3), Token));
        Assert.Equal(0, zoom.Count("POST", "/meetings"));
    }

    [Fact]
    public void Schedules_that_make_no_sense_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => SeriesSchedule.EveryDays(0, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => SeriesSchedule.EveryWeeks(1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => SeriesSchedule.EveryWeeks(53, 1));
        Assert.Throws<ArgumentException>(() => SeriesSchedule.At());
        Assert.Contains("starts[1] repeats starts[0]", Assert.Throws<ArgumentException>(() => SeriesSchedule.At(EmulatedZoom.Tomorrow(), EmulatedZoom.Tomorrow())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_one_meeting_is_refused_those_before_are_removed_and_nobody_is_mailed()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        zoom.Faults.On("POST", Creations).Nth(4, Fault.DailyLimit());
        var error = await Assert.ThrowsAsync<MeetingSeriesException>(() => zoom.Meetings.CreateSeriesAsync(EmulatedZoom.EmployeeRequest(), SeriesSchedule.EveryDays(1, 6), Token));
        Assert.Empty(zoom.Existing);
        Assert.Equal(3, zoom.Zoom.DeletedMeetings.Count);
        Assert.All(zoom.Zoom.DeletedMeetings, m => Assert.False(m.ScheduleForReminder));
        Assert.Equal((3, 3, 0), (error.FailedAt, error.Meetings.Count, error.Left.Count));
        Assert.All(error.Meetings, m => Assert.Equal(CleanupState.Removed, m.Cleanup.State));
        Assert.IsType<ProviderRateLimitException>(error.InnerException);
        Assert.Contains("Meeting 4 of 6", error.Message, StringComparison.Ordinal);
        Assert.Equal(4, zoom.Count("POST", "/meetings"));
    }

    [Fact]
    public async Task A_meeting_whose_settings_fall_short_undoes_the_series()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        var made = 0;
        zoom.Faults.On("POST", Creations).When(
            _ =>
            {
                if (++made == 3)
                    zoom.Zoom.Traps.OverrideSetting("settings.waiting_room", false);
                return false;
            },
            Fault.Reset());
        var error = await Assert.ThrowsAsync<MeetingSeriesException>(() => zoom.Meetings.CreateSeriesAsync(EmulatedZoom.EmployeeRequest(), SeriesSchedule.EveryDays(1, 5), Token));
        Assert.Equal(PolicyStage.ReadBack, Assert.IsType<MeetingPolicyException>(error.InnerException).Stage);
        Assert.Equal([0, 1, 2], error.Meetings.Select(m => m.Position));
        Assert.Empty(error.Left);
        Assert.Empty(zoom.Existing);
    }

    [Fact]
    public async Task What_cannot_be_removed_is_named()
    {
        await using var zoom = await EmulatedZoom.StartAsync(options => options.CleanupTime = TimeSpan.FromSeconds(2));
        zoom.Faults.On("POST", Creations).Nth(3, Fault.DailyLimit());
        zoom.Faults.On("DELETE", "/v2/meetings/*").Every(Fault.NeverAnswer());
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var error = await Assert.ThrowsAsync<MeetingSeriesException>(() => zoom.Meetings.CreateSeriesAsync(EmulatedZoom.EmployeeRequest(), SeriesSchedule.EveryDays(1, 4), Token));
        // One bound for all that is removed.
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(8), clock.Elapsed.ToString());
        Assert.Equal(zoom.Existing.Select(m => m.Id.ToString(CultureInfo.InvariantCulture)).Order(StringComparer.Ordinal), error.Left.Select(m => m.Reference.MeetingId).Order(StringComparer.Ordinal));
        Assert.All(error.Left, m => Assert.Contains($"{m.Reference} (Failed)", error.Message, StringComparison.Ordinal));

        zoom.Faults.Clear();
        foreach (var left in error.Left)
            await zoom.Meetings.RemoveAsync(left.Reference, Token);
        Assert.Empty(zoom.Existing);
    }

    [Fact]
    public async Task Repeating_a_series_with_its_key_makes_no_second_one_even_after_a_crash()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        var request = EmulatedZoom.EmployeeRequest().WithIdempotencyKey("course-2027");
        var first = await zoom.Meetings.CreateSeriesAsync(request, SeriesSchedule.EveryWeeks(1, 4), Token);
        var again = await zoom.Restart().CreateSeriesAsync(request, SeriesSchedule.EveryWeeks(1, 4), Token);
        Assert.Equal(first.Select(m => m.Reference.MeetingId), again.Select(m => m.Reference.MeetingId));
        Assert.Equal(4, zoom.Existing.Length);
        // A single meeting under the series' key is another one.
        await zoom.Meetings.CreateAsync(request, Token);
        Assert.Equal(5, zoom.Existing.Length);
    }

    [Fact]
    public async Task Meetings_of_an_earlier_call_are_kept_when_a_later_one_fails_as_they_may_have_been_released()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        var request = EmulatedZoom.EmployeeRequest().WithIdempotencyKey("course-2027");
        var first = await zoom.Meetings.CreateSeriesAsync(request, SeriesSchedule.EveryWeeks(1, 2), Token);
        zoom.Faults.On("POST", Creations).Nth(2, Fault.DailyLimit());
        var error = await Assert.ThrowsAsync<MeetingSeriesException>(() => zoom.Restart().CreateSeriesAsync(request, SeriesSchedule.EveryWeeks(1, 5), Token));
        Assert.Equal([CleanupState.Kept, CleanupState.Kept, CleanupState.Removed], error.Meetings.Select(m => m.Cleanup.State));
        Assert.Equal(first.Select(m => m.Reference.MeetingId), error.Left.Select(m => m.Reference.MeetingId));
        Assert.Equal(2, zoom.Existing.Length);

        zoom.Faults.Clear();
        var last = await zoom.Restart().CreateSeriesAsync(request, SeriesSchedule.EveryWeeks(1, 5), Token);
        Assert.Equal(first.Select(m => m.Reference.MeetingId), last.Take(2).Select(m => m.Reference.MeetingId));
        Assert.Equal(5, zoom.Existing.Length);
    }

    [Fact]
    public async Task Two_calls_with_one_key_at_the_same_time_make_one_series()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        var request = EmulatedZoom.EmployeeRequest().WithIdempotencyKey("course-2027");
        var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => zoom.Meetings.CreateSeriesAsync(request, SeriesSchedule.EveryWeeks(1, 3), Token)));
        Assert.Equal(both[0].Select(m => m.Reference.MeetingId), both[1].Select(m => m.Reference.MeetingId));
        Assert.Equal(3, zoom.Existing.Length);
    }

    [Fact]
    public async Task Cancelling_removes_what_was_made()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        using var caller = CancellationTokenSource.CreateLinkedTokenSource(Token);
        zoom.Faults.On("POST", Creations).Nth(3, Fault.NeverAnswer(FaultMoment.AfterCommit));
        zoom.Faults.On("POST", Creations).When(
            _ =>
            {
                if (zoom.Count("POST", "/meetings") == 3)
                    caller.CancelAfter(50);
                return false;
            },
            Fault.Reset());
        var error = await Assert.ThrowsAsync<MeetingSeriesCanceledException>(() => zoom.Meetings.CreateSeriesAsync(EmulatedZoom.EmployeeRequest(), SeriesSchedule.EveryDays(1, 5), caller.Token));
        Assert.Empty(zoom.Existing);
        Assert.Empty(error.Left);
        Assert.Equal(3, error.Meetings.Count);
        Assert.Null(error.Pending);
    }

    [Fact]
    public async Task An_outcome_that_stays_unknown_comes_with_what_is_needed_to_settle_it()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        zoom.Faults.On("POST", Creations).Nth(2, Fault.ServerError(FaultMoment.AfterCommit));
        zoom.Faults.On("GET", Creations).Every(Fault.ServerError());
        var error = await Assert.ThrowsAsync<MeetingSeriesException>(() => zoom.Meetings.CreateSeriesAsync(EmulatedZoom.EmployeeRequest(), SeriesSchedule.EveryDays(1, 3), Token));
        zoom.Faults.Clear();
        Assert.NotNull(error.Pending);
        var found = await zoom.Meetings.ReconcileAsync(error.Pending, Token);
        Assert.Equal(Assert.Single(zoom.Existing).Id.ToString(CultureInfo.InvariantCulture), Assert.Single(found.MeetingIds));
    }
}
