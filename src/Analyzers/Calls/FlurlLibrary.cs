using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacySafe.Conferencing.Analyzers.Idioms;
using PrivacySafe.Conferencing.Analyzers.Values;

namespace PrivacySafe.Conferencing.Analyzers.Calls;

/// <summary>Flurl: addresses, requests and clients alike stand for the text of their address, which calls add to.</summary>
internal sealed class FlurlLibrary : IHttpLibrary, IValueLibrary
{
    public IReadOnlyList<string> MethodNames { get; } = new[]
    {
        "PostJsonAsync", "PostStringAsync", "PostUrlEncodedAsync", "PostAsync", "PutJsonAsync", "PutStringAsync", "PutAsync", "PatchJsonAsync", "PatchStringAsync", "PatchAsync",
        "GetAsync", "GetJsonAsync", "GetStringAsync", "SendJsonAsync", "SendStringAsync", "SendUrlEncodedAsync", "SendAsync",
    };

    public bool Declares(ITypeSymbol type) =>
        type.ContainingNamespace is { Name: "Flurl", ContainingNamespace.IsGlobalNamespace: true }
            or { Name: "Http", ContainingNamespace: { Name: "Flurl", ContainingNamespace.IsGlobalNamespace: true } }
            or { Name: "Configuration", ContainingNamespace: { Name: "Http", ContainingNamespace: { Name: "Flurl", ContainingNamespace.IsGlobalNamespace: true } } };

    public HttpCall? Read(IInvocationOperation call, Evaluator evaluator)
    {
        var method = call.TargetMethod;
        if (!Declares(method.ContainingType) || BlockHistory.Receiver(call) is not { } receiver)
            return null;
        var verb = HttpVerbs.OfMethod(method.Name) ?? (KnownFunctions.Argument(call, "verb") is { } said ? HttpVerbs.OfValue(evaluator.Evaluate(said)) : null);
        if (verb is null || Address.Read(evaluator.Evaluate(receiver)) is not { } address)
            return null;
        return new HttpCall(call, verb, address, Body(call, evaluator));
    }

    public Value? Create(Evaluator evaluator, IObjectCreationOperation creation)
    {
        var named = creation.Arguments.FirstOrDefault(a => a.Parameter?.Name is "url" or "baseUrl" or "uri");
        return named is null ? null : evaluator.Evaluate(named.Value);
    }

    public Value? Result(Evaluator evaluator, IInvocationOperation call) =>
        BlockHistory.Receiver(call) is { } receiver ? Applied(evaluator, call, evaluator.Evaluate(receiver)) : null;

    // A client and a text stay as they are; addresses and requests are changed by the calls on them.
    public Value? Change(Evaluator evaluator, IInvocationOperation call, Value before, bool perhaps)
    {
        if (perhaps || call.TargetMethod.Name is "Request" || BlockHistory.Receiver(call)?.Type is not { Name: "Url" or "IFlurlRequest" or "FlurlRequest" })
            return null;
        return Applied(evaluator, call, before);
    }

    private static Value? Applied(Evaluator evaluator, IInvocationOperation call, Value before)
    {
        switch (call.TargetMethod.Name)
        {
            case "AppendPathSegment" or "AppendPathSegments" or "Request":
                var address = before;
                foreach (var segment in call.Arguments.Where(a => a.Parameter?.Name is "segment" or "segments" or "urlSegments"))
                {
                    var value = evaluator.Evaluate(segment.Value);
                    foreach (var part in value is ListShape list ? list.Items : ImmutableArray.Create(value))
                        address = AddressText.Below(call, address, part);
                }

                return address;
            case "SetQueryParam" or "AppendQueryParam":
                return KnownFunctions.Argument(call, "name") is { } name && KnownFunctions.Argument(call, "value") is { } single && evaluator.Key(name) is { } key
                    ? AddressText.WithQuery(call, before, new ObjectShape(new Origin(call.Syntax), null, ImmutableArray.Create(new ShapeMember(key, null, evaluator.Evaluate(single))), true))
                    : before;
            case "SetQueryParams" or "AppendQueryParams":
                return KnownFunctions.Argument(call, "values") is { } values && Payload.Read(evaluator.Evaluate(values), ValueEncoding.NewtonsoftJson) is { } pairs
                    ? AddressText.WithQuery(call, before, pairs.Root)
                    : before;
            case "Reset" or "ResetToRoot" or "RemovePath" or "RemovePathSegment" or "WithUrl" or "Clone":
                return null;
            default:
                // Headers, tokens, timeouts: they leave the address alone.
                return call.Type is { Name: "Url" or "IFlurlRequest" or "FlurlRequest" or "IFlurlClient" or "FlurlClient" or "IFlurlClientBuilder" or "FlurlClientBuilder" or "T" } ? before : null;
        }
    }

    private static Payload? Body(IInvocationOperation call, Evaluator evaluator)
    {
        if ((KnownFunctions.Argument(call, "body") ?? KnownFunctions.Argument(call, "data") ?? KnownFunctions.Argument(call, "content")) is not { } argument)
            return null;
        var value = evaluator.Evaluate(argument);
        return call.TargetMethod.Name.Contains("UrlEncoded")
            ? Payload.Read(value is KnownValue or TextValue or ListShape ? new EncodedValue(value.Origin, ValueEncoding.Form, value) : value, ValueEncoding.NewtonsoftJson)
            : Payload.Read(value, ValueEncoding.SystemTextJsonWeb);
    }
}
