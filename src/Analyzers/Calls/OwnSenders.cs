using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using PrivacySafe.Conferencing.Analyzers.Search;
using PrivacySafe.Conferencing.Analyzers.Values;

namespace PrivacySafe.Conferencing.Analyzers.Calls;

/// <summary>
/// Methods of the same file that send what they are handed, such as <c>PostAsync(path, body)</c>: calling them is sending. Methods that
/// send through other such methods are followed as deep as helpers are (<see cref="CodeScope.DeepestHelper"/>); virtual methods, interfaces
/// and other files are not followed at all.
/// </summary>
internal static class OwnSenders
{
    private static readonly ConditionalWeakTable<SyntaxTree, ISet<string>> Known = new();

    private static readonly NameSearch Sending = new(HttpLibraries.ByMethod.Select(method => method.Key));

    /// <summary>True for a method whose file declares one of its name that sends.</summary>
    public static bool MaySend(IMethodSymbol method)
    {
        if (method.Parameters.IsEmpty || method.MethodKind is not (MethodKind.Ordinary or MethodKind.LocalFunction or MethodKind.ReducedExtension))
            return false;
        var references = (method.ReducedFrom ?? method).DeclaringSyntaxReferences;
        return references.Length == 1 && NamesIn(references[0].SyntaxTree).Contains(method.Name);
    }

    /// <summary>The names of the methods and local functions of a file that call what has the name of a sending method, or each other so.</summary>
    public static ISet<string> NamesIn(SyntaxTree tree) => Known.GetValue(tree, Find);

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

    private static ISet<string> Find(SyntaxTree tree)
    {
        var file = FileIndex.Of(tree);
        var senders = new HashSet<string>(StringComparer.Ordinal);
        var latest = CallersOf(file.Names(Sending).Where(name => HttpLibraries.ByMethod.Contains(name.Identifier.ValueText)).Select(FileIndex.CallBy).OfType<InvocationExpressionSyntax>());
        for (var depth = 1; latest.Length > 0; depth++)
        {
            var further = latest.Where(senders.Add).ToArray();
            if (depth == CodeScope.DeepestHelper)
                break;
            latest = CallersOf(further.SelectMany(file.CallsOf));
        }

        return senders;
    }

    private static string[] CallersOf(IEnumerable<InvocationExpressionSyntax> calls)
    {
        var names = new List<string>();
        foreach (var call in calls)
        {
            for (var around = call.Parent; around is not null; around = around.Parent)
            {
                if (DeclaredName(around) is { } name && !names.Contains(name))
                    names.Add(name);
            }
        }

        return names.ToArray();
    }

    private static string? DeclaredName(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        LocalFunctionStatementSyntax function => function.Identifier.ValueText,
        _ => null,
    };
}
