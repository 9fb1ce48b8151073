using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using PrivacySafe.Conferencing.Analyzers.Known;

namespace PrivacySafe.Conferencing.Analyzers.Host;

/// <summary>
/// The words without which code has nothing to do with conferencing. Looking for them is so much cheaper than analysing that a file
/// without them costs nothing else. What was found is kept for as long as the file stays as it is.
/// </summary>
internal static class ConferencingWords
{
    private static readonly ConditionalWeakTable<SyntaxTree, Found> Known = new();

    /// <summary>True when a file holds at least one of the words.</summary>
    public static bool AreIn(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (Known.TryGetValue(tree, out var found))
            return found.Any;
        var text = tree.GetText(cancellationToken).ToString();
        var any = VendorWords.All.Any(word => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);
        Known.GetValue(tree, _ => new Found(any));
        return any;
    }

    private sealed class Found
    {
        public Found(bool any) => Any = any;

        public bool Any { get; }
    }
}
