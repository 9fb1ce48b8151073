using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using PrivacySafe.Conferencing.Analyzers.Search;
using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing.Analyzers.Host;

/// <summary>Whether a project speaks of a vendor at all: by name or by the address of its API.</summary>
internal sealed class VendorMentions
{
    private static readonly Dictionary<string, FileWords> Words = VendorCatalogues.All.ToDictionary(
        vendor => vendor.Name,
        vendor => new FileWords(vendor.Hosts.Select(h => h.Host).Where(host => host.IndexOf('*') < 0).Append(vendor.Name).ToArray()),
        StringComparer.Ordinal);

    private readonly Compilation _compilation;
    private readonly ConcurrentDictionary<string, bool> _known = new(StringComparer.Ordinal);

    public VendorMentions(Compilation compilation) => _compilation = compilation;

    /// <summary>True when at least one file names the vendor.</summary>
    public bool Hold(VendorCatalogue vendor) => _known.GetOrAdd(vendor.Name, name => _compilation.SyntaxTrees.Any(Words[name].AreIn));
}
