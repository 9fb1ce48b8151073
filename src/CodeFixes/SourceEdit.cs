using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;

namespace PrivacySafe.Conferencing.CodeFixes;

/// <summary>One change to one piece of code. It looks at the code again when it is made, so that others may have changed the same piece before.</summary>
internal sealed class SourceEdit
{
    private readonly SyntaxNode _target;
    private readonly string _purpose;
    private readonly bool _keepsInside;
    private readonly Func<SyntaxNode, SyntaxNode> _change;

    private SourceEdit(DocumentId document, SyntaxNode target, string purpose, bool keepsInside, Func<SyntaxNode, SyntaxNode> change)
    {
        Document = document;
        _target = target;
        _purpose = purpose;
        _keepsInside = keepsInside;
        _change = change;
    }

    public DocumentId Document { get; }

    /// <summary>A change that leaves everything inside the piece in its place.</summary>
    public static SourceEdit Within<T>(WritePlace place, T target, Func<T, SyntaxNode> change) where T : SyntaxNode =>
        new(place.Document.Id, target, place.Wanted.Setting.Path, true, node => node is T current ? change(current) : node);

    /// <summary>A change that puts something else in the place of the piece.</summary>
    public static SourceEdit InsteadOf(WritePlace place, SyntaxNode target, Func<SyntaxNode, SyntaxNode> change) => new(place.Document.Id, target, place.Wanted.Setting.Path, false, change);

    /// <summary>Makes the changes of each document one after the other. What two of them agree on is done once.</summary>
    public static Solution Apply(Solution solution, IEnumerable<SourceEdit> edits)
    {
        foreach (var document in edits.GroupBy(e => e.Document))
        {
            var once = document.GroupBy(e => (e._target.Span, e._purpose)).Select(same => same.First()).OrderBy(e => e._target.SpanStart).ToArray();
            var root = once[0]._target.SyntaxTree.GetRoot();
            var editor = new SyntaxEditor(root, solution.Workspace.Services);
            foreach (var edit in once)
            {
                if (once.Any(other => !other._keepsInside && other != edit && Covers(other._target, edit._target)))
                    continue;
                editor.ReplaceNode(edit._target, (current, _) => current.CopyAnnotationsTo(edit._change(current)));
            }

            solution = solution.WithDocumentSyntaxRoot(document.Key, editor.GetChangedRoot());
        }

        return solution;
    }

    private static bool Covers(SyntaxNode outer, SyntaxNode inner) => outer.Span.Contains(inner.Span) && outer.Span != inner.Span;
}
