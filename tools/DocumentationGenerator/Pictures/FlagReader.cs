using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Classification;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using PrivacySafe.Conferencing.Analyzers.Host;
using PrivacySafe.Conferencing.CodeFixes.Settings;

namespace PrivacySafe.Conferencing.DocumentationGenerator.Pictures;

/// <summary>Compiles a file of code, lets the analyzers look at it and applies the fix.</summary>
internal sealed class FlagReader : IDisposable
{
    private const string Begin = "// picture begins";
    private const string End = "// picture ends";

    private static readonly CodeFixProvider[] Fixes = [new SetControlFix()];

    private readonly AdhocWorkspace _workspace = new();
    private readonly string _folder;
    private readonly Project _project;

    /// <param name="folder">Where the files lie, with one of libraries that all use.</param>
    public FlagReader(string folder)
    {
        _folder = folder;
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(p => Path.GetFileName(p).StartsWith("System.", StringComparison.Ordinal));
        var references = platform.Select(p => (MetadataReference)MetadataReference.CreateFromFile(p)).ToArray();
        _project = _workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "Flags", "Flags", LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable),
            parseOptions: new CSharpParseOptions(LanguageVersion.Latest),
            metadataReferences: references.Append(Libraries(File.ReadAllText(Path.Combine(folder, "Libraries.cs")), references))));
    }

    /// <summary>Reads one file.</summary>
    /// <exception cref="InvalidOperationException">It does not compile, or the analyzers do not say exactly one thing about it.</exception>
    public Flag Read(string file)
    {
        var document = _project.AddDocument(file, File.ReadAllText(Path.Combine(_folder, file)));
        var compilation = document.Project.GetCompilationAsync().GetAwaiter().GetResult()!;
        if (compilation.GetDiagnostics().FirstOrDefault(d => d.Severity == DiagnosticSeverity.Error) is { } error)
            throw new InvalidOperationException($"docs/parts/flags/{file} does not compile: {error}");
        var findings = compilation.WithAnalyzers([new ConferencingAnalyzer()]).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult().Where(d => d.Severity >= DiagnosticSeverity.Warning).ToArray();
        if (findings is not [var finding])
            throw new InvalidOperationException($"docs/parts/flags/{file} is to show one warning. The analyzers say: {string.Join("; ", findings.Select(f => f.ToString()))}");

        var (first, count, indent) = ShownLines(document.GetTextAsync().GetAwaiter().GetResult());
        Place Shown(Location location)
        {
            var span = location.GetLineSpan();
            var end = span.EndLinePosition.Line == span.StartLinePosition.Line ? span.EndLinePosition.Character : document.GetTextAsync().Result.Lines[span.StartLinePosition.Line].ToString().Length;
            return new Place(span.StartLinePosition.Line - first, span.StartLinePosition.Character - indent, end - indent);
        }

        var steps = finding.AdditionalLocations.Where(l => l.SourceTree == finding.Location.SourceTree).Select(Shown).Where(p => p.Line >= 0 && p.Line < count).ToArray();
        var action = ActionFor(document, finding);
        return new Flag(Lines(document), finding, Shown(finding.Location), steps, action?.Title, action is null ? [] : Lines(Applied(action, document)));
    }

    public void Dispose() => _workspace.Dispose();

    // Methods that a program declares itself are none of a library.
    private static PortableExecutableReference Libraries(string text, IEnumerable<MetadataReference> references)
    {
        using var image = new MemoryStream();
        var result = CSharpCompilation.Create("Libraries", [CSharpSyntaxTree.ParseText(text)], references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).Emit(image);
        return result.Success ? MetadataReference.CreateFromImage(image.ToArray()) : throw new InvalidOperationException($"docs/parts/flags/Libraries.cs does not compile: {result.Diagnostics.First(d => d.Severity == DiagnosticSeverity.Error)}");
    }

    private static CodeAction? ActionFor(Document document, Diagnostic finding)
    {
        var actions = new List<CodeAction>();
        foreach (var fix in Fixes.Where(f => f.FixableDiagnosticIds.Contains(finding.Id)))
            fix.RegisterCodeFixesAsync(new CodeFixContext(document, finding, (action, _) => actions.Add(action), default)).GetAwaiter().GetResult();
        return actions.FirstOrDefault();
    }

    private static Document Applied(CodeAction action, Document document) =>
        action.GetOperationsAsync(default).GetAwaiter().GetResult().OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(document.Id)!;

    private static (int First, int Count, int Indent) ShownLines(SourceText text)
    {
        var lines = text.Lines.Select(l => l.ToString()).ToArray();
        var begin = Array.FindIndex(lines, l => l.Trim() == Begin);
        var end = Array.FindIndex(lines, l => l.Trim() == End);
        if (begin < 0 || end < begin)
            throw new InvalidOperationException($"Write the lines {Begin} and {End} around what is to be shown.");
        return (begin + 1, end - begin - 1, lines[begin].IndexOf('/', StringComparison.Ordinal));
    }

    private static ColouredLine[] Lines(Document document)
    {
        var text = document.GetTextAsync().GetAwaiter().GetResult();
        var kinds = Classifier.GetClassifiedSpansAsync(document, new TextSpan(0, text.Length)).GetAwaiter().GetResult()
            .Where(s => s.ClassificationType != ClassificationTypeNames.StaticSymbol).ToImmutableArray();
        var (first, count, indent) = ShownLines(text);
        return [.. text.Lines.Skip(first).Take(count).Select(line => new ColouredLine([.. PiecesOf(line, indent, text, kinds)]))];
    }

    private static IEnumerable<(string, string)> PiecesOf(TextLine line, int indent, SourceText text, ImmutableArray<ClassifiedSpan> kinds)
    {
        var at = Math.Min(line.Start + indent, line.End);
        foreach (var piece in kinds.Where(k => k.TextSpan.Start >= at && k.TextSpan.End <= line.End).OrderBy(k => k.TextSpan.Start))
        {
            if (piece.TextSpan.Start < at)
                continue;
            if (piece.TextSpan.Start > at)
                yield return (text.ToString(TextSpan.FromBounds(at, piece.TextSpan.Start)), "");
            yield return (text.ToString(piece.TextSpan), piece.ClassificationType);
            at = piece.TextSpan.End;
        }

        if (at < line.End)
            yield return (text.ToString(TextSpan.FromBounds(at, line.End)), "");
    }
}
