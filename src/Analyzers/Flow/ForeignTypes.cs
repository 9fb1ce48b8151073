using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacySafe.Conferencing.Analyzers.Search;

namespace PrivacySafe.Conferencing.Analyzers.Flow;

/// <summary>
/// Tells the types of expressions in other files by their syntax and by the declarations of the compilation, without asking for the meaning of those files. What would need more is unknown.
/// </summary>
internal sealed class ForeignTypes
{
    private const int Deepest = 12;

    private readonly Compilation _compilation;
    private readonly IMethodSymbol _method;
    private readonly SyntaxNode _body;
    private readonly CancellationToken _cancellationToken;

    /// <param name="compilation">Where types are looked for.</param>
    /// <param name="method">The method whose body the expressions stand in.</param>
    /// <param name="body">That body.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public ForeignTypes(Compilation compilation, IMethodSymbol method, SyntaxNode body, CancellationToken cancellationToken)
    {
        _compilation = compilation;
        _method = method;
        _body = body;
        _cancellationToken = cancellationToken;
    }

    /// <summary>The type of an expression, or the type that it names; null when it cannot be told.</summary>
    public ITypeSymbol? Of(ExpressionSyntax expression) => Of(expression, 0);

    private ITypeSymbol? Of(ExpressionSyntax? expression, int depth)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        if (depth > Deepest)
            return null;
        return expression switch
        {
            IdentifierNameSyntax name => Named(name.Identifier.ValueText, depth) ?? Type(name),
            GenericNameSyntax or QualifiedNameSyntax or AliasQualifiedNameSyntax => Type((TypeSyntax)expression),
            ThisExpressionSyntax => _method.ContainingType,
            BaseExpressionSyntax => _method.ContainingType.BaseType,
            ParenthesizedExpressionSyntax inner => Of(inner.Expression, depth + 1),
            PostfixUnaryExpressionSyntax sure => Of(sure.Operand, depth + 1),
            AwaitExpressionSyntax awaited => Awaited(Of(awaited.Expression, depth + 1)),
            CastExpressionSyntax cast => Type(cast.Type),
            ObjectCreationExpressionSyntax creation => Type(creation.Type),
            MemberAccessExpressionSyntax access => Of(access.Expression, depth + 1) is { } owner ? MemberOf(owner, access.Name.Identifier.ValueText) : Qualified(access),
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call => Of(access.Expression, depth + 1) is { } owner ? ResultOf(owner, access.Name.Identifier.ValueText, call) : null,
            InvocationExpressionSyntax { Expression: SimpleNameSyntax name } call => ResultOf(_method.ContainingType, name.Identifier.ValueText, call),
            _ => null,
        };
    }

    // In System.Console.WriteLine: System.Console.
    private INamedTypeSymbol? Qualified(MemberAccessExpressionSyntax access) => IsName(access) ? _compilation.GetTypeByMetadataName(access.ToString().Replace("global::", "")) : null;

    private static bool IsName(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax or AliasQualifiedNameSyntax => true,
        MemberAccessExpressionSyntax { Name: IdentifierNameSyntax } access => IsName(access.Expression),
        _ => false,
    };

    // A local, a parameter or a member of the class, in this order.
    private ITypeSymbol? Named(string name, int depth)
    {
        foreach (var node in _body.DescendantNodesAndSelf())
        {
            switch (node)
            {
                case VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax declaration } local when local.Identifier.ValueText == name:
                    return declaration.Type.IsVar ? Of(local.Initializer?.Value, depth + 1) : Type(declaration.Type);
                case ForEachStatementSyntax loop when loop.Identifier.ValueText == name:
                    return loop.Type.IsVar ? null : Type(loop.Type);
            }
        }

        if (_method.Parameters.FirstOrDefault(p => p.Name == name) is { } parameter)
            return parameter.Type;
        if (MemberOf(_method.ContainingType, name) is { } member)
            return member;

        // What a class takes as parameter of its own.
        return _method.ContainingType.InstanceConstructors.SelectMany(c => c.Parameters).FirstOrDefault(p => p.Name == name && p.DeclaringSyntaxReferences.Any(r => r.GetSyntax(_cancellationToken).Parent?.Parent is TypeDeclarationSyntax))?.Type;
    }

    private static ITypeSymbol? MemberOf(ITypeSymbol owner, string name)
    {
        foreach (var member in Members(owner, name))
        {
            switch (member)
            {
                case IFieldSymbol field:
                    return field.Type;
                case IPropertySymbol property:
                    return property.Type;
            }
        }

        return null;
    }

    private static ITypeSymbol? ResultOf(ITypeSymbol owner, string name, InvocationExpressionSyntax call) =>
        Members(owner, name).OfType<IMethodSymbol>().OrderBy(m => Math.Abs(m.Parameters.Length - call.ArgumentList.Arguments.Count)).FirstOrDefault(m => !m.IsGenericMethod)?.ReturnType;

    private static IEnumerable<ISymbol> Members(ITypeSymbol owner, string name)
    {
        for (var type = owner; type is not null; type = type.BaseType)
        {
            foreach (var member in type.GetMembers(name))
                yield return member;
        }

        foreach (var contract in owner.AllInterfaces)
        {
            foreach (var member in contract.GetMembers(name))
                yield return member;
        }
    }

    private static ITypeSymbol? Awaited(ITypeSymbol? type) => type is INamedTypeSymbol { TypeArguments: { Length: 1 } arguments, Name: "Task" or "ValueTask" } ? arguments[0] : null;

    private INamedTypeSymbol? Type(TypeSyntax type)
    {
        if (type is NullableTypeSyntax nullable)
            return Type(nullable.ElementType);
        if (FileIndex.NameOf(type) is not { } name)
            return null;
        var arity = type is GenericNameSyntax generic ? "`" + generic.TypeArgumentList.Arguments.Count : "";
        if (type is QualifiedNameSyntax qualified && _compilation.GetTypeByMetadataName(qualified.Left + "." + name + arity) is { } full)
            return full;
        for (var space = _method.ContainingNamespace; space is not null; space = space.ContainingNamespace)
        {
            if (_compilation.GetTypeByMetadataName((space.IsGlobalNamespace ? "" : space.ToDisplayString() + ".") + name + arity) is { } beside)
                return beside;
        }

        foreach (var use in Usings())
        {
            if (_compilation.GetTypeByMetadataName(use + "." + name + arity) is { } used)
                return used;
        }

        return null;
    }

    // Those of the file, and those that any file says for all.
    private IEnumerable<string> Usings() =>
        _body.SyntaxTree.GetRoot(_cancellationToken).DescendantNodes(n => n is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax).OfType<UsingDirectiveSyntax>()
            .Concat(_compilation.SyntaxTrees.Where(GlobalUsings.AreIn).SelectMany(t => ((CompilationUnitSyntax)t.GetRoot(_cancellationToken)).Usings.Where(u => !u.GlobalKeyword.Span.IsEmpty)))
            .Where(u => u.Alias is null && u.StaticKeyword.Span.IsEmpty)
            .Select(u => u.Name?.ToString().Replace("global::", ""))
            .OfType<string>();

    private static readonly FileWords GlobalUsings = new(new[] { "global using" });
}
