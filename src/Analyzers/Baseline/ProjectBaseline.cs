using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PrivacySafe.Conferencing.Analyzers.Baseline;

/// <summary>All that a project accepts, by the member or file in which it is found. Read once for each compilation; a project that accepts nothing pays nothing.</summary>
internal sealed class ProjectBaseline
{
    private static readonly ProjectBaseline None = new(Array.Empty<AcceptedFinding>(), new ProjectFolder(null, isBuiltOnce: false));

    private static readonly char[] NameStarts = { '.', '#', ':' };
    private static readonly char[] NameEnds = { '(', '~' };

    // Documentation comments cannot be about statements without a class, and their name for those is not found again.
    private const string ArgumentsOfProgram = "System.String[]";

    private readonly ILookup<string, AcceptedFinding> _byPlace;
    private readonly HashSet<string> _names;
    private readonly ProjectFolder _folder;

    private ProjectBaseline(IReadOnlyCollection<AcceptedFinding> findings, ProjectFolder folder)
    {
        _byPlace = findings.ToLookup(f => f.Entry.Key.Place, StringComparer.Ordinal);
        _names = new HashSet<string>(findings.Where(f => f.Entry.Key.IsInMember).Select(f => NameIn(f.Entry.Key.Place)), StringComparer.Ordinal);
        _folder = folder;
    }

    /// <summary>True when nothing is accepted.</summary>
    public bool IsEmpty => _byPlace.Count == 0;

    /// <summary>What the files beside the code accept.</summary>
    public static ProjectBaseline Of(AnalyzerOptions options, CancellationToken cancellationToken)
    {
        var folder = ProjectFolder.Of(options.AnalyzerConfigOptionsProvider.GlobalOptions);
        List<AcceptedFinding>? findings = null;
        foreach (var file in options.AdditionalFiles.Where(f => BaselineFile.IsOne(f.Path)).OrderBy(f => f.Path, StringComparer.Ordinal))
        {
            if (BaselineFile.TextOf(file, cancellationToken) is { } text)
                (findings ??= new()).AddRange(BaselineFile.Of(text).Entries.Where(e => AcceptableRules.Holds(e.Key.Rule)).Select(e => new AcceptedFinding(e, BaselineFile.At(file.Path, text, e.Start, e.Length), folder.IsAloneWith(file.Path))));
        }

        return findings is null && folder.IsUnknown ? None : new ProjectBaseline(findings ?? (IReadOnlyCollection<AcceptedFinding>)Array.Empty<AcceptedFinding>(), folder);
    }

    /// <summary>What is accepted in a member or file.</summary>
    public IReadOnlyList<AcceptedFinding> In(string place) => _byPlace[place].ToArray();

    /// <summary>False when certainly nothing is accepted in a member; cheap enough for every declaration.</summary>
    public bool MayAcceptIn(ISymbol member) => _names.Count > 0 && _names.Contains(NameIn(member.MetadataName));

    /// <summary>How a file is named in a baseline: its path in the project, with slashes.</summary>
    public string PlaceOf(string path) => _folder.PathIn(path);

    /// <summary>How a member is named in a baseline: as documentation comments do.</summary>
    public static string PlaceOf(ISymbol member) =>
        member.Name == WellKnownMemberNames.TopLevelStatementsEntryPointMethodName ? $"M:{member.ContainingType.ToDisplayString()}.{member.Name}({ArgumentsOfProgram})"
        : member.GetDocumentationCommentId() is { Length: > 0 } id ? id
        : member.ToDisplayString();

    /// <summary>What one of the files accepts that belongs to this project alone.</summary>
    public IEnumerable<AcceptedFinding> InFile(string path) => _byPlace.SelectMany(p => p).Where(f => f.IsOfThisProject && f.Place.GetLineSpan().Path == path);

    // The last part of a name, without what tells generic members and overloads apart.
    private static string NameIn(string place)
    {
        var end = place.IndexOfAny(NameEnds) is var e and >= 0 ? e : place.Length;
        var start = place.LastIndexOfAny(NameStarts, Math.Max(0, end - 1)) + 1;
        var generic = place.IndexOf('`', start);
        return place.Substring(start, (generic >= 0 && generic < end ? generic : end) - start);
    }
}
