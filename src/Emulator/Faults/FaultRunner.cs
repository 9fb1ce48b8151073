using System.Net.Sockets;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;
using PrivacySafe.Conferencing.Emulator.Wire;

namespace PrivacySafe.Conferencing.Emulator.Faults;

/// <summary>Plays one fault on one request.</summary>
internal sealed class FaultRunner(FaultScript script, TimeProvider time, CancellationToken stopping)
{
    public async Task RunAsync(HttpContext context, IWireProtocol protocol, WireRequest request, ReceivedRequest record, Fault fault)
    {
        switch (fault.Kind)
        {
            case FaultKind.Delay:
                await DelayAsync(context, protocol, request, record, fault).ConfigureAwait(false);
                break;
            case FaultKind.LateCommit:
                script.Postpone(CommitLaterAsync(protocol, request, fault.Duration));
                await RunAsync(context, protocol, request, record, fault.Visible!).ConfigureAwait(false);
                break;
            case FaultKind.PerSecondLimit:
                await WriteAsync(context, protocol, protocol.PerSecondLimited(request), record).ConfigureAwait(false);
                break;
            case FaultKind.DailyLimit:
                await WriteAsync(context, protocol, protocol.DailyLimited(request), record).ConfigureAwait(false);
                break;
            case FaultKind.Redirect:
                var redirect = WireAnswer.Empty(fault.StatusCode).With("Location", fault.Target!.AbsoluteUri);
                await WriteAsync(context, protocol, redirect, record).ConfigureAwait(false);
                break;
            case FaultKind.Truncate:
                await TruncateAsync(context, protocol, await CommitAsync(context, protocol, request).ConfigureAwait(false), record, fault.Chunked).ConfigureAwait(false);
                break;
            case FaultKind.Stall:
                await StallAsync(context, protocol, await CommitAsync(context, protocol, request).ConfigureAwait(false), record, fault.Chunked).ConfigureAwait(false);
                break;
            default:
                await ReplaceAnswerAsync(context, protocol, request, record, fault).ConfigureAwait(false);
                break;
        }
    }

    private async Task ReplaceAnswerAsync(HttpContext context, IWireProtocol protocol, WireRequest request, ReceivedRequest record, Fault fault)
    {
        var lost = fault.Moment == FaultMoment.AfterCommit ? await CommitAsync(context, protocol, request).ConfigureAwait(false) : null;
        switch (fault.Kind)
        {
            case FaultKind.NeverAnswer:
                await KeepWaitingAsync(context).ConfigureAwait(false);
                break;
            case FaultKind.Reset:
                Reset(context);
                break;
            case FaultKind.Status:
                var answer = fault.Body is null
                    ? protocol.Error(fault.StatusCode)
                    : WireAnswer.Text(fault.StatusCode, fault.Body, fault.ContentType);
                await WriteAsync(context, protocol, answer, record).ConfigureAwait(false);
                break;
            case FaultKind.Hostile:
                var status = lost is { Status: >= 200 and < 300 and not 204 } ? lost.Status : StatusCodes.Status200OK;
                AnswerWriter.Begin(context, new(status, default, protocol.Form == WireForm.Xml ? WireAnswer.Xml : WireAnswer.Json), protocol, record);
                await HostileBodies.WriteAsync(fault.Hostility, protocol.Form, context.Response.Body, context.RequestAborted).ConfigureAwait(false);
                break;
        }
    }

    private async Task DelayAsync(HttpContext context, IWireProtocol protocol, WireRequest request, ReceivedRequest record, Fault fault)
    {
        var early = fault.Moment == FaultMoment.AfterCommit ? await CommitAsync(context, protocol, request).ConfigureAwait(false) : null;
        using (var either = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping))
            await Task.Delay(fault.Duration, time, either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        // A client that gave up meanwhile does not stop the vendor from doing what it was asked to do.
        await WriteAsync(context, protocol, early ?? await CommitAsync(context, protocol, request).ConfigureAwait(false), record).ConfigureAwait(false);
    }

    private async Task CommitLaterAsync(IWireProtocol protocol, WireRequest request, TimeSpan after)
    {
        await Task.Delay(after, time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!stopping.IsCancellationRequested)
            await protocol.HandleAsync(request, new CancellationToken(canceled: true)).ConfigureAwait(false);
    }

    private static async Task TruncateAsync(HttpContext context, IWireProtocol protocol, WireAnswer answer, ReceivedRequest record, bool chunked)
    {
        if (answer.Body.Length < 2)
        {
            // Without a body there is nothing to cut but the answer itself.
            Reset(context);
            return;
        }

        await WriteFirstHalfAsync(context, protocol, answer, record, chunked).ConfigureAwait(false);
        // An answer that fails once it has begun is closed after what was written has left; an abort could overtake it.
        throw new IOException("The answer is cut off on purpose.");
    }

    private async Task StallAsync(HttpContext context, IWireProtocol protocol, WireAnswer answer, ReceivedRequest record, bool chunked)
    {
        if (answer.Body.Length >= 2)
            await WriteFirstHalfAsync(context, protocol, answer, record, chunked).ConfigureAwait(false);
        await KeepWaitingAsync(context).ConfigureAwait(false);
    }

    private async Task<WireAnswer> CommitAsync(HttpContext context, IWireProtocol protocol, WireRequest request)
    {
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        return await protocol.HandleAsync(request, gone.Token).ConfigureAwait(false);
    }

    private static async Task WriteFirstHalfAsync(HttpContext context, IWireProtocol protocol, WireAnswer answer, ReceivedRequest record, bool chunked)
    {
        AnswerWriter.Begin(context, answer, protocol, record);
        if (!chunked)
            context.Response.ContentLength = answer.Body.Length;
        await context.Response.Body.WriteAsync(answer.Body[..(answer.Body.Length / 2)], context.RequestAborted).ConfigureAwait(false);
        await context.Response.Body.FlushAsync(context.RequestAborted).ConfigureAwait(false);
    }

    private async Task KeepWaitingAsync(HttpContext context)
    {
        using (var either = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping))
            await Task.Delay(Timeout.InfiniteTimeSpan, either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        context.Abort();
    }

    private static void Reset(HttpContext context)
    {
        if (context.Features.Get<IConnectionSocketFeature>() is { } feature)
            feature.Socket.LingerState = new LingerOption(enable: true, seconds: 0);
        context.Abort();
    }

    private static Task WriteAsync(HttpContext context, IWireProtocol protocol, WireAnswer answer, ReceivedRequest record) =>
        AnswerWriter.WriteAsync(context, answer, protocol, record);
}
