using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using PrivacySafe.Conferencing.Analyzers.Values;

namespace PrivacySafe.Conferencing.Analyzers.Calls;

/// <summary>
/// Methods of the same file that send what they are handed, such as <c>PostAsync(path, body)</c>: calling them is sending. Methods that
/// send through other such methods are followed as deep as helpers are (<see cref="CodeScope.DeepestHelper"/>); virtual methods, interfaces
/// and other files are not followed at all.
/// </summary>
internal static class OwnSenders
{
    private static readonly ConditionalWeakTable<SyntaxNode, StrongBox<bool>> Known = new();

    /// <summary>True for a method whose body holds a call that has the name of a sending one.</summary>
    public static bool MaySend(IMethodSymbol method)
    {
        if (method.Parameters.IsEmpty || method.MethodKind is not (MethodKind.Ordinary or MethodKind.LocalFunction or MethodKind.ReducedExtension))
            return false;
        var references = (method.ReducedFrom ?? method).DeclaringSyntaxReferences;
        return references.Length == 1 && Known.GetValue(references[0].GetSyntax(), declaration => new StrongBox<bool>(Sends(declaration, new HashSet<string>(StringComparer.Ordinal), 0))).Value;
    }

    /// <summary>The requests that a call sends by way of the method it calls.</summary>
    public static IEnumerable<HttpCall> Read(IInvocationOperation call, Evaluator evaluator)
    {
        var method = call.TargetMethod.ReducedFrom ?? call.TargetMethod;
        var declaration = method.DeclaringSyntaxReferences[0];
        if (declaration.SyntaxTree != call.Syntax.SyntaxTree || declaration.Span.Contains(call.Syntax.Span)
            || ForeignSource.BodyOf(declaration.GetSyntax(evaluator.Scope.CancellationToken)) is not { } syntax
            || call.SemanticModel?.GetOperation(syntax, evaluator.Scope.CancellationToken) is not { } body)
        {
            yield break;
        }

        var arguments = ImmutableDictionary.CreateBuilder<ISymbol, Value>(SymbolEqualityComparer.Default);
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter is { } parameter)
                arguments[parameter.OriginalDefinition] = evaluator.Evaluate(argument.Value);
        }

        if (evaluator.Scope.Into(body, arguments.ToImmutable()) is not { } scope)
            yield break;
        var inner = evaluator.For(scope);
        foreach (var sent in body.DescendantsAndSelf().OfType<IInvocationOperation>())
        {
            if (!HttpLibraries.MaySend(sent.TargetMethod))
                continue;
            foreach (var request in HttpLibraries.Read(sent, inner))
                yield return new HttpCall(call, request.Verb, request.Address, request.Body) { SentBy = (sent, body) };
        }
    }

    private static bool Sends(SyntaxNode declaration, HashSet<string> seen, int depth)
    {
        if (ForeignSource.BodyOf(declaration) is not { } body)
            return false;
        foreach (var call in body.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>())
        {
            var name = call.Expression switch
            {
                MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
                MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
                SimpleNameSyntax simple => simple.Identifier.ValueText,
                _ => "",
            };
            if (HttpLibraries.ByMethod.Contains(name))
                return true;
            if (depth + 1 < CodeScope.DeepestHelper && seen.Add(name)
                && declaration.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type
                && type.Members.OfType<MethodDeclarationSyntax>().Any(m => m.Identifier.ValueText == name && Sends(m, seen, depth + 1)))
            {
                return true;
            }
        }

        return false;
    }
}
