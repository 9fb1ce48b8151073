using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace PrivacySafe.Conferencing.Corpus.Measuring;

/// <summary>The code that a labelled line stands for.</summary>
internal static class LabelledPlace
{
    /// <summary>
    /// The member of an initialiser, argument, statement or declaration that holds the first token of the line, whichever is smallest;
    /// the line itself when it is a comment.
    /// </summary>
    public static TextSpan Of(SyntaxTree tree, int line)
    {
        var text = tree.GetText();
        var span = text.Lines[Math.Min(line, text.Lines.Count) - 1].Span;
        var root = tree.GetRoot();
        var token = root.FindToken(span.Start);
        if (token.Span.End <= span.Start)
            token = token.GetNextToken();
        if (token.Parent is null || token.SpanStart >= span.End)
            return span;
        return token.Parent.AncestorsAndSelf().FirstOrDefault(IsWhole)?.Span ?? span;
    }

    private static bool IsWhole(SyntaxNode node) => node switch
    {
        BlockSyntax => false,
        StatementSyntax or MemberDeclarationSyntax or AnonymousObjectMemberDeclaratorSyntax or ArgumentSyntax => true,
        ExpressionSyntax { Parent: InitializerExpressionSyntax } => true,
        _ => node.IsKind(SyntaxKind.ArrowExpressionClause),
    };
}
