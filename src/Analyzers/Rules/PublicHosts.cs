using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing.Analyzers.Rules;

/// <summary>Finds addresses of conferencing servers that are open to everybody.</summary>
internal static class PublicHosts
{
    /// <summary>True for a text that code writes.</summary>
    public static bool CanBeIn(IOperation operation) => operation is ILiteralOperation { ConstantValue: { HasValue: true, Value: string } } or IInterpolatedStringTextOperation;

    /// <summary>The finding about a text that code writes; null when it names no such server.</summary>
    public static Finding? In(IOperation operation)
    {
        if (!CanBeIn(operation))
            return null;
        var text = operation is IInterpolatedStringTextOperation part ? part.Text.ConstantValue.Value as string : operation.ConstantValue.Value as string;
        if (text is null || operation.Parent is IInterpolatedStringTextOperation)
            return null;
        foreach (var vendor in VendorCatalogues.All)
        {
            foreach (var host in vendor.PublicHosts)
            {
                if (IsHostIn(text, host))
                    return new Finding(RuleDescriptors.PublicConferencingHost, operation.Syntax.GetLocation(), vendor.Title, host);
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
