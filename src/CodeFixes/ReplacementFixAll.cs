using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace PrivacySafe.Conferencing.CodeFixes;

/// <summary>
/// Replaces everything that a fix replaces. Not the platform's own provider, which asks for the key of one finding: the formatter names that of whichever rule it met first.
/// Where two replacements touch, the first is made; the other is found again.
/// </summary>
internal sealed class ReplacementFixAll : DocumentBasedFixAllProvider
{
    private readonly Func<Document, SemanticModel, SyntaxNode, Diagnostic, Replacement?> _find;

    /// <param name="find">Finds the replacement for a finding; null when there is no correct one.</param>
    public ReplacementFixAll(Func<Document, SemanticModel, SyntaxNode, Diagnostic, Replacement?> find) => _find = find;

    /// <inheritdoc/>
    protected override async Task<Document?> FixAllAsync(FixAllContext fixAllContext, Document document, ImmutableArray<Diagnostic> diagnostics)
    {
        var cancellationToken = fixAllContext.CancellationToken;
        var changes = new List<TextChange>();
        foreach (var diagnostic in diagnostics.OrderBy(d => d.Location.SourceSpan.Start))
        {
            if (await Replacement.ActionForAsync(document, diagnostic, _find, cancellationToken).ConfigureAwait(false) is not { } action)
                continue;

            // The operations, and not the replacement itself, because names are shortened and code is laid out only there.
            var operations = await action.GetOperationsAsync(cancellationToken).ConfigureAwait(false);
            if (operations.OfType<ApplyChangesOperation>().FirstOrDefault()?.ChangedSolution.GetDocument(document.Id) is not { } changed)
                continue;
            var own = (await changed.GetTextChangesAsync(document, cancellationToken).ConfigureAwait(false)).ToArray();
            if (!own.Any(change => changes.Any(earlier => earlier.Span.IntersectsWith(change.Span))))
                changes.AddRange(own);
        }

        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return changes.Count == 0 ? document : document.WithText(text.WithChanges(changes.OrderBy(change => change.Span.Start)));
    }
}
