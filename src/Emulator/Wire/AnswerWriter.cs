using Microsoft.AspNetCore.Http;

namespace PrivacySafe.Conferencing.Emulator.Wire;

/// <summary>Puts an answer on the wire.</summary>
internal static class AnswerWriter
{
    public static async Task WriteAsync(HttpContext context, WireAnswer answer, IWireProtocol protocol, ReceivedRequest record)
    {
        Begin(context, answer, protocol, record);
        if (answer.Body.Length == 0)
            return;
        context.Response.ContentLength = answer.Body.Length;
        await context.Response.Body.WriteAsync(answer.Body, context.RequestAborted).ConfigureAwait(false);
    }

    /// <summary>Status and headers, without a length: for bodies that are written in parts.</summary>
    public static void Begin(HttpContext context, WireAnswer answer, IWireProtocol protocol, ReceivedRequest record)
    {
        protocol.Stamp(answer);
        record.Answered(answer.Status);
        context.Response.StatusCode = answer.Status;
        if (answer.ContentType is not null)
            context.Response.ContentType = answer.ContentType;
        foreach (var (name, value) in answer.Headers)
            context.Response.Headers[name] = value;
    }
}
