using PrivacySafe.Conferencing.Analyzers.Rules;
using PrivacySafe.Conferencing.Analyzers.Tests.Documentation;

namespace PrivacySafe.Conferencing.Analyzers.Tests.Rules;

/// <summary>Ids are stable for ever: every rule stands in one of the two lists, with the category and the severity it has.</summary>
public sealed class ReleaseTrackingTests
{
    [Fact]
    public void Every_rule_stands_once_in_the_shipped_or_the_unshipped_list()
    {
        var listed = new[] { "Shipped", "Unshipped" }
            .SelectMany(list => Repository.Read($"src/Analyzers/AnalyzerReleases.{list}.md").Split('\n'))
            .Where(line => line.StartsWith("PSC", StringComparison.Ordinal))
            .Select(line => string.Join(" | ", line.Split(" | ").Take(3)));
        Assert.Equal(RuleDescriptors.All.Select(d => $"{d.Id} | {d.Category} | {(d.IsEnabledByDefault ? d.DefaultSeverity : "Disabled")}").Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }
}
