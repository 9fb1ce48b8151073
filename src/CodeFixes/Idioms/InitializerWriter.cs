using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using PrivacySafe.Conferencing.Analyzers.Idioms;
using PrivacySafe.Conferencing.Analyzers.Known;

namespace PrivacySafe.Conferencing.CodeFixes.Idioms;

/// <summary>Gives objects of types, own ones and those of libraries, the members that they lack.</summary>
internal sealed class InitializerWriter : IIdiomWriter, IElementWriter
{
    private static readonly WireNamePolicy[] OfLibraries = { WireNamePolicy.AsWritten, WireNamePolicy.CamelCase, WireNamePolicy.SnakeCase };

    public SourceEdit? Replace(WritePlace place) => null;

    public SourceEdit? Add(WritePlace place) => ObjectElements.Added(place, Element(place));

    public SyntaxNode? Element(WritePlace place)
    {
        if (place.Expression is not BaseObjectCreationExpressionSyntax creation || place.Model.GetTypeInfo(creation).Type is not { TypeKind: not TypeKind.Error } type)
            return null;
        return Member(place, type, 0) ?? Beside(place, type);
    }

    /// <summary>A creation with one more element in its initialiser.</summary>
    public static BaseObjectCreationExpressionSyntax With(BaseObjectCreationExpressionSyntax creation, ExpressionSyntax element)
    {
        if (creation.Initializer is { } initializer)
            return creation.WithInitializer(initializer.WithExpressions(ElementList.With(initializer.Expressions, element)));
        var added = Braces(element).WithTrailingTrivia(creation.GetTrailingTrivia());
        return creation is ObjectCreationExpressionSyntax { ArgumentList: null or { Arguments.Count: 0 } } typed
            ? typed.WithArgumentList(null).WithType(typed.Type.WithTrailingTrivia(SyntaxFactory.Space)).WithInitializer(added)
            : creation.WithArgumentList(creation.ArgumentList!.WithTrailingTrivia(SyntaxFactory.Space)).WithInitializer(added);
    }

    private static AssignmentExpressionSyntax? Member(WritePlace place, ITypeSymbol type, int level)
    {
        if (Find(place, type, place.Missing[level]) is not { } member || TypeOf(member) is not { } memberType)
            return null;
        var value = level == place.Missing.Count - 1 ? place.Wanted.Expression(place, memberType) : Object(place, memberType, level + 1);
        return value is null ? null : Assigned(member, value);
    }

    // What the type has no member for goes into the dictionary that is written beside its members.
    private static AssignmentExpressionSyntax? Beside(WritePlace place, ITypeSymbol type)
    {
        for (var declaring = type; declaring is { SpecialType: SpecialType.None }; declaring = declaring.BaseType)
        {
            if (declaring.GetMembers().OfType<IPropertySymbol>().FirstOrDefault(p => ExtensionData.Is(p) && IsSettable(place, p)) is not { } entries)
                continue;
            return Find(place, type, place.Missing[0]) is null && DictionaryOf(place, entries.Type) is { } dictionary && PairsWriter.Levels(place, dictionary) is { } value ? Assigned(entries, value) : null;
        }

        return null;
    }

    private static INamedTypeSymbol? DictionaryOf(WritePlace place, ITypeSymbol type)
    {
        if (type is not INamedTypeSymbol { TypeArguments: { Length: 2 } arguments } || place.Model.Compilation.GetTypeByMetadataName("System.Collections.Generic.Dictionary`2") is not { } general)
            return null;
        var dictionary = general.Construct(arguments, type is INamedTypeSymbol named ? named.TypeArgumentNullableAnnotations : default);
        return place.Model.Compilation.ClassifyConversion(dictionary, type).IsImplicit ? dictionary : null;
    }

    private static AssignmentExpressionSyntax Assigned(ISymbol member, ExpressionSyntax value) => SyntaxFactory.AssignmentExpression(
        SyntaxKind.SimpleAssignmentExpression,
        SyntaxFactory.IdentifierName(member.Name),
        SyntaxFactory.Token(SyntaxKind.EqualsToken).WithLeadingTrivia(SyntaxFactory.Space).WithTrailingTrivia(SyntaxFactory.Space),
        value);

    private static ObjectCreationExpressionSyntax? Object(WritePlace place, ITypeSymbol type, int level) =>
        IsMadeOfNothing(place, type) && Member(place, type, level) is { } member ? Made(place, type, member) : null;

    /// <summary>An object of a type with those values for which it has a member; null when it has none of them, or is not made of nothing.</summary>
    public static ExpressionSyntax? Object(WritePlace place, ITypeSymbol type, IEnumerable<(string Name, ExpressionSyntax Value)> values)
    {
        var members = values
            .Select(v => (Member: Find(place, type, v.Name), v.Value))
            .Where(v => v.Member is not null && TypeOf(v.Member) is { } memberType && place.Model.ClassifyConversion(place.Expression.SpanStart, v.Value, memberType).IsImplicit)
            .Select(v => (ExpressionSyntax)Assigned(v.Member!, v.Value))
            .ToArray();
        return members.Length > 0 && IsMadeOfNothing(place, type) ? Made(place, type, members) : null;
    }

    private static bool IsMadeOfNothing(WritePlace place, ITypeSymbol type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, IsAbstract: false, SpecialType: SpecialType.None } named && named.InstanceConstructors.Any(c => c.Parameters.IsEmpty && IsVisible(place, c));

    private static ObjectCreationExpressionSyntax Made(WritePlace place, ITypeSymbol type, params ExpressionSyntax[] members) => SyntaxFactory.ObjectCreationExpression(
        SyntaxFactory.Token(SyntaxKind.NewKeyword).WithTrailingTrivia(SyntaxFactory.Space),
        ((TypeSyntax)place.Generator.TypeExpression(type.WithNullableAnnotation(NullableAnnotation.NotAnnotated), addImport: true)).WithAdditionalAnnotations(Simplifier.Annotation).WithTrailingTrivia(SyntaxFactory.Space),
        null,
        Braces(members));

    /// <summary>An initialiser on one line.</summary>
    public static InitializerExpressionSyntax Braces(params ExpressionSyntax[] elements) => SyntaxFactory.InitializerExpression(
        SyntaxKind.ObjectInitializerExpression,
        SyntaxFactory.Token(SyntaxKind.OpenBraceToken).WithTrailingTrivia(SyntaxFactory.Space),
        SyntaxFactory.SeparatedList(elements, Enumerable.Repeat(SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space), elements.Length - 1)),
        SyntaxFactory.Token(SyntaxKind.CloseBraceToken).WithLeadingTrivia(SyntaxFactory.Space));

    /// <summary>The member that is written under a name; null when the type has none that can be set here.</summary>
    // Libraries know how their own types are written; the names of own types are what the serialiser makes of them.
    public static ISymbol? Find(WritePlace place, ITypeSymbol type, string wireName)
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

    /// <summary>The type of a property or field.</summary>
    public static ITypeSymbol? TypeOf(ISymbol member) => (member as IPropertySymbol)?.Type ?? (member as IFieldSymbol)?.Type;
}
