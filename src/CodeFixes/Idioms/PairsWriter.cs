using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using PrivacySafe.Conferencing.CodeFixes.Settings;

namespace PrivacySafe.Conferencing.CodeFixes.Idioms;

/// <summary>Gives dictionaries and JSON objects the entries that they lack.</summary>
internal sealed class PairsWriter : IIdiomWriter, IElementWriter
{
    public SourceEdit? Replace(WritePlace place) => null;

    public SourceEdit? Add(WritePlace place) => ObjectElements.Added(place, Element(place));

    public SyntaxNode? Element(WritePlace place)
    {
        if (place.Expression is not BaseObjectCreationExpressionSyntax creation || place.Model.GetTypeInfo(creation).Type is not INamedTypeSymbol type || Entries(place, type, 0) is not var (key, value))
            return null;
        if (creation is { Initializer: null, ArgumentList.Arguments: { Count: > 0 } arguments })
            return arguments.All(a => IsProperty(a.Expression)) ? Property((ObjectCreationExpressionSyntax)arguments[0].Expression, key, value) : null;
        return creation.Initializer?.Expressions.LastOrDefault() is InitializerExpressionSyntax ? Pair(key, value) : Entry(key, value);
    }

    /// <summary>A dictionary or JSON object that holds all the missing levels; null when the type cannot.</summary>
    public static ExpressionSyntax? Levels(WritePlace place, INamedTypeSymbol type) =>
        Entries(place, type, 0) is var (_, value) ? Holder(place, type, new[] { (place.Missing[0], value) }) : null;

    /// <summary>A dictionary or JSON object with entries; null when the type is none that can be made without anything else.</summary>
    public static ExpressionSyntax? Holder(WritePlace place, INamedTypeSymbol type, IEnumerable<(string Key, ExpressionSyntax Value)> entries) => type.InstanceConstructors.Any(c => c.DeclaredAccessibility == Accessibility.Public && c.Parameters.All(p => p.IsOptional))
        ? SyntaxFactory.ObjectCreationExpression(
            SyntaxFactory.Token(SyntaxKind.NewKeyword).WithTrailingTrivia(SyntaxFactory.Space),
            ((TypeSyntax)place.Generator.TypeExpression(type.WithNullableAnnotation(NullableAnnotation.NotAnnotated), addImport: true)).WithAdditionalAnnotations(Simplifier.Annotation).WithTrailingTrivia(SyntaxFactory.Space),
            null,
            InitializerWriter.Braces(entries.Select(e => Entry(SettingExpression.Literal(e.Key), e.Value)).ToArray()))
        : null;

    /// <summary>What the indexer by a text takes; null when a type has none.</summary>
    public static ITypeSymbol? ValueType(ITypeSymbol type)
    {
        for (ITypeSymbol? declaring = type; declaring is not null; declaring = declaring.BaseType)
        {
            foreach (var indexer in declaring.GetMembers().OfType<IPropertySymbol>())
            {
                if (indexer is { IsIndexer: true, SetMethod: not null, Parameters.Length: 1 } && indexer.Parameters[0].Type.SpecialType == SpecialType.System_String)
                    return indexer.Type;
            }
        }

        return null;
    }

    // The outermost key and its value; levels inside are made in the same way.
    private static (ExpressionSyntax Key, ExpressionSyntax Value)? Entries(WritePlace place, INamedTypeSymbol type, int level)
    {
        if (ValueType(type) is not { } valueType)
            return null;
        var value = level == place.Missing.Count - 1 ? place.Wanted.Expression(place, valueType)
            : InnerType(place, type, valueType) is { } inner && Entries(place, inner, level + 1) is var (_, innerValue) ? Holder(place, inner, new[] { (place.Missing[level + 1], innerValue) })
            : null;
        return value is null ? null : (SettingExpression.Literal(place.Missing[level]), value);
    }

    // The same kind again where a value can be one; what only a library's own type can be is a plain dictionary inside.
    private static INamedTypeSymbol? InnerType(WritePlace place, INamedTypeSymbol type, ITypeSymbol valueType)
    {
        var isGeneral = type.TypeKind == TypeKind.Class && (type.Name is "JObject" or "JsonObject" || type.ContainingNamespace.ToDisplayString() == "System.Collections.Generic");
        var compilation = place.Model.Compilation;
        var inner = isGeneral ? type
            : valueType.SpecialType == SpecialType.System_Object ? compilation.GetTypeByMetadataName("System.Collections.Generic.Dictionary`2")?.Construct(compilation.GetSpecialType(SpecialType.System_String), valueType)
            : null;
        return inner is not null && compilation.ClassifyConversion(inner, valueType).IsImplicit ? inner : null;
    }

    private static InitializerExpressionSyntax Pair(ExpressionSyntax key, ExpressionSyntax value) => SyntaxFactory.InitializerExpression(
        SyntaxKind.ComplexElementInitializerExpression,
        SyntaxFactory.Token(SyntaxKind.OpenBraceToken).WithTrailingTrivia(SyntaxFactory.Space),
        SyntaxFactory.SeparatedList(new[] { key, value }, new[] { SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space) }),
        SyntaxFactory.Token(SyntaxKind.CloseBraceToken).WithLeadingTrivia(SyntaxFactory.Space));

    private static AssignmentExpressionSyntax Entry(ExpressionSyntax key, ExpressionSyntax value) => SyntaxFactory.AssignmentExpression(
        SyntaxKind.SimpleAssignmentExpression,
        SyntaxFactory.ImplicitElementAccess(SyntaxFactory.BracketedArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(key)))),
        SyntaxFactory.Token(SyntaxKind.EqualsToken).WithLeadingTrivia(SyntaxFactory.Space).WithTrailingTrivia(SyntaxFactory.Space),
        value);

    private static ArgumentSyntax Property(ObjectCreationExpressionSyntax pattern, ExpressionSyntax key, ExpressionSyntax value) =>
        SyntaxFactory.Argument(pattern.WithArgumentList(SyntaxFactory.ArgumentList(SyntaxFactory.SeparatedList(
            new[] { SyntaxFactory.Argument(key), SyntaxFactory.Argument(value) },
            new[] { SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space) }))).WithoutTrivia());

    private static bool IsProperty(ExpressionSyntax argument) => argument is ObjectCreationExpressionSyntax { Type: var type, ArgumentList.Arguments.Count: 2, Initializer: null } && type.ToString().EndsWith("JProperty", StringComparison.Ordinal);
}
