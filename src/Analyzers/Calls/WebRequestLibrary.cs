using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacySafe.Conferencing.Analyzers.Idioms;
using PrivacySafe.Conferencing.Analyzers.Known;
using PrivacySafe.Conferencing.Analyzers.Values;

namespace PrivacySafe.Conferencing.Analyzers.Calls;

/// <summary>HttpWebRequest: the body is what the same block writes to its stream before it asks for the response.</summary>
internal sealed class WebRequestLibrary : IHttpLibrary, IValueLibrary
{
    // From the stream to the call that writes: a few wrappers at most.
    private const int MostWrappers = 4;

    public IReadOnlyList<string> MethodNames { get; } = new[] { "GetResponse", "GetResponseAsync" };

    public bool Declares(ITypeSymbol type) => type.Name is "WebRequest" or "HttpWebRequest" && type.ContainingNamespace.Is("System.Net");

    public HttpCall? Read(IInvocationOperation call, Evaluator evaluator)
    {
        if (!Declares(call.TargetMethod.ContainingType) || call.Instance is null || evaluator.Evaluate(call.Instance) is not ObjectShape request)
            return null;
        return Address.Read(request.Find("RequestUri")?.Value) is { } address
            ? new HttpCall(call, HttpVerbs.OfValue(request.Find("Method")?.Value) ?? "GET", address, Payload.Read(Body(call, evaluator), ValueEncoding.SystemTextJson)) { PreparedAt = new[] { request.Origin } }
            : null;
    }

    public Value? Create(Evaluator evaluator, IObjectCreationOperation creation) => null;

    public Value? Result(Evaluator evaluator, IInvocationOperation call) =>
        call.TargetMethod is { IsStatic: true, Name: "Create" or "CreateHttp" or "CreateDefault" } && call.Arguments.Length == 1
            ? new ObjectShape(new Origin(call.Syntax), call.Type, ImmutableArray.Create(new ShapeMember("RequestUri", null, evaluator.Evaluate(call.Arguments[0].Value))), false)
            : null;

    public Value? Change(Evaluator evaluator, IInvocationOperation call, Value before, bool perhaps) => null;

    private static Value? Body(IInvocationOperation call, Evaluator evaluator)
    {
        if (BlockHistory.Root(call.Instance) is not { } request)
            return null;
        var written = new List<Value>();
        foreach (var item in evaluator.Scope.History.Of(request))
        {
            if (item is { Kind: HistoryEventKind.Called, Operation: IInvocationOperation { TargetMethod.Name: "GetRequestStream" or "GetRequestStreamAsync" } stream })
                Follow(stream, evaluator, written, 0);
        }

        // What a serialiser wrote is the whole; texts are pieces of one.
        return written.Count switch
        {
            0 => null,
            1 => written[0],
            _ => written.OfType<EncodedValue>().FirstOrDefault() ?? Evaluator.Concatenation(call, written),
        };
    }

    private static void Follow(IOperation stream, Evaluator evaluator, List<Value> written, int wrappers)
    {
        if (wrappers > MostWrappers)
            return;
        switch (stream.Parent)
        {
            case IConversionOperation or IAwaitOperation or IParenthesizedOperation or IInvocationOperation { TargetMethod.Name: "ConfigureAwait" }:
                Follow(stream.Parent, evaluator, written, wrappers);
                break;
            case IArgumentOperation { Parent: IObjectCreationOperation writer }:
                Follow(writer, evaluator, written, wrappers + 1);
                break;
            case IArgumentOperation { Parent: IInvocationOperation serialiser } argument:
                Serialised(serialiser, argument, evaluator, written);
                break;
            case IInvocationOperation call when BlockHistory.Unwrapped(call.Instance) == stream:
                Write(call, evaluator, written);
                break;
            case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: { } local } }:
                FollowLocal(local, evaluator, written, wrappers);
                break;
            case ISimpleAssignmentOperation { Target: ILocalReferenceOperation { Local: { } local } }:
                FollowLocal(local, evaluator, written, wrappers);
                break;
        }
    }

    private static void FollowLocal(ILocalSymbol local, Evaluator evaluator, List<Value> written, int wrappers)
    {
        foreach (var item in evaluator.Scope.History.Of(local))
        {
            if (item is { Kind: HistoryEventKind.Called, Operation: IInvocationOperation call })
                Write(call, evaluator, written);
            else if (item is { Kind: HistoryEventKind.BoundLate, Operation: IDynamicInvocationOperation { Operation: IDynamicMemberReferenceOperation { MemberName: "Write" or "WriteAsync" or "WriteLine" or "WriteLineAsync", Instance: { } writing }, Arguments: { Length: 1 } texts } } && SymbolEqualityComparer.Default.Equals(BlockHistory.Root(writing), local))
                written.Add(evaluator.Evaluate(texts[0]));
            else if (item is { Kind: HistoryEventKind.Passed, Operation: IObjectCreationOperation writer })
                Follow(writer, evaluator, written, wrappers + 1);
            else if (item is { Kind: HistoryEventKind.Passed, Operation: IInvocationOperation serialiser, Argument: { } argument })
                Serialised(serialiser, argument, evaluator, written);
        }
    }

    private static void Write(IInvocationOperation call, Evaluator evaluator, List<Value> written)
    {
        if (call.TargetMethod.Name is "Write" or "WriteAsync" or "WriteLine" or "WriteLineAsync" && call.Arguments.FirstOrDefault(a => a.Parameter?.Name is "value" or "buffer") is { } content)
            written.Add(evaluator.Evaluate(content.Value));
    }

    private static void Serialised(IInvocationOperation call, IArgumentOperation stream, Evaluator evaluator, List<Value> written)
    {
        if (stream.Parameter?.Name is "utf8Json" && KnownFunctions.Argument(call, "value") is { } value)
            written.Add(new EncodedValue(new Origin(call.Syntax), ValueEncoding.SystemTextJson, evaluator.Evaluate(value)));
    }
}
