using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using PrivacySafe.Conferencing.Corpus.Labels;
using PrivacySafe.Conferencing.Corpus.Projects;

namespace PrivacySafe.Conferencing.Corpus.Measuring;

/// <summary>
/// Runs the analyzers over code that ends anywhere, as it does while somebody writes it: every file of the checkouts, settings
/// of labelled projects among them, is cut at random places. Only failures of the analysis are of interest.
/// </summary>
/// <param name="checkouts">The repositories.</param>
/// <param name="compilations">How projects are compiled.</param>
/// <param name="seed">Decides where files are cut; the same seed cuts them at the same places.</param>
/// <param name="cuts">How often each file is cut.</param>
internal sealed class Truncation(Checkouts checkouts, ProjectCompilations compilations, int seed, int cuts)
{
    private const int FilesTogether = 400;

    /// <summary>Cuts the files of labelled projects with everything they refer to around them, and all others repository by repository.</summary>
    public async IAsyncEnumerable<(string Repo, int Files, IReadOnlyList<string> Failures)> OfAsync(IReadOnlyList<LabelledRow> rows)
    {
        foreach (var repository in rows.GroupBy(r => r.Repo).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var folder = checkouts.FolderOf(repository.Key);
            if (!Directory.Exists(folder))
                continue;
            var files = 0;
            var failures = new List<string>();
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var project in repository.Select(checkouts.ProjectOf).OfType<string>().Distinct().Order(StringComparer.Ordinal))
            {
                if (compilations.OfProject(project) is not { } compilation)
                    continue;
                seen.UnionWith(compilation.SyntaxTrees.Select(t => t.FilePath));
                files += compilation.SyntaxTrees.Length;
                failures.AddRange(await FailuresOfAsync(compilation, [.. ProjectCompilations.SettingsOf(project)], folder));
            }

            foreach (var others in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Select(Path.GetFullPath).Where(f => !seen.Contains(f)).Order(StringComparer.Ordinal).Chunk(FilesTogether))
            {
                files += others.Length;
                failures.AddRange(await FailuresOfAsync(ProjectCompilations.OfFiles("Others", others), [], folder));
            }

            yield return (repository.Key, files, failures);
        }
    }

    private async Task<IEnumerable<string>> FailuresOfAsync(CSharpCompilation compilation, IReadOnlyList<SettingsFileText> settings, string folder)
    {
        var failures = new List<string>();
        for (var cut = 0; cut < cuts; cut++)
        {
            var random = new Random(seed + cut);
            var shorter = compilation;
            foreach (var tree in compilation.SyntaxTrees.OrderBy(t => t.FilePath, StringComparer.Ordinal))
            {
                var text = await tree.GetTextAsync();
                var end = random.Next(text.Length + 1);
                shorter = shorter.ReplaceSyntaxTree(tree, tree.WithChangedText(SourceText.From(text.ToString(TextSpan.FromBounds(0, end)), text.Encoding)));
            }

            failures.AddRange((await Analysis.FailuresOfAsync(shorter, CutOff(settings, random), folder)).Select(f => $"cut {cut}: {f}"));
        }

        return failures;
    }

    private static IEnumerable<SettingsFileText> CutOff(IEnumerable<SettingsFileText> settings, Random random) => settings.Select(file =>
    {
        var text = file.GetText();
        return new SettingsFileText(file.Path, SourceText.From(text.ToString(TextSpan.FromBounds(0, random.Next(text.Length + 1)))));
    });
}
