using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacySafe.Conferencing.Analyzers.Calls;
using PrivacySafe.Conferencing.Analyzers.Facts;
using PrivacySafe.Conferencing.Analyzers.Known;
using PrivacySafe.Conferencing.Analyzers.Rules.Operations;
using PrivacySafe.Conferencing.Analyzers.Search;

namespace PrivacySafe.Conferencing.Analyzers.Host;

/// <summary>
/// Tells by syntax alone whether code can hold anything to look at. Binding code is what costs; most code of a project
/// about conferencing neither sends requests nor fills objects of a vendor's library.
/// </summary>
internal sealed class CandidateNames
{
    private static readonly ConditionalWeakTable<SyntaxTree, int[]> Places = new();

    private static readonly NameSearch Search = new(HttpLibraries.ByMethod.Select(m => m.Key).Concat(KnownLibraries.MethodsByName.Select(m => m.Key)).Concat(OwnRequestTypes.SettingNames));

    private readonly Lazy<bool> _hasLibraryTypes;
    private readonly Lazy<bool> _namesSenders;

    /// <param name="compilation">What is analysed; what it refers to decides which forms of code can matter.</param>
    public CandidateNames(Compilation compilation)
    {
        _hasLibraryTypes = new(() => KnownLibraries.TypeNames.Any(name => !compilation.GetTypesByMetadataName(name).IsEmpty));
        _namesSenders = new(() => HttpLibraries.NamedByProgram.Any(library => !compilation.GetTypesByMetadataName(library.AttributeName).IsEmpty));
    }

    /// <summary>True for code that calls what may send or writes what may be a setting, and for any where a vendor's library has types to fill or the program may name its senders as it likes.</summary>
    public bool AreIn(SyntaxNode code) => HoldsPlace(code) || _hasLibraryTypes.Value || _namesSenders.Value || MayConcernOperationRules(code);

    private static bool MayConcernOperationRules(SyntaxNode code) => OperationRules.ArePossibleIn(code.SyntaxTree) && code.DescendantNodesAndSelf().Any(OperationRules.MayLookAt);

    private static bool HoldsPlace(SyntaxNode code)
    {
        var places = Places.GetValue(code.SyntaxTree, PlacesIn);
        var first = Array.BinarySearch(places, code.SpanStart);
        if (first < 0)
            first = ~first;
        return first < places.Length && places[first] < code.Span.End;
    }

    private static int[] PlacesIn(SyntaxTree tree)
    {
        var file = FileIndex.Of(tree);
        return file.Names(Search).Select(CandidateBy)
            .Concat(OwnSenders.NamesIn(tree).SelectMany(file.CallsOf))
            .OfType<SyntaxNode>()
            .Select(node => node.SpanStart)
            .OrderBy(start => start)
            .ToArray();
    }

    private static SyntaxNode? CandidateBy(SimpleNameSyntax name)
    {
        var text = name.Identifier.ValueText;
        var call = HttpLibraries.ByMethod.Contains(text) || KnownLibraries.MethodsByName.Contains(text) ? FileIndex.CallBy(name) : null;
        return call ?? (OwnRequestTypes.MayBeSetting(text) ? FileIndex.WritingBy(name) : null);
    }
}
