namespace PrivacySafe.Conferencing.Catalogue.Tests;

public sealed class ProfileTablesTests
{
    public static TheoryData<string> Profiles => [.. ProfileTables.All.Select(p => p.Name)];

    public static TheoryData<string, string> ProfilesAtVendors =>
        [.. ProfileTables.All.SelectMany(p => VendorCatalogues.All.Select(v => (p.Name, v.Name)))];

    [Theory]
    [MemberData(nameof(Profiles))]
    public void Each_control_is_demanded_at_most_once_and_in_table_order(string profile)
    {
        var numbers = Named(profile).Requirements.Select(r => r.Control.Number).ToArray();

        Assert.NotEmpty(numbers);
        Assert.Equal(numbers.Distinct().Order(), numbers);
    }

    [Theory]
    [MemberData(nameof(Profiles))]
    public void Every_demand_says_why(string profile) => Assert.All(Named(profile).Requirements, r => Assert.NotEmpty(r.Anchor));

    /// <summary>Other vendors may be refused: what they offer is what it is.</summary>
    [Theory]
    [MemberData(nameof(Profiles))]
    public void Every_demand_can_be_met_or_declared_on_Zoom(string profile)
    {
        Assert.All(Named(profile).Requirements, r =>
        {
            var best = ReachableOutcome.Of(ZoomCatalogue.Instance, r.Control, r.Level);
            Assert.True(best.Reaches(r.WeakestAcceptable), $"{r.Control}: at best {best.WithDeclaration}, but {r.WeakestAcceptable} is demanded.");
        });
    }

    [Theory]
    [MemberData(nameof(ProfilesAtVendors))]
    public void What_needs_a_declaration_says_what_to_do(string profile, string vendor)
    {
        var catalogue = VendorCatalogues.All.Single(v => v.Name == vendor);
        var declared = Named(profile).Requirements
            .Where(r => ReachableOutcome.Of(catalogue, r.Control, r.Level).NeedsDeclarationFor(r.WeakestAcceptable));

        Assert.All(declared, r => Assert.Contains(
            catalogue.SettingsOf(r.Control),
            s => s.CountsAt(r.Level) && s.Scope is SettingScope.Nowhere or SettingScope.Live && s.Note.Contains("declare", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Profiles))]
    public void Who_accepts_no_provider_that_can_follow_the_meeting_demands_end_to_end_encryption_and_the_other_way_round(string profile) =>
        Assert.Equal(Named(profile).WeakestHosting < HostingModel.TransparentProcessor, Named(profile).RequirementOn(ConferenceControls.EndToEndEncryption) is { Level: ControlLevel.Strict });

    /// <summary>S18, S19: a recording, a telephone line or automatic recording would end the encryption.</summary>
    [Theory]
    [MemberData(nameof(Profiles))]
    public void Who_demands_end_to_end_encryption_demands_nothing_that_it_excludes(string profile)
    {
        if (Named(profile).RequirementOn(ConferenceControls.EndToEndEncryption) is null)
            return;
        Assert.All(
            (ConferenceControl[])[ConferenceControls.NoDialIn, ConferenceControls.RecordingOff, ConferenceControls.NoAutomaticRecording],
            control => Assert.Equal(ControlLevel.Strict, Named(profile).RequirementOn(control)?.Level));
    }

    [Theory]
    [MemberData(nameof(Profiles))]
    public void Only_a_profile_that_demands_end_to_end_encryption_can_do_without_it_on_an_own_server(string profile)
    {
        if (Named(profile).OwnServerReplacesEndToEndEncryption)
            Assert.NotNull(Named(profile).RequirementOn(ConferenceControls.EndToEndEncryption));
    }

    private static ProfileTable Named(string name) => ProfileTables.All.Single(p => p.Name == name);
}
