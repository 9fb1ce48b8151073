using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing.Analyzers.Host;

/// <summary>Whether a project speaks of a vendor at all: by name or by the address of its API. Looked up once for each vendor.</summary>
internal sealed class VendorMentions
{
    private readonly Compilation _compilation;
    private readonly ConcurrentDictionary<string, bool> _known = new(StringComparer.Ordinal);

    public VendorMentions(Compilation compilation) => _compilation = compilation;

    /// <summary>True when at least one file names the vendor.</summary>
    public bool Hold(VendorCatalogue vendor) => _known.GetOrAdd(vendor.Name, _ => _compilation.SyntaxTrees.Any(tree => IsIn(tree.GetText().ToString(), vendor)));

    private static bool IsIn(string text, VendorCatalogue vendor) =>
        text.IndexOf(vendor.Name, StringComparison.OrdinalIgnoreCase) >= 0
        || vendor.Hosts.Any(h => h.Host.IndexOf('*') < 0 && text.IndexOf(h.Host, StringComparison.OrdinalIgnoreCase) >= 0);
}
