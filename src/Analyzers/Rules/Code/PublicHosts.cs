using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacySafe.Conferencing.Analyzers.Known;
using PrivacySafe.Conferencing.Analyzers.Values;
using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing.Analyzers.Rules.Code;

/// <summary>Finds addresses of conferencing servers that are open to everybody.</summary>
internal static class PublicHosts
{
    private static readonly string[] ConfigurationWords = { "config", "setting", "option", "environment", "getvalue" };

    /// <summary>True for a text that code writes, and for a name that stands where an address begins.</summary>
    public static bool CanBeIn(SyntaxNode node) => node is LiteralExpressionSyntax { Token.Value: string } or InterpolatedStringTextSyntax || node is IdentifierNameSyntax name && Opens(name);

    /// <summary>The finding about a place where a room is opened on such a server; null for anything else.</summary>
    public static Finding? In(SyntaxNode node)
    {
        switch (node)
        {
            case LiteralExpressionSyntax { Token.Value: string literal } text when NamedIn(literal) is var (vendor, host):
                return IsConfiguredDefault(text) || IsToldWhereUsed(text) ? null : About(node, vendor, host);
            case InterpolatedStringTextSyntax part when NamedIn(part.TextToken.ValueText) is var (vendor, host):
                return About(node, vendor, host);
            case IdentifierNameSyntax name when Opens(name) && InitialiserOf(name) is { } initialiser:
                foreach (var text in initialiser.DescendantNodesAndSelf().OfType<LiteralExpressionSyntax>())
                {
                    if (text.Token.Value is string literal && NamedIn(literal) is var (vendor, host))
                    {
                        var finding = About(node, vendor, host);
                        finding.Others = ImmutableArray.Create(text.GetLocation());
                        return finding;
                    }
                }

                return null;
            default:
                return null;
        }
    }

    private static Finding About(SyntaxNode node, VendorCatalogue vendor, string host) => new(RuleDescriptors.PublicConferencingHost, node.GetLocation(), vendor.Title, host);

    private static (VendorCatalogue Vendor, string Host)? NamedIn(string text)
    {
        foreach (var vendor in VendorCatalogues.All)
        {
            foreach (var host in vendor.PublicHosts)
            {
                if (IsHostIn(text, host))
                    return (vendor, host);
            }
        }

        return null;
    }

    // What stands in for a setting that is missing decides nothing yet; a room that is opened with it does.
    private static bool IsConfiguredDefault(LiteralExpressionSyntax text) => text.Parent switch
    {
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression, Left: var left } choice when choice.Right == text => IsConfiguration(left.ToString()),
        ArgumentSyntax { Parent: ArgumentListSyntax { Arguments.Count: > 1, Parent: InvocationExpressionSyntax call } } => IsConfiguration(call.Expression.ToString()),
        _ => false,
    };

    private static bool IsConfiguration(string code) =>
        ConfigurationWords.Any(word => code.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);

    // One place is enough: that at which the address is put together.
    private static bool IsToldWhereUsed(LiteralExpressionSyntax text)
    {
        foreach (var node in text.Ancestors())
        {
            if (NameDeclaredBy(node) is { } declared)
                return node.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.DescendantNodes().OfType<IdentifierNameSyntax>().Any(n => n.Identifier.ValueText == declared && Opens(n) && InitialiserOf(n)?.Span.Contains(text.Span) == true) == true;
            if (node is StatementSyntax or MemberDeclarationSyntax)
                return false;
        }

        return false;
    }

    private static string? NameDeclaredBy(SyntaxNode node) => node switch
    {
        VariableDeclaratorSyntax variable => variable.Identifier.ValueText,
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        _ => null,
    };

    // The beginning of an address that is put together, or the host that a page gets for its room without a token of one's own.
    private static bool Opens(IdentifierNameSyntax name)
    {
        switch (name.Parent)
        {
            case InterpolationSyntax { Parent: InterpolatedStringExpressionSyntax { Contents: var contents } } hole:
                var index = contents.IndexOf(hole);
                return index == 0 ? contents.Count > 1 : contents[index - 1] is InterpolatedStringTextSyntax before && before.TextToken.ValueText.EndsWith("//", StringComparison.Ordinal);
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum:
                return sum.Left == name || sum.Left is LiteralExpressionSyntax { Token.Value: string start } && start.EndsWith("//", StringComparison.Ordinal);
            case ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Format" } } } list } argument:
                return list.Arguments.IndexOf(argument) == 1 && list.Arguments[0].Expression is LiteralExpressionSyntax { Token.Value: string format }
                    && (format.StartsWith("{0}", StringComparison.Ordinal) || format.StartsWith("https://{0}", StringComparison.Ordinal));
            case AnonymousObjectMemberDeclaratorSyntax { NameEquals.Name.Identifier.ValueText: ClientEmbedding.Host, Parent: AnonymousObjectCreationExpressionSyntax options }:
                return Has(options, ClientEmbedding.Room) && !Has(options, ClientEmbedding.Token);
            default:
                return false;
        }
    }

    private static bool Has(AnonymousObjectCreationExpressionSyntax options, string name) =>
        options.Initializers.Any(i => (i.NameEquals?.Name ?? i.Expression as IdentifierNameSyntax)?.Identifier.ValueText == name);

    // What a local, field or property of the same type is declared with.
    private static ExpressionSyntax? InitialiserOf(IdentifierNameSyntax name)
    {
        foreach (var scope in name.Ancestors())
        {
            if (scope is not (MemberDeclarationSyntax or LocalFunctionStatementSyntax))
                continue;
            foreach (var declared in scope is TypeDeclarationSyntax type ? type.Members.SelectMany(Declared) : scope.DescendantNodes().OfType<VariableDeclaratorSyntax>())
            {
                if (NameDeclaredBy(declared) == name.Identifier.ValueText)
                    return ForeignSource.InitialiserOf(declared);
            }
        }

        return null;
    }

    private static IEnumerable<SyntaxNode> Declared(MemberDeclarationSyntax member) => member switch
    {
        FieldDeclarationSyntax field => field.Declaration.Variables,
        PropertyDeclarationSyntax property => new[] { property },
        _ => Enumerable.Empty<SyntaxNode>(),
    };

    // The host of an address, or a text that is nothing but the host; not a sentence or another domain that ends alike.
    private static bool IsHostIn(string text, string host)
    {
        if (text.Equals(host, StringComparison.OrdinalIgnoreCase))
            return true;
        for (var at = text.IndexOf(host, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(host, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + host.Length;
            if (at >= 2 && text[at - 1] == '/' && text[at - 2] == '/' && (end == text.Length || text[end] is '/' or ':' or '?' or '#' or '"' or '\''))
                return true;
        }

        return false;
    }
}
