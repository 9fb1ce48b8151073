using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using PrivacySafe.Conferencing.Analyzers.Rules;

namespace PrivacySafe.Conferencing.CodeFixes.Baseline;

/// <summary>Takes out of the project's baseline what is not found any more.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveStaleEntryFix))]
public sealed class RemoveStaleEntryFix : BaselineFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleDescriptors.StaleBaselineEntry.Id);

    internal override string Title => "Remove the entry from the baseline";

    internal override string TitleOfAll => "Remove the entries from the baseline";

    private protected override Task<Solution?> ChangeAsync(Project project, IReadOnlyCollection<Diagnostic> diagnostics, CancellationToken cancellationToken) =>
        BaselineDocument.WithdrawAsync(project, diagnostics.Select(d => KeyOf(d)!).ToArray(), cancellationToken);
}
