using System.Globalization;
using System.Text;
using PrivacySafe.Conferencing.Corpus.Measuring;

namespace PrivacySafe.Conferencing.Corpus.Reports;

/// <summary>A measurement as a page for people.</summary>
internal static class MarkdownReport
{
    public static string Of(MeasuredCorpus corpus, IReadOnlyDictionary<string, IReadOnlyList<string>> substitutions, IReadOnlyList<string> broken)
    {
        var page = new StringBuilder();
        page.AppendLine("| rule | violations in scope | met | missed | in apps | met in apps | harmless rows | with a warning | not readable |").AppendLine("|---|---|---|---|---|---|---|---|---|");
        foreach (var f in corpus.Figures)
            page.AppendLine(CultureInfo.InvariantCulture, $"| {f.Rule} | {f.Violations} | {f.Met} | {f.Violations - f.Met} | {f.ViolationsInApps} | {f.MetInApps} | {f.Harmless} | {f.FalseAlarms} | {f.Unreadable} |");
        page.Section("Missed", corpus.Rows.Where(r => r.Counts && r.IsMissed).Select(Row));
        page.Section("Warnings at harmless places", corpus.Rows.Where(r => r.IsReadable && r.IsFalseAlarm).Select(r => Row(r) + " " + string.Join(" ", r.Findings.Select(f => f.Rule))));
        page.Section("Violations that do not count", corpus.Rows.Where(r => !r.Counts && r.Row.IsViolation).Select(r => $"{Row(r)} ({(r.IsReadable ? "" : "not readable, ")}{r.Row.Scope}, {r.Row.Confidence}): {(r.IsMet ? "met" : "missed")}"));
        page.Section("Other findings", corpus.Others.Select(Found));
        page.Section("Failures", corpus.Failures.Select(Found));
        page.Section("Projects", corpus.Projects.Select(p => $"{p.Repo} {p.Path}: {p.Files} files, {p.Errors} compiler errors in the labelled ones"));
        page.Section("Packages replaced", substitutions.Select(l => $"{Path.GetFileName(l.Key)}: {string.Join(", ", l.Value)}"));
        page.Section("Limits not kept", broken);
        return page.ToString();
    }

    private static string Row(JudgedRow judged) => $"{judged.Row.Rule} {judged.Row.Place}: {judged.Row.Note}";

    private static string Found(FoundPlace found) => $"{found.Rule} {found.Severity} {found.Repo} {found.Path}:{found.Line}: {found.Message}";
}
