using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using PrivacySafe.Conferencing.Emulator.Jitsi;
using PrivacySafe.Conferencing.Hosting;
using PrivacySafe.Conferencing.Tests.Faults;

namespace PrivacySafe.Conferencing.Jitsi.Tests.Faults;

/// <summary>One creation whose look at the deployment meets a fault.</summary>
/// <param name="Method">The method of the requests that are counted.</param>
/// <param name="Path">Their path.</param>
/// <param name="Number">Which of them the fault strikes, from 1.</param>
/// <param name="Fault">Its name among all faults.</param>
internal sealed record LookScene(string Method, string Path, int Number, string Fault)
{
    // Below it, a server that holds a question back, as it may, would be taken for a silent one.
    private static readonly TimeSpan RequestTimeout = TimeSpan.FromSeconds(3);

    /// <summary>Starts the deployment and the application beside it, without any fault.</summary>
    public static Task<EmulatedJitsi> StartAsync(Action<JitsiEmulator>? server = null) => EmulatedJitsi.StartAsync(
        services: services => services.PostConfigure<ConferencingOptions>(o => o.RequestTimeout = RequestTimeout),
        server: server);

    /// <summary>Creates a meeting under the fault.</summary>
    /// <exception cref="InvalidOperationException">Anything but a meeting or a typed error came out.</exception>
    public async Task<(Meeting? Meeting, ConferencingException? Error)> CreateAsync(EmulatedJitsi jitsi, CancellationToken cancellationToken)
    {
        jitsi.Emulator.Faults.On(Method, Path).Nth(Number, EveryFault.Named(Fault));
        try
        {
            return (await jitsi.Meetings.CreateAsync(EmulatedJitsi.Session(), cancellationToken), null);
        }
        catch (ConferencingException e)
        {
            return (null, e);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new InvalidOperationException($"{this}: not typed: {e}", e);
        }
        finally
        {
            Assert.True(jitsi.Emulator.Faults.Fired.Count <= 1, ToString());
        }
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Fault} at {Method} {Path} number {Number}");
}
