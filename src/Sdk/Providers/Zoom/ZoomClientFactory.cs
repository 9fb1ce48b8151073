using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PrivacySafe.Conferencing.Hosting;
using PrivacySafe.Conferencing.Http;

namespace PrivacySafe.Conferencing.Providers.Zoom;

/// <summary>Puts the parts of one Zoom account's client together.</summary>
internal static class ZoomClientFactory
{
    public static IMeetingClient Create(IServiceProvider services, string account)
    {
        var shared = services.GetRequiredService<IOptions<ConferencingOptions>>().Value;
        var options = services.GetRequiredService<IOptionsMonitor<ZoomOptions>>().Get(account);
        var time = services.GetRequiredService<TimeProvider>();
        var hosts = new ZoomHosts(services.GetService<LoopbackEndpoint>());
        var http = services.GetRequiredService<IHttpClientFactory>().CreateClient(ZoomHttpClient.NameOf(account));

        var tokens = new ZoomAccessTokens(http, options, hosts, shared.RequestTimeout, time);
        var api = new ZoomApi(http, tokens, services.GetService<IRateBudget>() ?? new RateBudget(Limits(options.Plan)), options, account, shared.RequestTimeout, time);
        var provider = new ZoomMeetingProvider(api, new ZoomMeetingJson(hosts), new ZoomPostureReader(api, options, shared.AccountSettingsLifetime, time), options, time);
        return MeetingClientFactory.Create(services, provider);
    }

    // Zoom's rate-limit page; the categories as the catalogue's requests name them.
    private static Dictionary<string, int> Limits(ZoomPlan plan) => plan == ZoomPlan.Pro
        ? new(StringComparer.Ordinal) { ["LIGHT"] = 30, ["MEDIUM"] = 20 }
        : new(StringComparer.Ordinal) { ["LIGHT"] = 80, ["MEDIUM"] = 60 };
}
