using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacySafe.Conferencing.Analyzers.Idioms;
using PrivacySafe.Conferencing.Analyzers.Known;
using PrivacySafe.Conferencing.Analyzers.Values;

namespace PrivacySafe.Conferencing.Analyzers.Calls;

/// <summary>HttpClient in all its forms, and the extensions that send JSON with it.</summary>
internal sealed class HttpClientLibrary : IWrittenLibrary
{
    public IReadOnlyList<string> MethodNames { get; } = new[]
    {
        "PostAsync", "PutAsync", "PatchAsync", "DeleteAsync", "GetAsync", "GetStringAsync", "GetStreamAsync", "GetByteArrayAsync",
        "PostAsJsonAsync", "PutAsJsonAsync", "PatchAsJsonAsync", "GetFromJsonAsync", "DeleteFromJsonAsync", "SendAsync", "Send",
    };

    public HttpCall? Read(IInvocationOperation call, Evaluator evaluator) => Read(new WrittenCall(call), evaluator);

    public HttpCall? Read(WrittenCall call, Evaluator evaluator)
    {
        if (call.Method is not { ContainingType: { } type } method)
            return null;
        if (type.Is("System.Net.Http.Json", "HttpClientJsonExtensions") || type.Name is "HttpClientExtensions" && method.IsExtensionMethod && type.ContainingNamespace.Is("System.Net.Http"))
        {
            return Call(call, Verb(method.Name), call.Argument("requestUri"), call.Receiver, Payload.Read(Body(call, evaluator), ValueEncoding.SystemTextJsonWeb), evaluator);
        }

        if (!type.DerivesFrom("System.Net.Http", "HttpMessageInvoker"))
            return null;
        if (method.Name is not ("SendAsync" or "Send"))
            return Call(call, Verb(method.Name), call.Argument("requestUri"), call.Receiver, Payload.Read(Evaluated(evaluator, call.Argument("content")), ValueEncoding.SystemTextJson), evaluator);

        if (evaluator.Evaluate(call.Argument("request")) is not ObjectShape request)
            return null;
        var verb = (request.Find("Method")?.Value ?? request.Argument("method")) as KnownValue;
        var address = Address.Read(request.Find("RequestUri")?.Value ?? request.Argument("requestUri"), () => BaseAddress.Of(call.Receiver, evaluator));
        return address is null ? null : new HttpCall(call.Operation, verb?.Constant as string ?? "GET", address, Payload.Read(request.Find("Content")?.Value, ValueEncoding.SystemTextJson)) { PreparedAt = new[] { request.Origin } };
    }

    private static HttpCall? Call(WrittenCall call, string verb, IOperation? requestUri, IOperation? client, Payload? body, Evaluator evaluator) =>
        Address.Read(Evaluated(evaluator, requestUri), () => BaseAddress.Of(client, evaluator)) is { } address ? new HttpCall(call.Operation, verb, address, body) : null;

    private static Value? Body(WrittenCall call, Evaluator evaluator)
    {
        if (call.Argument("value") is not { } value)
            return null;
        var body = evaluator.Evaluate(value);
        return call.Argument("options") is { } options && options.Type.Is("System.Text.Json", "JsonSerializerOptions") && evaluator.Evaluate(options) is { } naming and not NullValue
            ? new EncodedValue(body.Origin, ValueEncoding.SystemTextJsonWeb, body, naming)
            : body;
    }

    private static Value? Evaluated(Evaluator evaluator, IOperation? operation) => operation is null ? null : evaluator.Evaluate(operation);

    private static string Verb(string method) =>
        method.StartsWith("Post", StringComparison.Ordinal) ? "POST"
        : method.StartsWith("Put", StringComparison.Ordinal) ? "PUT"
        : method.StartsWith("Patch", StringComparison.Ordinal) ? "PATCH"
        : method.StartsWith("Delete", StringComparison.Ordinal) ? "DELETE"
        : "GET";
}
