namespace PrivacySafe.Conferencing.Corpus.Measuring;

/// <summary>All that was measured.</summary>
/// <param name="Rows">Every row with what was found there.</param>
/// <param name="Others">Findings at places that nobody labelled, for a person to judge.</param>
/// <param name="Failures">Places where the analysis failed.</param>
/// <param name="Projects">What was compiled.</param>
/// <param name="Warnings">Every warning with what a person said of it, wherever it stands.</param>
internal sealed record MeasuredCorpus(IReadOnlyList<JudgedRow> Rows, IReadOnlyList<FoundPlace> Others, IReadOnlyList<FoundPlace> Failures, IReadOnlyList<MeasuredProject> Projects, IReadOnlyList<JudgedWarning> Warnings)
{
    /// <summary>The figures per rule.</summary>
    public IReadOnlyList<RuleFigures> Figures =>
        [.. Rows.GroupBy(r => r.Row.Rule).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => RuleFigures.Of(g.Key, [.. g]))];
}
