using System.Globalization;
using System.Net;
using System.Text.Json;
using PrivacySafe.Conferencing.Catalogue;
using PrivacySafe.Conferencing.Http;

namespace PrivacySafe.Conferencing.Providers.Zoom;

/// <summary>Zoom's error answers: <c>{code, message, errors:[{field, message}]}</c>, rate-limit headers and tracking id.</summary>
internal static class ZoomErrors
{
    /// <summary>Zoom's code for an unknown meeting, beside status 404.</summary>
    public const int MeetingDoesNotExist = 3001;

    private const int UserDoesNotExist = 1001;
    private const int MissingScopeCode = 4711;

    public static string Operation(EndpointEffect effect) => effect switch
    {
        EndpointEffect.CreateMeeting => "create meeting",
        EndpointEffect.ReadMeeting => "read meeting",
        EndpointEffect.UpdateMeeting => "update meeting",
        EndpointEffect.DeleteMeeting => "delete meeting",
        EndpointEffect.ListMeetings => "list meetings",
        EndpointEffect.ListHosts => "list users",
        EndpointEffect.EndMeeting => "end meeting",
        EndpointEffect.ReadUserSettings => "read user settings",
        EndpointEffect.ReadGroupSettings => "read group settings",
        EndpointEffect.ReadLockedSettings => "read locked settings",
        _ => "get access token",
    };

    public static ProviderAuthorizationException MissingScope(Endpoint endpoint) => new(
        new ProviderFailure("zoom", Operation(endpoint.Effect), "the app's token lacks a scope.")
        {
            Remedy = $"Grant the app {string.Join(" or ", endpoint.Scopes)} in the Zoom App Marketplace.",
        },
        endpoint.Scopes);

    public static async Task<ProviderFailure> ReadAsync(Endpoint endpoint, HttpResponseMessage response, string?[] secrets, CancellationToken cancellationToken)
    {
        var failure = new ProviderFailure("zoom", Operation(endpoint.Effect), "the vendor refused.")
        {
            Status = response.StatusCode,
            TrackingId = response.Headers.TryGetValues("x-zm-trackingid", out var ids) ? VendorText.FieldName(ids.First().Replace('-', '_')) : null,
        };
        if ((int)response.StatusCode is >= 300 and < 400)
            return failure with { Problem = "the vendor redirected the request, which is never followed with credentials." };
        try
        {
            return await BoundedBody.ReadAsync(response.Content, answer => With(failure, answer, secrets), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or HttpRequestException or InvalidOperationException)
        {
            return failure;
        }
    }

    private static ProviderFailure With(ProviderFailure failure, ReadOnlyMemory<byte> answer, string?[] secrets)
    {
        using var body = BoundedBody.ParseObject(answer);
        var root = body.RootElement;
        return failure with
        {
            VendorCode = root.TryGetProperty("code", out var code) && code.ValueKind == JsonValueKind.Number && code.TryGetInt32(out var number) ? number : null,
            VendorMessage = VendorText.Clean(String(root, "message") ?? String(root, "error_message"), secrets),
            FieldErrors = root.TryGetProperty("errors", out var errors) && errors.ValueKind == JsonValueKind.Array
                ? [.. errors.EnumerateArray().Take(20).Select(e => e.ValueKind == JsonValueKind.Object ? VendorText.FieldName(String(e, "field")) : null).OfType<string>()]
                : [],
        };
    }

    public static ProviderException Map(Endpoint endpoint, ProviderFailure failure, HttpResponseMessage response)
    {
        if (failure.Status == HttpStatusCode.TooManyRequests)
        {
            var kind = RateLimit(response);
            return new ProviderRateLimitException(
                failure with
                {
                    Problem = kind == RateLimitKind.Daily ? "the day's allowance of the host is used up (100 creations and updates)." : "too many requests per second.",
                    Remedy = kind == RateLimitKind.Daily ? "Wait until the stated time, or use another host." : "Send fewer requests at a time, or name the account's plan in the options.",
                },
                kind,
                RetryAt(response));
        }

        if (failure.VendorCode == MissingScopeCode)
            return new ProviderAuthorizationException(failure with { Problem = "the app's token lacks a scope.", Remedy = $"Grant the app {string.Join(" or ", endpoint.Scopes)} in the Zoom App Marketplace." }, endpoint.Scopes);
        if (failure.Status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
            return new ProviderAuthorizationException(failure with { Remedy = "Check the app's credentials and scopes." }, []);
        if (failure.VendorCode == UserDoesNotExist)
            return new ProviderException(failure with { Problem = "the vendor knows no such host.", Remedy = "Check the host's user id or address in the options or the request." });
        return new ProviderException(failure);
    }

    /// <summary>Zoom names the kind in a header; a Retry-After occurs with daily limits only.</summary>
    public static RateLimitKind RateLimit(HttpResponseMessage response) =>
        (response.Headers.TryGetValues("X-RateLimit-Type", out var types) && types.Any(t => t.Contains("daily", StringComparison.OrdinalIgnoreCase)))
        || response.Headers.Contains("Retry-After")
            ? RateLimitKind.Daily
            : RateLimitKind.PerSecond;

    /// <summary>Retry-After is an ISO 8601 date here, X-RateLimit-Reset a Unix time.</summary>
    public static DateTimeOffset? RetryAt(HttpResponseMessage response)
    {
        if (response.Headers.TryGetValues("Retry-After", out var dates)
            && DateTimeOffset.TryParse(dates.First(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date))
        {
            return date;
        }

        return response.Headers.TryGetValues("X-RateLimit-Reset", out var resets)
            && long.TryParse(resets.First(), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and < 253402300799
                ? DateTimeOffset.FromUnixTimeSeconds(seconds)
                : null;
    }

    private static string? String(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
