using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace PrivacySafe.Conferencing.Analyzers.Search;

/// <summary>Where in files something stands that is looked for by their texts alone. What was found is kept for as long as the file stays as it is.</summary>
internal sealed class FilePlaces
{
    private readonly ConditionalWeakTable<SyntaxTree, int[]> _known = new();
    private readonly ConditionalWeakTable<SyntaxTree, int[]>.CreateValueCallback _find;

    /// <param name="search">The places in a text, in its order.</param>
    public FilePlaces(Func<TextWords, IEnumerable<int>> search) => _find = tree => search(FileText.WordsOf(tree)).ToArray();

    /// <summary>True when there is one anywhere in the file.</summary>
    public bool AreIn(SyntaxTree tree) => Of(tree).Length > 0;

    /// <summary>True when there is one in a part of a file.</summary>
    public bool AreIn(SyntaxNode code) => AreIn(Of(code.SyntaxTree), code.Span);

    /// <summary>True when one of places, which are in order, lies in a span.</summary>
    public static bool AreIn(int[] places, TextSpan span)
    {
        var first = Array.BinarySearch(places, span.Start);
        if (first < 0)
            first = ~first;
        return first < places.Length && places[first] < span.End;
    }

    private int[] Of(SyntaxTree tree) => _known.GetValue(tree, _find);
}
