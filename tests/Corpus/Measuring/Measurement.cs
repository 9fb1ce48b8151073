using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using PrivacySafe.Conferencing.Analyzers.Host;
using PrivacySafe.Conferencing.Corpus.Labels;
using PrivacySafe.Conferencing.Corpus.Projects;

namespace PrivacySafe.Conferencing.Corpus.Measuring;

/// <summary>Runs the analyzers over the labelled projects and compares what they find with the labels.</summary>
internal sealed class Measurement(Checkouts checkouts, ProjectCompilations compilations, RuleMap rules)
{
    /// <summary>The id under which the analysis tells of its own failures.</summary>
    public const string FailureId = "PSC9000";

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
                var findings = await AnalyseAsync(compilation, repository.Key, group.Any(r => r.Scope == "always"));
                found.AddRange(findings);
                foreach (var row in group)
                    judged.Add(Judge(row, compilation, findings));
            }

            var explained = judged.Where(j => j.IsMet || j.IsFalseAlarm).SelectMany(j => j.Findings).ToHashSet();
            yield return new MeasuredCorpus(
                [.. judged.OrderBy(j => j.Row.Rule, StringComparer.Ordinal).ThenBy(j => j.Row.Place, StringComparer.Ordinal)],
                [.. found.Where(f => f.Rule != FailureId && !explained.Contains(f)).Distinct()],
                [.. found.Where(f => f.Rule == FailureId)],
                [.. projects]);
        }
    }

    private CSharpCompilation? CompilationOf(string code) =>
        code.EndsWith(".csproj", StringComparison.Ordinal) ? compilations.OfProject(code)
        : File.Exists(code) && code.EndsWith(".cs", StringComparison.Ordinal) ? ProjectCompilations.OfFiles(Path.GetFileNameWithoutExtension(code), [code])
        : null;

    private async Task<IReadOnlyList<FoundPlace>> AnalyseAsync(CSharpCompilation compilation, string repo, bool isTold)
    {
        var with = compilation.WithAnalyzers(ImmutableArray.Create<DiagnosticAnalyzer>(new ConferencingAnalyzer()), isTold ? ToldContext.Options : new AnalyzerOptions([]));
        var folder = checkouts.FolderOf(repo);

        // AD0001, a failure of the whole analyzer, is one as well.
        return [.. (await with.GetAnalyzerDiagnosticsAsync()).Select(d => FoundPlace.Of(d, repo, folder)).Select(f => f.Rule == "AD0001" ? f with { Rule = FailureId } : f).OrderBy(f => f.Path, StringComparer.Ordinal).ThenBy(f => f.Line).ThenBy(f => f.Rule, StringComparer.Ordinal)];
    }

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
