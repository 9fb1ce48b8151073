using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacySafe.Conferencing.Analyzers.Known;
using PrivacySafe.Conferencing.Analyzers.Rules.Operations;
using PrivacySafe.Conferencing.Analyzers.Search;
using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing.Analyzers.Rules.Code;

/// <summary>
/// Finds requests for broad scopes in attributes of pages, controllers and their methods, which are no operations of any code. An attribute that says which scopes a service accepts asks for none.
/// </summary>
internal static class ScopesInAttributes
{
    private static readonly FileWords Words = new(ScopeLibraries.AttributeNames, OverbroadScopes.Families);

    /// <summary>True for a declaration with such an attribute.</summary>
    public static bool CanBe(SyntaxNode declaration) => declaration is MemberDeclarationSyntax { AttributeLists: { Count: > 0 } lists } && Words.AreIn(declaration.SyntaxTree) && lists.SelectMany(list => list.Attributes).Any(IsNamedLikeOne);

    /// <summary>The findings about the attributes of a declaration.</summary>
    /// <param name="declaration">The declaration; of a type in several parts, one of them.</param>
    /// <param name="symbol">What is declared.</param>
    /// <param name="isMentioned">True when the project speaks of a vendor.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static IEnumerable<Finding> In(SyntaxNode declaration, ISymbol symbol, Func<VendorCatalogue, bool> isMentioned, CancellationToken cancellationToken)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (!ScopeLibraries.Asks(attribute.AttributeClass) || attribute.ApplicationSyntaxReference is not { } place || place.SyntaxTree != declaration.SyntaxTree || !declaration.Span.Contains(place.Span))
                continue;
            foreach (var said in attribute.NamedArguments)
            {
                if (!ScopeLibraries.PropertyNames.Contains(said.Key, StringComparer.Ordinal) || Written(place.GetSyntax(cancellationToken), said.Key) is not { } written)
                    continue;
                var texts = TextsOf(said.Value).ToArray();
                var places = PlacesIn(written, texts.Length);
                for (var i = 0; i < texts.Length; i++)
                {
                    foreach (var finding in OverbroadScopes.About(SocialAccounts.Listed(texts[i]), places[i].GetLocation(), isMentioned))
                        yield return finding;
                }
            }
        }
    }

    private static bool IsNamedLikeOne(AttributeSyntax attribute) =>
        FileIndex.NameOf(attribute.Name) is { } name && ScopeLibraries.AttributeNames.Any(known => name.StartsWith(known, StringComparison.Ordinal));

    private static IEnumerable<string> TextsOf(TypedConstant value) =>
        value.Kind == TypedConstantKind.Array
            ? value.Values.IsDefaultOrEmpty ? Enumerable.Empty<string>() : value.Values.SelectMany(TextsOf)
            : new[] { value.Kind == TypedConstantKind.Primitive ? value.Value as string ?? "" : "" };

    private static ExpressionSyntax? Written(SyntaxNode attribute, string property) =>
        (attribute as AttributeSyntax)?.ArgumentList?.Arguments.FirstOrDefault(a => a.NameEquals?.Name.Identifier.ValueText == property)?.Expression;

    // The elements of a list, when each stands for one text; the list as a whole for others.
    private static SyntaxNode[] PlacesIn(ExpressionSyntax written, int count)
    {
        var elements = written switch
        {
            ImplicitArrayCreationExpressionSyntax array => array.Initializer.Expressions.ToArray<SyntaxNode>(),
            ArrayCreationExpressionSyntax { Initializer: { } initializer } => initializer.Expressions.ToArray<SyntaxNode>(),
            CollectionExpressionSyntax list => list.Elements.ToArray<SyntaxNode>(),
            _ => Array.Empty<SyntaxNode>(),
        };
        return elements.Length == count ? elements : Enumerable.Repeat<SyntaxNode>(written, count).ToArray();
    }
}
