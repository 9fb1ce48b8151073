using Microsoft.CodeAnalysis;
using PrivacySafe.Conferencing.Analyzers.Known;
using PrivacySafe.Conferencing.Analyzers.Search;
using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing.Analyzers.Host;

/// <summary>
/// The words without which code has nothing to do with conferencing. Looking for them is so much cheaper than analysing that a file
/// without them costs nothing else.
/// </summary>
internal static class ConferencingWords
{
    private static readonly FileWords Any = new(VendorWords.All);

    private static readonly FileWords PublicHosts = new(VendorCatalogues.All.SelectMany(vendor => vendor.PublicHosts).ToArray());

    // What ends the names of all headers is looked for first, because most files do not hold it.
    private static readonly FileWords Signatures = new(new[] { "-signature" }, VendorCatalogues.All.Where(vendor => vendor.Webhook is not null).SelectMany(vendor => vendor.Webhook!.SignatureHeaders).ToArray());

    /// <summary>True when a file holds at least one of the words.</summary>
    public static bool AreIn(SyntaxTree tree) => Any.AreIn(tree);

    /// <summary>True when a file names the header in which a vendor signs; what checks signatures need not hold another word. Asked where other files speak of conferencing.</summary>
    public static bool NameSignature(SyntaxTree tree) => Signatures.AreIn(tree);

    /// <summary>True when a file may name a public server.</summary>
    public static bool MayNamePublicHost(SyntaxTree tree) => PublicHosts.AreIn(tree);
}
