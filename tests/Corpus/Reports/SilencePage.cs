using System.Globalization;
using System.Text;
using PrivacySafe.Conferencing.Corpus.Labels;
using PrivacySafe.Conferencing.Corpus.Measuring;

namespace PrivacySafe.Conferencing.Corpus.Reports;

/// <summary>What the analyzers say in code without conferences, as a page of the documentation.</summary>
internal static class SilencePage
{
    public static string Of(IReadOnlyList<SilentRepository> measured, Judgements judgements)
    {
        var page = new StringBuilder("""
            # Silence

            What the analyzers say in public code that is near the subject, with sign-in, contacts, chat, calls, recordings, uploads or webhooks of its own, but
            holds no conferences: nothing, if all is well. Written by `tests/Corpus`, whose README says how to repeat it. Code that programs wrote is not counted.

            A project in which no file holds a word of conferencing (`meeting`, a vendor's name) is silent by design. What the rules themselves make of code is put to the
            test only in the others, which are few: see [accuracy.md](accuracy.md) for code that holds conferences.


            """.ReplaceLineEndings("\n"));
        var warnings = measured.SelectMany(m => m.Warnings).ToArray();
        var suggestions = measured.SelectMany(m => m.Suggestions).ToArray();
        page.Line($"{measured.Sum(m => m.Lines):N0} lines in {measured.Sum(m => m.Projects):N0} projects of {measured.Count} repositories: {warnings.Length} warnings, {suggestions.Length} suggestions; the analysis failed at {measured.Sum(m => m.Failures.Count())} places.");
        page.Line($"");
        page.Line($"| repository | commit | near the subject | projects | files | lines | warnings | suggestions |");
        page.Line($"|---|---|---|---|---|---|---|---|");
        foreach (var m in measured)
            page.Line($"| {m.Repository.Repo} | `{m.Repository.Commit[..12]}` | {m.Repository.Near} | {m.Projects} | {m.Files} | {m.Lines} | {m.Warnings.Count()} | {m.Suggestions.Count()} |");
        page.Section("Warnings", warnings.Select(w => $"{Place(w)}: {Said(judgements.Of(w))}"));
        page.Section("Suggestions", suggestions.GroupBy(s => s.Rule).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => $"{g.Key}: {g.Count()}, first {Place(g.First())}"));
        page.Section("Failures", measured.SelectMany(m => m.Failures).Select(f => $"{Place(f)}: {f.Message}"));
        page.Section("Judged before and not found any more", judgements.Without(warnings, measured.Select(m => m.Repository.Repo)).Select(j => $"{j.Rule} {j.Repo} {j.Path}:{j.Line}"));
        return page.ToString();
    }

    /// <summary>What was found in a repository, line by line.</summary>
    public static IEnumerable<string> Found(SilentRepository measured, Judgements judgements) =>
        measured.Findings.Where(f => f.IsWarning || f.Rule == Analysis.FailureId).Concat(measured.Suggestions)
            .Select(f => $"{f.Severity} {Place(f)}: {f.Message}{(f.IsWarning ? " " + Said(judgements.Of(f)) : "")}");

    private static string Place(FoundPlace found) => string.Create(CultureInfo.InvariantCulture, $"{found.Rule} {found.Repo} {found.Path}:{found.Line}");

    private static string Said(Judgement? judgement) => judgement is null ? "Nobody has judged it." : $"{(judgement.IsRight ? "right" : "wrong")}: {judgement.Why}";
}
