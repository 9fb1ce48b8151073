using Microsoft.CodeAnalysis;
using PrivacySafe.Conferencing.Analyzers.Calls;
using PrivacySafe.Conferencing.Analyzers.Facts;
using PrivacySafe.Conferencing.Analyzers.Search;

namespace PrivacySafe.Conferencing.Analyzers.Host;

/// <summary>
/// What the text of a file allows to be in it, found out once. Binding code is what costs, and most code of a project
/// about conferencing neither sends requests nor fills objects of a vendor's library.
/// </summary>
internal sealed class FileContent
{
    private static readonly NameSearch Settings = new(OwnRequestTypes.SettingNames);

    private readonly Lazy<int[]> _places;

    /// <param name="tree">The file.</param>
    /// <param name="vocabulary">What is known where it is compiled.</param>
    public FileContent(SyntaxTree tree, Vocabulary vocabulary)
    {
        SpeaksOfConferencing = vocabulary.IsSpokenIn(tree) || ConferencingWords.NameSignature(tree);
        MayNamePublicHost = SpeaksOfConferencing && ConferencingWords.MayNamePublicHost(tree);
        MayConcernOperationRules = SpeaksOfConferencing && vocabulary.Rules.In(tree).All.Count > 0;
        MayConcernRulesOfAnyFile = !SpeaksOfConferencing && vocabulary.Rules.ArePossibleInAnyFile(tree);
        _places = new(() => PlacesIn(tree, vocabulary.Calls));
    }

    /// <summary>True when it has to do with a known vendor or library at all.</summary>
    public bool SpeaksOfConferencing { get; }

    /// <summary>True when it may name a server that is open to everybody.</summary>
    public bool MayNamePublicHost { get; }

    /// <summary>True when it may hold what rules about single operations look at.</summary>
    public bool MayConcernOperationRules { get; }

    /// <summary>True when it does not speak of conferencing and may all the same hold what some rules look at where conferences are held.</summary>
    public bool MayConcernRulesOfAnyFile { get; }

    /// <summary>True for a part of the file that may call what sends, or write what may be a setting.</summary>
    public bool MaySendIn(SyntaxNode code) => FilePlaces.AreIn(_places.Value, code.Span);

    // Where names stand is told by the text alone; that one in a comment counts costs less than to visit the syntax of all.
    private static int[] PlacesIn(SyntaxTree tree, NameSearch calls)
    {
        var words = FileText.WordsOf(tree);
        return calls.PlacesIn(words).Where(place => WordEnd.MayBeCalled(words.Text, place))
            .Concat(Settings.PlacesIn(words).Where(place => WordEnd.MayBeWritten(words.Text, place)))
            .Concat(OwnSenders.NamesIn(tree).SelectMany(FileIndex.Of(tree).CallsOf).Select(call => call.SpanStart))
            .OrderBy(place => place)
            .ToArray();
    }
}
