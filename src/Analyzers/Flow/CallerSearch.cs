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

    private static readonly List<CallerSearch> Kept = new();

    private readonly ConditionalWeakTable<SyntaxTree, string[]> _callers = new();
    private readonly string[] _names;
    private readonly NameSearch _search;
    private readonly ConditionalWeakTable<SyntaxTree, string[]>.CreateValueCallback _find;

    private CallerSearch(string[] names)
    {
        _find = Find;
        _names = names;
        _search = new NameSearch(names);
    }

    /// <summary>The search for callers of some names.</summary>
    public static CallerSearch For(IEnumerable<string> names)
    {
        var ordered = names.OrderBy(n => n, StringComparer.Ordinal).ToArray();
        lock (Kept)
        {
            if (Kept.Find(s => s._names.SequenceEqual(ordered)) is { } known)
                return known;
            if (Kept.Count == MostKept)
                Kept.RemoveAt(0);
            Kept.Add(new CallerSearch(ordered));
            return Kept[Kept.Count - 1];
        }
    }

    /// <summary>The names of the methods of a file that do so, local functions and the methods around them alike.</summary>
    public string[] In(SyntaxTree file) => _callers.GetValue(file, _find);

    private string[] Find(SyntaxTree file)
    {
        var text = FileText.Of(file);
        return _search.PlacesIn(text).Where(place => WordEnd.MayBeCalled(text, place)).SelectMany(place => Around(place, file)).Distinct(StringComparer.Ordinal).ToArray();
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
}
