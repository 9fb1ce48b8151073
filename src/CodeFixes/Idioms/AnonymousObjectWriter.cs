using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PrivacySafe.Conferencing.CodeFixes.Idioms;

/// <summary>Gives anonymous objects the members that they lack.</summary>
internal sealed class AnonymousObjectWriter : IIdiomWriter
{
    public SourceEdit? Replace(WritePlace place) => null;

    public SourceEdit? Add(WritePlace place)
    {
        if (place.Expression is not AnonymousObjectCreationExpressionSyntax creation || place.Missing.Any(name => !SyntaxFacts.IsValidIdentifier(name)))
            return null;
        var value = place.Wanted.IsSecret ? PasscodeExpression.In(place) : place.Wanted.Best is { } best ? ExpressionWriter.Literal(best) : null;
        if (value is null)
            return null;
        foreach (var name in place.Missing.Skip(1).Reverse())
        {
            var inner = ExpressionWriter.Named(name, value).WithTrailingTrivia(SyntaxFactory.Space);
            value = SyntaxFactory.AnonymousObjectCreationExpression(
                SyntaxFactory.Token(SyntaxKind.NewKeyword).WithTrailingTrivia(SyntaxFactory.Space),
                SyntaxFactory.Token(SyntaxKind.OpenBraceToken).WithTrailingTrivia(SyntaxFactory.Space),
                SyntaxFactory.SingletonSeparatedList(inner),
                SyntaxFactory.Token(SyntaxKind.CloseBraceToken));
        }

        var member = ExpressionWriter.Named(Identifier(place.Missing[0]), value);
        return SourceEdit.Within(place, creation, current => current.WithInitializers(ElementList.With(current.Initializers, member)));
    }

    private static string Identifier(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
}
