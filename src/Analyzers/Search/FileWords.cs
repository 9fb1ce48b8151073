using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace PrivacySafe.Conferencing.Analyzers.Search;

/// <summary>Words without which a file cannot hold what a rule looks for. What was found is kept for as long as the file stays as it is.</summary>
internal sealed class FileWords
{
    private readonly ConditionalWeakTable<SyntaxTree, StrongBox<bool>> _known = new();
    private readonly ConditionalWeakTable<SyntaxTree, StrongBox<bool>>.CreateValueCallback _search;
    private readonly IReadOnlyList<string>[] _groups;

    /// <param name="groups">Of each group at least one word has to stand in the file, in whichever case.</param>
    public FileWords(params IReadOnlyList<string>[] groups)
    {
        // Made once, because it is handed over for each file of each compilation.
        _search = Search;
        _groups = groups;
    }

    /// <summary>True when the file holds a word of each group.</summary>
    public bool AreIn(SyntaxTree tree) => _known.GetValue(tree, _search).Value;

    /// <summary>True when a part of a file holds a word of each group.</summary>
    public bool AreIn(SyntaxNode code) => AreIn(code.SyntaxTree) && AreIn(FileText.Of(code.SyntaxTree), code.SpanStart, code.Span.Length);

    private StrongBox<bool> Search(SyntaxTree tree)
    {
        var text = FileText.Of(tree);
        return new StrongBox<bool>(AreIn(text, 0, text.Length));
    }

    private bool AreIn(string text, int start, int length) => _groups.All(group => group.Any(word => text.IndexOf(word, start, length, StringComparison.OrdinalIgnoreCase) >= 0));
}
