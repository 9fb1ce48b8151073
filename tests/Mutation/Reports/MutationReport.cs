using System.Globalization;
using System.Text;
using PrivacySafe.Conferencing.Mutation.Running;

namespace PrivacySafe.Conferencing.Mutation.Reports;

/// <summary>The figures for each room, and what survived.</summary>
internal static class MutationReport
{
    /// <summary>The report in Markdown.</summary>
    /// <param name="heading">What was run, in a line.</param>
    /// <param name="results">What became of each mutant.</param>
    /// <param name="equivalents">What people have said of survivors.</param>
    public static string Of(string heading, IReadOnlyList<MutantResult> results, Equivalents equivalents)
    {
        var text = new StringBuilder();
        text.AppendLine(heading).AppendLine().AppendLine("| room | mutants | killed | timed out | survived | not covered | noticed |").AppendLine("|---|---|---|---|---|---|---|");
        foreach (var room in results.GroupBy(r => r.Mutant.Room).OrderBy(g => g.Key, StringComparer.Ordinal))
            text.AppendLine(Row(room.Key, [.. room]));
        text.AppendLine(Row("all", results)).AppendLine();
        foreach (var result in results.Where(r => r.Outcome is Outcome.Survived or Outcome.NotCovered).OrderBy(r => r.Mutant.File, StringComparer.Ordinal).ThenBy(r => r.Mutant.Line))
            text.AppendLine(CultureInfo.InvariantCulture, $"- {(result.Outcome == Outcome.Survived ? "survived" : "not covered")}: `{result.Mutant}`{(equivalents.ReasonOf(result.Mutant) is { } reason ? " (" + reason + ")" : "")}");
        return text.ToString();
    }

    private static string Row(string name, IReadOnlyList<MutantResult> results)
    {
        int Count(Outcome outcome) => results.Count(r => r.Outcome == outcome);
        return string.Create(CultureInfo.InvariantCulture, $"| {name} | {results.Count} | {Count(Outcome.Killed)} | {Count(Outcome.TimedOut)} | {Count(Outcome.Survived)} | {Count(Outcome.NotCovered)} | {100.0 * (Count(Outcome.Killed) + Count(Outcome.TimedOut)) / Math.Max(1, results.Count):0.0} % |");
    }
}
