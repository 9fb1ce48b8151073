using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace PrivacySafe.Conferencing.Analyzers.Search;

/// <summary>
/// Words without which a file cannot hold what a rule looks for. What was found is kept for as long as the file stays as it is, together for all searches, of which there are as many as the
/// analyzers declare: a table for each would cost more than the searching. Safe for use by several threads.
/// </summary>
internal sealed class FileWords
{
    private static readonly ConditionalWeakTable<SyntaxTree, Answers> Known = new();

    private static int Searches;

    private readonly int _number = Interlocked.Increment(ref Searches) - 1;
    private readonly IReadOnlyList<string>[] _groups;

    /// <param name="groups">Of each group at least one word has to stand in the file, in whichever case.</param>
    public FileWords(params IReadOnlyList<string>[] groups) => _groups = groups;

    /// <summary>True when the file holds a word of each group.</summary>
    public bool AreIn(SyntaxTree tree)
    {
        var answers = Known.GetOrCreateValue(tree);
        if (answers.Of(_number) is { } known)
            return known;
        var text = FileText.Of(tree);
        var found = AreIn(text, 0, text.Length);
        answers.Keep(_number, found);
        return found;
    }

    /// <summary>True when a part of a file holds a word of each group.</summary>
    public bool AreIn(SyntaxNode code) => AreIn(code.SyntaxTree) && AreIn(FileText.Of(code.SyntaxTree), code.SpanStart, code.Span.Length);

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

    /// <summary>What was found in one file. An answer that gets lost between two threads is found again.</summary>
    private sealed class Answers
    {
        private const byte No = 1;
        private const byte Yes = 2;

        private byte[] _known = Array.Empty<byte>();

        public bool? Of(int number)
        {
            var known = Volatile.Read(ref _known);
            return number < known.Length && known[number] is not 0 and var answer ? answer == Yes : null;
        }

        public void Keep(int number, bool found)
        {
            var known = Volatile.Read(ref _known);
            if (number >= known.Length)
            {
                Array.Resize(ref known, Math.Max(number + 1, Volatile.Read(ref Searches)));
                Volatile.Write(ref _known, known);
            }

            known[number] = found ? Yes : No;
        }
    }
}
