using System.Globalization;
using CsCheck;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using PrivacySafe.Conferencing.Hosting;

namespace PrivacySafe.Conferencing.Tests.Hosting;

/// <summary>Weakenings that stand in the configuration count as if every request of their profile carried them.</summary>
public class ConfiguredWeakeningsTests
{
    private const string Approval = "ticket HR-77";

    private static readonly string[] Levels = ["Standard", "Open", "Off"];

    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_section_of_the_configuration_weakens_every_request_of_its_profile()
    {
        var section = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Conferencing:Zoom:AccountId"] = "not for this section",
            ["Conferencing:CleanupTime"] = "00:00:07",
            ["Conferencing:Weakenings:0:Profile"] = "EmployeeMeeting",
            ["Conferencing:Weakenings:0:Control"] = "waiting-room",
            ["Conferencing:Weakenings:0:To"] = "Off",
            ["Conferencing:Weakenings:0:Reason"] = "A large event with guests at the door.",
            ["Conferencing:Weakenings:0:Approval"] = Approval,
            ["Conferencing:Weakenings:0:Until"] = In(TimeSpan.FromDays(30)),
        }).Build().GetRequiredSection("Conferencing");
        await using var zoom = await EmulatedZoom.StartAsync(services: services => services.AddConferencing(section));
        var meeting = await zoom.Meetings.CreateAsync(EmulatedZoom.EmployeeRequest(), None);

        Assert.False((bool)EmulatedZoom.At(Assert.Single(zoom.Bodies("POST")), "settings.waiting_room")!);
        Assert.Equal(Approval, Assert.Single(meeting.Evidence.Weakenings).Approval);
        Assert.Equal(Approval, Assert.Single(meeting.Reference.Weakenings).Approval);
        Assert.True((await zoom.Meetings.OpenAsync(meeting.Reference, EmulatedZoom.Employees, None)).Evidence.IsAcceptable);
    }

    [Fact]
    public void Every_option_is_bound_from_the_configuration()
    {
        var section = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["CleanupTime"] = "00:00:07", ["NeutralTopic"] = "Appointment" }).Build();
        var services = new ServiceCollection();
        services.AddConferencing(section);
        using var container = services.BuildServiceProvider();
        var options = container.GetRequiredService<IOptions<ConferencingOptions>>().Value;
        Assert.Equal((TimeSpan.FromSeconds(7), "Appointment"), (options.CleanupTime, options.NeutralTopic));
    }

    [Fact]
    public async Task It_counts_for_no_other_profile_and_not_for_a_stricter_one()
    {
        await using var zoom = await EmulatedZoom.StartAsync(o => o.Weakenings.Add(WaitingRoom()));
        var stricter = await zoom.Meetings.CreateAsync(MeetingRequest.For(new Interview(), "Interview", EmulatedZoom.Tomorrow(), TimeSpan.FromHours(1)), None);
        var council = await zoom.Meetings.CreateAsync(EmulatedZoom.WorksCouncilRequest(), None);
        Assert.Empty(stricter.Evidence.Weakenings);
        Assert.Empty(council.Evidence.Weakenings);
        Assert.All(zoom.Bodies("POST"), body => Assert.True((bool)EmulatedZoom.At(body, "settings.waiting_room")!));
    }

    [Fact]
    public async Task A_profile_of_ones_own_is_weakened_by_its_own_name()
    {
        await using var zoom = await EmulatedZoom.StartAsync(o => o.Weakenings.Add(WaitingRoom(o => o.Profile = "Interview")));
        var meeting = await zoom.Meetings.CreateAsync(MeetingRequest.For(new Interview(), "Interview", EmulatedZoom.Tomorrow(), TimeSpan.FromHours(1)), None);
        Assert.Equal(ConferenceControls.WaitingRoom, Assert.Single(meeting.Evidence.Weakenings).Control);
    }

    [Fact]
    public async Task What_a_profile_of_ones_own_forbids_is_refused_before_anything_is_sent()
    {
        await using var zoom = await EmulatedZoom.StartAsync(o => o.Weakenings.Add(WaitingRoom(o => (o.Profile, o.Control) = ("Interview", "no-automatic-recording"))));
        var request = MeetingRequest.For(new Interview(), "Interview", EmulatedZoom.Tomorrow(), TimeSpan.FromHours(1));
        var refusal = await Assert.ThrowsAsync<MeetingPolicyException>(() => zoom.Meetings.CreateAsync(request, None));
        Assert.Equal((PolicyStage.Request, ConferenceControls.NoAutomaticRecording), (refusal.Stage, Assert.Single(refusal.Violations).Control));
        Assert.Empty(zoom.Emulator.Requests);
    }

    [Fact]
    public async Task A_requests_own_weakening_wins()
    {
        await using var zoom = await EmulatedZoom.StartAsync(o => o.Weakenings.Add(WaitingRoom()));
        var own = new Weakening(ConferenceControls.WaitingRoom, ControlLevel.Open, "The reception greets every guest itself.", "ticket OWN-1", DateTimeOffset.UtcNow.AddDays(1));
        var meeting = await zoom.Meetings.CreateAsync(EmulatedZoom.EmployeeRequest().Weaken(own), None);
        Assert.Equal("ticket OWN-1", Assert.Single(meeting.Evidence.Weakenings).Approval);
        Assert.Equal("ticket OWN-1", Assert.Single(meeting.Reference.Weakenings).Approval);
        Assert.Equal(ControlLevel.Open, meeting.Evidence[ConferenceControls.WaitingRoom].Level);
    }

    [Fact]
    public async Task A_requests_own_weakening_that_has_ended_does_not_stand_in_the_way()
    {
        await using var zoom = await EmulatedZoom.StartAsync(o => o.Weakenings.Add(WaitingRoom()));
        var ended = new Weakening(ConferenceControls.WaitingRoom, ControlLevel.Open, "The reception greets every guest itself.", "ticket OWN-1", DateTimeOffset.UtcNow.AddDays(-1));
        var meeting = await zoom.Meetings.CreateAsync(EmulatedZoom.EmployeeRequest().Weaken(ended), None);
        Assert.Equal(Approval, Assert.Single(meeting.Evidence.Weakenings).Approval);
        Assert.True((await zoom.Meetings.OpenAsync(meeting.Reference, EmulatedZoom.Employees, None)).Evidence.IsAcceptable);
    }

    [Fact]
    public async Task A_requests_demand_for_end_to_end_encryption_wins()
    {
        await using var zoom = await EmulatedZoom.StartAsync(o => o.Weakenings.Add(WaitingRoom(o => o.Control = "end-to-end-encryption")));
        var meeting = await zoom.Meetings.CreateAsync(EmulatedZoom.EmployeeRequest().WithEndToEndEncryption(), None);
        Assert.Equal("e2ee", (string?)EmulatedZoom.At(Assert.Single(zoom.Bodies("POST")), "settings.encryption_type"));
        Assert.Empty(meeting.Evidence.Weakenings);
    }

    [Fact]
    public async Task One_that_has_ended_lets_the_application_start_and_the_profiles_demand_applies()
    {
        await using var zoom = await EmulatedZoom.StartAsync(o => o.Weakenings.Add(WaitingRoom(o => o.Until = In(TimeSpan.FromDays(-1)))));
        var meeting = await zoom.Meetings.CreateAsync(EmulatedZoom.EmployeeRequest(), None);
        Assert.Empty(meeting.Evidence.Weakenings);
        Assert.Empty(meeting.Reference.Weakenings);
        Assert.Equal(ControlOutcome.Enforced, meeting.Evidence[ConferenceControls.WaitingRoom].Outcome);
    }

    [Fact]
    public async Task An_update_carries_it_too_and_a_meeting_made_without_it_is_judged_without_it()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        var made = await zoom.Meetings.CreateAsync(EmulatedZoom.EmployeeRequest(), None);
        var later = zoom.Restart(o => o.Weakenings.Add(WaitingRoom()));
        Assert.Empty((await later.OpenAsync(made.Reference, EmulatedZoom.Employees, None)).Evidence.Weakenings);

        var updated = await later.UpdateAsync(made.Reference, EmulatedZoom.EmployeeRequest("Moved"), None);
        Assert.Single(updated.Evidence.Weakenings);
        Assert.Single(updated.Reference.Weakenings);
    }

    [Theory]
    [InlineData(100, HealthStatus.Healthy, "No weakening ends soon")]
    [InlineData(5, HealthStatus.Degraded, "EmployeeMeeting/waiting-room ends")]
    [InlineData(-5, HealthStatus.Degraded, "EmployeeMeeting/waiting-room ended")]
    public async Task The_health_check_announces_the_end_before_the_first_meeting(int days, HealthStatus expected, string said)
    {
        var services = new ServiceCollection();
        services.AddConferencing(o => o.Weakenings.Add(WaitingRoom(w => w.Until = In(TimeSpan.FromDays(days)))));
        services.AddHealthChecks().AddConferencingWeakenings();
        await using var container = services.BuildServiceProvider();
        var report = await container.GetRequiredService<HealthCheckService>().CheckHealthAsync(None);
        var entry = report.Entries["conferencing-weakenings"];
        Assert.Equal(expected, entry.Status);
        Assert.Contains(said, entry.Description, StringComparison.Ordinal);
    }

    public static TheoryData<string, string, Action<WeakeningOptions>> Bad => new()
    {
        { "Profile", "give the name", o => o.Profile = "" },
        { "Profile", "write EmployeeMeeting", o => o.Profile = "employeeMeeting" },
        { "Profile", "shorten", o => o.Profile = new string('x', 61) },
        { "Control", "use one of passcode, ", o => o.Control = "hush" },
        { "Control", "use one of", o => o.Control = "Waiting-Room" },
        { "Control", "remove the entry", o => (o.Profile, o.Control) = ("WorksCouncilSession", "passcode") },
        { "To", "use Standard, Open, Off", o => o.To = "Strict" },
        { "To", "use Standard, Open, Off", o => o.To = "0" },
        { "To", "use Standard, Open, Off", o => o.To = "" },
        { "Reason", "give the reason", o => o.Reason = " " },
        { "Reason", "write the reason", o => o.Reason = "hush hush hush" },
        { "Approval", "give the approval", o => o.Approval = "" },
        { "Approval", "a role or a ticket", o => o.Approval = "hush@example.org" },
        { "Until", "give time and offset", o => o.Until = "" },
        { "Until", "give time and offset", o => o.Until = "2027-01-31" },
        { "Until", "give time and offset", o => o.Until = "2027-01-31T18:00:00" },
        { "Until", "choose an earlier end", o => o.Until = In(Weakening.LongestTerm + TimeSpan.FromDays(1)) },
        { "Until", "choose an earlier end", o => o.Until = "9999-12-31T23:59:59Z" },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public void An_unusable_entry_fails_at_start_with_key_and_remedy(string key, string remedy, Action<WeakeningOptions> spoil)
    {
        var failure = Assert.Single(Fail(WaitingRoom(), WaitingRoom(o =>
        {
            o.Control = "no-dial-in";
            spoil(o);
        })));
        Assert.StartsWith($"'Weakenings:1:{key}'", failure, StringComparison.Ordinal);
        Assert.Contains(remedy, failure, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", failure, StringComparison.Ordinal);
    }

    [Fact]
    public void A_control_of_a_profile_is_weakened_once() =>
        Assert.StartsWith("'Weakenings:1' weakens a control of a profile twice", Assert.Single(Fail(WaitingRoom(), WaitingRoom(o => o.To = "Open"))), StringComparison.Ordinal);

    [Fact]
    public void An_empty_entry_is_told_everything_that_is_missing() =>
        Assert.Equal(6, Fail(new WeakeningOptions()).Count());

    [Fact]
    public void A_built_in_profile_is_weakened_exactly_where_it_permits_it() =>
        Gen.Select(Gen.Bool, Gen.Int[0, ConferenceControls.All.Count - 1], Gen.Int[0, Levels.Length - 1]).Sample((council, control, to) =>
        {
            MeetingProfile profile = council ? EmulatedZoom.WorksCouncil : EmulatedZoom.Employees;
            var permitted = profile.RequirementOn(ConferenceControls.All[control])?.MayBeWeakened ?? true;
            var problems = ConfiguredWeakenings.ProblemsOf([WaitingRoom(o => (o.Profile, o.Control, o.To) = (profile.Name, ConferenceControls.All[control].Id, Levels[to]))], DateTimeOffset.UtcNow);
            return permitted == !problems.Any();
        });

    private static string In(TimeSpan term) => (DateTimeOffset.UtcNow + term).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    private static WeakeningOptions WaitingRoom(Action<WeakeningOptions>? change = null)
    {
        var options = new WeakeningOptions
        {
            Profile = nameof(EmployeeMeeting),
            Control = "waiting-room",
            To = "Off",
            Reason = "A large event with guests at the door.",
            Approval = Approval,
            Until = In(TimeSpan.FromDays(30)),
        };
        change?.Invoke(options);
        return options;
    }

    private static IEnumerable<string> Fail(params WeakeningOptions[] entries)
    {
        var services = new ServiceCollection();
        services.AddConferencing(o => Array.ForEach(entries, o.Weakenings.Add));
        using var container = services.BuildServiceProvider();
        return Assert.Throws<OptionsValidationException>(() => container.GetRequiredService<IStartupValidator>().Validate()).Failures;
    }

    private sealed class Interview() : StricterProfile("Interview", EmulatedZoom.Employees);
}
