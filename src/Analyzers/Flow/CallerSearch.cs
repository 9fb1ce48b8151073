using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacySafe.Conferencing.Analyzers.Search;

namespace PrivacySafe.Conferencing.Analyzers.Flow;

/// <summary>
/// Finds the methods that call something of one of several names. What was found in a file is kept for as long as the file stays as it is, also across the compilations that follow one
/// another while somebody types. Safe for use by several threads.
/// </summary>
internal sealed class CallerSearch
{
    private const int MostKept = 32;

    // Of the kinds of sinks that are followed, as deep as they are.
    private const int UsualSlots = 6;

    private static readonly List<CallerSearch> Kept = new();

    // One table for all searches: one more entry in a table costs more than most searches do.
    private static readonly ConditionalWeakTable<SyntaxTree, Answers> Known = new();

    private readonly int _slot;
    private readonly string[] _names;
    private readonly NameSearch _search;
    private readonly Answer _none;

    private CallerSearch(string[] names, int slot)
    {
        _slot = slot;
        _names = names;
        _search = new NameSearch(names);
        _none = new Answer(names, Array.Empty<string>());
    }

    /// <summary>The search for callers of some names.</summary>
    public static CallerSearch For(IEnumerable<string> names)
    {
        var ordered = names.OrderBy(n => n, StringComparer.Ordinal).ToArray();
        lock (Kept)
        {
            if (Kept.Find(s => s._names.SequenceEqual(ordered)) is { } known)
                return known;
            var slot = Kept.Count;
            if (slot == MostKept)
            {
                slot = Kept[0]._slot;
                Kept.RemoveAt(0);
            }

            Kept.Add(new CallerSearch(ordered, slot));
            return Kept[Kept.Count - 1];
        }
    }

    /// <summary>The names of the methods of a file that do so, local functions and the methods around them alike.</summary>
    public string[] In(SyntaxTree file)
    {
        var answers = Known.GetOrCreateValue(file);
        if (answers.At(_slot) is { } known && known.IsTo(_names))
            return known.Callers;
        var callers = Find(file);
        answers.Keep(_slot, callers.Length == 0 ? _none : new Answer(_names, callers));
        return callers;
    }

    private string[] Find(SyntaxTree file)
    {
        var words = FileText.WordsOf(file);
        return _search.PlacesIn(words).Where(place => WordEnd.MayBeCalled(words.Text, place)).SelectMany(place => Around(place, file)).Distinct(StringComparer.Ordinal).ToArray();
    }

    private static IEnumerable<string> Around(int place, SyntaxTree file)
    {
        for (var node = file.GetRoot().FindToken(place).Parent; node is not null; node = node.Parent)
        {
            switch (node)
            {
                case LocalFunctionStatementSyntax local:
                    yield return local.Identifier.ValueText;
                    break;
                case MethodDeclarationSyntax method:
                    yield return method.Identifier.ValueText;
                    yield break;
            }
        }
    }

    /// <summary>The methods of one file that call something of some names.</summary>
    private sealed class Answer
    {
        private readonly string[] _names;

        public Answer(string[] names, string[] callers)
        {
            _names = names;
            Callers = callers;
        }

        public string[] Callers { get; }

        // A slot goes to another search when there are too many.
        public bool IsTo(string[] names) => _names == names;
    }

    /// <summary>What was found in one file. An answer that gets lost between two threads is found again.</summary>
    private sealed class Answers
    {
        private Answer?[] _known = Array.Empty<Answer?>();

        public Answer? At(int slot)
        {
            var known = Volatile.Read(ref _known);
            return slot < known.Length ? known[slot] : null;
        }

        public void Keep(int slot, Answer answer)
        {
            var known = Volatile.Read(ref _known);
            if (slot >= known.Length)
            {
                Array.Resize(ref known, Math.Max(slot + 1, UsualSlots));
                Volatile.Write(ref _known, known);
            }

            known[slot] = answer;
        }
    }
}
