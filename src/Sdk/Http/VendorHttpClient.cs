using Microsoft.Extensions.DependencyInjection;

namespace PrivacySafe.Conferencing.Http;

/// <summary>The HTTP client of one account or deployment, as far as it is the same for every vendor: it follows no redirect, keeps no cookies and writes nothing down.</summary>
internal static class VendorHttpClient
{
    public static IHttpClientBuilder Register(IServiceCollection services, string name)
    {
        var client = services.AddHttpClient(name, http => http.Timeout = Timeout.InfiniteTimeSpan);

        // One client serves an account for as long as the application runs; PooledConnectionLifetime follows changes of the DNS.
        client.SetHandlerLifetime(Timeout.InfiniteTimeSpan);

        // The factory's loggers write addresses with host names of users in them.
        client.RemoveAllLoggers();
        return client.ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            // No trace headers to the vendor, and no span whose url.full names a host.
            ActivityHeadersPropagator = null,
            PooledConnectionLifetime = TimeSpan.FromMinutes(10),
            MaxResponseHeadersLength = 64,
            ConnectTimeout = TimeSpan.FromSeconds(10),
        });
    }
}
