using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PrivacySafe.Conferencing.CodeFixes.Idioms;

/// <summary>The elements between the braces of an expression that makes an object: members, entries, pairs, properties.</summary>
internal static class ObjectElements
{
    private static readonly IElementWriter[] Writers = { new AnonymousObjectWriter(), new PairsWriter(), new InitializerWriter() };

    /// <summary>The element with all that an object lacks; null when no writer can make it.</summary>
    public static SyntaxNode? Missing(WritePlace place) => Writers.Select(writer => writer.Element(place)).FirstOrDefault(element => element is not null);

    /// <summary>The change that gives an object an element; null when it cannot take it.</summary>
    public static SourceEdit? Added(WritePlace place, SyntaxNode? element) => element is null || With(place.Expression, element) is null
        ? null
        : SourceEdit.Within(place.Code, place.Wanted.Path, place.Expression, current => With(current, element) ?? current);

    /// <summary>The name under which an element stands; null when the code does not write it there.</summary>
    public static string? KeyOf(SyntaxNode element) => element switch
    {
        AnonymousObjectMemberDeclaratorSyntax member => member.NameEquals?.Name.Identifier.ValueText ?? NameOf(member.Expression),
        AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: { Count: 1 } keys } } => TextOf(keys[0].Expression),
        AssignmentExpressionSyntax { Left: IdentifierNameSyntax name } => name.Identifier.ValueText,
        InitializerExpressionSyntax { Expressions: { Count: 2 } pair } => TextOf(pair[0]),
        ArgumentSyntax { Expression: ObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: 2 } pair } } => TextOf(pair[0].Expression),
        _ => null,
    };

    /// <summary>What an element says.</summary>
    public static ExpressionSyntax? ValueOf(SyntaxNode element) => element switch
    {
        AnonymousObjectMemberDeclaratorSyntax member => member.Expression,
        AssignmentExpressionSyntax assignment => assignment.Right,
        InitializerExpressionSyntax { Expressions: { Count: 2 } pair } => pair[1],
        ArgumentSyntax { Expression: ObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: 2 } pair } } => pair[1].Expression,
        _ => null,
    };

    /// <summary>An object with one more element, or with what the element holds in the one that is there; null when the object cannot take it.</summary>
    public static ExpressionSyntax? With(ExpressionSyntax creation, SyntaxNode element)
    {
        if (ElementsOf(creation).FirstOrDefault(e => KeyOf(e) is { } key && key == KeyOf(element)) is { } there)
            return Merged(creation, there, element);
        return (creation, element) switch
        {
            (AnonymousObjectCreationExpressionSyntax anonymous, AnonymousObjectMemberDeclaratorSyntax member) => anonymous.WithInitializers(ElementList.With(anonymous.Initializers, member)),
            (BaseObjectCreationExpressionSyntax { ArgumentList: { } arguments } typed, ArgumentSyntax property) => typed.WithArgumentList(arguments.WithArguments(ElementList.With(arguments.Arguments, property))),
            (BaseObjectCreationExpressionSyntax typed, ExpressionSyntax entry) => InitializerWriter.With(typed, entry),
            _ => null,
        };
    }

    /// <summary>An object without the element of a name.</summary>
    public static ExpressionSyntax Without(ExpressionSyntax creation, string key)
    {
        var elements = ElementsOf(creation);
        var index = elements.TakeWhile(e => KeyOf(e) != key).Count();
        if (index == elements.Count)
            return creation;
        return creation switch
        {
            AnonymousObjectCreationExpressionSyntax anonymous => anonymous.WithInitializers(ElementList.Without(anonymous.Initializers, index)),
            BaseObjectCreationExpressionSyntax { Initializer: { } initializer } typed => typed.WithInitializer(initializer.WithExpressions(ElementList.Without(initializer.Expressions, index))),
            BaseObjectCreationExpressionSyntax { ArgumentList: { } arguments } typed => typed.WithArgumentList(arguments.WithArguments(ElementList.Without(arguments.Arguments, index))),
            _ => creation,
        };
    }

    /// <summary>An object with another element in the place of one; null when it cannot take it.</summary>
    public static ExpressionSyntax? InPlace(ExpressionSyntax creation, string key, SyntaxNode element)
    {
        if (ElementsOf(creation).FirstOrDefault(e => KeyOf(e) == key) is not { } old)
            return null;
        return ElementsOf(creation).Any(e => KeyOf(e) == KeyOf(element))
            ? With(Without(creation, key), element)
            : creation.ReplaceNode(old, element.WithTriviaFrom(old));
    }

    /// <summary>The name that an expression gives to a member of an anonymous object; null when it gives none.</summary>
    public static string? NameOf(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        _ => null,
    };

    private static ExpressionSyntax? Merged(ExpressionSyntax creation, SyntaxNode there, SyntaxNode element)
    {
        if (ValueOf(there) is not { } old || ValueOf(element) is not { } added)
            return null;
        var grown = old;
        foreach (var inner in ElementsOf(added))
        {
            if (With(grown, inner) is not { } more)
                return null;
            grown = more;
        }

        return grown == old ? null : creation.ReplaceNode(old, grown.WithTriviaFrom(old));
    }

    private static IReadOnlyList<SyntaxNode> ElementsOf(ExpressionSyntax creation) => creation switch
    {
        AnonymousObjectCreationExpressionSyntax anonymous => anonymous.Initializers,
        BaseObjectCreationExpressionSyntax { Initializer: { } initializer } => initializer.Expressions,
        BaseObjectCreationExpressionSyntax { ArgumentList: { } arguments } => arguments.Arguments,
        _ => Array.Empty<SyntaxNode>(),
    };

    /// <summary>The text that a key is written as; null when it is written otherwise.</summary>
    public static string? TextOf(ExpressionSyntax key) => key is LiteralExpressionSyntax { Token: { Value: string text } } ? text : null;
}
