using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using PrivacySafe.Conferencing.Catalogue;
using PrivacySafe.Conferencing.Hosting;
using PrivacySafe.Conferencing.Tests.Profiles;

namespace PrivacySafe.Conferencing.Tests.Evidence;

/// <summary>Whose server carries a meeting, and whether its operator can follow it (S10–S13).</summary>
public class HostingTests
{
    private static readonly Weakening NoEncryption = new(
        ConferenceControls.EndToEndEncryption, ControlLevel.Open, "Two members join by browsers that cannot encrypt.", "ticket BR-9", DateTimeOffset.UtcNow.AddDays(1));

    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(EveryProfile.Names), MemberType = typeof(EveryProfile))]
    public async Task A_provider_can_follow_a_meeting_unless_it_is_encrypted_end_to_end(string name)
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        var evidence = (await zoom.Meetings.CreateAsync(EveryProfile.Complete(name), None)).Evidence;
        var encrypted = ProfileDemands.Of(name).Must.Contains(10);
        Assert.Equal(encrypted ? HostingModel.EndToEndEncryptedProvider : HostingModel.TransparentProcessor, evidence.Hosting);
        Assert.Equal(ProfileDemands.Of(name).WeakestHosting, evidence.WeakestAcceptableHosting);
        Assert.True(evidence.IsHostingAcceptable);
        var hosting = JsonNode.Parse(evidence.ToJson())!["hosting"]!;
        Assert.Equal((evidence.Hosting.ToString(), evidence.WeakestAcceptableHosting.ToString(), true), ((string?)hosting["model"], (string?)hosting["weakestAcceptable"], (bool)hosting["acceptable"]!));
    }

    [Fact]
    public async Task A_request_for_end_to_end_encryption_reaches_the_better_model()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        var meeting = await zoom.Meetings.CreateAsync(EmulatedZoom.EmployeeRequest().WithEndToEndEncryption(), None);
        Assert.Equal(HostingModel.EndToEndEncryptedProvider, meeting.Evidence.Hosting);
        Assert.Equal(HostingModel.EndToEndEncryptedProvider, (await zoom.Meetings.OpenAsync(meeting.Reference, EmulatedZoom.Employees, None)).Evidence.Hosting);
    }

    [Fact]
    public async Task Encryption_that_the_vendor_dropped_keeps_nobody_out_and_is_one_reason()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        zoom.Zoom.Traps.OverrideSetting("settings.encryption_type", "enhanced_encryption");
        var refusal = await Assert.ThrowsAsync<MeetingPolicyException>(() => zoom.Meetings.CreateAsync(EmulatedZoom.WorksCouncilRequest(), None));
        Assert.Equal(ConferenceControls.EndToEndEncryption, Assert.Single(refusal.Violations).Control);
        Assert.Equal((HostingModel.TransparentProcessor, false), (refusal.Evidence!.Hosting, refusal.Evidence.IsHostingAcceptable));
    }

    [Fact]
    public async Task A_recorded_weakening_of_the_encryption_accepts_the_provider()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        var evidence = (await zoom.Meetings.CreateAsync(EmulatedZoom.WorksCouncilRequest().Weaken(NoEncryption), None)).Evidence;
        Assert.Equal((HostingModel.TransparentProcessor, HostingModel.TransparentProcessor, true), (evidence.Hosting, evidence.WeakestAcceptableHosting, evidence.IsAcceptable));
        Assert.Equal(ConferenceControls.EndToEndEncryption, Assert.Single(evidence.Weakenings).Control);
    }

    [Theory]
    [InlineData(HostingModel.OwnServer, "not the organiser's own", "server of your own")]
    [InlineData(HostingModel.EndToEndEncryptedProvider, "can technically follow", "WithEndToEndEncryption")]
    public async Task A_worse_model_than_demanded_is_refused_before_anything_is_sent(HostingModel demanded, string reason, string remedy)
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        var basis = demanded == HostingModel.OwnServer ? EmulatedZoom.WorksCouncil : (MeetingProfile)EmulatedZoom.Employees;
        var request = MeetingRequest.For(new Hosted(basis, demanded), "Session", EmulatedZoom.Tomorrow(), TimeSpan.FromHours(1)).Declare(WorksCouncilDeclarations.All);
        var refusal = await Assert.ThrowsAsync<MeetingPolicyException>(() => zoom.Meetings.CreateAsync(request, None));
        var violation = Assert.Single(refusal.Violations);
        Assert.Equal((null, "hosting-model", ControlOutcome.Violated), (violation.Control, violation.Setting, violation.Outcome));
        Assert.Contains(reason, violation.Reason, StringComparison.Ordinal);
        Assert.Contains(remedy, violation.Remedy, StringComparison.Ordinal);
        Assert.Equal(PolicyStage.Preflight, refusal.Stage);
        Assert.Empty(zoom.Bodies("POST"));
        Assert.False((bool)JsonNode.Parse(refusal.Evidence!.ToJson())!["hosting"]!["acceptable"]!);
    }

    [Fact]
    public async Task The_remedy_helps()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        var request = MeetingRequest.For(new Hosted(EmulatedZoom.Employees, HostingModel.EndToEndEncryptedProvider), "Session", EmulatedZoom.Tomorrow(), TimeSpan.FromHours(1));
        Assert.True((await zoom.Meetings.CreateAsync(request.WithEndToEndEncryption(), None)).Evidence.IsAcceptable);
    }

    [Fact]
    public void A_weakening_of_the_encryption_does_not_replace_an_own_server()
    {
        var evidence = Expected(HostingModel.TransparentProcessor, Council(new Hosted(EmulatedZoom.WorksCouncil, HostingModel.OwnServer)).Weaken(NoEncryption));
        Assert.Equal((HostingModel.OwnServer, false), (evidence.WeakestAcceptableHosting, evidence.IsHostingAcceptable));
        Assert.Single(PolicyViolations.Of(evidence, ZoomCatalogue.Instance), v => v.Setting == "hosting-model");
    }

    [Fact]
    public void A_stricter_profile_cannot_accept_a_worse_model() =>
        Assert.Equal(HostingModel.EndToEndEncryptedProvider, new Hosted(EmulatedZoom.WorksCouncil, HostingModel.TransparentProcessor).WeakestAcceptableHosting);

    [Theory]
    [MemberData(nameof(EveryProfile.Names), MemberType = typeof(EveryProfile))]
    public void On_an_own_server_only_councils_need_no_end_to_end_encryption(string name)
    {
        var evidence = Expected(HostingModel.OwnServer, EveryProfile.Bare(name));
        var said = ProfileDemands.Of(name);
        Assert.Equal(said.Must.Contains(10) && !said.OwnServerIsEnough, evidence[ConferenceControls.EndToEndEncryption].IsDemanded);
        Assert.Equal((HostingModel.OwnServer, true), (evidence.Hosting, evidence.IsHostingAcceptable));
        var fact = evidence.LegalFacts.SingleOrDefault(f => f.Name.Contains("S10, S11", StringComparison.Ordinal));
        Assert.Equal(said.OwnServerIsEnough, fact is not null);
        Assert.Equal(said.OwnServerIsEnough, evidence.ToJson().Contains("S10, S11", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("WorksCouncilSession")]
    [InlineData("StaffCouncilSession")]
    public void Elsewhere_councils_need_it(string name)
    {
        var evidence = Expected(HostingModel.TransparentProcessor, EveryProfile.Bare(name));
        Assert.True(evidence[ConferenceControls.EndToEndEncryption].IsDemanded);
        Assert.Equal((HostingModel.TransparentProcessor, false), (evidence.Hosting, evidence.IsHostingAcceptable));
        Assert.DoesNotContain(evidence.LegalFacts, f => f.Name.Contains("S10, S11", StringComparison.Ordinal));
    }

    [Fact]
    public void On_an_own_server_a_request_or_a_stricter_profile_can_still_demand_it()
    {
        Assert.True(Expected(HostingModel.OwnServer, Council(EmulatedZoom.WorksCouncil).WithEndToEndEncryption())[ConferenceControls.EndToEndEncryption].IsDemanded);
        var demand = EmulatedZoom.WorksCouncil.RequirementOn(ConferenceControls.EndToEndEncryption)!;
        Assert.True(Expected(HostingModel.OwnServer, Council(new Hosted(EmulatedZoom.WorksCouncil, HostingModel.OwnServer, demand)))[ConferenceControls.EndToEndEncryption].IsDemanded);
        Assert.False(Expected(HostingModel.OwnServer, Council(new Hosted(EmulatedZoom.WorksCouncil, HostingModel.OwnServer)))[ConferenceControls.EndToEndEncryption].IsDemanded);
    }

    [Fact]
    public void Better_models_come_first() =>
        Assert.Equal([HostingModel.OwnServer, HostingModel.EndToEndEncryptedProvider, HostingModel.TransparentProcessor], Enum.GetValues<HostingModel>());

    private static MeetingRequest<TProfile> Council<TProfile>(TProfile profile) where TProfile : MeetingProfile =>
        MeetingRequest.For(profile, "Session", EmulatedZoom.Tomorrow(), TimeSpan.FromHours(1));

    private static MeetingEvidence Expected(HostingModel model, MeetingRequest request)
    {
        var provider = new SomeServer(model);
        var options = new ConferencingOptions();
        var weakenings = new ConfiguredWeakenings(Options.Create(options));
        var planner = new MeetingPlanner(provider, new CreationMarker(null), weakenings, new WeakeningRegister(weakenings), options, TimeProvider.System);
        var plan = planner.Plan(request.Details, "host", SomeServer.NothingRead);
        return new ControlJudge(provider, TimeProvider.System).Judge(plan, SomeServer.NothingRead, meeting: null, adopted: false);
    }

    private sealed class Hosted(MeetingProfile basis, HostingModel hosting, params ControlRequirement[] stricter) : StricterProfile("Hosted", basis, stricter)
    {
        protected override HostingModel StricterHosting => hosting;
    }
}
