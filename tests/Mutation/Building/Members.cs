using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PrivacySafe.Conferencing.Mutation.Building;

/// <summary>The members of a file in the order in which they are written. Mutants change neither their number nor their order.</summary>
internal sealed class Members
{
    private readonly MemberDeclarationSyntax[] _members;

    public Members(SyntaxNode root) => _members = [.. root.DescendantNodes().OfType<MemberDeclarationSyntax>().Where(m => m is not (BaseTypeDeclarationSyntax or BaseNamespaceDeclarationSyntax))];

    /// <summary>The number of the member that holds a place; -1 when none does.</summary>
    public int At(int position)
    {
        // Few members stand in a file, and one never in another.
        return Array.FindIndex(_members, m => m.FullSpan.Contains(position));
    }

    /// <summary>How a person calls a member.</summary>
    public string Name(int member)
    {
        var declared = _members[member];
        var type = declared.Ancestors().OfType<BaseTypeDeclarationSyntax>().FirstOrDefault()?.Identifier.ValueText ?? "";
        return type + "." + declared switch
        {
            MethodDeclarationSyntax method => method.Identifier.ValueText,
            PropertyDeclarationSyntax property => property.Identifier.ValueText,
            BaseFieldDeclarationSyntax field => field.Declaration.Variables[0].Identifier.ValueText,
            _ => declared.Kind().ToString(),
        };
    }
}
