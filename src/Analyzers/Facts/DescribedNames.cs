using Microsoft.CodeAnalysis;
using PrivacySafe.Conferencing.Analyzers.Known;
using PrivacySafe.Conferencing.Analyzers.Search;
using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing.Analyzers.Facts;

/// <summary>
/// The names by which files speak of what users have described: of methods that create or change meetings, of types that stand for requests, and of members and types that yield data. Sinks and
/// sanitizers do not count, because code that logs something has nothing to do with conferencing for that.
/// </summary>
internal sealed class DescribedNames
{
    private readonly FilePlaces? _all;
    private readonly Dictionary<string, FilePlaces> _ofVendors;
    private readonly string[] _requests;

    /// <param name="described">What users have described.</param>
    public DescribedNames(KnownApis described)
    {
        var requests = described.Methods.Select(m => (m.Vendor, m.Name)).Concat(described.Types.Select(t => (t.Vendor, t.Name))).ToArray();
        _ofVendors = requests.ToLookup(r => r.Vendor, r => r.Name, StringComparer.Ordinal).ToDictionary(names => names.Key, names => Places(names)!, StringComparer.Ordinal);
        var all = requests.Select(r => r.Name).Concat(DataNames(described)).ToArray();
        _all = Places(all);
        _requests = described.Methods.Select(m => m.Member.Type.FullName).Where(name => name.IndexOf('*') < 0).Concat(described.Types.Select(NameOf)).Distinct(StringComparer.Ordinal).ToArray();
        RequestTypes = described.Types.Select(NameOf).Distinct(StringComparer.Ordinal).ToArray();
    }

    /// <summary>The full names of the types that code fills.</summary>
    public IReadOnlyList<string> RequestTypes { get; }

    /// <summary>True for a file that holds one of the names.</summary>
    public bool AreIn(SyntaxTree file) => _all?.AreIn(file) == true;

    /// <summary>True for a file that holds a name by which a vendor is asked for meetings.</summary>
    public bool AreIn(SyntaxTree file, VendorCatalogue vendor) => _ofVendors.TryGetValue(vendor.Name, out var places) && places.AreIn(file);

    /// <summary>True when a compilation asks for meetings by what is described: it knows one of the types, and a file holds one of the names.</summary>
    public bool AreUsedIn(Compilation compilation) => Knows(compilation, _requests) && compilation.SyntaxTrees.Any(file => _ofVendors.Values.Any(places => places.AreIn(file)));

    /// <summary>True when a compilation or what it refers to declares one of the types, whose full names are written as in documentation comments.</summary>
    public static bool Knows(Compilation compilation, IEnumerable<string> types) => types.SelectMany(MetadataNames).Any(name => !compilation.GetTypesByMetadataName(name).IsEmpty);

    /// <summary>The names of members and types that yield data.</summary>
    public static IEnumerable<string> DataNames(KnownApis apis, params DataKind[] kinds) =>
        apis.Sources.Where(s => kinds.Length == 0 || kinds.Contains(s.Data)).Select(s => s.Member.SearchName).OfType<string>();

    /// <summary>Where one of several names stands in files; null when there are none, which is so where users describe nothing and must cost nothing.</summary>
    public static FilePlaces? Places(IEnumerable<string> names) => names.ToArray() is { Length: > 0 } all ? new(new NameSearch(all).PlacesIn) : null;

    private static string NameOf(KnownType type) => type.ContainingNamespace.Length == 0 ? type.Name : type.ContainingNamespace + "." + type.Name;

    // A nested type stands behind a plus in metadata, and behind a dot in documentation comments.
    private static IEnumerable<string> MetadataNames(string name)
    {
        yield return name;
        for (var dot = name.LastIndexOf('.'); dot > 0; dot = name.LastIndexOf('.', dot - 1))
            yield return name = name.Substring(0, dot) + "+" + name.Substring(dot + 1);
    }
}
