using Microsoft.CodeAnalysis.Text;
using PrivacySafe.Conferencing.Analyzers.Baseline;

namespace PrivacySafe.Conferencing.Analyzers.Rules.Files;

/// <summary>Tells which entries of a baseline have ended.</summary>
internal static class ExpiredBaselineEntries
{
    /// <param name="path">The baseline.</param>
    /// <param name="text">What stands in it.</param>
    /// <param name="asOf">The day against which ends are compared; null: nothing has ended.</param>
    public static IEnumerable<Finding> In(string path, SourceText text, DateTime? asOf) => BaselineFile.Of(text).Entries
        .Where(entry => AcceptedFinding.HasEnded(entry, asOf))
        .Select(entry => new Finding(RuleDescriptors.ExpiredBaselineEntry, BaselineFile.At(path, text, entry.Start, entry.Length), entry.Until));
}
