using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using PrivacySafe.Conferencing.Analyzers.Host;
using PrivacySafe.Conferencing.CodeFixes.Baseline;
using PrivacySafe.Conferencing.CodeFixes.Settings;

namespace PrivacySafe.Conferencing.CodeFixes.Tests;

/// <summary>One file of code with what is found in it, to be fixed again and again: for tests that cannot say beforehand what the code becomes.</summary>
internal sealed class AnalysedCode
{
    // Those that repair; to accept a finding repairs nothing.
    private static readonly CodeFixProvider[] Fixes =
        [.. typeof(SetControlFix).Assembly.GetTypes().Where(t => !t.IsAbstract && t.IsSubclassOf(typeof(CodeFixProvider)) && !t.IsSubclassOf(typeof(BaselineFixProvider))).Select(t => (CodeFixProvider)Activator.CreateInstance(t)!)];

    // Every code is another text of one document, so that the references are bound once for all tests.
    private static readonly Lazy<Task<Document>> Empty = new(OpenAsync);

    private readonly Document _document;

    private AnalysedCode(Document document, string text, ImmutableArray<Diagnostic> findings)
    {
        _document = document;
        Text = text;
        Findings = findings;
    }

    public string Text { get; }

    /// <summary>What is found in the code; errors of the compiler included.</summary>
    public ImmutableArray<Diagnostic> Findings { get; }

    public static async Task<AnalysedCode> OfAsync(string code)
    {
        var empty = await Empty.Value;
        var document = empty.Project.Solution.WithDocumentText(empty.Id, SourceText.From(code)).GetDocument(empty.Id)!;
        var compilation = (await document.Project.GetCompilationAsync(TestContext.Current.CancellationToken))!;
        var found = await compilation.WithAnalyzers([new ConferencingAnalyzer()]).GetAllDiagnosticsAsync(TestContext.Current.CancellationToken);
        return new AnalysedCode(document, code, [.. found.Where(d => d.Severity == DiagnosticSeverity.Error || !IsOfCompiler(d))]);
    }

    /// <summary>True for what the compiler itself says.</summary>
    public static bool IsOfCompiler(Diagnostic diagnostic) => diagnostic.Id.StartsWith("CS", StringComparison.Ordinal);

    /// <summary>The code after the first fix for the first finding of a rule; null when none is offered.</summary>
    public async Task<string?> FixAsync(string rule)
    {
        var finding = Findings.First(d => d.Id == rule);
        CodeAction? offered = null;
        foreach (var provider in Fixes.Where(f => f.FixableDiagnosticIds.Contains(rule)))
            await provider.RegisterCodeFixesAsync(new CodeFixContext(_document, finding, (action, _) => offered ??= action, TestContext.Current.CancellationToken));
        if (offered is null)
            return null;
        var operation = (await offered.GetOperationsAsync(TestContext.Current.CancellationToken)).OfType<ApplyChangesOperation>().Single();
        return (await operation.ChangedSolution.GetDocument(_document.Id)!.GetTextAsync(TestContext.Current.CancellationToken)).ToString();
    }

    private static async Task<Document> OpenAsync()
    {
        var project = new AdhocWorkspace().AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "Matrix", "Matrix", LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary),
            parseOptions: new CSharpParseOptions(LanguageVersion.Latest),
            metadataReferences: Fixing.References));
        var document = project.AddDocument("Matrix.cs", SourceText.From(""));

        // Asked for a type, the compilation binds its references; those made of it take them over.
        _ = (await document.Project.GetCompilationAsync(CancellationToken.None))!.GetSpecialType(SpecialType.System_Object);
        return document;
    }
}
