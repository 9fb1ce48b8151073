using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacySafe.Conferencing.Analyzers.Calls;
using PrivacySafe.Conferencing.Analyzers.Facts;
using PrivacySafe.Conferencing.Analyzers.Known;
using PrivacySafe.Conferencing.Analyzers.Values;

namespace PrivacySafe.Conferencing.Analyzers.Host;

/// <summary>
/// Tells by syntax alone whether code can hold anything to look at. Binding code is what costs; most code of a project
/// about conferencing neither sends requests nor fills objects of a vendor's library.
/// </summary>
internal sealed class CandidateNames
{
    private readonly Lazy<bool> _hasLibraryTypes;
    private readonly Lazy<bool> _namesSenders;

    /// <param name="compilation">What is analysed; what it refers to decides which forms of code can matter.</param>
    public CandidateNames(Compilation compilation)
    {
        _hasLibraryTypes = new(() => KnownLibraries.TypeNames.Any(name => !compilation.GetTypesByMetadataName(name).IsEmpty));
        _namesSenders = new(() => HttpLibraries.NamedByProgram.Any(library => !compilation.GetTypesByMetadataName(library.AttributeName).IsEmpty));
    }

    /// <summary>True for a node without whose like code holds nothing to look at.</summary>
    public bool Has(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax call => FileIndex.NameOf(call.Expression) is { } name && IsSender(name, call),
        AssignmentExpressionSyntax assignment when FileIndex.NameOf(assignment.Left) is { } written && OwnRequestTypes.MayBeSetting(written) => true,
        AnonymousObjectMemberDeclaratorSyntax { NameEquals.Name.Identifier.ValueText: var written } => OwnRequestTypes.MayBeSetting(written),
        AssignmentExpressionSyntax or ReturnStatementSyntax or ArrowExpressionClauseSyntax or BaseObjectCreationExpressionSyntax => _hasLibraryTypes.Value,
        _ => false,
    };

    private bool IsSender(string name, InvocationExpressionSyntax call) =>
        HttpLibraries.ByMethod.Contains(name) || KnownLibraries.MethodsByName.Contains(name) || _namesSenders.Value || OwnSenders.NamesIn(call.SyntaxTree).Contains(name);
}
