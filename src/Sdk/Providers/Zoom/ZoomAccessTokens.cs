using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using PrivacySafe.Conferencing.Catalogue;
using PrivacySafe.Conferencing.Http;

namespace PrivacySafe.Conferencing.Providers.Zoom;

/// <summary>The app's access token, fetched once for everybody who waits for it and renewed shortly before it ends.</summary>
internal sealed class ZoomAccessTokens(HttpClient http, ZoomOptions options, ZoomHosts hosts, TimeSpan patience, TimeProvider time)
{
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(1);

    private readonly object _gate = new();
    private Task<ZoomAccessToken>? _current;

    public async ValueTask<ZoomAccessToken> GetAsync(CancellationToken cancellationToken)
    {
        Task<ZoomAccessToken> fetch;
        lock (_gate)
        {
            if (_current is not { IsCompleted: true } done)
                fetch = _current ??= FetchAsync();
            else if (done.IsCompletedSuccessfully && done.Result.ExpiresAt - Margin > time.GetUtcNow())
                return done.Result;
            else
                fetch = _current = FetchAsync();
        }

        // Whoever cancels leaves the others' fetch alone.
        return await fetch.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Drops a token the API refused, unless somebody has already replaced it.</summary>
    public void Drop(ZoomAccessToken refused)
    {
        lock (_gate)
        {
            if (_current is { IsCompletedSuccessfully: true } done && ReferenceEquals(done.Result, refused))
                _current = null;
        }
    }

    private async Task<ZoomAccessToken> FetchAsync()
    {
        const string operation = "get access token";
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        using var request = new HttpRequestMessage(HttpMethod.Post, hosts.TokenAddress);
        request.MarkReplaySafe();
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{options.ClientId}:{options.ClientSecret}")));
        request.Content = new FormUrlEncodedContent([new("grant_type", "account_credentials"), new("account_id", options.AccountId)]);
        try
        {
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, CancellationToken.None).ConfigureAwait(false);
            // The pipeline's timeout ends with the headers; a body may stall as well.
            using var bound = new CancellationTokenSource(patience);
            if (!response.IsSuccessStatusCode)
                throw await RefusalAsync(response, operation, bound.Token).ConfigureAwait(false);
            return await BoundedBody.ReadAsync(response.Content, Read, bound.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not ConferencingException)
        {
            throw new ProviderException(new ProviderFailure("zoom", operation, $"no usable answer came ({Reason(e)}).") { Remedy = "Try again later." }, ZoomApi.Harmless(e));
        }
    }

    private ZoomAccessToken Read(ReadOnlyMemory<byte> answer)
    {
        using var document = BoundedBody.ParseObject(answer);
        var body = document.RootElement;
        if (!body.TryGetProperty("access_token", out var token) || token.ValueKind != JsonValueKind.String || token.GetString() is not { Length: > 0 } bearer
            || bearer.Any(c => c <= ' ' || c > '~'))
        {
            throw new InvalidDataException("the answer holds no usable access token");
        }

        var seconds = body.TryGetProperty("expires_in", out var expires) && expires.ValueKind == JsonValueKind.Number && expires.TryGetInt32(out var s) && s > 0 ? s : 3600;
        var scope = body.TryGetProperty(ZoomOtherSettings.ScopesPath, out var scopes) && scopes.ValueKind == JsonValueKind.String ? scopes.GetString() : null;
        var api = hosts.DefaultApi;
        if (body.TryGetProperty("api_url", out var url) && url.ValueKind == JsonValueKind.String && url.GetString() is { Length: > 0 } given)
        {
            if (!Uri.TryCreate(given, UriKind.Absolute, out var address) || !hosts.IsPinned(address))
                throw new InvalidDataException("the answer names an API address that is not the vendor's");
            api = new Uri(address, "/");
        }

        return new ZoomAccessToken(bearer, time.GetUtcNow().AddSeconds(seconds), new ZoomScopes(scope), new Uri(api, "v2/"));
    }

    private async Task<ProviderException> RefusalAsync(HttpResponseMessage response, string operation, CancellationToken cancellationToken)
    {
        string? reason = null;
        try
        {
            reason = await BoundedBody.ReadAsync(response.Content, ReadReason, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is OperationCanceledException or InvalidDataException or HttpRequestException or IOException or InvalidOperationException)
        {
            // The status alone has to do.
        }

        var failure = new ProviderFailure("zoom", operation, "the vendor refused the app's credentials.")
        {
            Status = response.StatusCode,
            VendorMessage = VendorText.Clean(reason, [options.ClientSecret, options.AccountId]),
            Remedy = "Check AccountId, ClientId and ClientSecret, and that the app is activated.",
        };
        return (int)response.StatusCode is >= 400 and < 500 and not 429
            ? new ProviderAuthorizationException(failure, [])
            : new ProviderException(failure with { Problem = "the vendor did not issue a token.", Remedy = "Try again later." });
    }

    private static string? ReadReason(ReadOnlyMemory<byte> answer)
    {
        using var body = BoundedBody.ParseObject(answer);
        return body.RootElement.TryGetProperty("reason", out var reason) && reason.ValueKind == JsonValueKind.String ? reason.GetString() : null;
    }

    private static string Reason(Exception e) => e is InvalidDataException ? e.Message : ZoomApi.Kind(e);
}
