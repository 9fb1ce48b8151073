using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PrivacySafe.Conferencing.Analyzers.Idioms;
using PrivacySafe.Conferencing.Analyzers.Values;

namespace PrivacySafe.Conferencing.Analyzers.Calls;

/// <summary>A request of RestSharp while calls put it together: a shape with what they add to it under names that no member can have.</summary>
internal static class RestSharpRequest
{
    private const string Body = "add:body";
    private const string Pairs = "add:parameters";
    private const string Query = "add:query";
    private const string Place = "add:place";

    /// <summary>The request that a sending method sends.</summary>
    /// <param name="call">The call.</param>
    /// <param name="method">The name of the method, which may begin or end with a verb.</param>
    /// <param name="said">The verb that the call is given; null when it is given none.</param>
    /// <param name="request">What is sent.</param>
    /// <param name="client">What sends it.</param>
    /// <param name="evaluator">Reads values.</param>
    public static HttpCall? Read(IOperation call, string method, IOperation? said, ObjectShape request, IOperation client, Evaluator evaluator)
    {
        var name = method.StartsWith("ExecuteAsync", StringComparison.Ordinal) ? method.Substring("ExecuteAsync".Length)
            : method.StartsWith("ExecuteAs", StringComparison.Ordinal) ? method.Substring("ExecuteAs".Length)
            : method.StartsWith("Execute", StringComparison.Ordinal) ? method.Substring("Execute".Length)
            : method;
        var verb = HttpVerbs.OfMethod(name)
            ?? (said is not null ? HttpVerbs.OfValue(evaluator.Evaluate(said)) : null)
            ?? HttpVerbs.OfValue(request.Find("Method")?.Value ?? request.Argument("method"))
            ?? "GET";
        var resource = request.Find("Resource")?.Value ?? request.Argument("resource");
        if (request.Find(Query)?.Value is ObjectShape query)
            resource = AddressText.WithQuery(call, resource, query);
        var sent = request.Find(Body)?.Value is { } added ? Payload.Read(added, ValueEncoding.SystemTextJsonWeb)
            : request.Find(Pairs)?.Value is ObjectShape pairs ? Payload.Of(pairs)
            : null;
        if (Call(call, verb, resource, client, sent, evaluator) is not { } made)
            return null;
        made.PreparedAt = request.Find(Place)?.Value is { } place ? new[] { request.Origin, place.Origin } : new[] { request.Origin };
        return made;
    }

    /// <summary>The request that a call sends; null when its address is not visible.</summary>
    public static HttpCall? Call(IOperation call, string verb, Value? resource, IOperation client, Payload? body, Evaluator evaluator)
    {
        // Without a resource the client's own address is the whole.
        var address = resource is null or NullValue or AbsentValue or KnownValue { Constant: "" } ? Address.Read(BaseAddress.Of(client, evaluator)) : Address.Read(resource, () => BaseAddress.Of(client, evaluator));
        return address is null ? null : new HttpCall(call, verb, address, body);
    }

    /// <summary>The request after a call was made on it.</summary>
    public static Value With(Evaluator evaluator, WrittenCall call, Value before, bool perhaps)
    {
        if (before is not ObjectShape request)
            return before;
        if (call.Argument("type") is not null || call.Name is "AddJsonBody" or "AddBody" or "AddStringBody")
            request = request.With(Place, null, new UnknownValue(new Origin(call.Syntax)), perhaps: false);
        switch (call.Name)
        {
            case "AddJsonBody" or "AddBody":
                var body = call.Argument("obj") ?? call.Argument("jsonString");
                return body is null ? request : request.With(Body, null, Json(call, evaluator.Evaluate(body)), perhaps);
            case "AddStringBody":
                return call.Argument("body") is { } text ? request.With(Body, null, evaluator.Evaluate(text), perhaps) : request;
            case "AddXmlBody":
                return request.With(Body, null, new UnknownValue(new Origin(call.Syntax)), perhaps);
            case "AddObject" or "AddObjectStatic":
                return call.Argument("obj") is { } whole ? request.With(Pairs, null, Payload.Read(evaluator.Evaluate(whole), ValueEncoding.NewtonsoftJson)?.Root ?? (Value)new UnknownValue(new Origin(call.Syntax)), perhaps) : request;
            case "AddQueryParameter":
                return Added(request, Query, call, call.Argument("name"), call.Argument("value"), evaluator, perhaps);
            case "AddParameter" or "AddOrUpdateParameter":
                return Parameter(request, call, evaluator, perhaps);
            default:
                return request;
        }
    }

    private static ObjectShape Parameter(ObjectShape request, WrittenCall call, Evaluator evaluator, bool perhaps)
    {
        if ((call.Argument("parameter") ?? call.Argument("p")) is { } typed)
        {
            // new Parameter(name, value, type), and its like for bodies.
            var parameter = evaluator.Evaluate(typed) as ObjectShape;
            var isBody = parameter?.Type?.Name is "BodyParameter" or "JsonParameter" || KindOf(parameter?.Find("Type")?.Value) is "RequestBody";
            return isBody && parameter?.Find("Value")?.Value is { } content ? request.With(Body, null, Json(call, content), perhaps) : request;
        }

        var name = call.Argument("name");
        var value = call.Argument("value");
        switch (call.Argument("type") is { } type ? KindOf(evaluator.Evaluate(type)) : "GetOrPost")
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

    private static string? KindOf(Value? value) => value is KnownValue known ? known.EnumMember?.Name ?? known.Constant as string : null;

    private static ObjectShape Added(ObjectShape request, string where, WrittenCall call, IOperation? name, IOperation? value, Evaluator evaluator, bool perhaps)
    {
        var pairs = request.Find(where)?.Value as ObjectShape ?? new ObjectShape(new Origin(call.Syntax), null, ImmutableArray<ShapeMember>.Empty, true);
        pairs = name is not null && value is not null && evaluator.Key(name) is { } key ? pairs.With(key, null, evaluator.Evaluate(value), perhaps) : pairs.Opened();
        return request.With(where, null, pairs, perhaps: false);
    }

    // Before 107 names stay as they are; since then they follow the web's defaults.
    private static Value Json(WrittenCall call, Value body) =>
        body is ObjectShape or ListShape or UnknownValue or OneOfValue
            ? new EncodedValue(body.Origin, call.IsExtension ? ValueEncoding.SystemTextJsonWeb : ValueEncoding.NewtonsoftJson, body)
            : body;
}
