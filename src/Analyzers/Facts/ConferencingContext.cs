using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PrivacySafe.Conferencing.Analyzers.Calls;
using PrivacySafe.Conferencing.Analyzers.Known;
using PrivacySafe.Conferencing.Analyzers.Search;
using PrivacySafe.Conferencing.Analyzers.Settings;
using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing.Analyzers.Facts;

/// <summary>
/// Whether the code of a project belongs to something that holds conferences, for rules about what is only there a matter of theirs. Evidence is a library that serves nothing else, the address
/// of a vendor's API in a text, a request of a library for meetings, or the making of a token for a room; never a word such as "meeting" by itself. Found out when a rule asks for the first
/// time, and once for each compilation. Safe for use by several threads.
/// </summary>
internal sealed class ConferencingContext
{
    private static readonly HashSet<string> Assemblies = new(KnownLibraries.AssemblyNames, StringComparer.OrdinalIgnoreCase);

    // A library for much else besides says nothing by being there.
    private static readonly TypePresence Types = new(KnownLibraries.TypeNamesOf(vendor => vendor.MeetingWords.Count == 0));

    private static readonly Evidence[] Texts = VendorCatalogues.All.SelectMany(EvidenceOf).ToArray();

    private readonly Lazy<bool> _refers;
    private readonly Lazy<bool> _isShown;

    /// <param name="compilation">The code and its references.</param>
    /// <param name="names">The names by which code speaks of what users have described.</param>
    public ConferencingContext(Compilation compilation, DescribedNames names)
    {
        _refers = new(() => Refers(compilation));
        _isShown = new(() => _refers.Value || names.AreUsedIn(compilation) || compilation.SyntaxTrees.Any(tree => Texts.Any(evidence => evidence.IsIn(tree))));
    }

    /// <summary>True when the code counts as part of something that holds conferences.</summary>
    /// <param name="settings">What the user has said for the file that is looked at.</param>
    public bool Holds(AnalyzerSettings settings) => settings.Context switch
    {
        ContextChoice.Always => true,
        ContextChoice.Never => false,
        _ => _isShown.Value,
    };

    /// <summary>True when it holds although no file speaks of conferencing: by what the user has said, or by references alone, which costs much less to find out than what files show.</summary>
    /// <param name="settings">What the user has said for a file.</param>
    public bool HoldsWithoutWords(AnalyzerSettings settings) => settings.Context switch
    {
        ContextChoice.Always => true,
        ContextChoice.Never => false,
        _ => _refers.Value,
    };

    private static bool Refers(Compilation compilation) =>
        compilation.ReferencedAssemblyNames.Any(Is)
        || Types.IsIn(compilation)
        || compilation.SourceModule.ReferencedAssemblySymbols.Any(assembly => assembly.Modules.Any(module => module.ReferencedAssemblies.Any(Is)));

    private static bool Is(AssemblyIdentity assembly) => Assemblies.Contains(assembly.Name);

    private static IEnumerable<Evidence> EvidenceOf(VendorCatalogue vendor)
    {
        // A vendor whose servers are run by its users is known by the path of its API.
        var addresses = vendor.Hosts.Select(h => h.Host == "*" ? h.BasePath : h.Host).Where(address => address.IndexOf('*') < 0).Concat(vendor.PublicHosts).Distinct(StringComparer.Ordinal).ToArray();
        if (addresses.Length > 0)
            yield return vendor.MeetingWords.Count == 0 ? new Evidence(addresses) : new Evidence(addresses, vendor.MeetingWords);
        if (vendor.MeetingWords.Count > 0 && KnownLibraries.NamespacesOf(vendor) is { Count: > 0 } namespaces)
            yield return new Evidence(namespaces, vendor.MeetingWords);
        if (vendor.Token is { } token)
            yield return new Evidence(new[] { '"' + token.Audience + '"' }, new[] { token.ClaimOf(token.RoomPath) }, TokenLibraries.MethodNames.Concat(TokenLibraries.TypeNames).ToArray());
    }

    /// <summary>Words that show it where they stand together, in code and not in comments.</summary>
    private sealed class Evidence
    {
        private readonly FileWords _words;
        private readonly IReadOnlyList<string>[] _groups;

        public Evidence(params IReadOnlyList<string>[] groups)
        {
            _groups = groups;
            _words = new FileWords(groups);
        }

        public bool IsIn(SyntaxTree tree) => _words.AreIn(tree) && _groups.All(group => group.Any(word => StandsInCode(word, tree)));

        private static bool StandsInCode(string word, SyntaxTree tree)
        {
            var text = FileText.Of(tree);
            for (var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(word, at + word.Length, StringComparison.OrdinalIgnoreCase))
            {
                var token = tree.GetRoot().FindToken(at);
                if (token.Span.Contains(at) && !token.IsKind(SyntaxKind.None))
                    return true;
            }

            return false;
        }
    }
}
