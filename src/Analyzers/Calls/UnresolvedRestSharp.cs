using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using PrivacySafe.Conferencing.Analyzers.Values;

namespace PrivacySafe.Conferencing.Analyzers.Calls;

/// <summary>
/// RestSharp where the compiler does not see it. Only requests whose address names its host are read: then the names of the library
/// leave no doubt about what the code does.
/// </summary>
internal static class UnresolvedRestSharp
{
    private static readonly HashSet<string> Sending = new(new RestSharpLibrary().MethodNames, StringComparer.Ordinal);

    /// <summary>True for a call that may send: a test cheap enough for everything the compiler does not know.</summary>
    public static bool MaySend(IInvalidOperation call) => NameOf(call) is { } name && Sending.Contains(name);

    /// <summary>True for a call that adds something to a request.</summary>
    public static bool Adds(IInvalidOperation call) => NameOf(call) is { } name && (name.StartsWith("Add", StringComparison.Ordinal) || name == "UseDefaultCredentials");

    /// <summary>The request that a call sends; null when it sends none, or its address is not written out.</summary>
    public static HttpCall? Read(IInvalidOperation call, Evaluator evaluator)
    {
        if (NameOf(call) is not { } name
            || UnresolvedCode.Receiver(call) is not { } client
            || Made(evaluator.Evaluate(client), "RestClient") is null
            || ArgumentsOf(call) is not { } arguments
            || UnresolvedCode.Argument(call, arguments, 0) is not { } argument
            || Made(evaluator.Evaluate(argument), "RestRequest") is not { } request)
        {
            return null;
        }

        return RestSharpRequest.Read(call, name, UnresolvedCode.Argument(call, arguments, 1), request, client, evaluator) is { Address.Host: not null } sent ? sent : null;
    }

    /// <summary>What becomes of a request by a call on it; null when it is no request, or the call does not add to it.</summary>
    public static Value? Change(Evaluator evaluator, IInvalidOperation call, Value before, bool perhaps) =>
        before is ObjectShape { Type.Name: "RestRequest" } request && NameOf(call) is { } name && Adds(call)
            ? RestSharpRequest.With(evaluator, new WrittenCall(call, name, ParametersOf(name, ArgumentsOf(call)?.Arguments.Count ?? 0)), request, perhaps)
            : null;

    private static ObjectShape? Made(Value value, string type) => value.Alternatives.OfType<ObjectShape>().FirstOrDefault(s => s.Type?.Name == type);

    private static string[] ParametersOf(string method, int count) => method switch
    {
        "AddJsonBody" or "AddBody" or "AddObject" => new[] { "obj" },
        "AddStringBody" => new[] { "body" },
        "AddParameter" or "AddOrUpdateParameter" when count == 1 => new[] { "parameter" },
        "AddParameter" or "AddOrUpdateParameter" when count == 4 => new[] { "name", "value", "contentType", "type" },
        _ => new[] { "name", "value", "type" },
    };

    private static ArgumentListSyntax? ArgumentsOf(IOperation call) => (call.Syntax as InvocationExpressionSyntax)?.ArgumentList;

    private static string? NameOf(IOperation call) =>
        call.Syntax is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } } ? name : null;
}
