using static PrivacySafe.Conferencing.Tests.Profiles.ProfilesPage;

namespace PrivacySafe.Conferencing.Tests.Profiles;

/// <summary>docs/profiles.md, whose cells about a vendor are held against what the SDK says before it creates a meeting there.</summary>
public class ProfilesPageTests
{
    private const string Vendor = "Zoom Meetings";

    /// <summary>Tested where its provider is.</summary>
    private const string Jitsi = "Jitsi Meet";

    public static TheoryData<string> Names => EveryProfile.Names;

    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Fact]
    public void It_has_a_section_for_every_profile_and_for_nothing_else_that_looks_like_one() =>
        Assert.Equal(
            EveryProfile.All.Select(p => p.Name),
            Lines.Where(l => l.StartsWith("## ", StringComparison.Ordinal)).Select(l => l[3..]).Where(title => !title.Contains(' ')));

    /// <summary>Whoever adds a vendor's column tests its cells.</summary>
    [Fact]
    public void It_speaks_of_no_vendor_that_is_not_tested_here()
    {
        Assert.Equal(["Profile", Jitsi, Vendor], Table("## What each profile gets")[0]);
        Assert.All(EveryProfile.All, p => Assert.Equal(["Control", "Demand", "Weakest accepted", "Weakening", "Why", Jitsi, Vendor], Rows(Section(p.Name))[0]));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Its_demands_are_those_of_the_class(string name)
    {
        var profile = EveryProfile.Named(name);
        Assert.Equal(
            profile.Requirements.Select(r => (r.Control.Id, r.Level.ToString(), r.WeakestAcceptable.ToString(), r.MayBeWeakened ? "possible" : "none", r.Anchor)),
            Demands(name).Select(row => (Id(row[0]), row[1], row[2], row[3], row[4])));

        var column = Table("## What each profile demands")[0].IndexOf(name);
        foreach (var row in Table("## What each profile demands").Skip(1))
        {
            var demand = profile.RequirementOn(ConferenceControls.FromId(Id(row[0])));
            Assert.Equal(demand is null ? "" : $"{demand.Level}, {demand.WeakestAcceptable}{(demand.MayBeWeakened ? "" : ", **fixed**")}", row[column]);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task What_it_says_of_a_vendor_is_what_the_preflight_says(string name)
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        var bare = await zoom.Meetings.PreflightAsync(EveryProfile.Bare(name), None);
        var complete = await zoom.Meetings.PreflightAsync(EveryProfile.Complete(name), None);
        Assert.Empty(complete.Violations);
        foreach (var row in Demands(name))
        {
            var control = ConferenceControls.FromId(Id(row[0]));
            var (outcome, condition) = Split(row[6]);
            var evidence = bare.Evidence[control];
            if (outcome == "needs a declaration")
            {
                Assert.Equal((ControlOutcome.NotEnforceable, false), (evidence.Outcome, evidence.IsAcceptable));
                Assert.Contains(bare.Violations, v => control.Equals(v.Control));
                Assert.Equal((ControlOutcome.Declared, true), (complete.Evidence[control].Outcome, complete.Evidence[control].IsAcceptable));
                continue;
            }

            Assert.Equal(Outcome(outcome), evidence.Outcome);
            Assert.True(evidence.IsAcceptable, $"{control}: {row[6]}");
            var read = evidence.Settings.Where(s => s.Scope == SettingScope.Account && s.Outcome <= ControlOutcome.Observed).ToArray();
            Assert.Equal(condition.Length > 0, read.Any(s => s.Counts || condition == "allow it"));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Where_it_says_that_the_hosts_settings_must_be_safe_or_allow_it_others_are_refused(string name)
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        var soft = zoom.Zoom.AddUser("soft@example.org");
        foreach (var section in (string[])["recording.cloud_recording", "recording.local_recording"])
            soft.Set(section, true);
        soft.Set("meeting_security.waiting_room_settings.users_who_can_admit_participants_from_waiting_room", 1);
        var refused = (await zoom.Meetings.PreflightAsync(EveryProfile.Complete(name).HostedBy(soft.Id), None)).Violations.Select(v => v.Control).OfType<ConferenceControl>().ToHashSet();
        Assert.Equal(
            Demands(name).Where(row => Split(row[6]).Condition.Length > 0).Select(row => Id(row[0])),
            ConferenceControls.All.Where(refused.Contains).Select(c => c.Id));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Its_summary_counts_what_the_preflight_counts(string name)
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        var demanded = (await zoom.Meetings.PreflightAsync(EveryProfile.Bare(name), None)).Evidence.Controls.Where(c => c.IsDemanded).ToArray();
        var words = new[]
        {
            Count(ControlOutcome.Enforced, "enforced"), Count(ControlOutcome.Observed, "observed"), Count(ControlOutcome.Declared, "known from the vendor's documents"), Count(ControlOutcome.NotEnforceable, "to declare"),
        };
        Assert.Equal(string.Join(", ", words.OfType<string>()), Table("## What each profile gets").Single(row => row[0] == $"`{name}`")[2]);

        string? Count(ControlOutcome outcome, string word) => demanded.Count(c => c.Outcome == outcome) is > 0 and var count ? $"{count} {word}" : null;
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task It_names_the_hosting_model_that_is_demanded_and_the_one_that_is_reached(string name)
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        var evidence = (await zoom.Meetings.PreflightAsync(EveryProfile.Complete(name), None)).Evidence;
        var section = Section(name);
        Assert.Contains($"Hosting model on {Vendor}: `{evidence.Hosting}`.", section);
        Assert.Contains($"Weakest hosting: `{evidence.WeakestAcceptableHosting}`", section[0], StringComparison.Ordinal);
        Assert.Equal(EveryProfile.Named(name).OwnServerReplacesEndToEndEncryption, section[0].Contains("an own server", StringComparison.Ordinal));
        Assert.Equal(EveryProfile.Named(name).IsExperimental, section[0].Contains("#experimental-profiles", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void It_names_what_the_constructor_takes_and_what_has_to_be_declared(string name)
    {
        var (text, profile) = (string.Join('\n', Section(name)), EveryProfile.Named(name));
        var parameters = Assert.Single(profile.GetType().GetConstructors()).GetParameters();
        Assert.Contains($"`new {name}({string.Join(", ", parameters.Select(p => p.Name))})`", text, StringComparison.Ordinal);
        Assert.All(parameters.Skip(1), p => Assert.Contains($"`{char.ToUpperInvariant(p.Name![0]) + p.Name[1..]}`", text, StringComparison.Ordinal));
        var measures = profile.RequiredMeasures.Concat(profile.RequiredMeasuresWhenRecorded).ToArray();
        Assert.All(measures, m => Assert.Contains($"`{m.Id}`", text, StringComparison.Ordinal));
        Assert.All(OrganisationalMeasure.All.Except(measures), m => Assert.DoesNotContain($"`{m.Id}`", text, StringComparison.Ordinal));
    }

    private static (string Outcome, string Condition) Split(string cell) =>
        cell.Split(" if the host's settings ") is [var outcome, var condition] ? (outcome, condition) : (cell, "");

    private static ControlOutcome Outcome(string word) => word switch
    {
        "enforced" => ControlOutcome.Enforced,
        "observed" => ControlOutcome.Observed,
        "known from the vendor's documents" => ControlOutcome.Declared,
        _ => throw new InvalidOperationException($"The page says '{word}', which is no outcome."),
    };
}
