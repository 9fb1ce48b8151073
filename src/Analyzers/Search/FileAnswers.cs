using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace PrivacySafe.Conferencing.Analyzers.Search;

/// <summary>
/// The answers to a question about files, of which there are as many as the analyzers declare. They are kept for as long as a file stays as it is, together for all questions: a table for each
/// would cost more than the searching. Safe for use by several threads.
/// </summary>
internal sealed class FileAnswers
{
    private static readonly ConditionalWeakTable<SyntaxTree, Answers> Known = new();

    private static int Questions;

    private readonly int _number = Interlocked.Increment(ref Questions) - 1;
    private readonly Func<SyntaxTree, bool> _ask;

    /// <param name="ask">Finds out the answer.</param>
    public FileAnswers(Func<SyntaxTree, bool> ask) => _ask = ask;

    /// <summary>The answer for a file.</summary>
    public bool Of(SyntaxTree tree)
    {
        var answers = Known.GetOrCreateValue(tree);
        if (answers.Of(_number) is { } known)
            return known;
        var answer = _ask(tree);
        answers.Keep(_number, answer);
        return answer;
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

        public void Keep(int number, bool answer)
        {
            var known = Volatile.Read(ref _known);
            if (number >= known.Length)
            {
                Array.Resize(ref known, Math.Max(number + 1, Volatile.Read(ref Questions)));
                Volatile.Write(ref _known, known);
            }

            known[number] = answer ? Yes : No;
        }
    }
}
