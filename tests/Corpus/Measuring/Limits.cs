namespace PrivacySafe.Conferencing.Corpus.Measuring;

/// <summary>What a measurement must reach.</summary>
/// <param name="MostMissed">How many violations in scope each rule may miss.</param>
/// <param name="MostFalseAlarms">How many harmless rows may have a warning, over all rules.</param>
/// <param name="MostFailures">How often the analysis may fail.</param>
/// <param name="LeastPrecision">The share of all warnings, from 0 to 1, that must be right.</param>
internal sealed record Limits(IReadOnlyDictionary<string, int> MostMissed, int MostFalseAlarms, int MostFailures, double LeastPrecision)
{
    /// <summary>What was not kept, in words; empty when all was.</summary>
    public IEnumerable<string> Broken(MeasuredCorpus corpus)
    {
        foreach (var figures in corpus.Figures)
        {
            var missed = figures.Violations - figures.Met;
            if (!MostMissed.TryGetValue(figures.Rule, out var most))
                yield return $"{figures.Rule} has no limit.";
            else if (missed > most)
                yield return $"{figures.Rule} misses {missed} violations; the limit is {most}.";
        }

        if (corpus.Figures.Sum(f => f.FalseAlarms) is var alarms && alarms > MostFalseAlarms)
            yield return $"{alarms} warnings at harmless places; the limit is {MostFalseAlarms}.";
        if (Precision.Of(corpus.Warnings) is var precision && precision.Share < LeastPrecision)
            yield return FormattableString.Invariant($"{precision.Right} of {precision.All} warnings are right, {precision.Unjudged} are not judged; the limit is {100 * LeastPrecision} %.");
        if (corpus.Failures.Count > MostFailures)
            yield return $"The analysis failed at {corpus.Failures.Count} places; the limit is {MostFailures}.";
    }
}
