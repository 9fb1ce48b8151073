using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing.Analyzers.Host;

/// <summary>
/// Whether a project speaks of a vendor at all: by name or by the address of its API. Each file is looked through once for all vendors,
/// and again only after it was changed.
/// </summary>
internal sealed class VendorMentions
{
    private static readonly ConditionalWeakTable<SyntaxTree, ISet<string>> Known = new();

    private readonly Compilation _compilation;
    private readonly ConcurrentDictionary<string, bool> _known = new(StringComparer.Ordinal);

    public VendorMentions(Compilation compilation) => _compilation = compilation;

    /// <summary>True when at least one file names the vendor.</summary>
    public bool Hold(VendorCatalogue vendor) => _known.GetOrAdd(vendor.Name, name => _compilation.SyntaxTrees.Any(tree => Known.GetValue(tree, NamedIn).Contains(name)));

    private static ISet<string> NamedIn(SyntaxTree tree)
    {
        var text = tree.GetText().ToString();
        return new HashSet<string>(VendorCatalogues.All.Where(vendor => IsIn(text, vendor)).Select(vendor => vendor.Name), StringComparer.Ordinal);
    }

    private static bool IsIn(string text, VendorCatalogue vendor) =>
        text.IndexOf(vendor.Name, StringComparison.OrdinalIgnoreCase) >= 0
        || vendor.Hosts.Any(h => h.Host.IndexOf('*') < 0 && text.IndexOf(h.Host, StringComparison.OrdinalIgnoreCase) >= 0);
}
