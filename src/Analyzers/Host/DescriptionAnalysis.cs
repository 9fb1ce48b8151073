using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PrivacySafe.Conferencing.Analyzers.Known.Text;
using PrivacySafe.Conferencing.Analyzers.Rules.Files;

namespace PrivacySafe.Conferencing.Analyzers.Host;

/// <summary>Looks at the files in which users describe APIs.</summary>
internal static class DescriptionAnalysis
{
    /// <param name="context">A file beside the code.</param>
    /// <param name="failures">Which parts are to fail; null outside of tests.</param>
    public static void Analyse(AdditionalFileAnalysisContext context, Func<string, Exception?>? failures)
    {
        if (!ApiFile.IsOne(context.AdditionalFile.Path) || ApiFile.TextOf(context.AdditionalFile, context.CancellationToken) is not { } text)
            return;
        var report = new FindingReport();
        var guard = new RuleGuard(report, Location.Create(context.AdditionalFile.Path, default, default), failures);
        report.AddEach(guard.Try("reading of descriptions of APIs", () => InvalidApiDescriptions.In(context.AdditionalFile.Path, text).ToArray()) ?? Array.Empty<Rules.Finding>());
        report.Tell(context.ReportDiagnostic);
    }
}
