using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace PrivacySafe.Conferencing.Jitsi.Tests;

/// <summary>An application with reservation endpoints, on a port of the loopback interface.</summary>
internal sealed class ReservationServer : IAsyncDisposable
{
    public const string Secret = "correct-horse-battery-staple-0123456789";

    private readonly WebApplication _application;

    private ReservationServer(WebApplication application, RoomTable rooms, SettableClock clock, RecordedLog log, Dictionary<string, string?> secrets)
    {
        (_application, Rooms, Clock, Log, Secrets) = (application, rooms, clock, log, secrets);
        Http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new Uri(application.Urls.Single()) };
    }

    public HttpClient Http { get; }

    public RoomTable Rooms { get; }

    public SettableClock Clock { get; }

    public RecordedLog Log { get; }

    /// <summary>The secrets of the deployments, which <see cref="Reload"/> makes known.</summary>
    public Dictionary<string, string?> Secrets { get; }

    /// <summary>Starts an application.</summary>
    /// <param name="secrets">The deployments and their secrets; by default the only one with <see cref="Secret"/>.</param>
    /// <param name="map">Maps the endpoints; by default those of each deployment, at <c>/jitsi</c> and, for named ones, at a path of its name.</param>
    /// <param name="withStore">Whether a store is registered.</param>
    public static async Task<ReservationServer> StartAsync(Dictionary<string, string?>? secrets = null, Action<WebApplication>? map = null, bool withStore = true)
    {
        secrets ??= new() { [""] = Secret };
        var (rooms, clock, log) = (new RoomTable(), new SettableClock(), new RecordedLog());
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(log);
        builder.Services.AddSingleton<TimeProvider>(clock);
        if (withStore)
            builder.Services.AddSingleton<IJitsiRoomStore>(rooms);
        builder.Services.AddOptions();
        foreach (var name in secrets.Keys)
            builder.Services.Configure<JitsiOptions>(name, o => o.ReservationSecret = secrets[name]);

        var application = builder.Build();
        map ??= a =>
        {
            foreach (var name in secrets.Keys)
                a.MapJitsiReservations(name.Length == 0 ? "/jitsi" : "/" + name, name);
        };
        map(application);
        await application.StartAsync();
        return new ReservationServer(application, rooms, clock, log, secrets);
    }

    /// <summary>Makes the options anew, as a change of the configuration does.</summary>
    public void Reload() => _application.Services.GetRequiredService<IOptionsMonitorCache<JitsiOptions>>().Clear();

    public Task<Answer> PostAsync(string name, string owner = "someone@meet.example.org", string? secret = Secret, string prefix = "/jitsi") =>
        SendAsync(HttpMethod.Post, prefix + "/conference", new FormUrlEncodedContent([new("name", name), new("start_time", "2030-01-01T00:00:00.000Z"), new("mail_owner", owner)]), secret);

    public Task<Answer> GetAsync(string id, string? secret = Secret, string prefix = "/jitsi") =>
        SendAsync(HttpMethod.Get, $"{prefix}/conference/{id}", null, secret);

    public Task<Answer> DeleteAsync(string id, string? secret = Secret, string prefix = "/jitsi") =>
        SendAsync(HttpMethod.Delete, $"{prefix}/conference/{id}", null, secret);

    public async Task<Answer> SendAsync(HttpMethod method, string path, HttpContent? content, string? secret = Secret)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        if (secret is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", secret);
        return await SendAsync(request);
    }

    public async Task<Answer> SendAsync(HttpRequestMessage request)
    {
        using var response = await Http.SendAsync(request);
        var body = await response.Content.ReadAsStringAsync();
        return new Answer(response.StatusCode, body, response.Headers, response.Content.Headers.ContentType?.MediaType);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _application.DisposeAsync();
    }
}

/// <summary>What came back.</summary>
internal sealed record Answer(HttpStatusCode Status, string Body, HttpResponseHeaders Headers, string? MediaType)
{
    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    public string? Message => Json.GetProperty("message").GetString();

    public IEnumerable<string> Members => Json.EnumerateObject().Select(p => p.Name);
}
