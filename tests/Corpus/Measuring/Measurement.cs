using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PrivacySafe.Conferencing.Corpus.Labels;
using PrivacySafe.Conferencing.Corpus.Projects;

namespace PrivacySafe.Conferencing.Corpus.Measuring;

/// <summary>Runs the analyzers over the labelled projects and compares what they find with the labels.</summary>
internal sealed class Measurement(Checkouts checkouts, ProjectCompilations compilations, RuleMap rules, Judgements judgements)
{
    /// <summary>Measures the rows repository by repository; yields what is known after each.</summary>
    public async IAsyncEnumerable<MeasuredCorpus> OfAsync(IReadOnlyList<LabelledRow> rows)
    {
        var judged = new List<JudgedRow>();
        var found = new List<FoundPlace>();
        var projects = new List<MeasuredProject>();
        foreach (var repository in rows.GroupBy(r => r.Repo).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            foreach (var group in repository.GroupBy(r => checkouts.ProjectOf(r) ?? checkouts.FileOf(r)).OrderBy(g => g.Key, StringComparer.Ordinal))
            {
                var compilation = CompilationOf(group.Key);
                if (compilation is null)
                {
                    judged.AddRange(group.Select(r => new JudgedRow(r, false, [])));
                    continue;
                }

                var files = group.Select(checkouts.FileOf).ToHashSet(StringComparer.Ordinal);
                var errors = compilation.SyntaxTrees.Where(t => files.Contains(t.FilePath)).Sum(t => compilation.GetSemanticModel(t).GetDiagnostics().Count(d => d.Severity == DiagnosticSeverity.Error));
                projects.Add(new MeasuredProject(repository.Key, Path.GetRelativePath(checkouts.FolderOf(repository.Key), group.Key).Replace('\\', '/'), compilation.SyntaxTrees.Length, errors));
                var findings = await Analysis.OfAsync(compilation, ProjectCompilations.SettingsOf(group.Key), repository.Key, checkouts.FolderOf(repository.Key), group.Any(r => r.Scope == "always"));
                found.AddRange(findings);
                foreach (var row in group)
                    judged.Add(Judge(row, compilation, findings));
            }

            // What a label says holds for all that its rule found there; everything else is for a person to judge.
            var right = judged.Where(j => j.IsMet && j.Row.IsSure).SelectMany(j => j.Findings).ToHashSet();
            var wrong = judged.Where(j => j.IsFalseAlarm).SelectMany(j => j.Findings).ToHashSet();
            var others = found.Where(f => f.Rule != Analysis.FailureId).DistinctBy(f => (f.Repo, f.Path, f.Line, f.Rule, f.Message)).ToArray();
            yield return new MeasuredCorpus(
                [.. judged.OrderBy(j => j.Row.Rule, StringComparer.Ordinal).ThenBy(j => j.Row.Place, StringComparer.Ordinal)],
                [.. others.Where(f => !right.Contains(f) && !wrong.Contains(f))],
                [.. found.Where(f => f.Rule == Analysis.FailureId)],
                [.. projects],
                [.. others.Where(f => f.IsWarning).Select(f => wrong.Contains(f) ? new JudgedWarning(f, false, null) : right.Contains(f) ? new JudgedWarning(f, true, null) : judgements.Of(f) is { } said ? new JudgedWarning(f, said.IsRight, said) : new JudgedWarning(f, null, null))]);
        }
    }

    private CSharpCompilation? CompilationOf(string code) =>
        code.EndsWith(".csproj", StringComparison.Ordinal) ? compilations.OfProject(code)
        : File.Exists(code) && code.EndsWith(".cs", StringComparison.Ordinal) ? ProjectCompilations.OfFiles(Path.GetFileNameWithoutExtension(code), [code])
        : null;

    private JudgedRow Judge(LabelledRow row, CSharpCompilation compilation, IReadOnlyList<FoundPlace> findings)
    {
        var file = checkouts.FileOf(row);

        // Views and other files that are not C# cannot hold a finding.
        if (!file.EndsWith(".cs", StringComparison.Ordinal))
            return new JudgedRow(row, File.Exists(file), []);
        if (compilation.SyntaxTrees.FirstOrDefault(t => t.FilePath == file) is not { } tree)
            return new JudgedRow(row, false, []);
        var span = LabelledPlace.Of(tree, row.Line);
        return new JudgedRow(row, true, [.. findings.Where(f => rules.Fits(row, f) && f.Touches(file, span))]);
    }
}
