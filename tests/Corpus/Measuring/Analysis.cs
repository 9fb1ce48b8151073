using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using PrivacySafe.Conferencing.Analyzers.Host;

namespace PrivacySafe.Conferencing.Corpus.Measuring;

/// <summary>Runs the analyzers over a project as its build would, with its settings files.</summary>
internal static class Analysis
{
    /// <summary>The id under which the analysis tells of its own failures.</summary>
    public const string FailureId = "PSC9000";

    // What the compiler tells when an analyzer fails as a whole.
    private const string AnalyzerFailureId = "AD0001";

    /// <summary>What is found, by place.</summary>
    /// <param name="compilation">The code.</param>
    /// <param name="settings">The settings files that the compiler is given with it.</param>
    /// <param name="repo">The repository as owner/name.</param>
    /// <param name="folder">Where it is checked out.</param>
    /// <param name="isTold">True when the owner says that the project belongs to something that holds conferences.</param>
    public static async Task<IReadOnlyList<FoundPlace>> OfAsync(CSharpCompilation compilation, IEnumerable<AdditionalText> settings, string repo, string folder, bool isTold = false)
    {
        var options = isTold ? new AnalyzerOptions([.. settings], ToldContext.Options) : new AnalyzerOptions([.. settings]);
        var found = await compilation.WithAnalyzers(ImmutableArray.Create<DiagnosticAnalyzer>(new ConferencingAnalyzer()), options).GetAnalyzerDiagnosticsAsync();
        return
        [
            .. found.Select(d => FoundPlace.Of(d, repo, folder)).Select(f => f.Rule == AnalyzerFailureId ? f with { Rule = FailureId } : f)
                .OrderBy(f => f.Path, StringComparer.Ordinal).ThenBy(f => f.Line).ThenBy(f => f.Rule, StringComparer.Ordinal).ThenBy(f => f.Message, StringComparer.Ordinal),
        ];
    }

    /// <summary>What fails in the analysis of code, in words.</summary>
    public static async Task<IEnumerable<string>> FailuresOfAsync(CSharpCompilation compilation, IEnumerable<AdditionalText> settings, string folder) =>
        (await OfAsync(compilation, settings, "", folder)).Where(f => f.Rule == FailureId).Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Path}:{f.Line}: {f.Message}"));
}
