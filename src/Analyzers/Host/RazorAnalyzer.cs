using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PrivacySafe.Conferencing.Analyzers.Baseline;

namespace PrivacySafe.Conferencing.Analyzers.Host;

/// <summary>
/// Analyses what Razor makes of the code in .razor and .cshtml files. The compiler sees it as generated code, which the other analyzer is spared. An analyzer of its own looks at it,
/// so that generated code costs nothing where nothing comes from Razor. Findings are told at the lines of the .razor or .cshtml file, to which the generated code refers.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RazorAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Rules.RuleDescriptors.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            var vocabulary = Vocabulary.Of(start.Options.AdditionalFiles, start.CancellationToken);
            if (!CompilationGate.IsOpen(start.Compilation, start.Options.AnalyzerConfigOptionsProvider, start.Compilation.SyntaxTrees.Where(IsRazor).ToArray(), vocabulary))
                return;
            var analysis = new CompilationAnalysis(start.Compilation, vocabulary, ProjectBaseline.Of(start.Options, start.CancellationToken));
            start.RegisterCodeBlockAction(block =>
            {
                if (IsRazor(block.CodeBlock.SyntaxTree))
                    analysis.Analyse(block);
            });
        });
    }

    // Razor names a file after the one it comes from: Pages/Room.razor becomes Pages_Room_razor.g.cs.
    private static bool IsRazor(SyntaxTree tree) =>
        tree.FilePath.EndsWith("_razor.g.cs", StringComparison.Ordinal) || tree.FilePath.EndsWith("_cshtml.g.cs", StringComparison.Ordinal);
}
