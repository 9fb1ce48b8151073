using Microsoft.CodeAnalysis;
using PrivacySafe.Conferencing.Analyzers.Calls;
using PrivacySafe.Conferencing.Analyzers.Facts;
using PrivacySafe.Conferencing.Analyzers.Known;
using PrivacySafe.Conferencing.Analyzers.Rules.Operations;

namespace PrivacySafe.Conferencing.Analyzers.Host;

/// <summary>Tells without binding it whether code can hold anything to look at.</summary>
internal sealed class CandidateCode
{
    // Types that code fills without calling anything, and attributes that make any name one of a sender.
    private static readonly TypePresence Types = new(KnownLibraries.TypeNames.Concat(HttpLibraries.NamedByProgram.Select(library => library.AttributeName)));

    private readonly Lazy<bool> _anyMatters;
    private readonly Compilation _compilation;
    private readonly OperationRules _rules;

    /// <param name="compilation">What is analysed; what it refers to decides which forms of code can matter.</param>
    /// <param name="vocabulary">What is known in it.</param>
    public CandidateCode(Compilation compilation, Vocabulary vocabulary)
    {
        _compilation = compilation;
        _rules = vocabulary.Rules;
        _anyMatters = new(() => Types.IsIn(compilation) || DescribedNames.Knows(compilation, vocabulary.Names.RequestTypes));
    }

    /// <summary>False for a declaration that certainly holds none; cheap enough for every declaration.</summary>
    public bool MayBeIn(SyntaxNode declaration, FileContent file) => file.MaySendIn(declaration) || _anyMatters.Value || file.MayConcernOperationRules;

    /// <summary>True for code that calls what may send or writes what may be a setting, and for any where a vendor's library has types to fill or the program may name its senders as it likes.</summary>
    public bool AreIn(SyntaxNode code, FileContent file) =>
        file.MaySendIn(code) || _anyMatters.Value || file.MayConcernOperationRules && _rules.In(code.SyntaxTree).MayLookIn(code, _compilation);
}
