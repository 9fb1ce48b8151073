using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace PrivacySafe.Conferencing.Emulator.Jitsi.Reservations;

/// <summary>Calls the reservation endpoint: once, and again after failures of the connection and answers of 500 or more. Thread-safe.</summary>
internal sealed class ReservationCaller(TimeProvider time) : IAsyncDisposable
{
    private const int LongestAnswer = 64 * 1024;

    private readonly CancellationTokenSource _stopping = new();
    private readonly ConcurrentDictionary<Task, byte> _calls = new();
    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, UseCookies = false })
    {
        MaxResponseContentBufferSize = LongestAnswer,
        Timeout = Timeout.InfiniteTimeSpan,
    };

    /// <summary>Asks for a room; what comes of it is told to <paramref name="answered"/>, on another thread.</summary>
    public void Reserve(JitsiReservations configuration, string name, string owner, Action<ReservationAnswer> answered) =>
        Track(ReserveAsync(configuration, name, owner, answered));

    /// <summary>Tells the endpoint that a room is gone. Nobody waits for the answer.</summary>
    public void Cancel(JitsiReservations configuration, string id) =>
        Track(CallAsync(configuration, HttpMethod.Delete, "/conference/" + id, null));

    /// <summary>Gives up what is under way.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(_calls.Keys).ConfigureAwait(false);
        _client.Dispose();
        _stopping.Dispose();
    }

    private async Task ReserveAsync(JitsiReservations configuration, string name, string owner, Action<ReservationAnswer> answered)
    {
        // The caller holds the server's lock, and what follows must not run under it.
        await Task.Yield();
        Dictionary<string, string> form = new(StringComparer.Ordinal)
        {
            ["name"] = name,
            ["start_time"] = DateTimeOffset.FromUnixTimeSeconds(time.GetUtcNow().ToUnixTimeSeconds()).ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
            ["mail_owner"] = owner,
        };
        var (status, body) = await CallAsync(configuration, HttpMethod.Post, "/conference", form).ConfigureAwait(false);
        if (status == 409)
        {
            if (ReservationAnswer.ConflictId(body) is not { } id)
            {
                answered(ReservationAnswer.Refused(409, "Invalid response from reservation server"));
                return;
            }

            (status, body) = await CallAsync(configuration, HttpMethod.Get, "/conference/" + id, null).ConfigureAwait(false);
            answered(status == 200 ? ReservationAnswer.FromSuccess(body, name) : Failed(status, body));
            return;
        }

        answered(status is 200 or 201 ? ReservationAnswer.FromSuccess(body, name) : Failed(status, body));
    }

    private static ReservationAnswer Failed(int? status, string body) => status is { } code
        ? ReservationAnswer.FromError(code, body)
        : ReservationAnswer.Refused(500, "Reservation lookup timed out");

    /// <summary>The status and body; status 0 when there was no connection, null when the time was over.</summary>
    private async Task<(int? Status, string Body)> CallAsync(JitsiReservations configuration, HttpMethod method, string path, Dictionary<string, string>? form)
    {
        for (var left = configuration.Retries; ; left--)
        {
            var (status, body) = await TryAsync(configuration, method, path, form).ConfigureAwait(false);
            if (status is null or (not 0 and < 500) || left == 0 || _stopping.IsCancellationRequested)
                return (status, body);
            await Task.Delay(configuration.RetryDelay, time, _stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<(int? Status, string Body)> TryAsync(JitsiReservations configuration, HttpMethod method, string path, Dictionary<string, string>? form)
    {
        try
        {
            using CancellationTokenSource late = new(configuration.Timeout, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, _stopping.Token);
            using HttpRequestMessage request = new(method, configuration.Endpoint.AbsoluteUri.TrimEnd('/') + path);
            request.Headers.TryAddWithoutValidation("User-Agent", "Prosody (emulated)");
            if (configuration.Authorization is not null)
                request.Headers.TryAddWithoutValidation("Authorization", configuration.Authorization);
            if (form is not null)
                request.Content = new FormUrlEncodedContent(form);
            using var response = await _client.SendAsync(request, either.Token).ConfigureAwait(false);
            return ((int)response.StatusCode, Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync(either.Token).ConfigureAwait(false)));
        }
        catch (OperationCanceledException)
        {
            return (null, "");
        }
        catch (Exception e) when (e is HttpRequestException or UriFormatException or InvalidOperationException)
        {
            return (0, "");
        }
    }

    private void Track(Task call)
    {
        _calls.TryAdd(call, 0);
        _ = call.ContinueWith(done => _calls.TryRemove(done, out _), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
    }
}
