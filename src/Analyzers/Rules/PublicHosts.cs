using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing.Analyzers.Rules;

/// <summary>Finds addresses of conferencing servers that are open to everybody.</summary>
internal static class PublicHosts
{
    /// <summary>True when such a server may be named in a file.</summary>
    public static bool MayBeIn(string text) => VendorCatalogues.All.SelectMany(vendor => vendor.PublicHosts).Any(host => text.IndexOf(host, StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary>True for a text that code writes.</summary>
    public static bool CanBeIn(SyntaxNode node) => node is LiteralExpressionSyntax { Token.Value: string } or InterpolatedStringTextSyntax;

    /// <summary>The finding about a text that code writes; null for anything else, and when it names no such server.</summary>
    public static Finding? In(SyntaxNode node)
    {
        var text = node switch
        {
            LiteralExpressionSyntax { Token.Value: string literal } => literal,
            InterpolatedStringTextSyntax part => part.TextToken.ValueText,
            _ => null,
        };
        if (text is null)
            return null;
        foreach (var vendor in VendorCatalogues.All)
        {
            foreach (var host in vendor.PublicHosts)
            {
                if (IsHostIn(text, host))
                    return new Finding(RuleDescriptors.PublicConferencingHost, node.GetLocation(), vendor.Title, host);
            }
        }

        return null;
    }

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
