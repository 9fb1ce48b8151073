using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using PrivacySafe.Conferencing.Emulator.Zoom;

namespace PrivacySafe.Conferencing.Emulator.Tests;

/// <summary>A running emulator and a plain HTTP client that knows nothing but Zoom's documents.</summary>
internal sealed class EmulatedZoom : IAsyncDisposable
{
    private EmulatedZoom(ConferencingEmulator emulator, FakeTimeProvider time)
    {
        Emulator = emulator;
        Time = time;
        Client = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = emulator.BaseAddress, Timeout = TimeSpan.FromSeconds(30) };
    }

    public ConferencingEmulator Emulator { get; }

    public ZoomEmulator Zoom => Emulator.Zoom;

    public FakeTimeProvider Time { get; }

    public HttpClient Client { get; }

    public static async Task<EmulatedZoom> StartAsync(Action<ConferencingEmulatorOptions>? configure = null, bool authorize = true)
    {
        FakeTimeProvider time = new(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
        var emulator = await ConferencingEmulator.StartAsync(
            options =>
            {
                options.TimeProvider = time;
                configure?.Invoke(options);
            },
            TestContext.Current.CancellationToken);
        EmulatedZoom zoom = new(emulator, time);
        if (authorize)
            await zoom.AuthorizeAsync();
        return zoom;
    }

    public async Task<JsonObject> AuthorizeAsync()
    {
        var (status, body) = await TokenAsync(Zoom.Account.ClientId, Zoom.Account.ClientSecret, Zoom.Account.AccountId);
        Assert.Equal(HttpStatusCode.OK, status);
        Client.DefaultRequestHeaders.Authorization = new("Bearer", (string?)body!["access_token"]);
        return body;
    }

    public async Task<(HttpStatusCode Status, JsonObject? Body)> TokenAsync(string client, string secret, string account)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, $"oauth/token?grant_type=account_credentials&account_id={account}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{client}:{secret}")));
        using var response = await Client.SendAsync(request, TestContext.Current.CancellationToken);
        return (response.StatusCode, await ReadAsync(response));
    }

    public async Task<(HttpStatusCode Status, JsonObject? Body, HttpResponseHeaders Headers)> SendAsync(string method, string path, string? json = null)
    {
        using HttpRequestMessage request = new(new HttpMethod(method), path);
        if (json is not null)
            request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        using var response = await Client.SendAsync(request, TestContext.Current.CancellationToken);
        return (response.StatusCode, await ReadAsync(response), response.Headers);
    }

    /// <summary>Creates a meeting and expects it to work.</summary>
    public async Task<JsonObject> CreateAsync(string json = "{}", string user = "me")
    {
        var (status, body, _) = await SendAsync("POST", $"v2/users/{user}/meetings", json);
        Assert.True(status == HttpStatusCode.Created, body?.ToJsonString());
        return body!;
    }

    public async Task<JsonObject> GetAsync(string path)
    {
        var (status, body, _) = await SendAsync("GET", path);
        Assert.True(status == HttpStatusCode.OK, body?.ToJsonString());
        return body!;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Emulator.DisposeAsync();
    }

    private static async Task<JsonObject?> ReadAsync(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return text.Length == 0 ? null : JsonNode.Parse(text)!.AsObject();
    }
}
