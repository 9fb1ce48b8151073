using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PrivacySafe.Conferencing.Emulator.Faults;
using PrivacySafe.Conferencing.Emulator.Jitsi;
using PrivacySafe.Conferencing.Emulator.Wire;
using PrivacySafe.Conferencing.Emulator.Zoom;

namespace PrivacySafe.Conferencing.Emulator;

/// <summary>
/// A local stand-in for conferencing vendors, for tests and first steps: real HTTP on the loopback interface, state, the vendors' traps
/// and limits, and faults on demand. All vendors answer at one address, each on its own paths.
/// </summary>
/// <remarks>
/// Written from Zoom's published documents (API document of 2026-08-09) and from Jitsi's public sources; never checked against live Zoom or a
/// live deployment of Jitsi. It listens on loopback only, writes no logs and calls nobody but itself and, if Jitsi is told to ask for reservations, the
/// endpoint on this machine that it is told to ask. Thread-safe.
/// </remarks>
/// <example>
/// <code>
/// await using var emulator = await ConferencingEmulator.StartAsync();
/// using var client = new HttpClient { BaseAddress = emulator.BaseAddress };
/// </code>
/// </example>
public sealed class ConferencingEmulator : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly CancellationTokenSource _stopping;
    private readonly RequestLog _log;
    private int _disposed;

    private ConferencingEmulator(
        WebApplication application,
        CancellationTokenSource stopping,
        RequestLog log,
        FaultScript faults,
        ZoomEmulator zoom,
        JitsiEmulator jitsi,
        Uri baseAddress)
    {
        _application = application;
        _stopping = stopping;
        _log = log;
        Faults = faults;
        Zoom = zoom;
        Jitsi = jitsi;
        BaseAddress = baseAddress;
    }

    /// <summary>Where the emulator listens, such as <c>http://127.0.0.1:41327/</c>; the vendor's paths follow behind it.</summary>
    public Uri BaseAddress { get; }

    /// <summary>The Zoom account behind the wire.</summary>
    public ZoomEmulator Zoom { get; }

    /// <summary>The deployment of Jitsi Meet behind the wire.</summary>
    public JitsiEmulator Jitsi { get; }

    /// <summary>What goes wrong, and what did.</summary>
    public FaultScript Faults { get; }

    /// <summary>The latest requests in the order of arrival; a snapshot.</summary>
    public IReadOnlyList<ReceivedRequest> Requests => _log.Snapshot();

    /// <summary>Forgets the <see cref="Requests"/> noted so far.</summary>
    public void ClearRequests() => _log.Clear();

    /// <summary>Starts an emulator; it answers as soon as the task completes.</summary>
    /// <param name="configure">Changes the options; null for the defaults.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<ConferencingEmulator> StartAsync(
        Action<ConferencingEmulatorOptions>? configure = null,
        CancellationToken cancellationToken = default)
    {
        var options = new ConferencingEmulatorOptions();
        configure?.Invoke(options);

        // The empty builder reads no configuration: neither appsettings.json nor the environment of the surrounding application can make the
        // emulator listen elsewhere than on loopback. It has no logging either.
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore();
        builder.Services.AddSingleton<IHostLifetime, QuietLifetime>();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(2));
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MinResponseDataRate = null;
            kestrel.Listen(System.Net.IPAddress.Loopback, options.Port);
        });

        var application = builder.Build();
        var stopping = new CancellationTokenSource();
        try
        {
            var log = new RequestLog(options.RequestCapacity);
            var faults = new FaultScript();
            var zoom = new ZoomEmulator(options.TimeProvider);
            options.ConfigureZoom?.Invoke(zoom);
            var jitsi = new JitsiEmulator(options.TimeProvider);
            options.ConfigureJitsi?.Invoke(jitsi);
            var pipeline = new WirePipeline(new WireProtocols(new ZoomProtocol(zoom), new JitsiProtocol(jitsi)), faults, log, options, stopping.Token);
            application.Run(pipeline.RunAsync);
            await application.StartAsync(cancellationToken).ConfigureAwait(false);
            var baseAddress = new Uri(application.Urls.First());
            zoom.ApiUrl ??= baseAddress;
            jitsi.Start(baseAddress, stopping.Token);
            return new(application, stopping, log, faults, zoom, jitsi, baseAddress);
        }
        catch
        {
            stopping.Dispose();
            await application.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>
    /// Runs an emulator until cancelled, and prints its address and its demo credentials, which are made up at every start.
    /// </summary>
    /// <param name="args"><c>--port N</c> for a fixed port; nothing else is understood.</param>
    /// <param name="cancellationToken">Ends the run; Ctrl+C and SIGTERM do so too.</param>
    /// <returns>0 after a run, 2 when <paramref name="args"/> are not understood.</returns>
    public static async Task<int> RunAsync(string[] args, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(args);
        var port = 0;
        if (args is ["--port", var text] && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) && parsed <= 65535)
        {
            port = parsed;
        }
        else if (args.Length > 0)
        {
            await Console.Error.WriteLineAsync("Usage: [--port N], with N from 0 to 65535.").ConfigureAwait(false);
            return 2;
        }

        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        void End(PosixSignalContext signal)
        {
            signal.Cancel = true;
            ended.Cancel();
        }

        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
        await using var emulator = await StartAsync(options => options.Port = port, ended.Token).ConfigureAwait(false);
        var account = emulator.Zoom.Account;
        await Console.Out.WriteLineAsync($"""
            Emulator of Zoom's API, never checked against live Zoom.
              token    {new Uri(emulator.BaseAddress, "oauth/token")}
              API      {new Uri(emulator.BaseAddress, "v2")}
              account  {account.AccountId}
              client   {account.ClientId}
              secret   {account.ClientSecret}
              user     {emulator.Zoom.Owner.Email}
            Emulator of a deployment of Jitsi Meet, open as delivered, never checked against a live one.
              rooms    {emulator.BaseAddress}
              sign-in  {new Uri(emulator.BaseAddress, "http-bind")}
              domain   {emulator.Jitsi.Domain}, rooms at {emulator.Jitsi.ConferenceDomain}
            Ctrl+C ends it.
            """).ConfigureAwait(false);
        await Task.Delay(Timeout.InfiniteTimeSpan, ended.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return 0;
    }

    /// <summary>Stops listening and drops all state; requests that a fault keeps waiting end with it.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
            return;
        await _stopping.CancelAsync().ConfigureAwait(false);
        await Jitsi.StopAsync().ConfigureAwait(false);
        await _application.StopAsync().ConfigureAwait(false);
        await _application.DisposeAsync().ConfigureAwait(false);
        _stopping.Dispose();
    }
}
