using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using PrivacySafe.Conferencing.Analyzers.Host;

namespace PrivacySafe.Conferencing.CodeFixes.Tests;

/// <summary>One file of code to analyse and fix, again and again: for tests that cannot say beforehand what the code becomes.</summary>
internal sealed class Workbench : IDisposable
{
    private static readonly CodeFixProvider[] Fixes =
        [.. typeof(SetControlFix).Assembly.GetTypes().Where(t => !t.IsAbstract && t.IsSubclassOf(typeof(CodeFixProvider))).Select(t => (CodeFixProvider)Activator.CreateInstance(t)!)];

    private readonly AdhocWorkspace _workspace = new();
    private readonly DocumentId _document;

    public Workbench()
    {
        var project = _workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "Matrix", "Matrix", LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary),
            parseOptions: new CSharpParseOptions(LanguageVersion.Latest),
            metadataReferences: Fixing.References));
        _document = _workspace.AddDocument(project.Id, "Matrix.cs", Microsoft.CodeAnalysis.Text.SourceText.From("")).Id;
    }

    /// <summary>What is found in code; errors of the compiler included.</summary>
    public async Task<ImmutableArray<Diagnostic>> FindAsync(string code) => await FindAsync(With(code));

    /// <summary>The code after the first fix for the first finding of a rule; null when none is offered.</summary>
    public async Task<string?> FixAsync(string code, string rule)
    {
        var document = With(code);
        var finding = (await FindAsync(document)).First(d => d.Id == rule);
        CodeAction? offered = null;
        foreach (var provider in Fixes.Where(f => f.FixableDiagnosticIds.Contains(rule)))
            await provider.RegisterCodeFixesAsync(new CodeFixContext(document, finding, (action, _) => offered ??= action, TestContext.Current.CancellationToken));
        if (offered is null)
            return null;
        var operation = (await offered.GetOperationsAsync(TestContext.Current.CancellationToken)).OfType<ApplyChangesOperation>().Single();
        return (await operation.ChangedSolution.GetDocument(_document)!.GetTextAsync(TestContext.Current.CancellationToken)).ToString();
    }

    public void Dispose() => _workspace.Dispose();

    private Document With(string code) => _workspace.CurrentSolution.WithDocumentText(_document, Microsoft.CodeAnalysis.Text.SourceText.From(code)).GetDocument(_document)!;

    private static async Task<ImmutableArray<Diagnostic>> FindAsync(Document document)
    {
        var compilation = (await document.Project.GetCompilationAsync(TestContext.Current.CancellationToken))!;
        var found = await compilation.WithAnalyzers([new ConferencingAnalyzer()]).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return [.. compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(d => d.Severity == DiagnosticSeverity.Error), .. found];
    }
}
