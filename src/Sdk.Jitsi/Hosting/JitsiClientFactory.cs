using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PrivacySafe.Conferencing.Hosting;
using PrivacySafe.Conferencing.Http;

namespace PrivacySafe.Conferencing.Jitsi;

/// <summary>Puts the parts of one deployment's client together.</summary>
internal static class JitsiClientFactory
{
    public static JitsiMeetingProvider ProviderOf(IServiceProvider services, string name) => services.GetRequiredKeyedService<JitsiMeetingProvider>(name);

    public static JitsiDeployment DeploymentOf(IServiceProvider services, string name) =>
        new(name, services.GetRequiredService<IOptionsMonitor<JitsiOptions>>().Get(name), services.GetService<LoopbackEndpoint>());

    public static JitsiMeetingProvider CreateProvider(IServiceProvider services, string name)
    {
        var shared = services.GetRequiredService<IOptions<ConferencingOptions>>().Value;
        var time = services.GetRequiredService<TimeProvider>();
        var store = services.GetRequiredService<IJitsiRoomStore>();
        var http = services.GetRequiredService<IHttpClientFactory>().CreateClient(JitsiHttpClient.NameOf(name));
        var deployment = DeploymentOf(services, name);
        var tokens = new JitsiTokens(deployment, time);
        var probe = new JitsiProbe(http, deployment, tokens, new LookingRoomStore(store), shared.RequestTimeout, time);
        if (deployment.IsLoopback)
            (probe.LoginInterval, probe.Promotion) = (TimeSpan.Zero, TimeSpan.FromMilliseconds(300));
        return new JitsiMeetingProvider(
            deployment,
            new JitsiRooms(store, name),
            new JitsiRoomReading(deployment, tokens, time),
            new JitsiPostureReader(probe, deployment, new JitsiFiles(deployment.Options, time), tokens.Algorithm, shared.AccountSettingsLifetime, time),
            time);
    }
}
