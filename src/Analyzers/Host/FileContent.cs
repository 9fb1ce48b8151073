using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using PrivacySafe.Conferencing.Analyzers.Calls;
using PrivacySafe.Conferencing.Analyzers.Facts;
using PrivacySafe.Conferencing.Analyzers.Known;
using PrivacySafe.Conferencing.Analyzers.Rules.Operations;
using PrivacySafe.Conferencing.Analyzers.Search;

namespace PrivacySafe.Conferencing.Analyzers.Host;

/// <summary>
/// What the text of a file allows to be in it, found out once and kept for as long as the file stays as it is. Binding code is what costs, and most code of a project
/// about conferencing neither sends requests nor fills objects of a vendor's library.
/// </summary>
internal sealed class FileContent
{
    private static readonly ConditionalWeakTable<SyntaxTree, FileContent> Known = new();

    private static readonly NameSearch Calls = new(HttpLibraries.ByMethod.Select(m => m.Key).Concat(KnownLibraries.MethodsByName.Select(m => m.Key)));

    private static readonly NameSearch Settings = new(OwnRequestTypes.SettingNames);

    private readonly Lazy<int[]> _places;

    private FileContent(SyntaxTree tree)
    {
        SpeaksOfConferencing = ConferencingWords.AreIn(tree);
        MayNamePublicHost = SpeaksOfConferencing && ConferencingWords.MayNamePublicHost(tree);
        MayConcernOperationRules = SpeaksOfConferencing && OperationRules.ArePossibleIn(tree);
        MayConcernRulesOfAnyFile = !SpeaksOfConferencing && OperationRules.ArePossibleInAnyFile(tree);
        _places = new(() => PlacesIn(tree));
    }

    /// <summary>True when it has to do with a known vendor or library at all.</summary>
    public bool SpeaksOfConferencing { get; }

    /// <summary>True when it may name a server that is open to everybody.</summary>
    public bool MayNamePublicHost { get; }

    /// <summary>True when it may hold what rules about single operations look at.</summary>
    public bool MayConcernOperationRules { get; }

    /// <summary>True when it does not speak of conferencing and may all the same hold what some rules look at where conferences are held.</summary>
    public bool MayConcernRulesOfAnyFile { get; }

    public static FileContent Of(SyntaxTree tree) => Known.GetValue(tree, t => new FileContent(t));

    /// <summary>True for a part of the file that may call what sends, or write what may be a setting.</summary>
    public bool MaySendIn(SyntaxNode code) => FilePlaces.AreIn(_places.Value, code.Span);

    // Where names stand is told by the text alone; that one in a comment counts costs less than to visit the syntax of all.
    private static int[] PlacesIn(SyntaxTree tree)
    {
        var text = FileText.Of(tree);
        return Calls.PlacesIn(text).Where(place => WordEnd.MayBeCalled(text, place))
            .Concat(Settings.PlacesIn(text).Where(place => WordEnd.MayBeWritten(text, place)))
            .Concat(OwnSenders.NamesIn(tree).SelectMany(FileIndex.Of(tree).CallsOf).Select(call => call.SpanStart))
            .OrderBy(place => place)
            .ToArray();
    }
}
