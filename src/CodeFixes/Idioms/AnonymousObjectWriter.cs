using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PrivacySafe.Conferencing.CodeFixes.Idioms;

/// <summary>Gives anonymous objects the members that they lack.</summary>
internal sealed class AnonymousObjectWriter : IIdiomWriter, IElementWriter
{
    public SourceEdit? Replace(WritePlace place) => null;

    public SourceEdit? Add(WritePlace place) => ObjectElements.Added(place, Element(place));

    public SyntaxNode? Element(WritePlace place)
    {
        if (place.Expression is not AnonymousObjectCreationExpressionSyntax || place.Missing.Any(name => !SyntaxFacts.IsValidIdentifier(name)) || place.Wanted.Expression(place, null) is not { } value)
            return null;
        foreach (var name in place.Missing.Skip(1).Reverse())
        {
            var inner = ExpressionWriter.Named(Identifier(name), value).WithTrailingTrivia(SyntaxFactory.Space);
            value = SyntaxFactory.AnonymousObjectCreationExpression(
                SyntaxFactory.Token(SyntaxKind.NewKeyword).WithTrailingTrivia(SyntaxFactory.Space),
                SyntaxFactory.Token(SyntaxKind.OpenBraceToken).WithTrailingTrivia(SyntaxFactory.Space),
                SyntaxFactory.SingletonSeparatedList(inner),
                SyntaxFactory.Token(SyntaxKind.CloseBraceToken));
        }

        return ExpressionWriter.Named(Identifier(place.Missing[0]), value);
    }

    private static string Identifier(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
}
