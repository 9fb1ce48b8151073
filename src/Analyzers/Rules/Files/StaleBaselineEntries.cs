using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacySafe.Conferencing.Analyzers.Baseline;
using PrivacySafe.Conferencing.Analyzers.Host;

namespace PrivacySafe.Conferencing.Analyzers.Rules.Files;

/// <summary>Tells which entries of a baseline are about members or files of code that are gone, or that hold no code any more. What still holds code is told where that is analysed.</summary>
internal static class StaleBaselineEntries
{
    private const string EndingOfCode = ".cs";

    /// <param name="path">The baseline.</param>
    /// <param name="baseline">What the project accepts.</param>
    /// <param name="compilation">The code.</param>
    /// <param name="isAnalysed">False when nothing in the code has to do with conferences, so that no member is looked at.</param>
    /// <param name="cancellationToken">Stops the search for members.</param>
    public static IEnumerable<Finding> In(string path, ProjectBaseline baseline, Compilation compilation, bool isAnalysed, CancellationToken cancellationToken)
    {
        HashSet<string>? files = null;
        foreach (var accepted in baseline.InFile(path))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var place = accepted.Entry.Key.Place;
            var isThere = isAnalysed && (accepted.Entry.Key.IsInMember
                ? HoldsCode(place, compilation, cancellationToken)
                : !place.EndsWith(EndingOfCode, StringComparison.OrdinalIgnoreCase) || (files ??= new(compilation.SyntaxTrees.Select(t => baseline.PlaceOf(t.FilePath)), StringComparer.Ordinal)).Contains(place));
            if (!isThere)
                yield return About(accepted, accepted.Place);
        }
    }

    /// <summary>What is told about an entry whose finding is gone.</summary>
    public static Finding About(AcceptedFinding accepted, Location place) => new(RuleDescriptors.StaleBaselineEntry, place, accepted.Entry.Key)
    {
        Others = place.Equals(accepted.Place) ? ImmutableArray<Location>.Empty : ImmutableArray.Create(accepted.Place),
        Properties = ImmutableDictionary<string, string?>.Empty.Add(FindingProperties.Key, accepted.Entry.Key.ToString()),
    };

    // Where a member stands in generated code, or cannot be told from its name, nothing is said.
    private static bool HoldsCode(string place, Compilation compilation, CancellationToken cancellationToken) =>
        DocumentationCommentId.GetSymbolsForDeclarationId(place, compilation).Where(symbol => SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, compilation.Assembly)) is var symbols
        && symbols.Any(symbol => symbol.DeclaringSyntaxReferences.IsEmpty || symbol.DeclaringSyntaxReferences.Any(r => IsCode(r.GetSyntax(cancellationToken), symbol)));

    private static bool IsCode(SyntaxNode declaration, ISymbol symbol)
    {
        // A field is declared by its name alone, and what it begins with stands beside that.
        var whole = declaration is VariableDeclaratorSyntax { Parent.Parent: { } field } ? field : declaration;
        return CodeParts.Of(whole, symbol).Any();
    }
}
