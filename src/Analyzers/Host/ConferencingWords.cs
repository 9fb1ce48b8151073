using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using PrivacySafe.Conferencing.Analyzers.Known;
using PrivacySafe.Conferencing.Analyzers.Rules;

namespace PrivacySafe.Conferencing.Analyzers.Host;

/// <summary>
/// The words without which code has nothing to do with conferencing. Looking for them is so much cheaper than analysing that a file
/// without them costs nothing else. What was found is kept for as long as the file stays as it is.
/// </summary>
internal static class ConferencingWords
{
    private static readonly ConditionalWeakTable<SyntaxTree, Found> Known = new();

    /// <summary>True when a file holds at least one of the words.</summary>
    public static bool AreIn(SyntaxTree tree, CancellationToken cancellationToken) => Of(tree, cancellationToken).Any;

    /// <summary>True when a file may name a public server.</summary>
    public static bool MayNamePublicHost(SyntaxTree tree, CancellationToken cancellationToken) => Of(tree, cancellationToken).MayNamePublicHost;

    private static Found Of(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (Known.TryGetValue(tree, out var found))
            return found;
        var text = tree.GetText(cancellationToken).ToString();
        var any = VendorWords.All.Any(word => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);
        return Known.GetValue(tree, _ => new Found(any, any && PublicHosts.MayBeIn(text)));
    }

    private sealed class Found
    {
        public Found(bool any, bool mayNamePublicHost)
        {
            Any = any;
            MayNamePublicHost = mayNamePublicHost;
        }

        public bool Any { get; }

        public bool MayNamePublicHost { get; }
    }
}
