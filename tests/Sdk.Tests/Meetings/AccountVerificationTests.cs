using System.Globalization;
using System.Text.Json.Nodes;
using PrivacySafe.Conferencing.Emulator.Faults;
using PrivacySafe.Conferencing.Emulator.Zoom;
using PrivacySafe.Conferencing.Hosting;

namespace PrivacySafe.Conferencing.Tests.Meetings;

/// <summary>One run over all meetings of an account.</summary>
public sealed class AccountVerificationTests
{
    private const string Unsafe = """{"topic":"Salary talks","type":2,"start_time":"2030-01-01T10:00:00Z","duration":30,"settings":{"waiting_room":false,"join_before_host":true,"auto_recording":"cloud"}}""";
    private const string Weekly = """{"topic":"Weekly","type":8,"start_time":"2030-01-07T09:00:00Z","duration":30,"recurrence":{"type":2,"repeat_interval":1,"end_times":20}}""";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static AccountVerification Everything => new(EmulatedZoom.Employees);

    [Fact]
    public async Task Every_meeting_of_every_host_is_judged_once_with_the_reasons()
    {
        await using var zoom = await StartAsync();
        var good = (await zoom.Meetings.CreateAsync(EmulatedZoom.EmployeeRequest(), Token)).Reference.MeetingId;
        using var http = await zoom.RawHttpAsync();
        List<string> bad = [];
        foreach (var host in zoom.Zoom.Users.Where(u => u.Status == ZoomUserStatus.Active))
            bad.Add(Text(await EmulatedZoom.CreateByRawHttpAsync(http, host.Id, Unsafe)));

        var run = zoom.Meetings.VerifyAsync(Everything, Token);
        var items = await run.ToListAsync(Token);

        Assert.Equal([.. bad.Append(good).Order(StringComparer.Ordinal)], items.Select(i => i.MeetingId!).Order(StringComparer.Ordinal));
        Assert.Equal([good], items.Where(i => i.IsAcceptable).Select(i => i.MeetingId!));
        Assert.All(items.Where(i => !i.IsAcceptable), i => Assert.Contains(i.Violations, v => v.Setting == "settings.waiting_room"));
        Assert.Equal(new AccountVerificationTotals { HostsKnown = 4, HostsDone = 4, Judged = 5, FallingShort = 4 }, run.Totals);
    }

    [Fact]
    public async Task Chosen_hosts_need_no_list_of_users_and_may_be_named_by_address()
    {
        await using var zoom = await StartAsync();
        zoom.Zoom.Account.Scopes = [.. zoom.Zoom.Account.Scopes.Where(s => !s.Contains("list_users", StringComparison.Ordinal))];
        using var http = await zoom.RawHttpAsync();
        foreach (var host in zoom.Zoom.Users)
            await EmulatedZoom.CreateByRawHttpAsync(http, host.Id, Unsafe);
        zoom.Emulator.ClearRequests();

        var items = await zoom.Meetings.VerifyAsync(new AccountVerification(EmulatedZoom.Employees) { Hosts = ["host0@example.org"] }, Token).ToListAsync(Token);

        Assert.Equal(zoom.Zoom.FindUser("host0@example.org")!.Id, Assert.Single(items).HostId);
        Assert.NotNull(items[0].Evidence);
        Assert.Equal(0, zoom.Count("GET", "/v2/users"));
    }

    [Fact]
    public async Task A_missing_scope_ends_the_run_and_is_named()
    {
        await using var zoom = await StartAsync();
        var scopes = zoom.Zoom.Account.Scopes;
        zoom.Zoom.Account.Scopes = [.. scopes.Where(s => !s.Contains("list_users", StringComparison.Ordinal))];
        var error = await Assert.ThrowsAsync<ProviderAuthorizationException>(() => zoom.Meetings.VerifyAsync(Everything, Token).ToListAsync(Token).AsTask());
        Assert.Equal(["user:read:list_users:admin"], error.MissingScopes);
        Assert.Contains("Grant the app user:read:list_users:admin", error.Message, StringComparison.Ordinal);

        zoom.Zoom.Account.Scopes = [.. scopes.Where(s => !s.Contains("list_meetings", StringComparison.Ordinal))];
        error = await Assert.ThrowsAsync<ProviderAuthorizationException>(() => zoom.Restart().VerifyAsync(Everything, Token).ToListAsync(Token).AsTask());
        Assert.Equal("list meetings", error.Operation);
    }

    [Fact]
    public async Task A_recurring_meeting_is_read_and_counted_once_however_often_it_is_listed()
    {
        await using var zoom = await StartAsync();
        zoom.Zoom.Traps.ListsOccurrences = true;
        using var http = await zoom.RawHttpAsync();
        var id = await EmulatedZoom.CreateByRawHttpAsync(http, zoom.Host.Id, Weekly);
        zoom.Emulator.ClearRequests();

        var item = Assert.Single(await zoom.Meetings.VerifyAsync(Everything, Token).ToListAsync(Token));

        Assert.Equal((Text(id), true), (item.MeetingId, item.IsRecurring));
        Assert.Equal(1, zoom.Count("GET", $"/v2/meetings/{id}"));
    }

    [Fact]
    public async Task Meetings_that_have_ended_are_left_out_and_those_in_a_year_are_not()
    {
        await using var zoom = await StartAsync();
        using var http = await zoom.RawHttpAsync();
        var now = DateTimeOffset.UtcNow;
        await OnceAsync(now.AddHours(-2));
        await DailyAsync(now.AddDays(-5));
        var running = await OnceAsync(now.AddMinutes(-10));
        var going = await DailyAsync(now.AddDays(-1));
        var far = await OnceAsync(now.AddYears(1));
        var whenever = await EmulatedZoom.CreateByRawHttpAsync(http, zoom.Host.Id, """{"type":3}""");

        // A creation in the past would begin now, so the meetings are moved there.
        async Task<long> OnceAsync(DateTimeOffset start)
        {
            var id = await EmulatedZoom.CreateByRawHttpAsync(http, zoom.Host.Id, Unsafe);
            zoom.Zoom.FindMeeting(id)!.Set("start_time", Written(start));
            return id;
        }

        async Task<long> DailyAsync(DateTimeOffset start)
        {
            var id = await EmulatedZoom.CreateByRawHttpAsync(http, zoom.Host.Id, Weekly);
            zoom.Zoom.FindMeeting(id)!.Set("start_time", Written(start));
            zoom.Zoom.FindMeeting(id)!.Set("occurrences", new JsonArray([.. Enumerable.Range(0, 3).Select(i => (JsonNode)new JsonObject
            {
                ["occurrence_id"] = Text(i),
                ["start_time"] = Written(start.AddDays(i)),
                ["duration"] = 30,
                ["status"] = "available",
            })]));
            return id;
        }

        static string Written(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

        var run = zoom.Meetings.VerifyAsync(Everything, Token);
        var ids = await run.Select(i => i.MeetingId!).ToListAsync(Token);

        Assert.Equal(new[] { running, going, far, whenever }.Select(Text).Order(StringComparer.Ordinal), ids.Order(StringComparer.Ordinal));
        Assert.Equal((4, 1), (run.Totals.Judged, run.Totals.Ended));
    }

    [Fact]
    public async Task The_profile_can_be_chosen_for_each_meeting_and_a_stored_reference_counts()
    {
        await using var zoom = await StartAsync();
        var council = await zoom.Meetings.CreateAsync(EmulatedZoom.WorksCouncilRequest(), Token);
        var employees = await zoom.Meetings.CreateAsync(EmulatedZoom.EmployeeRequest(), Token);
        await zoom.CreateByRawHttpAsync(Unsafe);

        var run = zoom.Meetings.VerifyAsync(
            new AccountVerification((meeting, _) => new ValueTask<VerificationBasis?>(
                meeting.MeetingId == council.Reference.MeetingId ? new VerificationBasis(EmulatedZoom.WorksCouncil, council.Reference)
                : meeting.Marker is not null ? new VerificationBasis(EmulatedZoom.Employees)
                : null)),
            Token);
        var items = await run.ToListAsync(Token);

        Assert.Equal(2, items.Count);
        Assert.All(items, i => Assert.True(i.IsAcceptable, string.Join("; ", i.Violations.Select(v => v.Reason))));
        Assert.Equal(nameof(WorksCouncilSession), items.Single(i => i.MeetingId == council.Reference.MeetingId).Profile);
        Assert.Equal(nameof(EmployeeMeeting), items.Single(i => i.MeetingId == employees.Reference.MeetingId).Profile);
        Assert.Equal(1, run.Totals.PassedOver);
    }

    [Fact]
    public async Task A_reference_of_another_meeting_is_a_mistake_that_ends_the_run()
    {
        await using var zoom = await StartAsync();
        var meeting = await zoom.Meetings.CreateAsync(EmulatedZoom.EmployeeRequest(), Token);
        var other = meeting.Reference with { MeetingId = "80000000000" };
        var run = zoom.Meetings.VerifyAsync(new AccountVerification((_, _) => new(new VerificationBasis(EmulatedZoom.Employees, other))), Token);
        var error = await Assert.ThrowsAsync<ArgumentException>(() => run.ToListAsync(Token).AsTask());
        Assert.Contains("choose the one of this meeting", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_told_about_a_confidential_meeting_names_neither_host_nor_topic()
    {
        await using var zoom = await StartAsync();
        await zoom.CreateByRawHttpAsync(Unsafe);
        using var record = new MemoryStream();
        var item = Assert.Single(await zoom.Meetings.VerifyAsync(new AccountVerification(EmulatedZoom.WorksCouncil), Token).RecordTo(record, Token).ToListAsync(Token));
        Assert.Null(item.HostId);
        var text = System.Text.Encoding.UTF8.GetString(record.ToArray()) + item + VerificationTable.Row(item);
        Assert.DoesNotContain(zoom.Host.Id, text, StringComparison.Ordinal);
        Assert.DoesNotContain("@", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Salary", text, StringComparison.Ordinal);
        Assert.DoesNotContain("zoom.us", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_meeting_that_vanishes_between_list_and_reading_is_counted_and_left_out()
    {
        await using var zoom = await StartAsync();
        var gone = await zoom.CreateByRawHttpAsync(Unsafe);
        var stays = await zoom.CreateByRawHttpAsync(Unsafe);
        var run = zoom.Meetings.VerifyAsync(
            new AccountVerification(async (meeting, token) =>
            {
                if (meeting.MeetingId == Text(gone))
                    await zoom.Meetings.RemoveAsync(new MeetingReference { Provider = "zoom", MeetingId = meeting.MeetingId, Profile = "", Marker = "", Start = default }, token);
                return new VerificationBasis(EmulatedZoom.Employees);
            }),
            Token);
        Assert.Equal(Text(stays), Assert.Single(await run.ToListAsync(Token)).MeetingId);
        Assert.Equal((1, 1), (run.Totals.Vanished, run.Totals.Judged));
        Assert.True(run.Totals.IsComplete);
    }

    [Fact]
    public async Task A_meeting_that_vanished_is_not_taken_for_unreadable_when_that_answer_breaks_off()
    {
        await using var zoom = await StartAsync();
        var gone = await zoom.CreateByRawHttpAsync(Unsafe);
        zoom.Faults.On("GET", $"/v2/meetings/{gone}").First(1, Fault.Truncate());
        using var http = await zoom.RawHttpAsync();
        var run = zoom.Meetings.VerifyAsync(
            new AccountVerification(async (meeting, token) =>
            {
                using var removed = await http.DeleteAsync(new Uri($"v2/meetings/{meeting.MeetingId}", UriKind.Relative), token);
                return new VerificationBasis(EmulatedZoom.Employees);
            }),
            Token);
        Assert.Empty(await run.ToListAsync(Token));
        Assert.Equal((1, 0), (run.Totals.Vanished, run.Totals.NotRead));
    }

    [Fact]
    public async Task A_meeting_that_cannot_be_read_is_told_with_the_reason_and_the_run_goes_on()
    {
        await using var zoom = await StartAsync();
        var broken = await zoom.CreateByRawHttpAsync(Unsafe);
        var whole = await zoom.CreateByRawHttpAsync(Unsafe);
        zoom.Faults.On("GET", $"/v2/meetings/{broken}").Every(Fault.ServerError(status: 500));
        var run = zoom.Meetings.VerifyAsync(Everything, Token);
        var items = (await run.ToListAsync(Token)).ToDictionary(i => i.MeetingId!);
        Assert.Equal(("read meeting", 500), (items[Text(broken)].Problem!.Operation, items[Text(broken)].Problem!.Status));
        Assert.NotNull(items[Text(whole)].Evidence);
        Assert.Equal((1, 1), (run.Totals.NotRead, run.Totals.Judged));
        Assert.False(run.Totals.IsComplete);
    }

    [Fact]
    public async Task A_host_whose_list_cannot_be_read_is_told_and_the_others_go_on()
    {
        await using var zoom = await StartAsync();
        await zoom.CreateByRawHttpAsync(Unsafe);
        var silent = zoom.Zoom.FindUser("host1@example.org")!;
        zoom.Faults.On("GET", $"/v2/users/{silent.Id}/meetings").Every(Fault.Answer(403, """{"code":2306,"message":"Not allowed to view meetings scheduled for others."}"""));
        var run = zoom.Meetings.VerifyAsync(Everything, Token);
        var items = await run.ToListAsync(Token);
        var host = items.Single(i => i.MeetingId is null);
        Assert.Equal((silent.Id, 403, 2306), (host.HostId, host.Problem!.Status, host.Problem.VendorCode));
        Assert.Single(items, i => i.Evidence is not null);
        Assert.Equal((4, 4, 1), (run.Totals.HostsKnown, run.Totals.HostsDone, run.Totals.HostsNotListed));
    }

    [Fact]
    public async Task A_host_whose_settings_cannot_be_read_is_judged_with_what_is_known()
    {
        await using var zoom = await StartAsync();
        for (var i = 0; i < 5; i++)
            await zoom.CreateByRawHttpAsync(Unsafe);
        zoom.Faults.On("GET", $"/v2/users/{zoom.Host.Id}/settings").Every(Fault.Answer(404, """{"code":1001,"message":"User does not exist: somebody."}"""));
        var items = await zoom.Meetings.VerifyAsync(Everything, Token).ToListAsync(Token);
        Assert.Equal(5, items.Count);
        Assert.All(items, i =>
        {
            Assert.Contains(i.Violations, v => v.Setting == "settings.waiting_room" && v.Outcome == ControlOutcome.Violated);
            Assert.Contains(i.Violations, v => v.Outcome == ControlOutcome.NotReported && v.Remedy.StartsWith("The host's settings could not be read: the vendor knows no such host.", StringComparison.Ordinal));
        });
        // Once for the host, not once for each meeting.
        Assert.Equal(1, zoom.Count("GET", "/settings"));
    }

    [Fact]
    public async Task Bursts_of_refusals_errors_and_a_truncated_body_lose_no_meeting()
    {
        await using var zoom = await StartAsync(options => options.RequestTimeout = TimeSpan.FromSeconds(5));
        using var http = await zoom.RawHttpAsync();
        for (var i = 0; i < 12; i++)
            await EmulatedZoom.CreateByRawHttpAsync(http, zoom.Host.Id, Unsafe);
        var truncated = zoom.Existing[0].Id;
        zoom.Faults.On("GET", $"/v2/meetings/{truncated}").First(1, Fault.Truncate());
        zoom.Faults.On("GET", "/v2/users").First(2, Fault.PerSecondLimit());
        zoom.Faults.On("GET", "/v2/users/*/meetings").First(4, Fault.PerSecondLimit());
        zoom.Faults.On("GET", "/v2/meetings/*").First(6, Fault.PerSecondLimit());
        zoom.Faults.On("GET", "/v2/users/*/settings").First(1, Fault.ServerError());
        var run = zoom.Meetings.VerifyAsync(Everything, Token);
        await run.ToListAsync(Token);
        Assert.Equal(new AccountVerificationTotals { HostsKnown = 4, HostsDone = 4, Judged = 12, FallingShort = 12 }, run.Totals);
        Assert.True(zoom.Faults.Fired.Count >= 13, string.Join(", ", zoom.Faults.Fired.Select(f => f.Fault)));
    }

    [Fact]
    public async Task A_pause_longer_than_is_allowed_ends_the_run_with_the_time_of_the_next_attempt()
    {
        await using var zoom = await StartAsync();
        await zoom.CreateByRawHttpAsync(Unsafe);
        zoom.Faults.On("GET", "/v2/meetings/*").Every(Fault.DailyLimit());
        var error = await Assert.ThrowsAsync<ProviderRateLimitException>(() => zoom.Meetings.VerifyAsync(Everything, Token).ToListAsync(Token).AsTask());
        Assert.Equal(RateLimitKind.Daily, error.Kind);
        Assert.NotNull(error.RetryAt);
    }

    [Fact]
    public async Task Cancelling_ends_the_run_promptly_wherever_it_stands()
    {
        foreach (var target in (string[])["/v2/users", "/v2/users/*/meetings", "/v2/meetings/*", "/v2/users/*/settings"])
        {
            // Nothing but the cancellation can end a request while the test waits.
            await using var zoom = await StartAsync(options => options.RequestTimeout = TimeSpan.FromMinutes(10));
            await zoom.CreateByRawHttpAsync(Unsafe);
            using var caller = CancellationTokenSource.CreateLinkedTokenSource(Token);
            zoom.Faults.On("GET", target).When(
                _ =>
                {
                    caller.CancelAfter(50);
                    return true;
                },
                Fault.NeverAnswer());
            var run = zoom.Meetings.VerifyAsync(Everything, caller.Token).ToListAsync(Token).AsTask();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run.WaitAsync(TimeSpan.FromMinutes(1), Token));
            Assert.True(run.IsCanceled, target);
        }
    }

    [Fact]
    public async Task Who_stops_enumerating_stops_the_reading()
    {
        await using var zoom = await StartAsync();
        using var http = await zoom.RawHttpAsync();
        for (var i = 0; i < 40; i++)
            await EmulatedZoom.CreateByRawHttpAsync(http, zoom.Host.Id, Unsafe);
        zoom.Emulator.ClearRequests();
        await foreach (var _ in zoom.Meetings.VerifyAsync(new AccountVerification(EmulatedZoom.Employees) { Parallel = 2 }, Token))
            break;

        // Time enough for whoever went on reading: three requests for each meeting that is left.
        for (var i = 0; i < 120; i++)
            await http.GetStringAsync(new Uri("v2/users?page_size=1", UriKind.Relative), Token);
        // One taken, two in the channel, two with a reader each, and their successors.
        Assert.InRange(zoom.Emulator.Requests.Count(r => r.Path.StartsWith("/v2/meetings/", StringComparison.Ordinal)), 1, 8);
    }

    [Fact]
    public async Task Never_more_meetings_are_under_way_than_was_said()
    {
        await using var zoom = await StartAsync(options => options.RequestTimeout = TimeSpan.FromSeconds(10));
        using var http = await zoom.RawHttpAsync();
        for (var i = 0; i < 24; i++)
            await EmulatedZoom.CreateByRawHttpAsync(http, zoom.Host.Id, Unsafe);
        var (now, most) = (0, 0);
        var three = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var run = zoom.Meetings.VerifyAsync(
            new AccountVerification(async (_, token) =>
            {
                var under = Interlocked.Increment(ref now);
                int seen;
                while (under > (seen = Volatile.Read(ref most)) && Interlocked.CompareExchange(ref most, under, seen) != seen)
                {
                }

                // The first three wait for each other, and then a little for a fourth that must not come.
                if (under == 3)
                    three.TrySetResult();
                await three.Task.WaitAsync(TimeSpan.FromMinutes(1), token);
                await Task.Delay(20, token);
                Interlocked.Decrement(ref now);
                return new VerificationBasis(EmulatedZoom.Employees);
            })
            { Parallel = 3 },
            Token);
        Assert.Equal(24, await run.CountAsync(Token));
        Assert.Equal(3, most);
    }

    [Fact]
    public async Task Progress_comes_in_order_and_ends_with_the_totals()
    {
        await using var zoom = await StartAsync();
        using var http = await zoom.RawHttpAsync();
        foreach (var host in zoom.Zoom.Users)
        {
            for (var i = 0; i < 5; i++)
                await EmulatedZoom.CreateByRawHttpAsync(http, host.Id, Unsafe);
        }

        var reports = new Reports();
        var run = zoom.Meetings.VerifyAsync(new AccountVerification(EmulatedZoom.Employees) { Progress = reports }, Token);
        await run.ToListAsync(Token);
        Assert.Equal(run.Totals, reports.All[^1]);
        Assert.Equal((4, 4, 20), (run.Totals.HostsKnown, run.Totals.HostsDone, run.Totals.Judged));
        Assert.All(reports.All.Zip(reports.All.Skip(1)), pair =>
            Assert.True(pair.First.Judged <= pair.Second.Judged && pair.First.HostsDone <= pair.Second.HostsDone && pair.First.FallingShort <= pair.Second.FallingShort));
    }

    [Fact]
    public async Task A_run_is_enumerated_once()
    {
        await using var zoom = await StartAsync();
        var run = zoom.Meetings.VerifyAsync(Everything, Token);
        await run.ToListAsync(Token);
        await Assert.ThrowsAsync<InvalidOperationException>(() => run.ToListAsync(Token).AsTask());
    }

    [Fact]
    public void Wrong_wishes_are_refused_with_their_place()
    {
        Assert.Contains("Hosts[1] repeats Hosts[0]", Assert.Throws<ArgumentException>(() => new AccountVerification(EmulatedZoom.Employees) { Hosts = ["a@example.org", "A@example.org"] }).Message, StringComparison.Ordinal);
        Assert.Contains("Hosts[1]", Assert.Throws<ArgumentException>(() => new AccountVerification(EmulatedZoom.Employees) { Hosts = ["a", " "] }).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new AccountVerification(EmulatedZoom.Employees) { Hosts = [] });
        Assert.Throws<ArgumentOutOfRangeException>(() => new AccountVerification(EmulatedZoom.Employees) { Parallel = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new AccountVerification(EmulatedZoom.Employees) { Parallel = 65 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new AccountVerification(EmulatedZoom.Employees) { LongestPause = TimeSpan.FromSeconds(-1) });
        // Ids differ by case.
        Assert.Equal(["abC", "abc"], new AccountVerification(EmulatedZoom.Employees) { Hosts = ["abC", "abc"] }.Hosts);
    }

    /// <summary>An account with the emulator's own user, the tests' host and two more.</summary>
    private static async Task<EmulatedZoom> StartAsync(Action<ConferencingOptions>? options = null)
    {
        var zoom = await EmulatedZoom.StartAsync(options);
        zoom.Zoom.RateLimits.EnforceDaily = false;
        zoom.Zoom.AddUser("host0@example.org").Harden();
        zoom.Zoom.AddUser("host1@example.org").Harden();
        zoom.Zoom.AddUser("left@example.org").Status = ZoomUserStatus.Inactive;
        return zoom;
    }

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);

    private sealed class Reports : IProgress<AccountVerificationTotals>
    {
        public List<AccountVerificationTotals> All { get; } = [];

        public void Report(AccountVerificationTotals value) => All.Add(value);
    }
}
