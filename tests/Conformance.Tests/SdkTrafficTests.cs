using Microsoft.Extensions.DependencyInjection;
using PrivacySafe.Conferencing.Emulator.Faults;
using PrivacySafe.Conferencing.Emulator.Zoom;
using PrivacySafe.Conferencing.Tests;

namespace PrivacySafe.Conferencing.Conformance.Tests;

/// <summary>What the SDK sends and the emulator answers agrees with Zoom's documents.</summary>
public sealed class SdkTrafficTests(ConformanceStage stage)
{
    private static readonly PrivacyNotice Notice = new(new Uri("https://example.org/privacy/video"), "2026-11");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static MeetingStart Tomorrow => MeetingStart.At(DateTimeOffset.UtcNow.Date.AddDays(1).AddHours(9), "Europe/Berlin");

    [Fact]
    public async Task An_employee_meeting_from_creation_to_removal()
    {
        stage.Begin();
        var host = stage.AddHost();
        await using var services = stage.Sdk(host);
        var meetings = services.GetRequiredService<IMeetingClient>();

        var created = await meetings.CreateAsync(Employee("Planning").WithIdempotencyKey("planning-1"), Cancel);
        await meetings.OpenAsync(created.Reference, new EmployeeMeeting(Notice), Cancel);
        await meetings.VerifyAsync(created.Reference, new EmployeeMeeting(Notice), Cancel);
        await meetings.UpdateAsync(created.Reference, Employee("Planning, second part"), Cancel);
        stage.Emulator.Zoom.FindMeeting(long.Parse(created.Reference.MeetingId, System.Globalization.CultureInfo.InvariantCulture))!.Start();
        await meetings.EndAsync(created.Reference, Cancel);
        await meetings.RemoveAsync(created.Reference, Cancel);

        stage.AssertConforming(
            Operation.CreateMeeting, Operation.ListMeetings, Operation.ReadMeeting, Operation.UpdateMeeting, Operation.EndMeeting, Operation.DeleteMeeting, Operation.ReadUserSettings);
    }

    [Fact]
    public async Task A_works_council_session_with_declarations()
    {
        stage.Begin();
        var host = stage.AddHost();
        host.Set("in_meeting.annotation", false);
        await using var services = stage.Sdk(host);
        WorksCouncilSession profile = new(Notice, "GO BR § 7", objectionDeadline: DateTimeOffset.UtcNow.AddHours(6));
        var request = MeetingRequest.For(profile, "Session", Tomorrow, TimeSpan.FromHours(2)).Declare(WorksCouncilDeclarations.All);

        await services.GetRequiredService<IMeetingClient>().CreateAsync(request, Cancel);

        stage.AssertConforming(Operation.CreateMeeting, Operation.ReadMeeting, Operation.ReadUserSettings);
    }

    [Fact]
    public async Task A_meeting_with_telephone()
    {
        stage.Begin();
        await CreateAsync(stage.AddHost(), Employee("By telephone").AllowDialIn());
    }

    [Fact]
    public async Task A_recorded_meeting()
    {
        stage.Begin();
        await CreateAsync(stage.AddHost(), Employee("Training").AllowRecording(new RecordingOrder("Training for colleagues on leave", "head of training", TimeSpan.FromDays(30))));
    }

    [Fact]
    public async Task An_end_to_end_encrypted_meeting()
    {
        stage.Begin();
        await CreateAsync(stage.AddHost(), Employee("Encrypted").WithEndToEndEncryption());
    }

    [Fact]
    public async Task A_meeting_with_each_control_weakened()
    {
        stage.Begin();
        var weakened = 0;
        var host = stage.AddHost();
        await using var services = stage.Sdk(host);
        foreach (var control in ConferenceControls.All)
        {
            foreach (var level in (ControlLevel[])[ControlLevel.Standard, ControlLevel.Open, ControlLevel.Off])
            {
                try
                {
                    var request = Employee("Weaker").Weaken(new Weakening(control, level, "A trial of the conformance tests", "ticket CT-1", DateTimeOffset.UtcNow.AddDays(30)));
                    await services.GetRequiredService<IMeetingClient>().CreateAsync(request, Cancel);
                    weakened++;
                }
                catch (MeetingPolicyException)
                {
                    // The profile does not allow this one.
                }
            }
        }

        Assert.True(weakened > 5, $"Only {weakened} weakenings were possible.");
        stage.AssertConforming(Operation.CreateMeeting, Operation.ReadMeeting, Operation.ReadUserSettings);
    }

    [Fact]
    public async Task A_list_of_two_pages()
    {
        stage.Begin();
        var host = stage.AddHost();
        using (var past = await stage.PlainAsync(past: true))
        {
            for (var i = 0; i < 301; i++)
            {
                using StringContent body = new("{}", System.Text.Encoding.UTF8, "application/json");
                using var answer = await past.PostAsync($"users/{host.Id}/meetings", body, Cancel);
                answer.EnsureSuccessStatusCode();
            }
        }

        await using var services = stage.Sdk(host);
        Assert.Equal(301, await services.GetRequiredService<IMeetingClient>().ListAsync(cancellationToken: Cancel).CountAsync(Cancel));
        Assert.Equal(2, stage.Router.Exchanges.Count);
        stage.AssertConforming(Operation.ListMeetings);
    }

    [Fact]
    public async Task A_run_over_the_account()
    {
        stage.Begin();
        var host = stage.AddHost();
        await using var services = stage.Sdk(host);
        var meetings = services.GetRequiredService<IMeetingClient>();
        var series = await meetings.CreateSeriesAsync(Employee("Course"), SeriesSchedule.EveryWeeks(1, 3), Cancel);

        var judged = await meetings.VerifyAsync(new AccountVerification(new EmployeeMeeting(Notice)), Cancel).Where(m => m.HostId == host.Id).ToListAsync(Cancel);

        Assert.Equal(series.Select(m => m.Reference.MeetingId).Order(StringComparer.Ordinal), judged.Select(m => m.MeetingId!).Order(StringComparer.Ordinal));
        stage.AssertConforming(Operation.ListUsers, Operation.CreateMeeting, Operation.ListMeetings, Operation.ReadMeeting, Operation.ReadUserSettings);
    }

    [Fact]
    public async Task The_settings_and_locks_of_a_group()
    {
        stage.Begin();
        var host = stage.AddHost();
        var group = stage.Emulator.Zoom.AddGroup("group-" + host.Id);
        group.Lock("in_meeting.waiting_room", true);
        group.Lock("meeting_security.waiting_room", true);
        host.GroupIds = [group.Id];
        await using var services = stage.Sdk(host, group.Id);

        await services.GetRequiredService<IMeetingClient>().PreflightAsync(Employee("Group"), Cancel);

        stage.AssertConforming(Operation.ReadUserSettings, Operation.ReadGroupSettings, Operation.ReadGroupLocks);
        // Each with every value of option that the SDK asks for.
        Assert.Equal(stage.Router.Exchanges.Select(e => e.Target).Distinct().Count(), stage.Router.Exchanges.Count);
    }

    [Fact]
    public async Task An_unknown_meeting()
    {
        stage.Begin();
        var host = stage.AddHost();
        await using var services = stage.Sdk(host);
        await Assert.ThrowsAnyAsync<ConferencingException>(() => services.GetRequiredService<IMeetingClient>().VerifyAsync("85746065123", new EmployeeMeeting(Notice), Cancel));
        Assert.Contains(stage.Router.Exchanges, e => e.Operation == Operation.ReadMeeting && e.Status == 404);
        AssertNoViolation();
    }

    [Fact]
    public async Task An_unknown_host()
    {
        stage.Begin();
        await using var services = stage.Sdk(stage.AddHost());
        var meetings = services.GetRequiredService<IMeetingClient>();
        await Assert.ThrowsAnyAsync<ConferencingException>(() => meetings.CreateAsync(Employee("Nobody").HostedBy("nobody@example.org"), Cancel));
        await Assert.ThrowsAnyAsync<ConferencingException>(() => meetings.ListAsync("nobody@example.org", Cancel).CountAsync(Cancel).AsTask());
        Assert.Contains(stage.Router.Exchanges, e => e.Operation == Operation.ListMeetings && e.Status == 404);
        AssertNoViolation();
    }

    [Fact]
    public async Task The_limit_of_a_second_and_of_a_day()
    {
        stage.Begin();
        await using var services = stage.Sdk(stage.AddHost());
        var meetings = services.GetRequiredService<IMeetingClient>();
        stage.Emulator.Faults.On("POST", "/v2/users/*/meetings").Nth(1, Fault.PerSecondLimit());
        stage.Emulator.Faults.On("GET", "/v2/meetings/*").Nth(1, Fault.PerSecondLimit());
        await meetings.CreateAsync(Employee("Busy"), Cancel);
        stage.Emulator.Faults.On("POST", "/v2/users/*/meetings").Every(Fault.DailyLimit());
        await Assert.ThrowsAsync<ProviderRateLimitException>(() => meetings.CreateAsync(Employee("Too many"), Cancel));
        Assert.Equal(3, stage.Router.Exchanges.Count(e => e.Status == 429));
        AssertNoViolation();
    }

    private static MeetingRequest<EmployeeMeeting> Employee(string topic) => MeetingRequest.For(new EmployeeMeeting(Notice), topic, Tomorrow, TimeSpan.FromMinutes(45));

    private async Task CreateAsync(ZoomUser host, MeetingRequest request)
    {
        await using var services = stage.Sdk(host);
        await services.GetRequiredService<IMeetingClient>().CreateAsync(request, Cancel);
        stage.AssertConforming(Operation.CreateMeeting, Operation.ReadMeeting, Operation.ReadUserSettings);
    }

    private void AssertNoViolation()
    {
        var wrong = stage.Router.Exchanges.Where(e => e.Violations.Count > 0).ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }
}
