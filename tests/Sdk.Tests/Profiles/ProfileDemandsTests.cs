using System.Text.Json.Nodes;

namespace PrivacySafe.Conferencing.Tests.Profiles;

/// <summary>What the requirements say of each profile holds for its class, and for meetings under it at a vendor that deviates.</summary>
public class ProfileDemandsTests
{
    private static readonly RecordingOrder Order = new("Those who could not come shall see it.", "head of training", TimeSpan.FromDays(30));

    /// <summary>A deviation from each control: what the vendor makes of a meeting, or what the account says.</summary>
    private static readonly Dictionary<int, (string Path, JsonNode Value, bool OfMeeting)> Deviations = new()
    {
        [1] = ("password", "12", true),
        [2] = ("settings.use_pmi", true, true),
        [3] = ("settings.waiting_room", false, true),
        [4] = ("meeting_security.waiting_room_settings.users_who_can_admit_participants_from_waiting_room", 1, false),
        [6] = ("settings.join_before_host", true, true),
        [7] = ("settings.meeting_authentication", false, true),
        [10] = ("settings.encryption_type", "enhanced_encryption", true),
        [12] = ("settings.audio", "both", true),
        [13] = ("recording.cloud_recording", true, false),
        [14] = ("settings.auto_recording", "local", true),
        [15] = ("recording.ask_participants_to_consent_disclaimer", false, false),
        [17] = ("recording.auto_delete_cmr", false, false),
        [18] = ("settings.auto_start_meeting_summary", true, true),
        [21] = ("in_meeting.data_center_regions", new JsonArray("DE", "US"), false),
        [23] = ("settings.participant_video", true, true),
        [24] = ("in_meeting.who_can_share_screen", "all", false),
        [25] = ("in_meeting.file_transfer", true, false),
        [26] = ("audio_conferencing.participant_phone_masking.enable", false, false),
        [27] = ("in_meeting.feedback", true, false),
        [28] = ("in_meeting.allow_live_streaming", true, false),
        [29] = ("settings.watermark", false, true),
        [31] = ("meeting_security.embed_password_in_join_link", true, false),
    };

    public static TheoryData<string, int> Deviating =>
        [.. ProfileDemands.All.SelectMany(d => d.Must.Union(d.MustNot).Where(Deviations.ContainsKey).Select(number => (d.Profile, number)))];

    public static TheoryData<string, string> Undeclared =>
    [
        .. ProfileDemands.All.SelectMany(d => d.Measures.Select(m => (d.Profile, m))),
        .. ProfileDemands.All.Where(d => d.Must.Contains(5)).Select(d => (d.Profile, "lock-when-all-present")),
        .. ProfileDemands.All.Where(d => d.OwnServerIsEnough).Select(d => (d.Profile, "minimal-usage-reports")),
    ];

    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Fact]
    public void Every_profile_is_written_down_twice()
    {
        Assert.Equal(Catalogue.ProfileTables.All.Select(t => t.Name), EveryProfile.All.Select(p => p.Name));
        Assert.Equal(ProfileDemands.All.Select(d => d.Profile), EveryProfile.All.Select(p => p.Name));
        Assert.Equal(
            typeof(MeetingProfile).Assembly.GetTypes().Where(t => t is { IsSealed: true, IsPublic: true } && t.IsSubclassOf(typeof(MeetingProfile))).Select(t => t.Name).Order(StringComparer.Ordinal),
            EveryProfile.All.Select(p => p.GetType().Name).Order(StringComparer.Ordinal));
        Assert.All(EveryProfile.All, p => Assert.Equal(p.GetType().Name, p.Name));
    }

    [Theory]
    [MemberData(nameof(EveryProfile.Names), MemberType = typeof(EveryProfile))]
    public void It_demands_what_it_must_and_what_keeps_out_what_it_must_not(string name)
    {
        var (said, profile) = (ProfileDemands.Of(name), EveryProfile.Named(name));
        Assert.All(said.Must.Union(said.MustNot), number => Assert.NotNull(profile.RequirementOn(Control(number))));
        Assert.All(said.NeverDemanded, number => Assert.Null(profile.RequirementOn(Control(number))));
        Assert.Equal(said.Fixed, profile.Requirements.Where(r => !r.MayBeWeakened).Select(r => r.Control.Number));
        Assert.Equal(said.Measures, profile.RequiredMeasures.Select(m => m.Id));
        Assert.Equal(said.MeasuresWhenRecorded, profile.RequiredMeasuresWhenRecorded.Select(m => m.Id));
        Assert.Equal((said.MayBeRecorded, said.MayDialIn), (profile is IAllowsRecording, profile is IAllowsDialIn));
        Assert.Equal((said.IsConfidential, said.IsConfidential), (profile.IsConfidential, profile.SeparatesPasscodeFromLink));
        Assert.Equal((said.WeakestHosting, said.OwnServerIsEnough), (profile.WeakestAcceptableHosting, profile.OwnServerReplacesEndToEndEncryption));
        Assert.Equal(said.IsExperimental, profile.IsExperimental);
        Assert.Equal(said.IsExperimental, profile.GetType().IsDefined(typeof(System.Diagnostics.CodeAnalysis.ExperimentalAttribute), inherit: false));
        Assert.Equal([.. said.Facts], profile.LegalFactsAt(DateTimeOffset.UtcNow).Skip(1).Select(f => f.Value));
        Assert.All(profile.LegalFactsAt(DateTimeOffset.UtcNow), f => Assert.Equal(LegalFactStatus.Stated, f.Status));
    }

    [Fact]
    public void Every_measure_has_a_meaning_a_source_and_a_profile_that_requires_it()
    {
        var required = EveryProfile.All.SelectMany(p => p.RequiredMeasures.Concat(p.RequiredMeasuresWhenRecorded)).ToHashSet();
        Assert.All(OrganisationalMeasure.All, m =>
        {
            Assert.Contains(m, required);
            Assert.EndsWith(".", m.Meaning, StringComparison.Ordinal);
            Assert.NotEmpty(m.Source);
        });
        Assert.Equal(OrganisationalMeasure.All.Count, OrganisationalMeasure.All.Select(m => m.Id).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(EveryProfile.Names), MemberType = typeof(EveryProfile))]
    public async Task A_hardened_account_and_the_declarations_fulfil_it(string name)
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        var meeting = await zoom.Meetings.CreateAsync(EveryProfile.Complete(name), None);
        Assert.True(meeting.Evidence.IsAcceptable);
        var body = Assert.Single(zoom.Bodies("POST"));
        var said = ProfileDemands.Of(name);
        Assert.Equal(said.Must.Contains(7), (bool)EmulatedZoom.At(body, "settings.meeting_authentication")!);
        Assert.Equal(said.Must.Contains(10) ? "e2ee" : "enhanced_encryption", (string?)EmulatedZoom.At(body, "settings.encryption_type"));
        Assert.Equal(said.IsConfidential ? "Meeting" : "Dismissal of a member of staff", (string?)body["topic"]);
        Assert.All(said.Facts, fact => Assert.Contains(meeting.Evidence.LegalFacts, f => f.Value == fact));
    }

    [Theory]
    [MemberData(nameof(Deviating))]
    public async Task A_vendor_that_deviates_gets_no_meeting_or_gives_no_link(string name, int number)
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        var (path, value, ofMeeting) = Deviations[number];
        if (ofMeeting)
            zoom.Zoom.Traps.OverrideSetting(path, value.DeepClone());
        else
            zoom.Host.Set(path, value.DeepClone());
        var refusal = await Assert.ThrowsAsync<MeetingPolicyException>(() => zoom.Meetings.CreateAsync(EveryProfile.Complete(name), None));
        Assert.Equal(Control(number), Assert.Single(refusal.Violations).Control);
        Assert.Equal(ofMeeting ? PolicyStage.ReadBack : PolicyStage.Preflight, refusal.Stage);
        Assert.Empty(zoom.Existing);
    }

    [Theory]
    [MemberData(nameof(Undeclared))]
    public async Task What_no_software_sees_to_is_declared_or_refused_before_anything_is_sent(string name, string subject)
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        var refusal = await Assert.ThrowsAsync<MeetingPolicyException>(() => zoom.Meetings.CreateAsync(EveryProfile.Complete(name, without: subject), None));
        var violation = Assert.Single(refusal.Violations);
        Assert.Equal(subject, violation.Control?.Id ?? violation.Setting);
        Assert.Equal(PolicyStage.Preflight, refusal.Stage);
        Assert.Empty(zoom.Bodies("POST"));
    }

    [Theory]
    [MemberData(nameof(EveryProfile.Names), MemberType = typeof(EveryProfile))]
    public void What_is_fixed_is_weakened_by_nobody_and_the_rest_by_a_recorded_decision(string name)
    {
        foreach (var demand in EveryProfile.Named(name).Requirements)
        {
            var weakening = new Weakening(demand.Control, ControlLevel.Off, "Guests of the trade fair join from the hall.", "ticket 77", DateTimeOffset.UtcNow.AddDays(1));
            if (ProfileDemands.Of(name).Fixed.Contains(demand.Control.Number))
                Assert.Equal(PolicyStage.Request, Assert.Throws<MeetingPolicyException>(() => EveryProfile.Bare(name).Weaken(weakening)).Stage);
            else
                EveryProfile.Bare(name).Weaken(weakening);
        }
    }

    [Theory]
    [MemberData(nameof(EveryProfile.Names), MemberType = typeof(EveryProfile))]
    public async Task A_profile_of_the_configuration_permits_at_run_time_what_its_class_permits(string name)
    {
        var said = ProfileDemands.Of(name);
        if (!said.MayDialIn)
            Assert.Equal(ConferenceControls.NoDialIn, Assert.Single(Assert.Throws<MeetingPolicyException>(() => EveryProfile.Complete(name).AllowDialInWhenPermitted()).Violations).Control);
        if (!said.MayBeRecorded)
        {
            Assert.Equal(ConferenceControls.RecordingOff, Assert.Single(Assert.Throws<MeetingPolicyException>(() => EveryProfile.Complete(name).AllowRecordingWhenPermitted(Order)).Violations).Control);
            return;
        }

        await using var zoom = await EmulatedZoom.StartAsync();
        zoom.Host.Set("recording.local_recording", true);
        await Assert.ThrowsAsync<MeetingPolicyException>(() => zoom.Meetings.CreateAsync(EveryProfile.Complete(name), None));
        var recorded = EveryProfile.Complete(name).AllowRecordingWhenPermitted(Order);
        foreach (var measure in said.MeasuresWhenRecorded)
        {
            Assert.Equal(measure, Assert.Single((await zoom.Meetings.PreflightAsync(recorded, None)).Violations).Setting);
            recorded = recorded.Declare(Declaration.For(OrganisationalMeasure.All.Single(m => m.Id == measure), "Each speaker has signed the form.", "ticket 8"));
        }

        var meeting = await zoom.Meetings.CreateAsync(recorded, None);
        Assert.True((await zoom.Meetings.OpenAsync(meeting.Reference, EveryProfile.Named(name), None)).Evidence.IsAcceptable);
    }

    [Theory]
    [MemberData(nameof(EveryProfile.Names), MemberType = typeof(EveryProfile))]
    public void Nobody_sends_the_topic_of_a_talk_about_a_person(string name)
    {
        if (name != "PersonnelTalk")
            EveryProfile.Complete(name).SendTopicToVendor();
        else
            Assert.Equal(PolicyStage.Request, Assert.Throws<MeetingPolicyException>(() => EveryProfile.Complete(name).SendTopicToVendor()).Stage);
    }

    [Fact]
    public async Task A_talk_has_no_more_participants_than_were_fixed()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        string[] people = ["a@example.org", "b@example.org", "c@example.org", "d@example.org"];
        var error = await Assert.ThrowsAsync<ArgumentException>(() => zoom.Meetings.CreateAsync(EveryProfile.Complete("PersonnelTalk").WithParticipants(people), None));
        Assert.Contains("Participants: 4 are more than the 3", error.Message, StringComparison.Ordinal);
        Assert.Empty(zoom.Emulator.Requests);
        await zoom.Meetings.CreateAsync(EveryProfile.Complete("PersonnelTalk").WithParticipants(people.Take(3)), None);
    }

    private static ConferenceControl Control(int number) => ConferenceControls.All.Single(c => c.Number == number);
}
