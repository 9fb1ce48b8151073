using PrivacySafe.Conferencing.Analyzers.Rules;

namespace PrivacySafe.Conferencing.Analyzers.Baseline;

/// <summary>Which findings can be accepted: those about code and settings, not those about the analysis and its files.</summary>
internal static class AcceptableRules
{
    // What cannot be decided is no finding, and what is wrong with a file of the analyzers is mended and not accepted.
    private const string AboutTheAnalysis = "PSC9";

    private static readonly HashSet<string> All = new(RuleDescriptors.All.Select(d => d.Id).Where(id => !id.StartsWith(AboutTheAnalysis, StringComparison.Ordinal)), StringComparer.Ordinal);

    /// <summary>The ids of the rules whose findings can be accepted.</summary>
    public static IReadOnlyCollection<string> Ids => All;

    public static bool Holds(string rule) => All.Contains(rule);
}
