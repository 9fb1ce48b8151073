using Microsoft.Extensions.DependencyInjection;
using PrivacySafe.Conferencing.Catalogue;
using PrivacySafe.Conferencing.Http;

namespace PrivacySafe.Conferencing.Jitsi;

/// <summary>The HTTP client for one deployment. Nothing is sent twice: what a signalling session is told, it has been told.</summary>
internal static class JitsiHttpClient
{
    public static string NameOf(string deployment) => deployment.Length == 0 ? "PrivacySafe.Conferencing.Jitsi" : "PrivacySafe.Conferencing.Jitsi." + deployment;

    public static void Register(IServiceCollection services, string deployment) =>
        VendorHttpClient.Register(services, NameOf(deployment)).AddHttpMessageHandler(provider => new HostPinningHandler(
            JitsiClientFactory.DeploymentOf(provider, deployment).IsPinned,
            JitsiCatalogue.Instance.Name));
}
