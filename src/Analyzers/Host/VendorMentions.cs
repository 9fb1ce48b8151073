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

    private static readonly Dictionary<string, FileWords> Evidence = VendorCatalogues.All
        .Where(vendor => vendor.Credentials is { Evidence.Count: > 0 })
        .ToDictionary(vendor => vendor.Name, vendor => new FileWords(vendor.Credentials!.Evidence), StringComparer.Ordinal);

    private readonly Compilation _compilation;
    private readonly ConcurrentDictionary<string, bool> _known = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _proven = new(StringComparer.Ordinal);

    public VendorMentions(Compilation compilation) => _compilation = compilation;

    /// <summary>True when at least one file names the vendor.</summary>
    public bool Hold(VendorCatalogue vendor) => _known.GetOrAdd(vendor.Name, name => _compilation.SyntaxTrees.Any(Words[name].AreIn));

    /// <summary>True when the project uses the vendor's credentials for conferencing; of most vendors they are for nothing else.</summary>
    public bool Prove(VendorCatalogue vendor) =>
        !Evidence.TryGetValue(vendor.Name, out var words) || _proven.GetOrAdd(vendor.Name, _ => _compilation.SyntaxTrees.Any(words.AreIn));
}
