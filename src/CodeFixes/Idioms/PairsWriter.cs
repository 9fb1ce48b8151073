using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PrivacySafe.Conferencing.CodeFixes.Idioms;

/// <summary>Gives dictionaries and JSON objects the entries that they lack.</summary>
internal sealed class PairsWriter : IIdiomWriter
{
    public SourceEdit? Replace(WritePlace place) => null;

    public SourceEdit? Add(WritePlace place)
    {
        if (place.Expression is not BaseObjectCreationExpressionSyntax creation || place.Missing.Count != 1 || place.Model.GetTypeInfo(creation).Type is not INamedTypeSymbol type || ValueType(type) is not { } valueType)
            return null;
        if (ExpressionWriter.Value(place, valueType) is not { } value)
            return null;
        var key = ExpressionWriter.Literal(place.Missing[0]);
        if (creation is { Initializer: null, ArgumentList.Arguments: { Count: > 0 } arguments })
            return arguments.All(a => IsProperty(a.Expression)) && IsProperty(arguments[0].Expression) ? WithProperty(place, creation, (ObjectCreationExpressionSyntax)arguments[0].Expression, key, value) : null;
        ExpressionSyntax entry = creation.Initializer?.Expressions.LastOrDefault() is InitializerExpressionSyntax
            ? SyntaxFactory.InitializerExpression(
                SyntaxKind.ComplexElementInitializerExpression,
                SyntaxFactory.Token(SyntaxKind.OpenBraceToken).WithTrailingTrivia(SyntaxFactory.Space),
                Two(key, value),
                SyntaxFactory.Token(SyntaxKind.CloseBraceToken).WithLeadingTrivia(SyntaxFactory.Space))
            : SyntaxFactory.AssignmentExpression(
                SyntaxKind.SimpleAssignmentExpression,
                SyntaxFactory.ImplicitElementAccess(SyntaxFactory.BracketedArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(key)))),
                SyntaxFactory.Token(SyntaxKind.EqualsToken).WithLeadingTrivia(SyntaxFactory.Space).WithTrailingTrivia(SyntaxFactory.Space),
                value);
        return SourceEdit.Within(place, creation, current => InitializerWriter.With(current, entry));
    }

    private static SourceEdit WithProperty(WritePlace place, BaseObjectCreationExpressionSyntax creation, ObjectCreationExpressionSyntax pattern, ExpressionSyntax key, ExpressionSyntax value)
    {
        var property = SyntaxFactory.Argument(pattern.WithArgumentList(SyntaxFactory.ArgumentList(SyntaxFactory.SeparatedList(
            new[] { SyntaxFactory.Argument(key), SyntaxFactory.Argument(value) },
            new[] { SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space) }))).WithoutTrivia());
        return SourceEdit.Within(place, creation, current => current.WithArgumentList(current.ArgumentList!.WithArguments(ElementList.With(current.ArgumentList.Arguments, property))));
    }

    private static bool IsProperty(ExpressionSyntax argument) => argument is ObjectCreationExpressionSyntax { Type: var type, ArgumentList.Arguments.Count: 2, Initializer: null } && type.ToString().EndsWith("JProperty", StringComparison.Ordinal);

    private static SeparatedSyntaxList<ExpressionSyntax> Two(ExpressionSyntax first, ExpressionSyntax second) =>
        SyntaxFactory.SeparatedList(new[] { first, second }, new[] { SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space) });

    // What the indexer by a text takes.
    private static ITypeSymbol? ValueType(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? declaring = type; declaring is not null; declaring = declaring.BaseType)
        {
            foreach (var indexer in declaring.GetMembers().OfType<IPropertySymbol>())
            {
                if (indexer is { IsIndexer: true, SetMethod: not null, Parameters.Length: 1 } && indexer.Parameters[0].Type.SpecialType == SpecialType.System_String)
                    return indexer.Type;
            }
        }

        return null;
    }
}
