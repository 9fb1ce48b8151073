using System.Xml.Linq;
using PrivacySafe.Conferencing.Analyzers.Rules;
using PrivacySafe.Conferencing.Analyzers.Tests.Documentation;
using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing.Analyzers.Tests.Presets;

/// <summary>The presets as they are shipped: asking for more never gives less.</summary>
public sealed class PresetTests
{
    private const string Folder = "nuget/PrivacySafe.Conferencing.Analyzers/presets";
    private static readonly string[] Modes = ["Default", "Recommended", "Strict"];
    private static readonly string[] Severities = ["none", "silent", "suggestion", "warning", "error"];
    private static readonly string[] Profiles = ["", .. ProfileTables.All.Select(p => "." + p.Name)];
    private static readonly string[] Places = ["", ".ci"];

    // What is off by itself is switched on by a file of its own.
    private static readonly Microsoft.CodeAnalysis.DiagnosticDescriptor[] Rules = [.. RuleDescriptors.All.Where(d => d.IsEnabledByDefault)];

    [Fact]
    public void There_is_exactly_one_preset_for_each_mode_profile_and_place() =>
        Assert.Equal(
            Modes.SelectMany(m => Profiles.SelectMany(p => Places.Select(c => m + p + c))).Append("None").Select(n => n + ".globalconfig").Order(StringComparer.Ordinal),
            Repository.Files(Folder, "*.globalconfig"));

    [Fact]
    public void Every_preset_speaks_of_every_rule_once_and_gives_way_to_the_users_configuration()
    {
        foreach (var file in Repository.Files(Folder, "*.globalconfig"))
        {
            var lines = Repository.Read($"{Folder}/{file}").Split('\n');
            Assert.Contains("is_global = true", lines);
            Assert.Contains("global_level = -100", lines);
            Assert.Equal(Rules.Select(d => d.Id).Order(StringComparer.Ordinal), lines.Where(l => l.StartsWith("dotnet_diagnostic.", StringComparison.Ordinal)).Select(l => l.Split('.')[1]));
        }
    }

    [Fact]
    public void The_report_switches_on_exactly_what_is_off_by_itself() =>
        Assert.Equal(
            RuleDescriptors.All.Except(Rules).Select(d => $"dotnet_diagnostic.{d.Id}.severity = suggestion"),
            Repository.Read("nuget/PrivacySafe.Conferencing.Analyzers/report/Report.globalconfig").Split('\n').Where(l => l.StartsWith("dotnet_diagnostic.", StringComparison.Ordinal)));

    [Fact]
    public void Nothing_speaks_in_the_mode_none() => Assert.All(Read("None").Values, s => Assert.Equal(0, s));

    [Fact]
    public void A_stronger_mode_never_gives_a_weaker_severity()
    {
        foreach (var variant in Profiles.SelectMany(p => Places.Select(c => p + c)))
        {
            NeverWeaker("None", Modes[0] + variant);
            foreach (var (weaker, stronger) in Modes.Zip(Modes.Skip(1)))
                NeverWeaker(weaker + variant, stronger + variant);
        }
    }

    [Fact]
    public void A_profile_never_gives_a_weaker_severity_than_none()
    {
        foreach (var mode in Modes)
        {
            foreach (var profile in Profiles)
                Array.ForEach(Places, place => NeverWeaker(mode + place, mode + profile + place));
        }
    }

    [Fact]
    public void Ci_never_gives_a_weaker_severity_and_makes_every_demand_an_error_that_rests_on_its_own_code()
    {
        var demands = RuleDescriptors.All.Where(d => d.DefaultSeverity == Microsoft.CodeAnalysis.DiagnosticSeverity.Warning && d.Category != RuleCategories.Analysis && !RuleInformations.Of(d.Id)!.RestsOnContext).Select(d => d.Id).ToArray();
        foreach (var name in Modes.SelectMany(m => Profiles.Select(p => m + p)))
        {
            NeverWeaker(name, name + ".ci");
            var ci = Read(name + ".ci");
            Assert.All(demands, id => Assert.Equal("error", Severities[ci[id]]));
        }
    }

    [Fact]
    public void What_rests_on_its_surroundings_is_an_error_only_where_a_profile_demands_it()
    {
        foreach (var rule in Rules.Select(d => RuleInformations.Of(d.Id)!).Where(i => i.RestsOnContext))
        {
            Assert.All(Modes.SelectMany(m => Places.Select(p => m + p)), name => Assert.Equal("warning", Severities[Read(name)[rule.Id]]));
            foreach (var profile in ProfileTables.All)
                Assert.Equal(rule.Controls.Any(c => profile.RequirementOn(c) is not null) ? "error" : "warning", Severities[Read($"Default.{profile.Name}.ci")[rule.Id]]);
        }

        Assert.Contains(Rules, d => RuleInformations.Of(d.Id)!.RestsOnContext);
    }

    [Fact]
    public void The_default_preset_says_what_the_rules_say_themselves()
    {
        var preset = Read("Default");
        Assert.All(Rules, d => Assert.Equal(d.DefaultSeverity == Microsoft.CodeAnalysis.DiagnosticSeverity.Info ? "suggestion" : "warning", Severities[preset[d.Id]]));
    }

    [Fact]
    public void The_targets_know_the_profiles_of_the_catalogue() =>
        Assert.Equal(
            ProfileTables.All.Select(p => p.Name),
            XElement.Parse(Repository.Read($"{Folder}/Presets.props")).Descendants("_PrivacySafeConferencingProfile").Select(e => e.Attribute("Include")!.Value));

    [Fact]
    public void The_packages_page_names_every_profile()
    {
        var page = Repository.Read("nuget/PrivacySafe.Conferencing.Analyzers/README.md");
        Assert.All(ProfileTables.All, profile => Assert.Contains($"`{profile.Name}`", page, StringComparison.Ordinal));
    }

    private static void NeverWeaker(string weaker, string stronger)
    {
        var (before, after) = (Read(weaker), Read(stronger));
        Assert.All(before, rule => Assert.True(after[rule.Key] >= rule.Value, $"{rule.Key} is weaker in {stronger} than in {weaker}."));
    }

    private static Dictionary<string, int> Read(string name) =>
        Repository.Read($"{Folder}/{name}.globalconfig").Split('\n')
            .Where(l => l.StartsWith("dotnet_diagnostic.", StringComparison.Ordinal))
            .ToDictionary(l => l.Split('.')[1], l => Array.IndexOf(Severities, l.Split(" = ")[1]));
}
