using Microsoft.CodeAnalysis;

namespace PrivacySafe.Conferencing.Analyzers.Search;

/// <summary>Words without which a file cannot hold what a rule looks for. Safe for use by several threads.</summary>
internal sealed class FileWords
{
    private readonly FileAnswers _answers;
    private readonly IReadOnlyList<string>[] _groups;

    /// <param name="groups">Of each group at least one word has to stand in the file, in whichever case.</param>
    public FileWords(params IReadOnlyList<string>[] groups)
    {
        _groups = groups;
        _answers = new FileAnswers(AreInText);
    }

    /// <summary>True when the file holds a word of each group.</summary>
    public bool AreIn(SyntaxTree tree) => _answers.Of(tree);

    /// <summary>True when a part of a file holds a word of each group.</summary>
    public bool AreIn(SyntaxNode code) => AreIn(code.SyntaxTree) && AreIn(FileText.Of(code.SyntaxTree), code.SpanStart, code.Span.Length);

    private bool AreInText(SyntaxTree tree)
    {
        var text = FileText.Of(tree);
        return AreIn(text, 0, text.Length);
    }

    private bool AreIn(string text, int start, int length)
    {
        foreach (var group in _groups)
        {
            if (!IsOneIn(group, text, start, length))
                return false;
        }

        return true;
    }

    private static bool IsOneIn(IReadOnlyList<string> words, string text, int start, int length)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (text.IndexOf(words[i], start, length, StringComparison.OrdinalIgnoreCase) >= 0)
                return true;
        }

        return false;
    }
}
