using PrivacySafe.Conferencing.Corpus.Labels;

namespace PrivacySafe.Conferencing.Corpus.Measuring;

/// <summary>
/// Which findings answer which labels: the ids under a label's rule, and those under the rule and the beginning of the API that the
/// label is about. An id with the name of a control behind it stands for findings about that control alone.
/// </summary>
internal sealed class RuleMap(IReadOnlyDictionary<string, string[]> ids)
{
    /// <summary>The labels' rules that are measured.</summary>
    public IReadOnlyCollection<string> Rules { get; } = [.. ids.Keys.Select(k => k.Split(' ')[0]).Distinct()];

    /// <summary>True when a finding says what the label is about.</summary>
    public bool Fits(LabelledRow row, FoundPlace finding) =>
        ids.Where(entry => entry.Key.Split(' ') is var key && key[0] == row.Rule && (key.Length == 1 || row.Api.StartsWith(key[1], StringComparison.OrdinalIgnoreCase)))
            .SelectMany(entry => entry.Value)
            .Any(id => id == finding.Rule || id == finding.Rule + " " + finding.Control);
}
