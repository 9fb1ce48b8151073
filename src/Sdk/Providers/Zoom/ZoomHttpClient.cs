using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Polly;
using Polly.Retry;
using Polly.Timeout;
using PrivacySafe.Conferencing.Hosting;
using PrivacySafe.Conferencing.Http;

namespace PrivacySafe.Conferencing.Providers.Zoom;

/// <summary>The HTTP client of one Zoom account: retries that never repeat a creation, then pinning, then a socket that follows no redirect.</summary>
internal static class ZoomHttpClient
{
    private const int MostRetries = 3;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    public static string NameOf(string account) => account.Length == 0 ? "PrivacySafe.Conferencing.Zoom" : "PrivacySafe.Conferencing.Zoom." + account;

    public static void Register(IServiceCollection services, string account)
    {
        var client = services.AddHttpClient(NameOf(account), http => http.Timeout = Timeout.InfiniteTimeSpan);

        // One client serves an account for as long as the application runs; PooledConnectionLifetime follows changes of the DNS.
        client.SetHandlerLifetime(Timeout.InfiniteTimeSpan);

        // The factory's loggers write addresses with host names of users in them.
        client.RemoveAllLoggers();
        client.ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            // No trace headers to the vendor, and no span whose url.full names a host.
            ActivityHeadersPropagator = null,
            PooledConnectionLifetime = TimeSpan.FromMinutes(10),
            MaxResponseHeadersLength = 64,
            ConnectTimeout = TimeSpan.FromSeconds(10),
        });
        client.AddResilienceHandler("zoom", (pipeline, context) =>
        {
            var options = context.ServiceProvider.GetRequiredService<IOptions<ConferencingOptions>>().Value;
            pipeline.TimeProvider = context.ServiceProvider.GetRequiredService<TimeProvider>();
            pipeline.AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                MaxRetryAttempts = MostRetries,
                BackoffType = DelayBackoffType.Exponential,
                Delay = TimeSpan.FromMilliseconds(200),
                MaxDelay = LongestWait,
                UseJitter = true,
                ShouldHandle = arguments => ValueTask.FromResult(MayRepeat(arguments)),
                OnRetry = arguments =>
                {
                    arguments.Outcome.Result?.Dispose();
                    return default;
                },
            });
            pipeline.AddTimeout(options.RequestTimeout);
        });
        client.AddHttpMessageHandler(provider => new HostPinningHandler(new ZoomHosts(provider.GetService<LoopbackEndpoint>()).IsPinned, "zoom"));
    }

    private static bool MayRepeat(RetryPredicateArguments<HttpResponseMessage> arguments) =>
        arguments.Context.GetRequestMessage()?.IsReplaySafe() == true
        && (arguments.Outcome.Exception is HttpRequestException or TimeoutRejectedException
            || arguments.Outcome.Exception is { } e && ZoomApi.NeverConnected(e)
            || arguments.Outcome.Result is { StatusCode: HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError });
}
