using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacySafe.Conferencing.Analyzers.Known;
using PrivacySafe.Conferencing.Analyzers.Search;
using PrivacySafe.Conferencing.Analyzers.Values;

namespace PrivacySafe.Conferencing.Analyzers.Flow;

/// <summary>
/// Tells where methods of the compilation hand on what they are given: their bodies are read by syntax, in whichever file they stand, without regard to the order of statements. A method of an
/// interface stands for the methods that implement it. Calls are followed <see cref="Deepest"/> deep. Safe for use by several threads.
/// </summary>
internal sealed class CalleeSinks
{
    /// <summary>Calls of methods of the compilation are followed this deep.</summary>
    public const int Deepest = 3;

    private const int MostImplementations = 10;

    private static readonly ConditionalWeakTable<Compilation, CalleeSinks> Known = new();

    private readonly Compilation _compilation;
    private readonly ConcurrentDictionary<(SinkKind, IParameterSymbol), SyntaxNode?> _places = new();
    private readonly ConcurrentDictionary<INamedTypeSymbol, INamedTypeSymbol[]> _implementations = new(SymbolEqualityComparer.Default);

    private CalleeSinks(Compilation compilation) => _compilation = compilation;

    public static CalleeSinks Of(Compilation compilation) => Known.GetValue(compilation, c => new CalleeSinks(c));

    /// <summary>Where what a parameter is given leaves; null when it does not, as far as can be seen.</summary>
    public SyntaxNode? PlaceOf(SinkKind kind, IParameterSymbol parameter, KnownApis apis, CancellationToken cancellationToken) =>
        !CallerNames.Of(_compilation).MayReach(kind, parameter.ContainingSymbol.Name, apis) ? null : _places.GetOrAdd((kind, parameter.OriginalDefinition), key => PlaceOf(kind, key.Item2, apis, ImmutableHashSet.Create<IParameterSymbol>(SymbolEqualityComparer.Default), cancellationToken));

    // What is looked into at the moment goes along, so that a method which calls itself ends, and no half of a search is ever kept or seen by others.
    private SyntaxNode? PlaceOf(SinkKind kind, IParameterSymbol parameter, KnownApis apis, ImmutableHashSet<IParameterSymbol> open, CancellationToken cancellationToken)
    {
        if (open.Count >= Deepest || open.Contains(parameter) || parameter.ContainingSymbol is not IMethodSymbol method)
            return null;
        foreach (var body in BodiesOf(method))
        {
            if (Search(kind, body, body.Parameters[parameter.Ordinal].Name, apis, open.Add(parameter), cancellationToken) is { } place)
                return place;
        }

        return null;
    }

    /// <summary>The methods whose bodies a call of a method may lead into.</summary>
    public IEnumerable<IMethodSymbol> BodiesOf(IMethodSymbol method)
    {
        if (method.ContainingType.TypeKind == TypeKind.Interface)
            return ImplementationsOf(method.ContainingType).Select(t => t.FindImplementationForInterfaceMember(method)).OfType<IMethodSymbol>();
        return method.IsAbstract ? Enumerable.Empty<IMethodSymbol>() : new[] { method.PartialImplementationPart ?? method };
    }

    private INamedTypeSymbol[] ImplementationsOf(INamedTypeSymbol contract) =>
        _implementations.GetOrAdd(contract, c => TypesIn(_compilation.Assembly.GlobalNamespace).Where(t => t.TypeKind == TypeKind.Class && t.AllInterfaces.Contains(c, SymbolEqualityComparer.Default)).Take(MostImplementations).ToArray());

    private static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceSymbol space) => space.GetTypeMembers().Concat(space.GetNamespaceMembers().SelectMany(TypesIn));

    private SyntaxNode? Search(SinkKind kind, IMethodSymbol method, string parameter, KnownApis apis, ImmutableHashSet<IParameterSymbol> open, CancellationToken cancellationToken)
    {
        foreach (var declaration in method.DeclaringSyntaxReferences)
        {
            if (ForeignSource.BodyOf(declaration.GetSyntax(cancellationToken)) is not { } body)
                continue;
            var held = HeldFrom(parameter, body);
            var types = new ForeignTypes(_compilation, method, body, cancellationToken);
            foreach (var call in body.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>())
            {
                if (FileIndex.NameOf(call.Expression) is not { } name || !call.ArgumentList.Arguments.Any(a => Names(a.Expression, held)))
                    continue;
                var owner = call.Expression is MemberAccessExpressionSyntax access ? types.Of(access.Expression) : method.ContainingType;
                if (owner is null)
                    continue;
                if (apis.Sinks.Any(s => s.Kind == kind && s.Member.Name == name && (s.Member.Type.Fits(owner) || s.Member.Type.FitsUnresolved(owner))))
                    return call;
                foreach (var argument in call.ArgumentList.Arguments)
                {
                    if (Names(argument.Expression, held) && Called(owner, name, call.ArgumentList.Arguments.Count).Select(m => ParameterOf(m, argument)).FirstOrDefault(p => p is not null) is { } taking && PlaceOf(kind, taking.OriginalDefinition, apis, open, cancellationToken) is { } place)
                        return place;
                }
            }
        }

        return null;
    }

    /// <summary>The methods of the compilation that a call may mean: of several of a name first the one that takes as much as it is given.</summary>
    public static IEnumerable<IMethodSymbol> Called(ITypeSymbol owner, string name, int arguments) =>
        owner.GetMembers(name).OfType<IMethodSymbol>().Where(m => !m.DeclaringSyntaxReferences.IsEmpty).OrderBy(m => Math.Abs(m.Parameters.Length - arguments));

    /// <summary>The parameter that takes an argument; null when there is none.</summary>
    public static IParameterSymbol? ParameterOf(IMethodSymbol method, ArgumentSyntax argument)
    {
        if (argument.NameColon is { Name.Identifier.ValueText: var name })
            return method.Parameters.FirstOrDefault(p => p.Name == name);
        var place = ((BaseArgumentListSyntax)argument.Parent!).Arguments.IndexOf(argument);
        return place < method.Parameters.Length ? method.Parameters[place] : method.Parameters.LastOrDefault(p => p.IsParams);
    }

    // All variables that may hold what the parameter was given.
    private static HashSet<string> HeldFrom(string parameter, SyntaxNode body)
    {
        var held = new HashSet<string>(StringComparer.Ordinal) { parameter };
        for (var before = 0; before != held.Count;)
        {
            before = held.Count;
            foreach (var node in body.DescendantNodes())
            {
                switch (node)
                {
                    case VariableDeclaratorSyntax { Initializer.Value: { } value } local when Names(value, held):
                        held.Add(local.Identifier.ValueText);
                        break;
                    case AssignmentExpressionSyntax { Parent: not InitializerExpressionSyntax } assignment when Names(assignment.Right, held) && RootOf(assignment.Left) is { } root:
                        held.Add(root);
                        break;
                    case ForEachStatementSyntax loop when Names(loop.Expression, held):
                        held.Add(loop.Identifier.ValueText);
                        break;
                    case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } access } call when name.StartsWith("CopyTo", StringComparison.Ordinal) && Names(access.Expression, held) && call.ArgumentList.Arguments.Count > 0 && RootOf(call.ArgumentList.Arguments[0].Expression) is { } target:
                        held.Add(target);
                        break;
                    case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } access } call when (name.StartsWith("Add", StringComparison.Ordinal) || name.StartsWith("Append", StringComparison.Ordinal) || name.StartsWith("Write", StringComparison.Ordinal)) && call.ArgumentList.Arguments.Any(a => Names(a.Expression, held)) && RootOf(access.Expression) is { } collection:
                        held.Add(collection);
                        break;
                }
            }
        }

        return held;
    }

    // Sizes and kinds of what is held say nothing of it, nor does its name.
    private static bool Names(ExpressionSyntax expression, HashSet<string> held) =>
        expression.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(name =>
            held.Contains(name.Identifier.ValueText)
            && IsVariable(name)
            && !(name.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Length" or "Count" or "FileName" or "ContentType" or "Name" or "Id" } part && part.Expression == name));

    // Members and parameters may be called as a variable is.
    private static bool IsVariable(IdentifierNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Name != name,
        MemberBindingExpressionSyntax or NameEqualsSyntax or NameColonSyntax => false,
        AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ObjectInitializerExpression } } assignment => assignment.Left != name,
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } } } => false,
        _ => true,
    };

    private static string? RootOf(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } access => access.Name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => RootOf(access.Expression),
        ElementAccessExpressionSyntax access => RootOf(access.Expression),
        _ => null,
    };
}
