using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Polly.Timeout;
using PrivacySafe.Conferencing.Catalogue;
using PrivacySafe.Conferencing.Hosting;
using PrivacySafe.Conferencing.Http;

namespace PrivacySafe.Conferencing.Providers.Zoom;

/// <summary>Sends one request to Zoom's API and turns whatever comes back into an answer or a typed error.</summary>
internal sealed class ZoomApi(HttpClient http, ZoomAccessTokens tokens, IRateBudget budget, ZoomOptions options, string account, TimeSpan patience, TimeProvider time)
{
    private const int MostLimited = 8;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(3);
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    /// <summary>The scopes of the current token.</summary>
    public async ValueTask<ZoomScopes> ScopesAsync(CancellationToken cancellationToken) => (await tokens.GetAsync(cancellationToken).ConfigureAwait(false)).Scopes;

    /// <summary>Sends a request.</summary>
    /// <param name="effect">Which request of the catalogue.</param>
    /// <param name="path">Its path with parameters filled in, relative to the API's base.</param>
    /// <param name="body">The JSON body, or null.</param>
    /// <param name="secrets">Secrets of this request that no error may repeat.</param>
    /// <param name="read">Reads the answer; empty for an empty one.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>What was read, or that the vendor knows no such meeting.</returns>
    /// <exception cref="CreationUncertainException">For creations only: no usable answer came.</exception>
    public async Task<ZoomAnswer<T>> SendAsync<T>(EndpointEffect effect, string path, ReadOnlyMemory<byte>? body, SensitiveText secrets, Func<ReadOnlyMemory<byte>, T> read, CancellationToken cancellationToken)
    {
        var endpoint = ZoomCatalogue.Instance.EndpointFor(effect);
        var renewed = false;
        var limited = 0;
        while (true)
        {
            var token = await tokens.GetAsync(cancellationToken).ConfigureAwait(false);
            RequireScope(endpoint, token.Scopes);
            await budget.WaitAsync(ZoomCatalogue.Instance.Name, account, endpoint.RateCategory, cancellationToken).ConfigureAwait(false);
            using var request = new HttpRequestMessage(new HttpMethod(endpoint.Verb), new Uri(token.Api.AbsoluteUri + path));
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Bearer);
            if (effect != EndpointEffect.CreateMeeting)
                request.MarkReplaySafe();
            if (body is { } bytes)
            {
                request.Content = new ReadOnlyMemoryContent(bytes);
                request.Content.Headers.ContentType = Json;
            }

            try
            {
                using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
                if (response.StatusCode == HttpStatusCode.Unauthorized && !renewed)
                {
                    tokens.Drop(token);
                    renewed = true;
                    continue;
                }

                // A refusal by the per-second limit made nothing, so even a creation may follow it.
                if (response.StatusCode == HttpStatusCode.TooManyRequests && ZoomErrors.RateLimit(response) == RateLimitKind.PerSecond && limited++ < MostLimited)
                {
                    await Task.Delay(UntilReset(response), time, cancellationToken).ConfigureAwait(false);
                    continue;
                }

                // The pipeline's timeout ends with the headers; a body may stall as well.
                using var bound = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
                bound.CancelAfter(patience);
                if (response.IsSuccessStatusCode)
                    return new ZoomAnswer<T>(true, await BoundedBody.ReadAsync(response.Content, answer => Interpret(answer, read), bound.Token).ConfigureAwait(false));
                if (effect == EndpointEffect.CreateMeeting && (int)response.StatusCode is >= 500 or 408)
                    throw new CreationUncertainException($"the vendor answered with status {(int)response.StatusCode}.", null);
                var failure = await ZoomErrors.ReadAsync(endpoint, response, secrets.With(token.Bearer, options.ClientSecret), bound.Token).ConfigureAwait(false);
                if (response.StatusCode == HttpStatusCode.NotFound && failure.VendorCode == ZoomErrors.MeetingDoesNotExist)
                    return new ZoomAnswer<T>(false, default);
                throw ZoomErrors.Map(endpoint, failure, response);
            }
            catch (Exception e) when (e is HttpRequestException or IOException or InvalidDataException or TimeoutRejectedException || e is OperationCanceledException && !cancellationToken.IsCancellationRequested)
            {
                if (effect == EndpointEffect.CreateMeeting && !NeverLeft(e))
                    throw new CreationUncertainException($"no usable answer came ({Kind(e)}).", Harmless(e));
                throw new ProviderException(
                    new ProviderFailure("zoom", ZoomErrors.Operation(effect), $"no usable answer came ({Kind(e)}).") { Remedy = "Try again later." },
                    Harmless(e));
            }
        }
    }

    /// <summary>What kind of trouble it was, in words that repeat nothing of the request or the answer.</summary>
    internal static string Kind(Exception e) => e switch
    {
        InvalidDataException => e.Message,
        _ when NeverConnected(e) => "no connection was made in time",
        TimeoutRejectedException or OperationCanceledException => "the time ran out",
        HttpRequestException { HttpRequestError: not HttpRequestError.Unknown } http => http.HttpRequestError.ToString(),
        HttpRequestException or IOException => "the connection broke",
        _ => e.GetType().Name,
    };

    /// <summary>The exception as inner exception, unless its text could repeat an address or an answer.</summary>
    internal static Exception? Harmless(Exception e) => e is TimeoutRejectedException or InvalidDataException ? e : null;

    private TimeSpan UntilReset(HttpResponseMessage response)
    {
        var jitter = TimeSpan.FromMilliseconds(Random.Shared.Next(20, 250));
        var wait = ZoomErrors.RetryAt(response) - time.GetUtcNow();
        return (wait > TimeSpan.Zero ? wait < LongestWait ? wait.Value : LongestWait : TimeSpan.FromMilliseconds(250)) + jitter;
    }

    private static T Interpret<T>(ReadOnlyMemory<byte> body, Func<ReadOnlyMemory<byte>, T> read)
    {
        try
        {
            return read(body);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // Broken syntax, or text that is no Unicode.
            throw BoundedBody.Invalid();
        }
    }

    private static bool NeverLeft(Exception e) =>
        e is HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError }
        || NeverConnected(e);

    /// <summary>How the socket's ConnectTimeout shows. A time-out of the whole request would carry the cancellation inside.</summary>
    internal static bool NeverConnected(Exception e) => e is OperationCanceledException { InnerException: TimeoutException { InnerException: null } };

    private static void RequireScope(Endpoint endpoint, ZoomScopes scopes)
    {
        if (!scopes.Permit(endpoint))
            throw ZoomErrors.MissingScope(endpoint);
    }
}

/// <summary>What Zoom answered: something, or that it knows no such meeting.</summary>
internal readonly record struct ZoomAnswer<T>(bool IsFound, T? Value);

/// <summary>Secrets of one request, kept only to keep them out of errors.</summary>
internal readonly record struct SensitiveText(string? Passcode)
{
    public static SensitiveText None => default;

    public string?[] With(params ReadOnlySpan<string?> more) => [Passcode, .. more];

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"[{(Passcode is null ? 0 : 1)} withheld]");
}
