using System.Globalization;
using System.Text;
using PrivacySafe.Conferencing.Corpus.Labels;
using PrivacySafe.Conferencing.Corpus.Measuring;

namespace PrivacySafe.Conferencing.Corpus.Reports;

/// <summary>The warnings at places that nobody had labelled, each with what a person said of it.</summary>
internal static class JudgedPage
{
    public static string Of(MeasuredCorpus corpus, Judgements judgements)
    {
        var page = new StringBuilder("""
            # Judged warnings

            The warnings of the [measurement](accuracy.md) at lines that nobody had labelled before, with what a person who read the code says of each.
            Written by `tests/Corpus` from `tests/Corpus/judged.json`.

            | rule | place | judgement | why |
            |---|---|---|---|

            """.ReplaceLineEndings("\n"));
        var others = corpus.Warnings.Where(w => w.Judgement is not null || w.IsRight is null).ToArray();
        foreach (var (found, _, judgement) in others.OrderBy(w => w.Found.Rule, StringComparer.Ordinal).ThenBy(w => w.Found.Repo, StringComparer.OrdinalIgnoreCase).ThenBy(w => w.Found.Path, StringComparer.Ordinal).ThenBy(w => w.Found.Line))
            page.Append(CultureInfo.InvariantCulture, $"| {found.Rule} | {found.Repo} {found.Path}:{found.Line} | {(judgement is null ? "nobody has judged it" : judgement.IsRight ? "right" : "wrong")} | {judgement?.Why} |\n");
        page.Append("\n## Judged before and not found any more\n\n");
        var gone = judgements.Without(corpus.Warnings.Select(w => w.Found), corpus.Rows.Select(r => r.Row.Repo)).Select(j => $"- {j.Rule} {j.Repo} {j.Path}:{j.Line}\n").ToArray();
        return page.Append(gone.Length == 0 ? "None.\n" : string.Concat(gone)).ToString();
    }
}
