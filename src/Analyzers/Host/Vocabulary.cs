using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using PrivacySafe.Conferencing.Analyzers.Calls;
using PrivacySafe.Conferencing.Analyzers.Facts;
using PrivacySafe.Conferencing.Analyzers.Known;
using PrivacySafe.Conferencing.Analyzers.Known.Text;
using PrivacySafe.Conferencing.Analyzers.Rules.Operations;
using PrivacySafe.Conferencing.Analyzers.Search;

namespace PrivacySafe.Conferencing.Analyzers.Host;

/// <summary>
/// The APIs that are known in a compilation, with the rules and searches that rest on them. One serves all compilations in which users describe nothing; another is made for each set of
/// descriptions and kept for as long as the first of their texts is, so that neither keystrokes nor further projects read them again. Safe for use by several threads.
/// </summary>
internal sealed class Vocabulary
{
    // Projects of one solution may share a file and differ in others.
    private const int MostSets = 16;

    private static readonly ConditionalWeakTable<SourceText, Sets> Kept = new();

    private readonly ConditionalWeakTable<SyntaxTree, FileContent> _contents = new();
    private readonly ConditionalWeakTable<SyntaxTree, FileContent>.CreateValueCallback _read;
    private readonly ImmutableArray<SourceText> _texts;
    private readonly Lazy<KnownApis> _apis;
    private readonly Lazy<OperationRules> _rules;
    private readonly Lazy<NameSearch> _calls;

    // Where no file speaks of conferencing, nothing of this is needed.
    private Vocabulary(KnownApis described, ImmutableArray<SourceText> texts)
    {
        _read = tree => new FileContent(tree, this);
        _texts = texts;
        Names = new DescribedNames(described);

        // What a user says of a member goes before what is known of it.
        _apis = new(() => described.IsEmpty ? BuiltInApis.Instance : KnownApis.Together(new[] { described, BuiltInApis.Instance }));
        _rules = new(() => new OperationRules(Apis, described));
        _calls = new(() => new NameSearch(HttpLibraries.ByMethod.Select(m => m.Key).Concat(Apis.MethodsByName.Select(m => m.Key))));
    }

    /// <summary>What is known where users describe nothing.</summary>
    public static Vocabulary BuiltIn { get; } = new(KnownApis.None, ImmutableArray<SourceText>.Empty);

    /// <summary>All that is known, with what users describe.</summary>
    public KnownApis Apis => _apis.Value;

    /// <summary>The names by which code speaks of what users describe.</summary>
    public DescribedNames Names { get; }

    /// <summary>The rules about single operations.</summary>
    public OperationRules Rules => _rules.Value;

    /// <summary>Finds the names of methods that may send a request.</summary>
    public NameSearch Calls => _calls.Value;

    /// <summary>What is known in a compilation.</summary>
    /// <param name="files">The files beside its code, some of which may describe APIs.</param>
    /// <param name="cancellationToken">Stops the reading of files.</param>
    public static Vocabulary Of(ImmutableArray<AdditionalText> files, CancellationToken cancellationToken)
    {
        ImmutableArray<SourceText>.Builder? texts = null;
        foreach (var file in files)
        {
            if (ApiFile.IsOne(file.Path) && ApiFile.TextOf(file, cancellationToken) is { } text && !ApiFile.Of(text).Apis.IsEmpty)
                (texts ??= ImmutableArray.CreateBuilder<SourceText>()).Add(text);
        }

        return texts is null ? BuiltIn : Kept.GetOrCreateValue(texts[0]).Of(texts.ToImmutable());
    }

    /// <summary>What the text of a file allows to be in it.</summary>
    public FileContent ContentOf(SyntaxTree tree) => _contents.GetValue(tree, _read);

    /// <summary>True for a file that speaks of conferencing, by a word of its own or by a name that users have described.</summary>
    public bool IsSpokenIn(SyntaxTree tree) => ConferencingWords.AreIn(tree) || Names.AreIn(tree);

    /// <summary>The sets of descriptions that begin with the same text.</summary>
    private sealed class Sets
    {
        private readonly List<Vocabulary> _made = new();

        public Vocabulary Of(ImmutableArray<SourceText> texts)
        {
            lock (_made)
            {
                if (_made.Find(v => v._texts.SequenceEqual(texts)) is { } known)
                    return known;
                if (_made.Count == MostSets)
                    _made.RemoveAt(0);
                _made.Add(new Vocabulary(KnownApis.Together(texts.Select(text => ApiFile.Of(text).Apis).ToArray()), texts));
                return _made[_made.Count - 1];
            }
        }
    }
}
