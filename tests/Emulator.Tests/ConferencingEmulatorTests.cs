using System.Net;
using System.Net.Sockets;

namespace PrivacySafe.Conferencing.Emulator.Tests;

public sealed class ConferencingEmulatorTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_listens_on_loopback_only()
    {
        await using var emulator = await ConferencingEmulator.StartAsync(cancellationToken: Cancel);

        Assert.Equal("127.0.0.1", emulator.BaseAddress.Host);
        Assert.NotEqual(0, emulator.BaseAddress.Port);
        var elsewhere = Dns.GetHostAddresses(Dns.GetHostName()).FirstOrDefault(address => !IPAddress.IsLoopback(address));
        if (elsewhere is null)
            return;
        using TcpClient client = new(elsewhere.AddressFamily);
        await Assert.ThrowsAnyAsync<SocketException>(() => client.ConnectAsync(elsewhere, emulator.BaseAddress.Port, Cancel).AsTask());
    }

    [Fact]
    public async Task The_surroundings_cannot_make_it_listen_elsewhere()
    {
        using TcpListener probe = new(IPAddress.Any, 0);
        probe.Start();
        var port = ((IPEndPoint)probe.LocalEndpoint).Port;
        probe.Stop();
        Environment.SetEnvironmentVariable("Kestrel__Endpoints__Leak__Url", $"http://0.0.0.0:{port}");
        Environment.SetEnvironmentVariable("ASPNETCORE_URLS", $"http://0.0.0.0:{port}");
        try
        {
            await using var emulator = await ConferencingEmulator.StartAsync(cancellationToken: Cancel);

            Assert.NotEqual(port, emulator.BaseAddress.Port);
            using TcpClient client = new();
            await Assert.ThrowsAnyAsync<SocketException>(() => client.ConnectAsync(IPAddress.Loopback, port, Cancel).AsTask());
        }
        finally
        {
            Environment.SetEnvironmentVariable("Kestrel__Endpoints__Leak__Url", null);
            Environment.SetEnvironmentVariable("ASPNETCORE_URLS", null);
        }
    }

    [Fact]
    public async Task Two_emulators_share_nothing()
    {
        await using var one = await EmulatedZoom.StartAsync();
        await using var two = await EmulatedZoom.StartAsync();
        await one.CreateAsync();

        Assert.Empty(two.Zoom.Meetings);
        Assert.NotEqual(one.Zoom.Account.ClientSecret, two.Zoom.Account.ClientSecret);
        two.Client.DefaultRequestHeaders.Authorization = one.Client.DefaultRequestHeaders.Authorization;
        Assert.Equal(HttpStatusCode.Unauthorized, (await two.SendAsync("GET", "v2/users/me")).Status);
    }

    [Fact]
    public async Task The_noted_requests_are_bounded_and_can_be_forgotten()
    {
        await using var zoom = await EmulatedZoom.StartAsync(options => options.RequestCapacity = 3);
        for (var i = 0; i < 5; i++)
            await zoom.GetAsync("v2/users/me");
        Assert.Equal([4, 5, 6], zoom.Emulator.Requests.Select(request => request.Number));

        zoom.Emulator.ClearRequests();

        Assert.Empty(zoom.Emulator.Requests);
    }

    [Fact]
    public async Task A_body_beyond_four_megabytes_is_refused()
    {
        await using var zoom = await EmulatedZoom.StartAsync();

        var (status, _, _) = await zoom.SendAsync("POST", "v2/users/me/meetings", new string(' ', (4 * 1024 * 1024) + 1));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, status);
    }

    [Fact]
    public async Task It_runs_by_itself_until_cancelled()
    {
        using CancellationTokenSource soon = new(TimeSpan.FromMilliseconds(500));

        Assert.Equal(0, await ConferencingEmulator.RunAsync([], soon.Token));
        Assert.Equal(2, await ConferencingEmulator.RunAsync(["--port", "70000"], Cancel));
        Assert.Equal(2, await ConferencingEmulator.RunAsync(["--help"], Cancel));
    }
}
