using Microsoft.CodeAnalysis.Operations;
using PrivacySafe.Conferencing.Analyzers.Idioms;
using PrivacySafe.Conferencing.Analyzers.Known;
using PrivacySafe.Conferencing.Analyzers.Values;

namespace PrivacySafe.Conferencing.Analyzers.Calls;

/// <summary>WebClient: uploads are POST unless they say otherwise.</summary>
internal sealed class WebClientLibrary : IWrittenLibrary
{
    public IReadOnlyList<string> MethodNames { get; } = new[]
    {
        "UploadString", "UploadStringAsync", "UploadStringTaskAsync", "UploadData", "UploadDataAsync", "UploadDataTaskAsync", "UploadValues", "UploadValuesAsync", "UploadValuesTaskAsync",
    };

    public HttpCall? Read(IInvocationOperation call, Evaluator evaluator) => Read(new WrittenCall(call), evaluator);

    public HttpCall? Read(WrittenCall call, Evaluator evaluator)
    {
        if (call.Method?.ContainingType.DerivesFrom("System.Net", "WebClient") != true || call.Argument("address") is not { } argument)
            return null;
        var method = call.Argument("method") is { } said ? evaluator.Evaluate(said) : null;

        // Null stands for the default; a verb that is not visible is nobody's.
        var verb = method is null or NullValue ? "POST" : HttpVerbs.OfValue(method);
        if (verb is null || Address.Read(evaluator.Evaluate(argument), () => BaseAddress.Of(call.Receiver, evaluator)) is not { } address)
            return null;
        var data = call.Argument("data") is { } body ? evaluator.Evaluate(body) : null;
        return new HttpCall(call.Operation, verb, address, Payload.Read(data, call.Name.StartsWith("UploadValues", StringComparison.Ordinal) ? ValueEncoding.Form : ValueEncoding.SystemTextJson));
    }
}
