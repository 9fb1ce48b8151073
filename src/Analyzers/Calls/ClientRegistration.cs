using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacySafe.Conferencing.Analyzers.Search;
using PrivacySafe.Conferencing.Analyzers.Values;

namespace PrivacySafe.Conferencing.Analyzers.Calls;

/// <summary>
/// A client that a program registers with its services, <c>AddHttpClient</c> or <c>AddRefitClient</c>, with what is called on the registration.
/// It is read by its syntax alone and kept for as long as the file stays as it is.
/// </summary>
internal sealed class ClientRegistration
{
    private const string Plain = "AddHttpClient";
    private const string Refit = "AddRefitClient";
    private const string Typed = "AddTypedClient";
    private const string Configured = "ConfigureHttpClient";

    private static readonly string[] Registrations = { Plain, Refit };

    private static readonly FileWords Words = new(Registrations);

    private static readonly ConditionalWeakTable<SyntaxTree, StrongBox<ImmutableArray<ClientRegistration>>> Known = new();

    private ClientRegistration(InvocationExpressionSyntax call)
    {
        var calls = Chain(call).ToArray();
        Types = calls.SelectMany(TypesOf).ToImmutableArray();
        Name = call.ArgumentList.Arguments.Select(a => a.Expression).FirstOrDefault(e => e is not (LambdaExpressionSyntax or AnonymousMethodExpressionSyntax or TypeOfExpressionSyntax));
        DefaultName = NameOf(call) is GenericNameSyntax { Identifier.ValueText: Plain, TypeArgumentList.Arguments: var types } ? FileIndex.NameOf(types[0]) : null;
        Addresses = calls.Where(c => NameOf(c)?.Identifier.ValueText is Plain or Configured).SelectMany(c => c.ArgumentList.Arguments).SelectMany(a => AddressesIn(a.Expression)).ToImmutableArray();
    }

    /// <summary>The simple names of the types that are handed the client.</summary>
    public ImmutableArray<string> Types { get; }

    /// <summary>What may be the name of the client; null when it is given none.</summary>
    public ExpressionSyntax? Name { get; }

    /// <summary>The name of the client when it is given none; null when its type does not say.</summary>
    public string? DefaultName { get; }

    /// <summary>What is assigned to its base address.</summary>
    public ImmutableArray<ExpressionSyntax> Addresses { get; }

    /// <summary>The registrations of a file, which for a file without the words costs one search.</summary>
    public static ImmutableArray<ClientRegistration> In(SyntaxTree tree) =>
        Words.AreIn(tree) ? Known.GetValue(tree, t => new(Find(t))).Value : ImmutableArray<ClientRegistration>.Empty;

    private static ImmutableArray<ClientRegistration> Find(SyntaxTree tree) =>
        Registrations.SelectMany(name => FileIndex.Of(tree).CallsOf(name)).Where(call => NameOf(call) is not null).Select(call => new ClientRegistration(call)).ToImmutableArray();

    private static SimpleNameSyntax? NameOf(InvocationExpressionSyntax call) => (call.Expression as MemberAccessExpressionSyntax)?.Name;

    // The registration and what is called on what it yields.
    private static IEnumerable<InvocationExpressionSyntax> Chain(InvocationExpressionSyntax call)
    {
        yield return call;
        while (call.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax next } && !Registrations.Contains(NameOf(next)?.Identifier.ValueText, StringComparer.Ordinal))
        {
            yield return next;
            call = next;
        }
    }

    // Of an interface and the class behind it the class is handed the client.
    private static IEnumerable<string> TypesOf(InvocationExpressionSyntax call)
    {
        if (NameOf(call) is not { Identifier.ValueText: Plain or Refit or Typed } name)
            yield break;
        if (name is GenericNameSyntax generic && FileIndex.NameOf(generic.TypeArgumentList.Arguments.Last()) is { } type)
            yield return type;
        foreach (var argument in call.ArgumentList.Arguments)
        {
            if (argument.Expression is TypeOfExpressionSyntax said && FileIndex.NameOf(said.Type) is { } named)
                yield return named;
            if (name.Identifier.ValueText == Typed && argument.Expression is LambdaExpressionSyntax { Body: InvocationExpressionSyntax made } && NameOf(made) is GenericNameSyntax { Identifier.ValueText: "For" } api
                && FileIndex.NameOf(api.TypeArgumentList.Arguments[0]) is { } wrapped)
            {
                yield return wrapped;
            }
        }
    }

    // A function that is written here, or a method of the same file that is named.
    private static IEnumerable<ExpressionSyntax> AddressesIn(ExpressionSyntax configuration)
    {
        switch (configuration)
        {
            case SimpleLambdaExpressionSyntax function:
                return AssignedIn(function.Body, function.Parameter);
            case ParenthesizedLambdaExpressionSyntax { ParameterList.Parameters: { Count: > 0 } parameters } function:
                return AssignedIn(function.Body, parameters.Last());
            case IdentifierNameSyntax { Identifier.ValueText: var name } method:
                var methods = method.SyntaxTree.GetRoot().DescendantNodes().Where(node => DeclaredName(node) == name).Take(2).ToArray();
                return methods.Length == 1 && ParametersOf(methods[0]) is { Count: > 0 } taken && ForeignSource.BodyOf(methods[0]) is { } body ? AssignedIn(body, taken.Last()) : Enumerable.Empty<ExpressionSyntax>();
            default:
                return Enumerable.Empty<ExpressionSyntax>();
        }
    }

    private static IEnumerable<ExpressionSyntax> AssignedIn(SyntaxNode code, ParameterSyntax client) =>
        code.DescendantNodesAndSelf().OfType<AssignmentExpressionSyntax>()
            .Where(assignment => assignment.Left is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: var of }, Name.Identifier.ValueText: BaseAddress.Name } && of == client.Identifier.ValueText)
            .Select(assignment => assignment.Right);

    private static string? DeclaredName(SyntaxNode node) => (node as MethodDeclarationSyntax)?.Identifier.ValueText ?? (node as LocalFunctionStatementSyntax)?.Identifier.ValueText;

    private static SeparatedSyntaxList<ParameterSyntax> ParametersOf(SyntaxNode method) => ((method as MethodDeclarationSyntax)?.ParameterList ?? (method as LocalFunctionStatementSyntax)?.ParameterList)?.Parameters ?? default;
}
