using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PrivacySafe.Conferencing.Analyzers.Baseline;
using PrivacySafe.Conferencing.Analyzers.Rules;
using PrivacySafe.Conferencing.Analyzers.Rules.Files;
using PrivacySafe.Conferencing.Analyzers.Settings;

namespace PrivacySafe.Conferencing.Analyzers.Host;

/// <summary>Looks at the files in which findings are accepted.</summary>
internal static class BaselineAnalysis
{
    /// <summary>Tells what a baseline says wrongly or not any more, whatever the code holds.</summary>
    /// <param name="context">A file beside the code.</param>
    /// <param name="failures">Which parts are to fail; null outside of tests.</param>
    public static void Analyse(AdditionalFileAnalysisContext context, Func<string, Exception?>? failures)
    {
        if (!BaselineFile.IsOne(context.AdditionalFile.Path) || BaselineFile.TextOf(context.AdditionalFile, context.CancellationToken) is not { } text)
            return;
        var path = context.AdditionalFile.Path;
        Tell(context, failures, () => InvalidBaselineEntries.In(path, text)
            .Concat(ExpiredBaselineEntries.In(path, text, new AnalyzerSettings(context.Options.AnalyzerConfigOptionsProvider, context.AdditionalFile).AsOf)));
    }

    /// <summary>Tells which entries are about code that is gone.</summary>
    /// <param name="context">A file beside the code.</param>
    /// <param name="baseline">What the project accepts.</param>
    /// <param name="isAnalysed">False when nothing in the code has to do with conferences.</param>
    /// <param name="failures">Which parts are to fail; null outside of tests.</param>
    public static void AnalyseStale(AdditionalFileAnalysisContext context, ProjectBaseline baseline, bool isAnalysed, Func<string, Exception?>? failures)
    {
        if (BaselineFile.IsOne(context.AdditionalFile.Path))
            Tell(context, failures, () => StaleBaselineEntries.In(context.AdditionalFile.Path, baseline, context.Compilation, isAnalysed, context.CancellationToken));
    }

    private static void Tell(AdditionalFileAnalysisContext context, Func<string, Exception?>? failures, Func<IEnumerable<Finding>> find)
    {
        var report = new FindingReport();
        var guard = new RuleGuard(report, Location.Create(context.AdditionalFile.Path, default, default), failures);
        report.AddEach(guard.Try("reading of baselines", () => find().ToArray()) ?? Array.Empty<Finding>());
        report.Tell(context.ReportDiagnostic);
    }
}
