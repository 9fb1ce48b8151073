using PrivacySafe.Conferencing.Http;
using PrivacySafe.Conferencing.Jitsi.Tests.Probe;

namespace PrivacySafe.Conferencing.Jitsi.Tests.Prosody;

/// <summary>Looks at a running server.</summary>
internal static class ProbedDeployment
{
    public static JitsiOptions Options(bool reservations = true) => new()
    {
        Address = new Uri("https://meet.test/"),
        ApplicationId = "application",
        Secret = SignedTokens.Secret,
        XmppDomain = "meet.test",
        ConferenceDomain = "muc.meet.test",
        ReservationSecret = reservations ? ReservationEndpoint.Secret : null,
    };

    public static async Task<JitsiObservations> LookAsync(this ProsodyServer server, IProbeTokens? tokens = null, IJitsiRoomStore? store = null, JitsiOptions? options = null)
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        var deployment = new JitsiDeployment("", options ?? Options(reservations: store is not null), new LoopbackEndpoint(server.Address));
        using var own = new JitsiTokens(deployment, TimeProvider.System);
        var probe = new JitsiProbe(
            http,
            deployment,
            tokens ?? own,
            store ?? new InMemoryJitsiRoomStore(TimeProvider.System),
            TimeSpan.FromSeconds(10),
            TimeProvider.System);
        try
        {
            return await probe.LookAsync(TestContext.Current.CancellationToken);
        }
        finally
        {
            TestContext.Current.TestOutputHelper?.WriteLine(server.Log);
        }
    }
}
