using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using PrivacySafe.Conferencing.Analyzers.Idioms;

namespace PrivacySafe.Conferencing.CodeFixes.Idioms;

/// <summary>Gives objects of types, own ones and those of libraries, the members that they lack.</summary>
internal sealed class InitializerWriter : IIdiomWriter
{
    private static readonly WireNamePolicy[] OfLibraries = { WireNamePolicy.AsWritten, WireNamePolicy.CamelCase, WireNamePolicy.SnakeCase };

    public SourceEdit? Replace(WritePlace place) => null;

    public SourceEdit? Add(WritePlace place)
    {
        if (place.Expression is not BaseObjectCreationExpressionSyntax creation || place.Model.GetTypeInfo(creation).Type is not { TypeKind: not TypeKind.Error } type)
            return null;
        return Member(place, type, 0) is { } member ? SourceEdit.Within(place, creation, current => With(current, member)) : null;
    }

    /// <summary>A creation with one more element in its initialiser.</summary>
    public static BaseObjectCreationExpressionSyntax With(BaseObjectCreationExpressionSyntax creation, ExpressionSyntax element)
    {
        if (creation.Initializer is { } initializer)
            return creation.WithInitializer(initializer.WithExpressions(ElementList.With(initializer.Expressions, element)));
        var added = Braces(SyntaxKind.ObjectInitializerExpression, element).WithTrailingTrivia(creation.GetTrailingTrivia());
        return creation is ObjectCreationExpressionSyntax { ArgumentList: null or { Arguments.Count: 0 } } typed
            ? typed.WithArgumentList(null).WithType(typed.Type.WithTrailingTrivia(SyntaxFactory.Space)).WithInitializer(added)
            : creation.WithArgumentList(creation.ArgumentList!.WithTrailingTrivia(SyntaxFactory.Space)).WithInitializer(added);
    }

    private static AssignmentExpressionSyntax? Member(WritePlace place, ITypeSymbol type, int level)
    {
        if (Find(place, type, place.Missing[level]) is not { } member || TypeOf(member) is not { } memberType)
            return null;
        var value = level == place.Missing.Count - 1 ? ExpressionWriter.Value(place, memberType) : Object(place, memberType, level + 1);
        return value is null ? null : SyntaxFactory.AssignmentExpression(
            SyntaxKind.SimpleAssignmentExpression,
            SyntaxFactory.IdentifierName(member.Name),
            SyntaxFactory.Token(SyntaxKind.EqualsToken).WithLeadingTrivia(SyntaxFactory.Space).WithTrailingTrivia(SyntaxFactory.Space),
            value);
    }

    private static ObjectCreationExpressionSyntax? Object(WritePlace place, ITypeSymbol type, int level)
    {
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, IsAbstract: false, SpecialType: SpecialType.None } named
            || !named.InstanceConstructors.Any(c => c.Parameters.IsEmpty && IsVisible(place, c))
            || Member(place, type, level) is not { } member)
        {
            return null;
        }

        return SyntaxFactory.ObjectCreationExpression(
            SyntaxFactory.Token(SyntaxKind.NewKeyword).WithTrailingTrivia(SyntaxFactory.Space),
            ((TypeSyntax)place.Generator.TypeExpression(type.WithNullableAnnotation(NullableAnnotation.NotAnnotated), addImport: true)).WithAdditionalAnnotations(Simplifier.Annotation).WithTrailingTrivia(SyntaxFactory.Space),
            null,
            Braces(SyntaxKind.ObjectInitializerExpression, member));
    }

    private static InitializerExpressionSyntax Braces(SyntaxKind kind, ExpressionSyntax element) => SyntaxFactory.InitializerExpression(
        kind,
        SyntaxFactory.Token(SyntaxKind.OpenBraceToken).WithTrailingTrivia(SyntaxFactory.Space),
        SyntaxFactory.SingletonSeparatedList(element.WithTrailingTrivia(SyntaxFactory.Space)),
        SyntaxFactory.Token(SyntaxKind.CloseBraceToken));

    // Libraries know how their own types are written; the names of own types are what the serialiser makes of them.
    private static ISymbol? Find(WritePlace place, ITypeSymbol type, string wireName)
    {
        var policies = type.DeclaringSyntaxReferences.IsEmpty ? OfLibraries : new[] { place.Naming };
        foreach (var policy in policies)
        {
            for (var declaring = type; declaring is { SpecialType: SpecialType.None }; declaring = declaring.BaseType)
            {
                foreach (var member in declaring.GetMembers())
                {
                    if (IsSettable(place, member) && WireNaming.NameOf(member, policy) is { } name && WireNaming.Matches(name, wireName, policy))
                        return member;
                }
            }
        }

        return null;
    }

    private static bool IsSettable(WritePlace place, ISymbol member) => member switch
    {
        IPropertySymbol { IsStatic: false, IsIndexer: false, SetMethod: { } setter } => IsVisible(place, setter),
        IFieldSymbol { IsStatic: false, IsReadOnly: false, IsImplicitlyDeclared: false } => IsVisible(place, member),
        _ => false,
    };

    private static bool IsVisible(WritePlace place, ISymbol member) => place.Model.IsAccessible(place.Expression.SpanStart, member);

    private static ITypeSymbol? TypeOf(ISymbol member) => (member as IPropertySymbol)?.Type ?? (member as IFieldSymbol)?.Type;
}
