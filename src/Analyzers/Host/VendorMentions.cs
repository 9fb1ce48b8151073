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

    private readonly Compilation _compilation;
    private readonly ConcurrentDictionary<string, bool> _known = new(StringComparer.Ordinal);

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
}
