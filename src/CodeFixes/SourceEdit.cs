using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Editing;

namespace PrivacySafe.Conferencing.CodeFixes;

/// <summary>One change to one piece of code. It looks at the code again when it is made, so that others may have changed the same piece before.</summary>
internal sealed class SourceEdit
{
    private readonly SyntaxNode _target;
    private readonly string _purpose;
    private readonly bool _keepsInside;
    private readonly Func<SyntaxNode, SyntaxNode>? _change;

    private SourceEdit(CodePlace place, SyntaxNode target, string purpose, bool keepsInside, Func<SyntaxNode, SyntaxNode>? change)
    {
        Document = place.Document.Id;
        _target = target;
        _purpose = purpose;
        _keepsInside = keepsInside;
        _change = change;
    }

    public DocumentId Document { get; }

    /// <summary>What no other change may begin as well, because the second would undo the first; null when nothing.</summary>
    public string? Claim { get; set; }

    /// <summary>A change that leaves everything inside the piece in its place.</summary>
    public static SourceEdit Within<T>(CodePlace place, string purpose, T target, Func<T, SyntaxNode> change) where T : SyntaxNode =>
        new(place, target, purpose, true, node => node is T current ? change(current) : node);

    /// <summary>A change that puts something else in the place of the piece.</summary>
    public static SourceEdit InsteadOf<T>(CodePlace place, string purpose, T target, Func<T, SyntaxNode> change) where T : SyntaxNode =>
        new(place, target, purpose, false, node => node is T current ? change(current) : node);

    /// <summary>A change that takes the piece away. Comments stay.</summary>
    public static SourceEdit Removal(CodePlace place, string purpose, SyntaxNode target) => new(place, target, purpose, false, null);

    /// <summary>True when this change and another cannot both be made.</summary>
    public bool Excludes(SourceEdit other) => Claim is not null && Claim == other.Claim && Document == other.Document && _target.Span != other._target.Span;

    /// <summary>Makes the changes of each document one after the other. What two of them agree on is done once.</summary>
    public static Solution Apply(Solution solution, IEnumerable<SourceEdit> edits)
    {
        foreach (var document in edits.GroupBy(e => e.Document))
        {
            var once = document.GroupBy(e => (e._target.Span, e._purpose)).Select(same => same.First()).OrderBy(e => e._target.SpanStart).ToArray();
            var editor = new SyntaxEditor(once[0]._target.SyntaxTree.GetRoot(), solution.Workspace.Services);
            foreach (var edit in once)
            {
                if (!once.Any(other => !other._keepsInside && other != edit && Covers(other._target, edit._target)))
                    edit.MakeIn(editor);
            }

            solution = solution.WithDocumentSyntaxRoot(document.Key, editor.GetChangedRoot());
        }

        return solution;
    }

    private static bool Covers(SyntaxNode outer, SyntaxNode inner) => outer.Span.Contains(inner.Span) && outer.Span != inner.Span;

    private void MakeIn(SyntaxEditor editor)
    {
        if (_change is { } change)
            editor.ReplaceNode(_target, (current, _) => current.CopyAnnotationsTo(change(current)));
        else
            editor.RemoveNode(_target, HasComment(_target) ? SyntaxRemoveOptions.KeepExteriorTrivia : SyntaxRemoveOptions.KeepNoTrivia);
    }

    private static bool HasComment(SyntaxNode node) =>
        node.GetLeadingTrivia().Concat(node.GetTrailingTrivia()).Any(t => !t.IsKind(SyntaxKind.WhitespaceTrivia) && !t.IsKind(SyntaxKind.EndOfLineTrivia));
}
