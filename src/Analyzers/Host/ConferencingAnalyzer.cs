using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PrivacySafe.Conferencing.Analyzers.Baseline;

namespace PrivacySafe.Conferencing.Analyzers.Host;

/// <summary>Drives all rules. Every finding is decided in and reported inside the operation block under analysis.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConferencingAnalyzer : DiagnosticAnalyzer
{
    /// <summary>For tests: the failure of a part of the analysis; null where it is to work.</summary>
    internal Func<string, Exception?>? Failures { get; set; }

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Rules.RuleDescriptors.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        // Generated code is not looked at. What is found elsewhere may be reported without asking, for each report, whether its place is generated: that costs more than most rules.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();

        // What is wrong in a description is told whatever the code holds.
        context.RegisterAdditionalFileAction(file => DescriptionAnalysis.Analyse(file, Failures));
        context.RegisterAdditionalFileAction(file => BaselineAnalysis.Analyse(file, Failures));
        context.RegisterCompilationStartAction(start =>
        {
            var vocabulary = Vocabulary.Of(start.Options.AdditionalFiles, start.CancellationToken);
            var baseline = ProjectBaseline.Of(start.Options, start.CancellationToken);
            var isOpen = CompilationGate.IsOpen(start.Compilation, start.Options.AnalyzerConfigOptionsProvider, start.Compilation.SyntaxTrees.ToArray(), vocabulary);
            if (!baseline.IsEmpty)
                start.RegisterAdditionalFileAction(file => BaselineAnalysis.AnalyseStale(file, baseline, isOpen, Failures));
            if (!isOpen)
                return;
            var analysis = new CompilationAnalysis(start.Compilation, vocabulary, baseline, Failures);
            start.RegisterCodeBlockAction(analysis.Analyse);
            start.RegisterSyntaxTreeAction(analysis.Analyse);
            start.RegisterAdditionalFileAction(analysis.Analyse);
        });
    }
}
