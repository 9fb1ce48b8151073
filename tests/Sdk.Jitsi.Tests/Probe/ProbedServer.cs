using PrivacySafe.Conferencing.Http;

namespace PrivacySafe.Conferencing.Jitsi.Tests.Probe;

/// <summary>Looks at a server on the loopback interface.</summary>
internal static class ProbedServer
{
    public static Task<JitsiObservations> LookAsync(LoopbackSignalling server, IJitsiRoomStore store, TimeSpan timeout) =>
        LookAsync(server.Address, server.Tokens, store, timeout, TestContext.Current.CancellationToken);

    public static async Task<JitsiObservations> LookAsync(Uri address, IProbeTokens tokens, IJitsiRoomStore store, TimeSpan timeout, CancellationToken cancellationToken)
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        var options = new JitsiOptions
        {
            Address = new Uri("https://meet.test/"),
            ApplicationId = "application",
            Secret = SignedTokens.Secret,
            XmppDomain = "meet.test",
            ConferenceDomain = "muc.meet.test",
            ReservationSecret = "another-secret-of-thirty-two-characters-",
        };
        return await new JitsiProbe(http, new JitsiDeployment("", options, new LoopbackEndpoint(address)), tokens, store, timeout, TimeProvider.System) { LoginInterval = TimeSpan.Zero, Promotion = TimeSpan.FromSeconds(1) }.LookAsync(cancellationToken);
    }
}
