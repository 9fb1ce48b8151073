using PrivacySafe.Conferencing.Catalogue;
using PrivacySafe.Conferencing.Tests.Profiles;
using static PrivacySafe.Conferencing.Tests.Profiles.ProfilesPage;

namespace PrivacySafe.Conferencing.Jitsi.Tests.Profiles;

/// <summary>What docs/profiles.md says of Jitsi, held against what the SDK says before it creates a meeting on a server of one's own that is set up with care.</summary>
public sealed class ProfilesPageTests
{
    private const int Column = 5;

    public static TheoryData<string> Names => [.. ProfileInstances.All.Select(p => p.Name)];

    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Fact]
    public void The_column_is_jitsis() => Assert.All(ProfileInstances.All, p => Assert.Equal(JitsiCatalogue.Instance.Title, Rows(Section(p.Name))[0][Column]));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task What_it_says_is_what_the_preflight_says(string name)
    {
        var profile = Named(name);
        var bare = await PreflightAsync(Bare(profile));
        var complete = await PreflightAsync(Bare(profile).Declare(ProfileInstances.DeclarationsFor(profile, JitsiCatalogue.Instance, r => OnOwnServer(profile, r))));
        foreach (var row in Demands(name))
        {
            var control = ConferenceControls.FromId(Id(row[0]));
            var cell = row[Column].Split(" if ")[0];
            var (before, after) = (bare.Evidence[control], complete.Evidence[control]);
            var expected = cell switch
            {
                "not demanded on a server of one's own" => (true, true, false),
                "refused" => (false, false, true),
                "needs a declaration" => (false, true, true),
                _ => (true, true, true),
            };
            Assert.Equal(expected, (before.IsAcceptable, after.IsAcceptable, before.IsDemanded));
            if (Outcome(cell) is { } outcome)
                Assert.Equal(outcome, before.Outcome);
        }

        // A profile is refused exactly where its table says so.
        Assert.Equal(
            Demands(name).Where(row => row[Column] == "refused").Select(row => Id(row[0])),
            complete.Violations.Select(v => v.Control!.Id).Distinct());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Its_summary_counts_what_the_preflight_counts(string name)
    {
        var summary = Table("## What each profile gets").Single(row => row[0] == $"`{name}`")[1];
        var evidence = (await PreflightAsync(Bare(Named(name)))).Evidence;
        var refused = Demands(name).Where(row => row[Column] == "refused").Select(row => $"`{Id(row[0])}`").ToArray();
        if (refused.Length > 0)
        {
            Assert.StartsWith($"refused for {string.Join(", ", refused)}: ", summary, StringComparison.Ordinal);
            return;
        }

        var counted = evidence.Controls.Where(c => c.IsDemanded).GroupBy(c => c.Outcome).ToDictionary(g => g.Key, g => g.Count());
        var said = summary.Split(", ").Select(part => part.Split(' ', 2)).ToLookup(part => Outcome(part[1]) ?? ControlOutcome.NotEnforceable, part => int.Parse(part[0], System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(counted.OrderBy(c => c.Key), said.Select(s => KeyValuePair.Create(s.Key, s.Sum())).OrderBy(s => s.Key));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task It_names_the_hosting_model_that_is_reached(string name)
    {
        var evidence = (await PreflightAsync(Bare(Named(name)))).Evidence;
        Assert.Contains($"Hosting model on {JitsiCatalogue.Instance.Title}: `{evidence.Hosting}`.", Section(name));
    }

    private static async Task<MeetingPreflight> PreflightAsync(MeetingRequest request) => await (await EmulatedJitsi.Shared.Value).Meetings.PreflightAsync(request, None);

    private static MeetingProfile Named(string name) => ProfileInstances.All.Single(p => p.Name == name);

    private static MeetingRequest<MeetingProfile> Bare(MeetingProfile profile) =>
        MeetingRequest.For(profile, "Session", EmulatedJitsi.Soon(), TimeSpan.FromHours(1)).WithParticipants("a@example.org", "b@example.org");

    private static ControlRequirement? OnOwnServer(MeetingProfile profile, ControlRequirement demand) =>
        profile.OwnServerReplacesEndToEndEncryption && demand.Control.Equals(ConferenceControls.EndToEndEncryption) ? null : OwnServerDemands.Of(demand);

    private static ControlOutcome? Outcome(string word) => word switch
    {
        "enforced" => ControlOutcome.Enforced,
        "observed" => ControlOutcome.Observed,
        "stated" or "asked of clients" or "known from the vendor's documents" => ControlOutcome.Declared,
        _ => null,
    };
}
