using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacySafe.Conferencing.Analyzers.Idioms;
using PrivacySafe.Conferencing.Analyzers.Known;
using PrivacySafe.Conferencing.Analyzers.Values;

namespace PrivacySafe.Conferencing.Analyzers.Calls;

/// <summary>HttpClient in all its forms, and the extensions that send JSON with it.</summary>
internal sealed class HttpClientLibrary : IHttpLibrary
{
    public IReadOnlyList<string> MethodNames { get; } = new[]
    {
        "PostAsync", "PutAsync", "PatchAsync", "DeleteAsync", "GetAsync", "GetStringAsync", "GetStreamAsync", "GetByteArrayAsync",
        "PostAsJsonAsync", "PutAsJsonAsync", "PatchAsJsonAsync", "GetFromJsonAsync", "DeleteFromJsonAsync", "SendAsync", "Send",
    };

    public HttpCall? Read(IInvocationOperation call, Evaluator evaluator)
    {
        var method = call.TargetMethod;
        var type = method.ContainingType;
        if (type.Is("System.Net.Http.Json", "HttpClientJsonExtensions") || type.Name is "HttpClientExtensions" && method.IsExtensionMethod && type.ContainingNamespace.Is("System.Net.Http"))
        {
            var client = BlockHistory.Receiver(call);
            return Call(call, Verb(method.Name), Argument(call, "requestUri"), client, Payload.Read(Body(call, evaluator), ValueEncoding.SystemTextJsonWeb), evaluator);
        }

        if (!type.DerivesFrom("System.Net.Http", "HttpMessageInvoker"))
            return null;
        if (method.Name is not ("SendAsync" or "Send"))
            return Call(call, Verb(method.Name), Argument(call, "requestUri"), call.Instance, Payload.Read(Evaluated(evaluator, Argument(call, "content")), ValueEncoding.SystemTextJson), evaluator);

        if (evaluator.Evaluate(Argument(call, "request")) is not ObjectShape request)
            return null;
        var verb = (request.Find("Method")?.Value ?? request.Argument("method")) as KnownValue;
        var address = Address.Read(request.Find("RequestUri")?.Value ?? request.Argument("requestUri"), () => BaseAddress.Of(call.Instance, evaluator));
        return address is null ? null : new HttpCall(call, verb?.Constant as string ?? "GET", address, Payload.Read(request.Find("Content")?.Value, ValueEncoding.SystemTextJson)) { PreparedAt = new[] { request.Origin } };
    }

    private static HttpCall? Call(IInvocationOperation call, string verb, IOperation? requestUri, IOperation? client, Payload? body, Evaluator evaluator) =>
        Address.Read(Evaluated(evaluator, requestUri), () => BaseAddress.Of(client, evaluator)) is { } address ? new HttpCall(call, verb, address, body) : null;

    private static Value? Body(IInvocationOperation call, Evaluator evaluator)
    {
        if (Argument(call, "value") is not { } value)
            return null;
        var body = evaluator.Evaluate(value);
        return Argument(call, "options") is { } options && options.Type.Is("System.Text.Json", "JsonSerializerOptions") && evaluator.Evaluate(options) is { } naming and not NullValue
            ? new EncodedValue(body.Origin, ValueEncoding.SystemTextJsonWeb, body, naming)
            : body;
    }

    private static Value? Evaluated(Evaluator evaluator, IOperation? operation) => operation is null ? null : evaluator.Evaluate(operation);

    private static IOperation? Argument(IInvocationOperation call, string parameter) => KnownFunctions.Argument(call, parameter);

    private static string Verb(string method) =>
        method.StartsWith("Post", StringComparison.Ordinal) ? "POST"
        : method.StartsWith("Put", StringComparison.Ordinal) ? "PUT"
        : method.StartsWith("Patch", StringComparison.Ordinal) ? "PATCH"
        : method.StartsWith("Delete", StringComparison.Ordinal) ? "DELETE"
        : "GET";
}
