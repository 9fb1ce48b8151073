using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using PrivacySafe.Conferencing.Analyzers.Known;
using PrivacySafe.Conferencing.Analyzers.Search;

namespace PrivacySafe.Conferencing.Analyzers.Flow;

/// <summary>
/// The names of the methods by which a compilation may call sinks of a kind. A sink whose type it neither knows nor names is called nowhere, whatever else has its name: Create and Update are
/// everybody's. Safe for use by several threads.
/// </summary>
internal sealed class CalledSinks
{
    private static readonly ConditionalWeakTable<KnownApis, ConcurrentDictionary<SinkKind, CalledSinks>> Known = new();

    private readonly KnownSink[] _sinks;
    private readonly FileAnswers _named;

    private CalledSinks(SinkKind kind, KnownApis apis)
    {
        _sinks = apis.Sinks.Where(s => s.Kind == kind && s.Member.Kind == 'M' && s.Member.Name != MemberPattern.Constructor).ToArray();
        var types = new NameSearch(_sinks.Select(s => s.Member.Type.Name).OfType<string>());
        _named = new FileAnswers(tree => types.FindsIn(FileText.WordsOf(tree)));
    }

    /// <summary>The names of those that a compilation may call.</summary>
    public static string[] NamesIn(Compilation compilation, SinkKind kind, KnownApis apis) => Known.GetOrCreateValue(apis).GetOrAdd(kind, k => new CalledSinks(k, apis)).NamesIn(compilation);

    private string[] NamesIn(Compilation compilation)
    {
        // Of a library that is not restored, code can only call what it names.
        var areNamed = compilation.SyntaxTrees.Any(_named.Of);
        return _sinks.Where(s => areNamed || s.Member.Type.MayBeIn(compilation.GlobalNamespace)).Select(s => s.Member.Name).Distinct(StringComparer.Ordinal).ToArray();
    }
}
