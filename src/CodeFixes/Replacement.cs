using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace PrivacySafe.Conferencing.CodeFixes;

/// <summary>One piece of code that takes the place of another.</summary>
internal sealed class Replacement
{
    public Replacement(string title, SyntaxNode old, SyntaxNode? by)
    {
        Title = title;
        Old = old;
        By = by;
    }

    /// <summary>What happens, in the words of those who hold meetings.</summary>
    public string Title { get; }

    public SyntaxNode Old { get; }

    /// <summary>What takes its place; null when nothing does.</summary>
    public SyntaxNode? By { get; }

    /// <summary>Offers what is found for each finding.</summary>
    /// <param name="context">The findings.</param>
    /// <param name="find">Finds the replacement for one of them; null when there is no correct one.</param>
    public static async Task RegisterAsync(CodeFixContext context, Func<Document, SemanticModel, SyntaxNode, Diagnostic, Replacement?> find)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (await ActionForAsync(context.Document, diagnostic, find, context.CancellationToken).ConfigureAwait(false) is { } action)
                context.RegisterCodeFix(action, diagnostic);
        }
    }

    /// <summary>The change for a finding; null when there is no correct one.</summary>
    public static async Task<CodeAction?> ActionForAsync(Document document, Diagnostic diagnostic, Func<Document, SemanticModel, SyntaxNode, Diagnostic, Replacement?> find, CancellationToken cancellationToken)
    {
        if (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root
            || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
            || find(document, model, root, diagnostic) is not { } found)
        {
            return null;
        }

        return CodeAction.Create(found.Title, _ => Task.FromResult(document.WithSyntaxRoot(found.AppliedTo(root))), equivalenceKey: diagnostic.Id);
    }

    /// <summary>The expression, or other piece of code, that stands exactly at a place in a file; null when the place lies elsewhere.</summary>
    public static T? At<T>(SyntaxNode root, Location location) where T : SyntaxNode
    {
        if (location.SourceTree is not { } tree || tree.FilePath != root.SyntaxTree.FilePath || !root.FullSpan.Contains(location.SourceSpan))
            return null;
        var node = root.FindNode(location.SourceSpan, getInnermostNodeForTie: true);
        return node.Span == location.SourceSpan ? node as T ?? node.Parent as T : null;
    }

    private SyntaxNode AppliedTo(SyntaxNode root) => By is null ? root.RemoveNode(Old, SyntaxRemoveOptions.KeepNoTrivia) ?? root : root.ReplaceNode(Old, By);
}
