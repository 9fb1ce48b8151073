using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacySafe.Conferencing.Analyzers.Search;

namespace PrivacySafe.Conferencing.Analyzers.Values;

/// <summary>Finds by syntax alone what a name in a file yields: a local, a member of the type around it, or a fixed member of a type that is named.</summary>
internal static class ForeignNames
{
    /// <summary>What a name without qualification is declared with; null when that is not certain.</summary>
    public static ExpressionSyntax? InitialiserOf(IdentifierNameSyntax name)
    {
        if (DeclaringCode(name) is { } code)
        {
            var declared = code.DescendantNodes().Where(node => Declares(node, name.Identifier.ValueText)).Take(2).ToArray();
            if (declared.Length > 0)
                return declared.Length == 1 && declared[0] is VariableDeclaratorSyntax local && IsNeverAssigned(local) ? local.Initializer?.Value : null;
        }

        return OfTypes(name);
    }

    /// <summary>What a constant or another member that keeps its value is declared with; null when the type is not the only one of its name.</summary>
    public static ExpressionSyntax? InitialiserOf(MemberAccessExpressionSyntax access, Compilation compilation, CancellationToken cancellationToken)
    {
        if (FileIndex.NameOf(access.Expression) is not { } typeName)
            return null;
        var types = compilation.GetSymbolsWithName(typeName, SymbolFilter.Type, cancellationToken).Take(2).ToArray();
        if (types.Length != 1 || ((ITypeSymbol)types[0]).GetMembers(access.Name.Identifier.ValueText) is not { Length: 1 } members || !KeepsItsValue(members[0]))
            return null;
        var declarations = members[0].DeclaringSyntaxReferences;
        return declarations.Length == 1 ? ForeignSource.InitialiserOf(declarations[0].GetSyntax(cancellationToken)) : null;
    }

    private static bool KeepsItsValue(ISymbol member) =>
        member is IFieldSymbol { IsConst: true } or IFieldSymbol { IsStatic: true, IsReadOnly: true } or IPropertySymbol { IsStatic: true, SetMethod: null };

    // The member that a name stands in; the whole file for a program without a class around its statements.
    private static SyntaxNode? DeclaringCode(SyntaxNode name)
    {
        var member = name.FirstAncestorOrSelf<MemberDeclarationSyntax>();
        return member is GlobalStatementSyntax ? member.Parent : member;
    }

    // Whatever may give a local or parameter its name.
    private static bool Declares(SyntaxNode node, string name) => node switch
    {
        VariableDeclaratorSyntax variable => variable.Identifier.ValueText == name && variable.Parent?.Parent is not BaseFieldDeclarationSyntax,
        ParameterSyntax parameter => parameter.Identifier.ValueText == name,
        SingleVariableDesignationSyntax variable => variable.Identifier.ValueText == name,
        ForEachStatementSyntax loop => loop.Identifier.ValueText == name,
        CatchDeclarationSyntax handler => handler.Identifier.ValueText == name,
        _ => false,
    };

    private static bool IsNeverAssigned(VariableDeclaratorSyntax local)
    {
        var name = local.Identifier.ValueText;
        return !FileIndex.Of(local.SyntaxTree).WritingsOf(name).Any(written => written is AssignmentExpressionSyntax { Left: IdentifierNameSyntax });
    }

    // A constant, field or property of a type around the name. What a type of its own takes as parameter comes from elsewhere.
    private static ExpressionSyntax? OfTypes(IdentifierNameSyntax name)
    {
        foreach (var type in name.Ancestors().OfType<TypeDeclarationSyntax>())
        {
            if (type.ParameterList?.Parameters.Any(p => p.Identifier.ValueText == name.Identifier.ValueText) == true)
                return null;
            foreach (var member in type.Members)
            {
                if (member is FieldDeclarationSyntax field)
                {
                    foreach (var variable in field.Declaration.Variables)
                    {
                        if (variable.Identifier.ValueText == name.Identifier.ValueText)
                            return variable.Initializer?.Value;
                    }
                }
                else if (member is PropertyDeclarationSyntax property && property.Identifier.ValueText == name.Identifier.ValueText)
                {
                    return ForeignSource.InitialiserOf(property);
                }
            }
        }

        return null;
    }
}
