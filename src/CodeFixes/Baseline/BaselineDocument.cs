using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using PrivacySafe.Conferencing.Analyzers.Baseline;
using PrivacySafe.Conferencing.Analyzers.Baseline.Text;

namespace PrivacySafe.Conferencing.CodeFixes.Baseline;

/// <summary>The file in which a project accepts findings, as editors see it.</summary>
internal static class BaselineDocument
{
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The solution in which a project accepts further findings; the file is made when there is none. Null when the file cannot be read, so that nothing of it gets lost.</summary>
    public static async Task<Solution?> AcceptAsync(Project project, IReadOnlyCollection<BaselineEntry> entries, CancellationToken cancellationToken)
    {
        var files = await FilesAsync(project, cancellationToken).ConfigureAwait(false);
        if (files.Count == 0)
            return Created(project, entries);
        var solution = project.Solution;
        foreach (var file in files)
        {
            // A finding that has ended is decided anew where it was decided before; what is new goes into the first file.
            var own = entries.Where(e => file.Equals(files.FirstOrDefault(f => Holds(f, e.Key)) ?? files[0])).ToArray();
            if (own.Length == 0)
                continue;
            if (!file.Baseline.CanChange)
                return null;
            solution = Changed(solution, file, file.Baseline.With(own, Array.Empty<FindingKey>()));
        }

        return solution;
    }

    /// <summary>The solution in which a project no longer accepts findings; null when no file accepts them.</summary>
    public static async Task<Solution?> WithdrawAsync(Project project, IReadOnlyCollection<FindingKey> keys, CancellationToken cancellationToken)
    {
        Solution? solution = null;
        foreach (var file in (await FilesAsync(project, cancellationToken).ConfigureAwait(false)).Where(f => f.Baseline.CanChange && keys.Any(key => Holds(f, key))))
            solution = Changed(solution ?? project.Solution, file, file.Baseline.With(Array.Empty<BaselineEntry>(), keys));
        return solution;
    }

    private static bool Holds(File file, FindingKey key) => file.Baseline.Entries.Any(e => e.Key.Equals(key));

    // The project's own file comes before those that it shares with others.
    private static async Task<List<File>> FilesAsync(Project project, CancellationToken cancellationToken)
    {
        var folder = Path.GetDirectoryName(project.FilePath) ?? "";
        var files = new List<File>();
        foreach (var document in project.AdditionalDocuments.Where(d => BaselineFile.IsOne(PathOf(d))).OrderBy(d => !PathOf(d).StartsWith(folder, StringComparison.OrdinalIgnoreCase)).ThenBy(PathOf, StringComparer.Ordinal))
        {
            var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
            files.Add(new File(PathOf(document), text, BaselineText.Read(text.ToString())));
        }

        return files;
    }

    // Of a project for several target frameworks, or of several projects, each sees the file as a document of its own.
    private static Solution Changed(Solution solution, File file, string text)
    {
        var changed = SourceText.From(text, file.Text.Encoding ?? Utf8);
        foreach (var document in solution.Projects.SelectMany(p => p.AdditionalDocuments).Where(d => PathOf(d) == file.Path).Select(d => d.Id).ToArray())
            solution = solution.WithAdditionalDocumentText(document, changed);
        return solution;
    }

    private static Solution Created(Project project, IReadOnlyCollection<BaselineEntry> entries)
    {
        var name = (Path.GetFileNameWithoutExtension(project.FilePath) ?? project.AssemblyName) + BaselineWords.Ending;
        return project.Solution.AddAdditionalDocument(
            DocumentId.CreateNewId(project.Id, name), name, SourceText.From(BaselineText.Write(entries), Utf8), filePath: Path.GetDirectoryName(project.FilePath) is { } folder ? Path.Combine(folder, name) : name);
    }

    private static string PathOf(TextDocument document) => document.FilePath ?? document.Name;

    /// <summary>One file, as it is before anything is changed.</summary>
    private sealed class File
    {
        public File(string path, SourceText text, BaselineText baseline)
        {
            Path = path;
            Text = text;
            Baseline = baseline;
        }

        public string Path { get; }

        public SourceText Text { get; }

        public BaselineText Baseline { get; }
    }
}
