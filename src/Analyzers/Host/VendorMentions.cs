using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using PrivacySafe.Conferencing.Analyzers.Facts;
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
    private readonly DescribedNames _names;

    /// <param name="compilation">The files.</param>
    /// <param name="names">The names by which code speaks of what users have described.</param>
    public VendorMentions(Compilation compilation, DescribedNames names)
    {
        _compilation = compilation;
        _names = names;
    }

    /// <summary>True when at least one file names the vendor, or something that a user has described as a way to ask it for meetings.</summary>
    public bool Hold(VendorCatalogue vendor) => _known.GetOrAdd(vendor.Name, name => _compilation.SyntaxTrees.Any(file => Words[name].AreIn(file) || _names.AreIn(file, vendor)));

    /// <summary>True when the project uses the vendor's credentials for conferencing; of most vendors they are for nothing else.</summary>
    public bool Prove(VendorCatalogue vendor) =>
        !Evidence.TryGetValue(vendor.Name, out var words) || _proven.GetOrAdd(vendor.Name, _ => _compilation.SyntaxTrees.Any(words.AreIn));
}
