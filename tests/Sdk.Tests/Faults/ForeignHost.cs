using System.Net;
using System.Net.Sockets;

namespace PrivacySafe.Conferencing.Tests.Faults;

/// <summary>A host that nobody may be sent to; it counts who comes all the same.</summary>
internal sealed class ForeignHost : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Task _accepting;
    private int _visits;

    public ForeignHost()
    {
        _listener.Start();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/stolen");
        _accepting = AcceptAsync();
    }

    public Uri Address { get; }

    public int Visits => Volatile.Read(ref _visits);

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _accepting;
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                using var visitor = await _listener.AcceptTcpClientAsync();
                Interlocked.Increment(ref _visits);
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // Stopped.
        }
    }
}
