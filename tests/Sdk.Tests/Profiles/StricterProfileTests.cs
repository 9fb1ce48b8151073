using Microsoft.Extensions.Configuration;

namespace PrivacySafe.Conferencing.Tests.Profiles;

public class StricterProfileTests
{
    [Fact]
    public async Task A_stricter_profile_is_enforced_and_opens_what_was_made_under_it()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        var strict = new Derived("Board", EmulatedZoom.Employees, new ControlRequirement(ConferenceControls.Watermark, ControlLevel.Strict, ControlOutcome.Enforced, "policy 7"));
        Assert.Equal(EmulatedZoom.Employees.Requirements.Count + 1, strict.Requirements.Count);
        var meeting = await zoom.Meetings.CreateAsync(MeetingRequest.For(strict, "Board", EmulatedZoom.Tomorrow(), TimeSpan.FromHours(1)), TestContext.Current.CancellationToken);
        Assert.True((bool)EmulatedZoom.At(Assert.Single(zoom.Bodies("POST")), "settings.watermark")!);
        Assert.Equal(("Board", ControlOutcome.Enforced), (meeting.Evidence.Profile, meeting.Evidence[ConferenceControls.Watermark].Outcome));
        await zoom.Meetings.OpenAsync(meeting.Reference, strict, TestContext.Current.CancellationToken);
        await Assert.ThrowsAsync<ArgumentException>(() => zoom.Meetings.OpenAsync(meeting.Reference, EmulatedZoom.Employees, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(ControlLevel.Standard, ControlOutcome.Enforced, true)]
    [InlineData(ControlLevel.Strict, ControlOutcome.NotReported, true)]
    public void A_weaker_demand_is_refused(ControlLevel level, ControlOutcome worst, bool mayBeWeakened)
    {
        var error = Assert.Throws<ArgumentException>(() => new Derived("Lax", EmulatedZoom.Employees, new ControlRequirement(ConferenceControls.Passcode, level, worst, "x", mayBeWeakened)));
        Assert.Contains("passcode", error.Message, StringComparison.Ordinal);
        Assert.Contains("raise it, or record a weakening", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_demand_that_must_stay_stays()
    {
        Assert.Throws<ArgumentException>(() => new Derived("Lax", EmulatedZoom.WorksCouncil, new ControlRequirement(ConferenceControls.Passcode, ControlLevel.Strict, ControlOutcome.Enforced, "x")));
        var tight = new Derived("Tight", EmulatedZoom.Employees, new ControlRequirement(ConferenceControls.Passcode, ControlLevel.Strict, ControlOutcome.Enforced, "x", mayBeWeakened: false));
        Assert.False(tight.RequirementOn(ConferenceControls.Passcode)!.MayBeWeakened);
    }

    [Fact]
    public void A_demand_twice_an_old_name_or_a_forbidden_permission_is_refused()
    {
        var demand = new ControlRequirement(ConferenceControls.Watermark, ControlLevel.Strict, ControlOutcome.Enforced, "x");
        Assert.Contains("stands twice", Assert.Throws<ArgumentException>(() => new Derived("A", EmulatedZoom.Employees, demand, demand)).Message, StringComparison.Ordinal);
        Assert.Contains("name of its own", Assert.Throws<ArgumentException>(() => new Derived("EmployeeMeeting", EmulatedZoom.Employees)).Message, StringComparison.Ordinal);
        Assert.Contains("IAllowsRecording", Assert.Throws<ArgumentException>(() => new Recordable(EmulatedZoom.WorksCouncil)).Message, StringComparison.Ordinal);
        Assert.NotNull(new Recordable(EmulatedZoom.Employees));
    }

    [Fact]
    public void What_the_basis_keeps_confidential_stays_so()
    {
        var derived = new Derived("Election", EmulatedZoom.WorksCouncil);
        Assert.True(derived is { IsConfidential: true, SeparatesPasscodeFromLink: true });
        Assert.Equal(EmulatedZoom.WorksCouncil.RequiredMeasures, derived.RequiredMeasures);
        Assert.Equal(3, derived.LegalFactsAt(DateTimeOffset.UtcNow).Count);
    }

    [Fact]
    public void A_profile_is_chosen_by_configuration_and_its_exclusions_hold_at_run_time()
    {
        var council = Section(("Name", "WorksCouncilSession"), ("Notice", "https://example.org/p"), ("NoticeVersion", "1"), ("RulesOfProcedure", "GO § 7"), ("ObjectionDeadline", "2026-01-01T00:00:00Z")).ToMeetingProfile();
        Assert.IsType<WorksCouncilSession>(council);
        var request = MeetingRequest.For(council, "Session", EmulatedZoom.Tomorrow(), TimeSpan.FromHours(1));
        var order = new RecordingOrder("Training of new employees in the warehouse.", "head of training", TimeSpan.FromDays(30));
        var recorded = Assert.Throws<MeetingPolicyException>(() => request.AllowRecordingWhenPermitted(order));
        Assert.Equal((PolicyStage.Request, ConferenceControls.RecordingOff), (recorded.Stage, recorded.Violations[0].Control));
        Assert.Throws<MeetingPolicyException>(() => request.AllowDialInWhenPermitted());

        var employees = Section(("Name", "EmployeeMeeting"), ("Notice", "https://example.org/p"), ("NoticeVersion", "1")).ToMeetingProfile();
        MeetingRequest.For(employees, "Review", EmulatedZoom.Tomorrow(), TimeSpan.FromHours(1)).AllowRecordingWhenPermitted(order);
    }

    [Theory]
    [InlineData("Profile:Name", null, "https://example.org/p", "1")]
    [InlineData("Profile:Name", "Party", "https://example.org/p", "1")]
    [InlineData("Profile:Notice", "EmployeeMeeting", "no address", "1")]
    [InlineData("Profile:NoticeVersion", "EmployeeMeeting", "https://example.org/p", null)]
    [InlineData("Profile:RulesOfProcedure", "WorksCouncilSession", "https://example.org/p", "1")]
    public void Unusable_configuration_is_refused_with_its_key(string key, string? name, string notice, string? version)
    {
        var error = Assert.Throws<ArgumentException>(() => Section(("Name", name), ("Notice", notice), ("NoticeVersion", version)).ToMeetingProfile());
        Assert.Contains($"'{key}'", error.Message, StringComparison.Ordinal);
    }

    private static IConfigurationSection Section(params (string Key, string? Value)[] values) =>
        new ConfigurationBuilder().AddInMemoryCollection(values.Select(v => KeyValuePair.Create("Profile:" + v.Key, v.Value))).Build().GetSection("Profile");

    private sealed class Derived(string name, MeetingProfile basis, params ControlRequirement[] stricter) : StricterProfile(name, basis, stricter);

    private sealed class Recordable(MeetingProfile basis) : StricterProfile("Recordable", basis), IAllowsRecording;
}
