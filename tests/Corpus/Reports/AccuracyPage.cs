using System.Text;
using PrivacySafe.Conferencing.Corpus.Labels;
using PrivacySafe.Conferencing.Corpus.Measuring;

namespace PrivacySafe.Conferencing.Corpus.Reports;

/// <summary>A measurement as the page of the documentation: figures, what is missed and why, what was measured and how to do it again.</summary>
internal static class AccuracyPage
{
    /// <param name="corpus">What was measured.</param>
    /// <param name="remarks">Why violations are missed, by rule and place.</param>
    /// <param name="substitutions">Packages that were not had as the projects want them, by project.</param>
    /// <param name="judgedPage">The page with the judged warnings, beside this one.</param>
    public static string Of(MeasuredCorpus corpus, IReadOnlyDictionary<string, string> remarks, IReadOnlyDictionary<string, IReadOnlyList<string>> substitutions, string judgedPage)
    {
        var page = new StringBuilder("""
            # Accuracy

            What the analyzers find in public code that people labelled line by line before the analyzers existed. Written by `tests/Corpus`,
            whose README says how to repeat it; limits that a measurement must keep stand in `tests/Corpus/limits.json`, which ids answer which
            label in `tests/Corpus/rules.json`.

            R1 meeting without protection, R2 weak passcode, R3 sign-in with a private account, R4 recording that goes to a cloud, R5 address
            book that goes to an invitation, R6 waiting room or host passed by, R7 secrets and participants in logs. A violation is met when a finding of the right rule touches the labelled statement with its primary or an additional
            place. A false alarm is a warning at a row that people labelled safe or unrelated, sure or not, in any scope. Only rows in scope
            whose label is sure count as violations; those of the scope `always` are in projects that were analysed as if their owner had said
            that they hold conferences.

            ## Figures

            | rule | violations | met | missed | met of those in applications | harmless rows | false alarms | not readable |
            |---|---|---|---|---|---|---|---|

            """.ReplaceLineEndings("\n"));
        foreach (var f in corpus.Figures)
            page.Line($"| {f.Rule} | {f.Violations} | {f.Met} | {f.Violations - f.Met} | {f.MetInApps} of {f.ViolationsInApps} | {f.Harmless} | {f.FalseAlarms} | {f.Unreadable} |");
        page.Line($"| all | {corpus.Figures.Sum(f => f.Violations)} | {corpus.Figures.Sum(f => f.Met)} | {corpus.Figures.Sum(f => f.Violations - f.Met)} | {corpus.Figures.Sum(f => f.MetInApps)} of {corpus.Figures.Sum(f => f.ViolationsInApps)} | {corpus.Figures.Sum(f => f.Harmless)} | {corpus.Figures.Sum(f => f.FalseAlarms)} | {corpus.Figures.Sum(f => f.Unreadable)} |");
        page.Append("\n“In applications” leaves out tests, samples and libraries. The analysis itself failed at ").Append(corpus.Failures.Count).Append(" places.\n");

        Warnings(page, corpus.Warnings, judgedPage);
        page.Section("Missed", corpus.Rows.Where(r => r.Counts && r.IsMissed).Select(r => $"{Place(r.Row)}: {r.Row.Note}. {remarks.GetValueOrDefault($"{r.Row.Rule} {r.Row.Place}", "No reason is known yet.")}"));
        page.Section("False alarms", corpus.Rows.Where(r => r.IsReadable && r.IsFalseAlarm).Select(r => $"{Place(r.Row)}: {r.Row.Note} ({string.Join(", ", r.Findings.Select(f => f.Rule).Distinct())})"));
        page.Section("Violations that do not count", corpus.Rows.Where(r => !r.Counts && r.Row.IsViolation).Select(r => $"{(r.IsMet ? "met" : "missed")}: {Place(r.Row)}: {r.Row.Note} ({Why(r)})"));
        page.Section("Repositories", corpus.Rows.Select(r => (r.Row.Repo, r.Row.Commit)).Distinct().OrderBy(r => r.Repo, StringComparer.OrdinalIgnoreCase).Select(r => $"{r.Repo} at `{r.Commit}`"));
        page.Section("Projects", corpus.Projects.Select(p => $"{p.Repo} {p.Path}: {p.Files} files{(p.Errors == 0 ? "" : $", {p.Errors} compiler errors in the labelled ones")}"));
        page.Append("\n## Packages\n\nProjects are compiled against the packages they name. What could not be had at the named version, and what was taken instead:\n\n");
        foreach (var line in substitutions.Values.SelectMany(s => s).Distinct().Order(StringComparer.OrdinalIgnoreCase))
            page.Append("- ").Append(line).Append('\n');
        return page.ToString();
    }

    private static void Warnings(StringBuilder page, IReadOnlyList<JudgedWarning> warnings, string judgedPage)
    {
        var all = Precision.Of(warnings);
        page.Line($"");
        page.Line($"## Warnings");
        page.Line($"");
        page.Line($"Every warning in the measured projects, also at lines that nobody had labelled. These were judged one by one ([list]({judgedPage})); what nobody judged counts as wrong.");
        page.Line($"{100 * all.Share:F1} % of them are right.");
        page.Line($"");
        page.Line($"| rule | warnings | right | wrong | not judged |");
        page.Line($"|---|---|---|---|---|");
        foreach (var rule in warnings.GroupBy(w => w.Found.Rule).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var precision = Precision.Of([.. rule]);
            page.Line($"| {rule.Key} | {precision.All} | {precision.Right} | {precision.Wrong} | {precision.Unjudged} |");
        }

        page.Line($"| all | {all.All} | {all.Right} | {all.Wrong} | {all.Unjudged} |");
    }

    private static string Place(LabelledRow row) => $"{row.Rule} {row.Place}";

    private static string Why(JudgedRow row) => row.IsReadable ? row.Row.IsSure ? $"scope {row.Row.Scope}" : $"scope {row.Row.Scope}, label not sure" : "not readable";
}
