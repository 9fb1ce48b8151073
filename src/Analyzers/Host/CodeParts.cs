using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PrivacySafe.Conferencing.Analyzers.Host;

/// <summary>The parts of a declaration that are executed: bodies, initialisers and defaults of parameters, not what is declared inside it.</summary>
internal static class CodeParts
{
    /// <summary>The parts, in the order they are written; empty for a declaration without code.</summary>
    /// <param name="declaration">What is declared.</param>
    /// <param name="symbol">The symbol that is declared; of several fields in one declaration it says which.</param>
    public static IEnumerable<SyntaxNode> Of(SyntaxNode declaration, ISymbol symbol) => declaration switch
    {
        ConstructorDeclarationSyntax constructor => Defaults(constructor.ParameterList).Concat(There(constructor.Initializer, constructor.Body, constructor.ExpressionBody)),
        BaseMethodDeclarationSyntax method => Defaults(method.ParameterList).Concat(There(method.Body, method.ExpressionBody)),
        AccessorDeclarationSyntax accessor => There(accessor.Body, accessor.ExpressionBody),
        BaseFieldDeclarationSyntax field => There(field.Declaration.Variables.FirstOrDefault(v => v.Identifier.ValueText == symbol.Name)?.Initializer),
        PropertyDeclarationSyntax property => There(property.Initializer),
        IndexerDeclarationSyntax indexer => Defaults(indexer.ParameterList),
        TypeDeclarationSyntax type => Defaults(type.ParameterList).Concat(type.BaseList?.Types.OfType<PrimaryConstructorBaseTypeSyntax>() ?? Enumerable.Empty<SyntaxNode>()),
        _ => There(declaration),
    };

    private static IEnumerable<SyntaxNode> Defaults(BaseParameterListSyntax? parameters) =>
        parameters?.Parameters.Where(p => p.Default is not null).Select(p => (SyntaxNode)p.Default!) ?? Enumerable.Empty<SyntaxNode>();

    private static IEnumerable<SyntaxNode> There(params SyntaxNode?[] parts) => parts.OfType<SyntaxNode>();
}
