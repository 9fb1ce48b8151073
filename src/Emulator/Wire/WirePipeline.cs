using Microsoft.AspNetCore.Http;
using PrivacySafe.Conferencing.Emulator.Faults;

namespace PrivacySafe.Conferencing.Emulator.Wire;

/// <summary>The way of a request: read, note, look for a fault, carry out, answer.</summary>
internal sealed class WirePipeline(
    WireProtocols protocols,
    FaultScript faults,
    RequestLog log,
    ConferencingEmulatorOptions options,
    CancellationToken stopping)
{
    private const int MaximumBody = 4 * 1024 * 1024;

    private readonly FaultRunner _runner = new(faults, options.TimeProvider, stopping);

    public async Task RunAsync(HttpContext context)
    {
        var (body, tooLarge) = await ReadBodyAsync(context.Request, context.RequestAborted).ConfigureAwait(false);
        var request = ToWire(context.Request, body);
        var record = log.Add(
            request.Method,
            request.Path,
            [.. context.Request.Query.Keys],
            options.TimeProvider.GetUtcNow(),
            options.RecordBodies ? request.BodyText() : null);

        var protocol = protocols.Of(request);
        if (tooLarge)
            await AnswerWriter.WriteAsync(context, protocol.Error(StatusCodes.Status413PayloadTooLarge), protocol, record).ConfigureAwait(false);
        else if (faults.Choose(record) is { } fault)
            await _runner.RunAsync(context, protocol, request, record, fault).ConfigureAwait(false);
        else
            await AnswerWriter.WriteAsync(context, await HandleAsync(context, protocol, request).ConfigureAwait(false), protocol, record).ConfigureAwait(false);
    }

    private async Task<WireAnswer> HandleAsync(HttpContext context, IWireProtocol protocol, WireRequest request)
    {
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        return await protocol.HandleAsync(request, gone.Token).ConfigureAwait(false);
    }

    private static WireRequest ToWire(HttpRequest request, byte[] body)
    {
        Dictionary<string, string> query = new(StringComparer.Ordinal);
        foreach (var (name, values) in request.Query)
            query[name] = values.Count > 0 ? values[^1] ?? "" : "";
        string? authorization = request.Headers.Authorization;
        return new(request.Method.ToUpperInvariant(), request.Path.Value ?? "/", query, authorization, request.ContentType, body);
    }

    private static async Task<(byte[] Body, bool TooLarge)> ReadBodyAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength is 0)
            return ([], false);
        if (request.ContentLength > MaximumBody)
            return ([], true);
        using var buffer = new MemoryStream((int)(request.ContentLength ?? 0));
        var chunk = new byte[8192];
        int read;
        while ((read = await request.Body.ReadAsync(chunk, cancellationToken).ConfigureAwait(false)) > 0)
        {
            buffer.Write(chunk, 0, read);
            if (buffer.Length > MaximumBody)
                return ([], true);
        }

        return (buffer.ToArray(), false);
    }
}
