using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using PrivacySafe.Conferencing.Providers.Zoom;

namespace PrivacySafe.Conferencing.Tests.Http;

/// <summary>A creation whose connection is never made cannot have made a meeting. Real sockets: a port that refuses and one that never accepts.</summary>
public sealed class ConnectionTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_creation_whose_connection_is_refused_is_a_plain_failure()
    {
        var network = new Network();
        await using var zoom = await StartAsync(network);
        // Bound, so that nobody else gets the port, and not listening.
        using var silent = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        silent.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        var error = await FailAsync(zoom, network, (IPEndPoint)silent.LocalEndPoint!);
        Assert.Contains("ConnectionError", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_creation_whose_connection_is_never_accepted_is_a_plain_failure()
    {
        var network = new Network();
        await using var zoom = await StartAsync(network);
        using var full = new FullPort();
        var error = await FailAsync(zoom, network, full.Address);
        // Systems differ in whether they leave such a connection waiting or refuse it.
        Assert.Matches("no connection was made in time|ConnectionError", error.Message);
    }

    [Fact]
    public async Task A_token_request_whose_connection_is_never_accepted_is_a_plain_failure()
    {
        var network = new Network();
        await using var zoom = await StartAsync(network);
        using var full = new FullPort();
        network.Detour = full.Address;
        var error = await Assert.ThrowsAsync<ProviderException>(() => zoom.Meetings.CreateAsync(EmulatedZoom.EmployeeRequest(), Token));
        Assert.Equal("get access token", error.Operation);
        Assert.Empty(zoom.Emulator.Requests);
    }

    private static async Task<ProviderException> FailAsync(EmulatedZoom zoom, Network network, IPEndPoint detour)
    {
        // With token and settings at hand, the creation is the next request.
        await zoom.Meetings.PreflightAsync(EmulatedZoom.EmployeeRequest(), Token);
        var before = network.Connections;
        network.Detour = detour;
        var error = await Assert.ThrowsAsync<ProviderException>(() => zoom.Meetings.CreateAsync(EmulatedZoom.EmployeeRequest(), Token));

        Assert.Equal("create meeting", error.Operation);
        // Neither sent again nor looked for.
        Assert.Equal(1, network.Connections - before);
        Assert.Empty(zoom.Existing);
        network.Detour = null;
        await zoom.Meetings.CreateAsync(EmulatedZoom.EmployeeRequest(), Token);
        Assert.Single(zoom.Existing);
        return error;
    }

    private static Task<EmulatedZoom> StartAsync(Network network) => EmulatedZoom.StartAsync(
        options => options.RequestTimeout = TimeSpan.FromSeconds(10),
        services => services.PostConfigure<HttpClientFactoryOptions>(ZoomHttpClient.NameOf(""), client => client.HttpMessageHandlerBuilderActions.Add(builder =>
        {
            var sockets = (SocketsHttpHandler)builder.PrimaryHandler;
            sockets.PooledConnectionLifetime = TimeSpan.Zero;
            sockets.ConnectTimeout = TimeSpan.FromSeconds(1);
            sockets.ConnectCallback = network.ConnectAsync;
        })));

    /// <summary>The way to the emulator, or a detour.</summary>
    private sealed class Network
    {
        private int _connections;

        public IPEndPoint? Detour { get; set; }

        public int Connections => Volatile.Read(ref _connections);

        public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _connections);
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            try
            {
                await socket.ConnectAsync(Detour ?? (EndPoint)context.DnsEndPoint, cancellationToken);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        }
    }

    /// <summary>A port whose queue of connections is full and that accepts none.</summary>
    private sealed class FullPort : IDisposable
    {
        private readonly Socket _listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        private readonly Socket[] _queue;

        public FullPort()
        {
            _listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
            _listener.Listen(1);
            _queue = [.. Enumerable.Range(0, 16).Select(_ => Queue())];
        }

        public IPEndPoint Address => (IPEndPoint)_listener.LocalEndPoint!;

        public void Dispose()
        {
            foreach (var socket in _queue)
                socket.Dispose();
            _listener.Dispose();
        }

        private Socket Queue()
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { Blocking = false };
            try
            {
                socket.Connect(Address);
            }
            catch (SocketException e) when (e.SocketErrorCode is SocketError.WouldBlock or SocketError.InProgress or SocketError.ConnectionRefused)
            {
                // Under way, or already more than the queue takes.
            }

            return socket;
        }
    }
}
