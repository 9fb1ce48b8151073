namespace PrivacySafe.Conferencing.Catalogue.Tests;

/// <summary>What holds for the catalogue of every vendor.</summary>
public sealed class VendorCatalogueTests
{
    public static TheoryData<string> Vendors => [.. VendorCatalogues.All.Select(v => v.Name)];

    [Fact]
    public void Vendors_are_ordered_by_unique_names()
    {
        var names = VendorCatalogues.All.Select(v => v.Name).ToArray();

        Assert.NotEmpty(names);
        Assert.Equal(names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), names);
        Assert.All(names, n => Assert.Equal(n.ToLowerInvariant(), n));
    }

    [Theory]
    [MemberData(nameof(Vendors))]
    public void Every_control_has_a_setting(string vendor) =>
        Assert.All(ConferenceControls.All, c => Assert.True(Named(vendor).SettingsOf(c).Any(), $"{vendor} says nothing about {c}."));

    [Theory]
    [MemberData(nameof(Vendors))]
    public void Settings_stand_in_the_order_of_the_controls(string vendor)
    {
        var numbers = Named(vendor).Settings.Select(s => s.Control.Number).ToArray();

        Assert.Equal(numbers.Order(), numbers);
    }

    [Theory]
    [MemberData(nameof(Vendors))]
    public void A_broad_scope_stands_once_beside_another_one_that_is_not_broad_itself(string vendor)
    {
        var scopes = Named(vendor).BroadScopes;

        Assert.Equal(scopes.Count, scopes.Select(s => s.Scope).Distinct(StringComparer.Ordinal).Count());
        Assert.Empty(scopes.Select(s => s.Narrower).Intersect(scopes.Select(s => s.Scope), StringComparer.Ordinal));
        Assert.All(scopes, s => Assert.NotEmpty(s.Source));
    }

    [Theory]
    [MemberData(nameof(Vendors))]
    public void A_setting_stands_once(string vendor)
    {
        var paths = Named(vendor).Settings.Where(s => s.Path.Length > 0).Select(s => (s.Scope, s.Path)).ToArray();

        Assert.Equal(paths.Distinct(), paths);
    }

    [Theory]
    [MemberData(nameof(Vendors))]
    public void Settings_explain_themselves_and_name_their_source(string vendor) => Assert.All(Named(vendor).Settings, s =>
    {
        Assert.True(s.Note.Length > 0, $"{s.Path} has no note.");
        Assert.EndsWith(".", s.Note, StringComparison.Ordinal);
        Assert.True(s.Source.Length > 0, $"{s.Path} has no source.");
    });

    [Theory]
    [MemberData(nameof(Vendors))]
    public void Only_what_is_nowhere_has_no_path(string vendor) =>
        Assert.All(Named(vendor).Settings, s => Assert.Equal(s.Scope == SettingScope.Nowhere, s.Path.Length == 0));

    [Theory]
    [MemberData(nameof(Vendors))]
    public void Only_settings_of_a_meeting_are_sent(string vendor) =>
        Assert.All(Named(vendor).Settings.Where(s => s.Scope != SettingScope.Meeting), s => Assert.False(s.InCreate || s.InUpdate, s.Path));

    [Theory]
    [MemberData(nameof(Vendors))]
    public void Only_settings_of_the_account_name_a_section(string vendor) =>
        Assert.All(Named(vendor).Settings.Where(s => s.Scope != SettingScope.Account), s => Assert.Empty(s.AccountSection));

    [Theory]
    [MemberData(nameof(Vendors))]
    public void A_prerequisite_is_a_setting_of_the_account_for_one_of_the_meeting(string vendor) => Assert.All(Named(vendor).Settings.Where(s => s.IsPrerequisite), s =>
    {
        Assert.Equal(SettingScope.Account, s.Scope);
        Assert.Single(Named(vendor).SettingsOf(s.Control), d => d.Scope == SettingScope.Meeting && d.Path == s.PrerequisiteOf);
        Assert.NotEqual(SettingValueKind.Any, s.ValueAt(ControlLevel.Standard).Kind);
        Assert.Equal(SettingValueKind.Any, s.ValueAt(ControlLevel.Open).Kind);
    });

    [Theory]
    [MemberData(nameof(Vendors))]
    public void What_is_safe_when_demanded_strictly_is_safe_when_demanded_ordinarily(string vendor)
    {
        var milder = Named(vendor).Settings.Where(s => s.Standard is { Kind: SettingValueKind.Exact } && s.Secure.Kind == SettingValueKind.Exact).ToArray();

        Assert.All(milder, s => Assert.Subset(s.Standard!.Accepted.ToHashSet(), s.Secure.Accepted.ToHashSet()));
    }

    [Theory]
    [MemberData(nameof(Vendors))]
    public void Traps_explain_themselves_and_do_not_recommend_what_they_warn_of(string vendor) => Assert.All(Named(vendor).Traps, t =>
    {
        Assert.NotEmpty(t.WrongPath);
        Assert.NotEqual(t.WrongPath, t.RightPath);
        Assert.EndsWith(".", t.Explanation, StringComparison.Ordinal);
        Assert.NotEmpty(t.Source);
    });

    [Theory]
    [MemberData(nameof(Vendors))]
    public void No_value_is_both_accepted_and_unsafe(string vendor) => Assert.All(Named(vendor).Settings, s =>
    {
        foreach (var level in new[] { ControlLevel.Strict, ControlLevel.Standard, ControlLevel.Open })
            Assert.DoesNotContain(s.ValueAt(level).Accepted, s.IsUnsafe);
    });

    [Theory]
    [MemberData(nameof(Vendors))]
    public void Unsafe_values_stand_once(string vendor) =>
        Assert.All(Named(vendor).Settings.Where(s => s.Unsafe is not null), s => Assert.Equal(s.Unsafe!.Distinct(StringComparer.Ordinal), s.Unsafe!));

    [Theory]
    [MemberData(nameof(Vendors))]
    public void Requests_stand_once_and_begin_with_a_slash(string vendor)
    {
        var requests = Named(vendor).Endpoints.Select(e => (e.Effect, e.Verb, e.Path)).ToArray();

        Assert.Equal(requests.Distinct(), requests);
        Assert.All(requests, r => Assert.StartsWith("/", r.Path, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Vendors))]
    public void Base_addresses_are_hosts_with_a_path_that_ends_without_a_slash(string vendor) => Assert.All(Named(vendor).Hosts, h =>
    {
        Assert.Matches(@"^(\*|[a-z0-9*-]+(\.[a-z0-9-]+)+)$", h.Host);
        Assert.Matches("^(/[^/]+)*$", h.BasePath);
    });

    [Theory]
    [MemberData(nameof(Vendors))]
    public void Own_names_stand_once_and_are_nobody_elses(string vendor)
    {
        var names = Named(vendor).OwnNames;

        Assert.Equal(names.Distinct(StringComparer.Ordinal), names);
        Assert.Empty(VendorCatalogues.All.Where(v => v.Name != vendor).SelectMany(v => v.OwnNames).Intersect(names));
    }

    private static VendorCatalogue Named(string name) => VendorCatalogues.All.Single(v => v.Name == name);
}
