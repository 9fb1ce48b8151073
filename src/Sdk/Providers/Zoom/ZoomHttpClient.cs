using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Options;
using Polly;
using Polly.Retry;
using Polly.Timeout;
using PrivacySafe.Conferencing.Catalogue;
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
        var client = VendorHttpClient.Register(services, NameOf(account));

        // Built by hand rather than by name: a pipeline out of the registry measures itself, and that costs more than all it does here.
        client.AddHttpMessageHandler(provider => new ResilienceHandler(Resilience(
            provider.GetRequiredService<IOptions<ConferencingOptions>>().Value.RequestTimeout,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ConferencingTelemetry>())));
        client.AddHttpMessageHandler(provider => new HostPinningHandler(new ZoomHosts(provider.GetService<LoopbackEndpoint>()).IsPinned, "zoom"));
    }

    private static ResiliencePipeline<HttpResponseMessage> Resilience(TimeSpan requestTimeout, TimeProvider time, ConferencingTelemetry telemetry) =>
        new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                MaxRetryAttempts = MostRetries,
                BackoffType = DelayBackoffType.Exponential,
                Delay = TimeSpan.FromMilliseconds(200),
                MaxDelay = LongestWait,
                UseJitter = true,
                ShouldHandle = arguments => ValueTask.FromResult(MayRepeat(arguments)),
                OnRetry = arguments =>
                {
                    telemetry.Repeats(
                        ZoomCatalogue.Instance.Name,
                        arguments.AttemptNumber + 2,
                        arguments.Outcome.Result is { } answer ? $"status {(int)answer.StatusCode}" : ZoomApi.Kind(arguments.Outcome.Exception!));
                    arguments.Outcome.Result?.Dispose();
                    return default;
                },
            })
            .AddTimeout(requestTimeout)
            .Build();

    private static bool MayRepeat(RetryPredicateArguments<HttpResponseMessage> arguments) =>
        arguments.Context.GetRequestMessage()?.IsReplaySafe() == true
        && (arguments.Outcome.Exception is HttpRequestException or TimeoutRejectedException
            || arguments.Outcome.Exception is { } e && ZoomApi.NeverConnected(e)
            || arguments.Outcome.Result is { StatusCode: HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError });
}
