using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace PrivacySafe.Conferencing.Jitsi;

/// <summary>Answers one deployment's questions about rooms. Safe for concurrent use.</summary>
internal sealed class ReservationEndpoints(
    IOptionsMonitor<JitsiOptions> options,
    ReservationDeployment deployment,
    TimeProvider time,
    ILogger<ReservationEndpoints> logger)
{
    /// <summary>How often a room may change under one request before that is given up.</summary>
    private const int MostAttempts = 8;

    private const string NotBooked = "This room is not booked.";
    private const string TooEarly = "The meeting has not begun yet.";
    private const string TooLate = "The meeting is over.";
    private const string NotOpen = "This room is not open.";
    private const string Unavailable = "The booking of this room cannot be looked up at the moment. Please try again in a few minutes.";

    /// <summary>Opens the room that the form names, if it is booked for now.</summary>
    public Task OpenAsync(HttpContext context) => AnswerAsync(context, OpenAuthenticatedAsync);

    /// <summary>Reads a room that is open.</summary>
    public Task ReadAsync(HttpContext context) => AnswerAsync(context, ReadAuthenticatedAsync);

    /// <summary>Notes that nobody is in the room any more.</summary>
    public Task CloseAsync(HttpContext context) => AnswerAsync(context, CloseAuthenticatedAsync);

    private async Task AnswerAsync(HttpContext context, Func<HttpContext, IJitsiRoomStore, Task> authenticated)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (CurrentSecret() is not { } secret)
        {
            await RefuseAsync(context, StatusCodes.Status503ServiceUnavailable, Unavailable).ConfigureAwait(false);
            return;
        }

        if (!ReservationAuthentication.Accepts(context.Request.Headers.Authorization, secret))
        {
            ReservationLog.NotAuthenticated(logger, deployment.Display);
            context.Response.Headers.WWWAuthenticate = ReservationAuthentication.Scheme;
            await RefuseAsync(context, StatusCodes.Status401Unauthorized, "Only the deployment may ask.").ConfigureAwait(false);
            return;
        }

        try
        {
            // Not kept: a store over a database may live as long as a request.
            await authenticated(context, (IJitsiRoomStore)context.RequestServices.GetService(typeof(IJitsiRoomStore))!).ConfigureAwait(false);
        }
        catch (Exception) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is there to be answered.
            context.Abort();
        }
        catch (Exception failure) when (failure is not BadHttpRequestException && !context.Response.HasStarted)
        {
            ReservationLog.StoreFailed(logger, deployment.Display, failure.GetType().FullName);
            await RefuseAsync(context, StatusCodes.Status503ServiceUnavailable, Unavailable).ConfigureAwait(false);
        }
    }

    private string? CurrentSecret()
    {
        string? why = null;
        try
        {
            var secret = options.Get(deployment.Name).ReservationSecret;
            if (ReservationAuthentication.IsUsable(secret))
                return secret;
        }
        catch (Exception failure)
        {
            // Changed options that are wrong must not open anything; what is wrong may stand in the message.
            why = failure.GetType().FullName;
        }

        ReservationLog.NoSecret(logger, deployment.Display, why ?? "missing or too short");
        return null;
    }

    private async Task OpenAuthenticatedAsync(HttpContext context, IJitsiRoomStore store)
    {
        var request = context.Request;
        if (!ReservationForm.IsDeclaredBy(request))
        {
            await UnreadableAsync(context, StatusCodes.Status415UnsupportedMediaType, "The request must be a form in UTF-8 (application/x-www-form-urlencoded).").ConfigureAwait(false);
            return;
        }

        if (await ReservationForm.ReadBodyAsync(request, context.RequestAborted).ConfigureAwait(false) is not { } body)
        {
            await UnreadableAsync(context, StatusCodes.Status413PayloadTooLarge, $"The form is longer than {ReservationForm.MostBytes} bytes.").ConfigureAwait(false);
            return;
        }

        if (ReservationForm.Parse(body, out var reason) is not { } form)
        {
            await UnreadableAsync(context, StatusCodes.Status400BadRequest, reason).ConfigureAwait(false);
            return;
        }

        JitsiRoom? last = null;
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            if (await FindAsync(context, store, form.Name).ConfigureAwait(false) is not { } room)
                return;
            last = room;
            var now = time.GetUtcNow();
            if (now < room.OpensAt || now >= room.ClosesAt)
            {
                await OutOfTimeAsync(context, room, now).ConfigureAwait(false);
                return;
            }

            if (room.OpenedAt is not null)
            {
                await WriteAsync(context, StatusCodes.Status409Conflict, new ConflictAnswer(room.Name), ReservationJson.Default.ConflictAnswer).ConfigureAwait(false);
                return;
            }

            var opened = room with { OpenedAt = now };
            if (await store.TryReplaceAsync(room, opened, context.RequestAborted).ConfigureAwait(false))
            {
                ReservationLog.Opened(logger, deployment.Display, opened.Start, opened.ClosesAt);
                await WriteAsync(context, StatusCodes.Status200OK, OpenRoomAnswer.Of(opened, now, form.Owner), ReservationJson.Default.OpenRoomAnswer).ConfigureAwait(false);
                return;
            }
        }

        await GiveUpAsync(context, last!).ConfigureAwait(false);
    }

    private async Task ReadAuthenticatedAsync(HttpContext context, IJitsiRoomStore store)
    {
        if (await FindAsync(context, store, IdOf(context)).ConfigureAwait(false) is not { } room)
            return;
        var now = time.GetUtcNow();
        if (now < room.OpensAt || now >= room.ClosesAt)
            await OutOfTimeAsync(context, room, now).ConfigureAwait(false);
        else if (room.OpenedAt is { } openedAt)
            await WriteAsync(context, StatusCodes.Status200OK, OpenRoomAnswer.Of(room, openedAt, ""), ReservationJson.Default.OpenRoomAnswer).ConfigureAwait(false);
        else
            await RefuseAsync(context, StatusCodes.Status404NotFound, NotOpen).ConfigureAwait(false);
    }

    private async Task CloseAuthenticatedAsync(HttpContext context, IJitsiRoomStore store)
    {
        JitsiRoom? last = null;
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            if (await FindAsync(context, store, IdOf(context)).ConfigureAwait(false) is not { } room)
                return;
            last = room;
            if (room.OpenedAt is null)
            {
                context.Response.StatusCode = StatusCodes.Status204NoContent;
                return;
            }

            if (await store.TryReplaceAsync(room, room with { OpenedAt = null }, context.RequestAborted).ConfigureAwait(false))
            {
                ReservationLog.Closed(logger, deployment.Display, room.Start);
                context.Response.StatusCode = StatusCodes.Status204NoContent;
                return;
            }
        }

        await GiveUpAsync(context, last!).ConfigureAwait(false);
    }

    /// <summary>Finds a room of this deployment.</summary>
    /// <returns>Null when there is none, which has been answered then: a room of another deployment exactly like one that does not exist.</returns>
    private async ValueTask<JitsiRoom?> FindAsync(HttpContext context, IJitsiRoomStore store, string name)
    {
        // Rooms have names in ASCII. Folding more than that would let other characters stand for its letters, and not every store bears control characters.
        var room = Ascii.IsValid(name) && !name.Any(char.IsControl)
            ? await store.FindAsync(name.ToLowerInvariant(), context.RequestAborted).ConfigureAwait(false)
            : null;
        // A store that compares names loosely shows a room that was not asked for.
        if (room is not null && !room.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            room = null;
        if (room is not null && room.Deployment == deployment.Name)
            return room;
        if (room is null)
            ReservationLog.NotBooked(logger, deployment.Display);
        else
            ReservationLog.BookedElsewhere(logger, deployment.Display, new ReservationDeployment(room.Deployment).Display);
        await RefuseAsync(context, StatusCodes.Status404NotFound, NotBooked).ConfigureAwait(false);
        return null;
    }

    private static string IdOf(HttpContext context) => context.Request.RouteValues["id"] as string ?? "";

    private Task GiveUpAsync(HttpContext context, JitsiRoom room)
    {
        ReservationLog.Contended(logger, deployment.Display, room.Start);
        return RefuseAsync(context, StatusCodes.Status503ServiceUnavailable, Unavailable);
    }

    private Task UnreadableAsync(HttpContext context, int status, string reason)
    {
        ReservationLog.Unreadable(logger, deployment.Display, status, reason);
        return RefuseAsync(context, status, reason);
    }

    private Task OutOfTimeAsync(HttpContext context, JitsiRoom room, DateTimeOffset now)
    {
        ReservationLog.OutOfTime(logger, deployment.Display, room.Start, room.OpensAt, room.ClosesAt);
        return RefuseAsync(context, StatusCodes.Status403Forbidden, now < room.OpensAt ? TooEarly : TooLate);
    }

    private static Task RefuseAsync(HttpContext context, int status, string message) =>
        WriteAsync(context, status, new RefusalAnswer(message), ReservationJson.Default.RefusalAnswer);

    private static async Task WriteAsync<T>(HttpContext context, int status, T answer, JsonTypeInfo<T> type)
    {
        // Written at once and with its length: the deployment's HTTP client is a simple one.
        var body = JsonSerializer.SerializeToUtf8Bytes(answer, type);
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body, context.RequestAborted).ConfigureAwait(false);
    }
}
