using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacySafe.Conferencing.Analyzers.Idioms;
using PrivacySafe.Conferencing.Analyzers.Values;

namespace PrivacySafe.Conferencing.Analyzers.Calls;

/// <summary>RestSharp, before and after its rewrite in 107: the request is an object that calls put together.</summary>
internal sealed class RestSharpLibrary : IHttpLibrary, IValueLibrary
{
    // Names that no member can have, for what calls add to a request.
    private const string Body = "add:body";
    private const string Pairs = "add:parameters";
    private const string Query = "add:query";

    public IReadOnlyList<string> MethodNames { get; } = new[]
    {
        "Execute", "ExecuteAsync", "ExecuteTaskAsync", "ExecuteAsPost", "ExecutePost", "ExecutePostAsync", "ExecutePostTaskAsync", "ExecuteAsyncPost", "ExecutePut", "ExecutePutAsync", "ExecutePatch", "ExecutePatchAsync",
        "Post", "PostAsync", "PostJson", "PostJsonAsync", "Put", "PutAsync", "PutJson", "PutJsonAsync", "Patch", "PatchAsync",
    };

    public bool Declares(ITypeSymbol type) => type.ContainingNamespace is { Name: "RestSharp", ContainingNamespace.IsGlobalNamespace: true };

    public HttpCall? Read(IInvocationOperation call, Evaluator evaluator)
    {
        var method = call.TargetMethod;
        if (!Declares(method.ContainingType) || BlockHistory.Receiver(call) is not { } client)
            return null;
        if (method.Name.StartsWith("PostJson", StringComparison.Ordinal) || method.Name.StartsWith("PutJson", StringComparison.Ordinal))
        {
            var payload = Argument(call, "request") is { } body ? Payload.Read(evaluator.Evaluate(body), ValueEncoding.SystemTextJsonWeb) : null;
            return Argument(call, "resource") is { } path ? Call(call, HttpVerbs.OfMethod(method.Name)!, evaluator.Evaluate(path), client, payload, evaluator) : null;
        }

        if ((Argument(call, "request") ?? Argument(call, "restRequest")) is not { } argument
            || evaluator.Evaluate(argument).Alternatives.OfType<ObjectShape>().FirstOrDefault(s => s.Type?.Name == "RestRequest") is not { } request)
        {
            return null;
        }

        var name = method.Name.StartsWith("ExecuteAsync", StringComparison.Ordinal) ? method.Name.Substring("ExecuteAsync".Length)
            : method.Name.StartsWith("ExecuteAs", StringComparison.Ordinal) ? method.Name.Substring("ExecuteAs".Length)
            : method.Name.StartsWith("Execute", StringComparison.Ordinal) ? method.Name.Substring("Execute".Length)
            : method.Name;
        var verb = HttpVerbs.OfMethod(name)
            ?? ((Argument(call, "httpMethod") ?? Argument(call, "method")) is { } said ? HttpVerbs.OfValue(evaluator.Evaluate(said)) : null)
            ?? HttpVerbs.OfValue(request.Find("Method")?.Value)
            ?? "GET";
        var resource = request.Find("Resource")?.Value ?? request.Argument("resource");
        if (request.Find(Query)?.Value is ObjectShape query)
            resource = AddressText.WithQuery(call, resource, query);
        var sent = request.Find(Body)?.Value is { } added ? Payload.Read(added, ValueEncoding.SystemTextJsonWeb)
            : request.Find(Pairs)?.Value is ObjectShape pairs ? Payload.Of(pairs)
            : null;
        return Call(call, verb, resource, client, sent, evaluator);
    }

    public Value? Create(Evaluator evaluator, IObjectCreationOperation creation) => null;

    public Value? Result(Evaluator evaluator, IInvocationOperation call) =>
        BlockHistory.Receiver(call) is { } receiver && IsRequest(receiver.Type) ? With(evaluator, call, evaluator.Evaluate(receiver), perhaps: false) : null;

    public Value? Change(Evaluator evaluator, IInvocationOperation call, Value before, bool perhaps) =>
        before is ObjectShape { Type: { } type } && IsRequest(type) ? With(evaluator, call, before, perhaps) : null;

    private static bool IsRequest(ITypeSymbol? type) => type?.Name is "RestRequest" or "IRestRequest";

    private static HttpCall? Call(IInvocationOperation call, string verb, Value? resource, IOperation client, Payload? body, Evaluator evaluator)
    {
        var start = BaseAddress.Of(client, evaluator);

        // Without a resource the client's own address is the whole.
        var address = resource is null or NullValue or AbsentValue or KnownValue { Constant: "" } ? Address.Read(start, null) : Address.Read(resource, start);
        return address is null ? null : new HttpCall(call, verb, address, body);
    }

    private static Value With(Evaluator evaluator, IInvocationOperation call, Value before, bool perhaps)
    {
        if (before is not ObjectShape request)
            return before;
        switch (call.TargetMethod.Name)
        {
            case "AddJsonBody" or "AddBody":
                var body = Argument(call, "obj") ?? Argument(call, "jsonString");
                return body is null ? request : request.With(Body, null, Json(call, evaluator.Evaluate(body)), perhaps);
            case "AddStringBody":
                return Argument(call, "body") is { } text ? request.With(Body, null, evaluator.Evaluate(text), perhaps) : request;
            case "AddXmlBody":
                return request.With(Body, null, new UnknownValue(new Origin(call.Syntax)), perhaps);
            case "AddObject" or "AddObjectStatic":
                return Argument(call, "obj") is { } whole ? request.With(Pairs, null, Payload.Read(evaluator.Evaluate(whole), ValueEncoding.NewtonsoftJson)?.Root ?? (Value)new UnknownValue(new Origin(call.Syntax)), perhaps) : request;
            case "AddQueryParameter":
                return Added(request, Query, call, Argument(call, "name"), Argument(call, "value"), evaluator, perhaps);
            case "AddParameter" or "AddOrUpdateParameter":
                return Parameter(request, call, evaluator, perhaps);
            default:
                return request;
        }
    }

    private static ObjectShape Parameter(ObjectShape request, IInvocationOperation call, Evaluator evaluator, bool perhaps)
    {
        if ((Argument(call, "parameter") ?? Argument(call, "p")) is { } typed)
        {
            // new Parameter(name, value, type), and its like for bodies.
            var parameter = evaluator.Evaluate(typed) as ObjectShape;
            var isBody = parameter?.Type?.Name is "BodyParameter" or "JsonParameter" || KindOf(parameter?.Find("Type")?.Value) is "RequestBody";
            return isBody && parameter?.Find("Value")?.Value is { } content ? request.With(Body, null, Json(call, content), perhaps) : request;
        }

        var name = Argument(call, "name");
        var value = Argument(call, "value");
        switch (Argument(call, "type") is { } type ? KindOf(evaluator.Evaluate(type)) : "GetOrPost")
        {
            case "RequestBody":
                return value is null ? request : request.With(Body, null, Json(call, evaluator.Evaluate(value)), perhaps);
            case "QueryString" or "QueryStringWithoutEncode":
                return Added(request, Query, call, name, value, evaluator, perhaps);
            case "GetOrPost":
                // Older code names the media type and forgets the kind; it is sent as a field of that name, which nobody reads.
                return Added(request, Pairs, call, name, value, evaluator, perhaps);
            default:
                return request;
        }
    }

    private static string? KindOf(Value? value) => (value as KnownValue)?.EnumMember?.Name;

    private static ObjectShape Added(ObjectShape request, string where, IInvocationOperation call, IOperation? name, IOperation? value, Evaluator evaluator, bool perhaps)
    {
        var pairs = request.Find(where)?.Value as ObjectShape ?? new ObjectShape(new Origin(call.Syntax), null, ImmutableArray<ShapeMember>.Empty, true);
        pairs = name is not null && value is not null && evaluator.Key(name) is { } key ? pairs.With(key, null, evaluator.Evaluate(value), perhaps) : pairs.Opened();
        return request.With(where, null, pairs, perhaps: false);
    }

    // Before 107 names stay as they are; since then they follow the web's defaults.
    private static Value Json(IInvocationOperation call, Value body) =>
        body is ObjectShape or ListShape or UnknownValue or OneOfValue
            ? new EncodedValue(body.Origin, call.TargetMethod.IsExtensionMethod ? ValueEncoding.SystemTextJsonWeb : ValueEncoding.NewtonsoftJson, body)
            : body;

    private static IOperation? Argument(IInvocationOperation call, string parameter) => KnownFunctions.Argument(call, parameter);
}
