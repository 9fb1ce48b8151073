using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PrivacySafe.Conferencing.Analyzers.Flow;

/// <summary>The body of a method in another file, with what its syntax and the declarations of the compilation tell of it.</summary>
internal sealed class ForeignCode
{
    public ForeignCode(Compilation compilation, IMethodSymbol method, SyntaxNode body, CancellationToken cancellationToken)
    {
        Compilation = compilation;
        Method = method;
        Body = body;
        Types = new ForeignTypes(compilation, method, body, cancellationToken);
    }

    public Compilation Compilation { get; }

    public IMethodSymbol Method { get; }

    public SyntaxNode Body { get; }

    public ForeignTypes Types { get; }

    /// <summary>The type that a call is made on; null when it cannot be told.</summary>
    public ITypeSymbol? OwnerOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => Types.Of(access.Expression),
        MemberBindingExpressionSyntax binding when binding.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>() is { } whole => Types.Of(whole.Expression),
        SimpleNameSyntax => Method.ContainingType,
        _ => null,
    };

    /// <summary>The field or property that an assignment writes, also in an object initialiser; null for a local and for what cannot be told.</summary>
    public ISymbol? TargetOf(AssignmentExpressionSyntax assignment) => assignment.Left switch
    {
        IdentifierNameSyntax name when assignment.Parent is InitializerExpressionSyntax initializer => MemberOf(TypeOf(initializer), name.Identifier.ValueText),
        IdentifierNameSyntax name => IsLocal(name.Identifier.ValueText) ? null : MemberOf(Method.ContainingType, name.Identifier.ValueText),
        MemberAccessExpressionSyntax access => MemberOf(Types.Of(access.Expression), access.Name.Identifier.ValueText),
        _ => null,
    };

    /// <summary>The methods of a type and its bases that have a name.</summary>
    public static IEnumerable<IMethodSymbol> MethodsOf(ITypeSymbol owner, string name)
    {
        for (ITypeSymbol? type = owner; type is not null; type = type.BaseType)
        {
            foreach (var method in type.GetMembers(name).OfType<IMethodSymbol>())
                yield return method;
        }
    }

    private static ISymbol? MemberOf(ITypeSymbol? owner, string name)
    {
        for (var type = owner; type is not null; type = type.BaseType)
        {
            if (type.GetMembers(name).FirstOrDefault(m => m is IPropertySymbol or IFieldSymbol) is { } member)
                return member;
        }

        return null;
    }

    // What an object initialiser fills.
    private ITypeSymbol? TypeOf(InitializerExpressionSyntax initializer) => initializer.Parent switch
    {
        ObjectCreationExpressionSyntax creation => Types.Of(creation),
        ImplicitObjectCreationExpressionSyntax { Parent: EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax declaration } } } => Types.Of(declaration.Type),
        ImplicitObjectCreationExpressionSyntax { Parent: ReturnStatementSyntax or ArrowExpressionClauseSyntax } => Method.ReturnType,
        AssignmentExpressionSyntax outer => TargetOf(outer) switch
        {
            IPropertySymbol property => property.Type,
            IFieldSymbol field => field.Type,
            _ => null,
        },
        _ => null,
    };

    private bool IsLocal(string name) => Method.Parameters.Any(p => p.Name == name) || Body.DescendantNodes().Any(node => node switch
    {
        VariableDeclaratorSyntax local => local.Identifier.ValueText == name,
        SingleVariableDesignationSyntax local => local.Identifier.ValueText == name,
        ForEachStatementSyntax loop => loop.Identifier.ValueText == name,
        ParameterSyntax parameter => parameter.Identifier.ValueText == name,
        _ => false,
    });
}
