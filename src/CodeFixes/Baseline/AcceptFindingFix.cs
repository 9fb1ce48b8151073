using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using PrivacySafe.Conferencing.Analyzers.Baseline;
using PrivacySafe.Conferencing.Analyzers.Baseline.Text;
using PrivacySafe.Conferencing.Analyzers.Settings;

namespace PrivacySafe.Conferencing.CodeFixes.Baseline;

/// <summary>
/// Accepts a finding in the project's baseline. Owner, reason and end come from the settings; where those say nothing, the entry says what is to be written, and a rule asks for it until it is.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AcceptFindingFix))]
public sealed class AcceptFindingFix : BaselineFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = AcceptableRules.Ids.OrderBy(id => id, StringComparer.Ordinal).ToImmutableArray();

    internal override string Title => "Accept this finding in the baseline";

    internal override string TitleOfAll => "Accept these findings in the baseline";

    // Repairs stand before it.
    /// <inheritdoc/>
    protected override CodeActionRequestPriority ComputeRequestPriority() => CodeActionRequestPriority.Low;

    private protected override Task<Solution?> ChangeAsync(Project project, IReadOnlyCollection<Diagnostic> diagnostics, CancellationToken cancellationToken) =>
        BaselineDocument.AcceptAsync(project, diagnostics.Where(d => d.Location.SourceTree is not null).Select(d => Entry(project, d)).ToArray(), cancellationToken);

    private static BaselineEntry Entry(Project project, Diagnostic diagnostic)
    {
        var settings = new AnalyzerSettings(project.AnalyzerOptions.AnalyzerConfigOptionsProvider, diagnostic.Location.SourceTree!);
        return new(
            KeyOf(diagnostic)!,
            settings.BaselineOwner ?? BaselineWords.OwnerToFillIn,
            settings.BaselineReason ?? BaselineWords.ReasonToFillIn,
            settings.BaselineUntil ?? BaselineWords.UntilToFillIn);
    }
}
