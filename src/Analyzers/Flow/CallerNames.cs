using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using PrivacySafe.Conferencing.Analyzers.Known;

namespace PrivacySafe.Conferencing.Analyzers.Flow;

/// <summary>
/// The names of the methods of a compilation that may hand on what they are given to a sink: of those that call something of a sink's name, of those that call these, and so on, as deep as
/// <see cref="CalleeSinks"/> looks. More methods have one of the names than do it; what has none certainly does not, and need not be bound. Safe for use by several threads.
/// </summary>
internal sealed class CallerNames
{
    // Where more names lead to a sink, they tell little.
    private const int MostNames = 300;

    private static readonly ConditionalWeakTable<Compilation, CallerNames> Known = new();

    private readonly Compilation _compilation;
    private readonly ConcurrentDictionary<SinkKind, HashSet<string>?> _names = new();

    private CallerNames(Compilation compilation) => _compilation = compilation;

    public static CallerNames Of(Compilation compilation) => Known.GetValue(compilation, c => new CallerNames(c));

    /// <summary>True when methods of a name may hand on something to a sink of a kind.</summary>
    public bool MayReach(SinkKind kind, string method, KnownApis apis)
    {
        if (!_names.TryGetValue(kind, out var names))
            names = _names.GetOrAdd(kind, Find(kind, apis));
        return names is null || names.Contains(method);
    }

    private HashSet<string>? Find(SinkKind kind, KnownApis apis)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var called = CalledSinks.NamesIn(_compilation, kind, apis);
        for (var depth = 0; depth < CalleeSinks.Deepest && called.Length > 0; depth++)
        {
            var search = CallerSearch.For(called);
            called = NewIn(search, found);
            if (found.Count > MostNames)
                return null;
        }

        return found;
    }

    // Asked of every file of every compilation: those in which nothing is found, which are nearly all, must not leave anything behind.
    private string[] NewIn(CallerSearch search, HashSet<string> found)
    {
        List<string>? added = null;
        foreach (var tree in _compilation.SyntaxTrees)
        {
            foreach (var name in search.In(tree))
            {
                if (found.Add(name))
                    (added ??= new()).Add(name);
            }
        }

        return added?.ToArray() ?? Array.Empty<string>();
    }
}
