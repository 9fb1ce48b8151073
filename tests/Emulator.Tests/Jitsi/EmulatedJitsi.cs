using System.Net;
using Microsoft.Extensions.Time.Testing;
using PrivacySafe.Conferencing.Emulator.Jitsi;

namespace PrivacySafe.Conferencing.Emulator.Tests.Jitsi;

/// <summary>A running emulator and a plain HTTP client that knows nothing but the wire.</summary>
internal sealed class EmulatedJitsi : IAsyncDisposable
{
    private EmulatedJitsi(ConferencingEmulator emulator, FakeTimeProvider time)
    {
        Emulator = emulator;
        Time = time;
        Client = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = emulator.BaseAddress, Timeout = TimeSpan.FromSeconds(30) };
        Tokens = new(emulator.Jitsi, time);
    }

    public ConferencingEmulator Emulator { get; }

    public JitsiEmulator Jitsi => Emulator.Jitsi;

    public FakeTimeProvider Time { get; }

    public HttpClient Client { get; }

    public HandMadeTokens Tokens { get; }

    public static async Task<EmulatedJitsi> StartAsync(Action<JitsiEmulator>? configure = null)
    {
        FakeTimeProvider time = new(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
        var emulator = await ConferencingEmulator.StartAsync(
            options =>
            {
                options.TimeProvider = time;
                options.ConfigureJitsi = configure;
            },
            TestContext.Current.CancellationToken);
        return new(emulator, time);
    }

    /// <summary>A deployment that demands tokens, with nothing else changed, but that nobody becomes moderator by signing in.</summary>
    public static Task<EmulatedJitsi> WithTokensAsync(Action<JitsiEmulator>? configure = null) => StartAsync(jitsi =>
    {
        jitsi.RequireTokens = true;
        jitsi.SignedInBecomeModerators = false;
        configure?.Invoke(jitsi);
    });

    /// <summary>A client that keeps nothing waiting at the server.</summary>
    public RawClient Connect(int wait = 0) => new(Client, wait);

    /// <summary>Until one request waits at the server, however long it takes to get there.</summary>
    public async Task UntilOneWaitsAsync()
    {
        while (Jitsi.Bosh.Waiting == 0)
            await Task.Delay(5, TestContext.Current.CancellationToken);
    }

    public async Task<string> GetAsync(string path)
    {
        using var response = await Client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>A participant's browser, with a token or without.</summary>
    public Task<JitsiEntry> EnterAsync(string room, string? token = null, string name = "Somebody", string? password = null) =>
        Jitsi.EnterAsync(new($"https://meet.example.org/{room}{(token is null ? "" : "#jwt=" + token)}"), name, password, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Emulator.DisposeAsync();
    }
}
