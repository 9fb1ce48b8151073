using System.Text.RegularExpressions;
using PrivacySafe.Conferencing.Analyzers.Rules;
using PrivacySafe.Conferencing.Analyzers.Rules.Meetings;

namespace PrivacySafe.Conferencing.Analyzers.Tests.Rules;

/// <summary>What a report shows of each rule beside its message.</summary>
public sealed partial class RuleInformationTests
{
    [Fact]
    public void Every_rule_has_its_information_and_no_information_lacks_its_rule() =>
        Assert.Equal(RuleDescriptors.All.Select(d => d.Id).Order(StringComparer.Ordinal), RuleInformations.All.Select(i => i.Id));

    [Fact]
    public void A_rule_of_a_control_names_that_control() =>
        Assert.All(ControlRule.All, rule => Assert.Contains(rule.Control, RuleInformations.Of(rule.Descriptor.Id)!.Controls));

    [Fact]
    public void Every_descriptor_shows_description_sources_and_weaknesses() =>
        Assert.All(RuleDescriptors.All, descriptor =>
        {
            var information = RuleInformations.Of(descriptor.Id)!;
            Assert.Equal(information.Description, descriptor.Description.ToString(null));
            Assert.Superset(information.Sources.Concat(information.Weaknesses).ToHashSet(), descriptor.CustomTags.ToHashSet());
        });

    [Fact]
    public void Every_rule_about_code_cites_a_requirement() =>
        Assert.All(RuleDescriptors.All.Where(d => d.Category != RuleCategories.Analysis), d => Assert.Contains(d.CustomTags, t => Requirement().IsMatch(t)));

    [Fact]
    public void Tags_are_controls_sources_and_weaknesses_in_this_order()
    {
        var control = ConferenceControls.Passcode;
        var information = new RuleInformation("PSC0000", "x", [control], ["CWE-1"], "S1", "S1", "S2");
        Assert.Equal(["control:" + control.Id, .. control.Sources.Append("S1").Append("S2").Distinct(), "CWE-1"], information.Tags);
    }

    [Fact]
    public void Weaknesses_are_cwe_ids() =>
        Assert.All(RuleInformations.All.SelectMany(i => i.Weaknesses), w => Assert.Matches(@"^CWE-\d+$", w));

    [Fact]
    public void Help_leads_to_the_page_of_the_release() =>
        Assert.All(RuleDescriptors.All, d => Assert.Matches($@"/blob/v\d+\.\d+\.\d+[^/+]*/docs/rules/{d.Id}\.md$", d.HelpLinkUri));

    [GeneratedRegex(@"^S\d{2,3}$")]
    private static partial Regex Requirement();
}
