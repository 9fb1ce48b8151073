using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacySafe.Conferencing.Analyzers.Idioms;
using PrivacySafe.Conferencing.Analyzers.Values;

namespace PrivacySafe.Conferencing.Analyzers.Calls;

/// <summary>RestSharp, before and after its rewrite in 107: the request is an object that calls put together.</summary>
internal sealed class RestSharpLibrary : IWrittenLibrary, IValueLibrary
{
    public IReadOnlyList<string> MethodNames { get; } = new[]
    {
        "Execute", "ExecuteAsync", "ExecuteTaskAsync", "ExecuteAsPost", "ExecutePost", "ExecutePostAsync", "ExecutePostTaskAsync", "ExecuteAsyncPost", "ExecutePut", "ExecutePutAsync", "ExecutePatch", "ExecutePatchAsync",
        "Post", "PostAsync", "PostJson", "PostJsonAsync", "Put", "PutAsync", "PutJson", "PutJsonAsync", "Patch", "PatchAsync",
        "GetAsync", "ExecuteGet", "ExecuteGetAsync",
    };

    public bool Declares(ITypeSymbol type) => type.ContainingNamespace is { Name: "RestSharp", ContainingNamespace.IsGlobalNamespace: true };

    public HttpCall? Read(IInvocationOperation call, Evaluator evaluator) => Read(new WrittenCall(call), evaluator);

    public HttpCall? Read(WrittenCall call, Evaluator evaluator)
    {
        if (call.Method is not { } method || !Declares(method.ContainingType) || call.Receiver is not { } client)
            return null;
        if (method.Name.StartsWith("PostJson", StringComparison.Ordinal) || method.Name.StartsWith("PutJson", StringComparison.Ordinal))
        {
            var payload = call.Argument("request") is { } body ? Payload.Read(evaluator.Evaluate(body), ValueEncoding.SystemTextJsonWeb) : null;
            return call.Argument("resource") is { } path ? RestSharpRequest.Call(call.Operation, HttpVerbs.OfMethod(method.Name)!, evaluator.Evaluate(path), client, payload, evaluator) : null;
        }

        if (call.Argument("request") is not { } argument
            || evaluator.Evaluate(argument).Alternatives.OfType<ObjectShape>().FirstOrDefault(s => s.Type?.Name == "RestRequest") is not { } request)
        {
            return null;
        }

        return RestSharpRequest.Read(call.Operation, method.Name, call.Argument("httpMethod"), request, client, evaluator);
    }

    public Value? Create(Evaluator evaluator, IObjectCreationOperation creation) => null;

    public Value? Result(Evaluator evaluator, IInvocationOperation call) =>
        BlockHistory.Receiver(call) is { } receiver && IsRequest(receiver.Type) ? RestSharpRequest.With(evaluator, new WrittenCall(call), evaluator.Evaluate(receiver), perhaps: false) : null;

    public Value? Change(Evaluator evaluator, IInvocationOperation call, Value before, bool perhaps) =>
        before is ObjectShape { Type: { } type } && IsRequest(type) ? RestSharpRequest.With(evaluator, new WrittenCall(call), before, perhaps) : null;

    /// <summary>True for the type of a request.</summary>
    public static bool IsRequest(ITypeSymbol? type) => type?.Name is "RestRequest" or "IRestRequest";
}
