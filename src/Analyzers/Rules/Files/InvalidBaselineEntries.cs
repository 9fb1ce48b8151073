using Microsoft.CodeAnalysis.Text;
using PrivacySafe.Conferencing.Analyzers.Baseline;
using PrivacySafe.Conferencing.Analyzers.Baseline.Text;

namespace PrivacySafe.Conferencing.Analyzers.Rules.Files;

/// <summary>Tells what is wrong in a baseline: lines that cannot be read, and entries that do not say who answers for them, why and until when.</summary>
internal static class InvalidBaselineEntries
{
    // "Old portal" says something; a single word does not.
    private const int FewestWordsOfReason = 2;
    private const int FewestWordsOfOwner = 1;

    public static IEnumerable<Finding> In(string path, SourceText text)
    {
        var baseline = BaselineFile.Of(text);
        foreach (var problem in baseline.Problems)
            yield return new Finding(RuleDescriptors.InvalidBaselineEntry, BaselineFile.At(path, text, problem.Start, problem.Length), problem.Found, problem.Allowed);
        foreach (var entry in baseline.Entries)
        {
            foreach (var (found, allowed) in In(entry))
                yield return new Finding(RuleDescriptors.InvalidBaselineEntry, BaselineFile.At(path, text, entry.Start, entry.Length), found, allowed);
        }
    }

    private static IEnumerable<(string Found, string Allowed)> In(BaselineEntry entry)
    {
        if (!AcceptableRules.Holds(entry.Key.Rule))
            yield return (entry.Key.Rule, "the id of a rule that finds something in code or settings");
        if (!Says(entry.Owner, FewestWordsOfOwner))
            yield return ($"{BaselineWords.Owner} {entry.Owner}".Trim(), $"'{BaselineWords.Owner}' with a person, a role or an address that answers for it");
        if (!Says(entry.Reason, FewestWordsOfReason))
            yield return ($"{BaselineWords.Reason} {entry.Reason}".Trim(), $"'{BaselineWords.Reason}' with a sentence that can be judged later");
        if (AcceptedFinding.EndOf(entry) is null)
            yield return ($"{BaselineWords.Until} {entry.Until}".Trim(), $"'{BaselineWords.Until}' with the last day as yyyy-MM-dd");
    }

    private static bool Says(string text, int words) => !(text.StartsWith("<", StringComparison.Ordinal) && text.EndsWith(">", StringComparison.Ordinal)) && WrittenReasons.Says(text, words);
}
