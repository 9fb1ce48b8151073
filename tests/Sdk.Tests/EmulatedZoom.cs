using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using PrivacySafe.Conferencing.Emulator;
using PrivacySafe.Conferencing.Emulator.Faults;
using PrivacySafe.Conferencing.Emulator.Zoom;
using PrivacySafe.Conferencing.Hosting;

namespace PrivacySafe.Conferencing.Tests;

/// <summary>An emulated Zoom account with one hardened host, and SDK clients that reach it over real HTTP.</summary>
internal sealed class EmulatedZoom : IAsyncDisposable
{
    public const string HostAddress = "host@example.org";
    public const string MarkerKey = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    private readonly Action<ConferencingOptions>? _options;
    private readonly Action<IServiceCollection>? _services;
    private readonly List<ServiceProvider> _containers = [];

    private EmulatedZoom(ConferencingEmulator emulator, Action<ConferencingOptions>? options, Action<IServiceCollection>? services)
    {
        Emulator = emulator;
        _options = options;
        _services = services;
        Host = emulator.Zoom.AddUser(HostAddress);
        Host.Harden();
        Container = NewContainer();
        Meetings = Container.GetRequiredService<IMeetingClient>();
    }

    public static PrivacyNotice Notice { get; } = new(new Uri("https://example.org/privacy/video"), "2026-11");

    public static EmployeeMeeting Employees { get; } = new(Notice);

    public static WorksCouncilSession WorksCouncil { get; } = new(Notice, "GO BR § 7", DateTimeOffset.UtcNow.AddHours(-1));

    public ConferencingEmulator Emulator { get; }

    // Requests of tests end after three seconds, in which a busy machine may not even have compiled what sends them.
    private static readonly Lazy<Task> WarmUp = new(static async () =>
    {
        await using var first = new EmulatedZoom(await ConferencingEmulator.StartAsync(), o => o.RequestTimeout = TimeSpan.FromMinutes(1), null);
        var meeting = await first.Meetings.CreateAsync(EmployeeRequest());
        meeting = await first.Meetings.UpdateAsync(meeting.Reference, EmployeeRequest("Later"));
        await first.Meetings.OpenAsync(meeting.Reference, Employees);
        await foreach (var _ in first.Meetings.ListAsync())
        {
        }

        await first.Meetings.RemoveAsync(meeting.Reference);
    });

    public ZoomEmulator Zoom => Emulator.Zoom;

    public FaultScript Faults => Emulator.Faults;

    public ZoomUser Host { get; }

    public ServiceProvider Container { get; }

    public IMeetingClient Meetings { get; }

    /// <summary>The meetings that exist at the vendor.</summary>
    public ZoomMeeting[] Existing => [.. Zoom.Meetings.Where(m => !m.IsDeleted)];

    public static async Task<EmulatedZoom> StartAsync(
        Action<ConferencingOptions>? options = null,
        Action<IServiceCollection>? services = null,
        Action<ConferencingEmulatorOptions>? emulator = null)
    {
        await WarmUp.Value;
        return new(
            await ConferencingEmulator.StartAsync(
                o =>
                {
                    o.RecordBodies = true;
                    emulator?.Invoke(o);
                },
                TestContext.Current.CancellationToken),
            options,
            services);
    }

    public static MeetingStart Tomorrow() => MeetingStart.At(DateTimeOffset.UtcNow.Date.AddDays(1).AddHours(9), "Europe/Berlin");

    public static MeetingRequest<EmployeeMeeting> EmployeeRequest(string topic = "Project review") =>
        MeetingRequest.For(Employees, topic, Tomorrow(), TimeSpan.FromHours(1));

    public static MeetingRequest<WorksCouncilSession> WorksCouncilRequest(string topic = "Session") =>
        MeetingRequest.For(WorksCouncil, topic, Tomorrow(), TimeSpan.FromHours(2)).Declare(WorksCouncilDeclarations.All);

    /// <summary>A new process: new container, empty ledger, no token, no cached settings.</summary>
    public IMeetingClient Restart(Action<ConferencingOptions>? options = null) => NewContainer(options).GetRequiredService<IMeetingClient>();

    public ServiceProvider NewContainer(Action<ConferencingOptions>? options = null)
    {
        var services = new ServiceCollection();
        _services?.Invoke(services);
        services
            .AddConferencing(o =>
            {
                o.AbsenceInterval = TimeSpan.FromMilliseconds(300);
                o.ReadBackPause = TimeSpan.FromMilliseconds(20);
                o.ReadBackInterval = TimeSpan.FromMilliseconds(400);
                o.CleanupTime = TimeSpan.FromSeconds(5);
                o.RequestTimeout = TimeSpan.FromSeconds(3);
                o.MarkerKey = MarkerKey;
                _options?.Invoke(o);
                options?.Invoke(o);
            })
            .AddZoom(o =>
            {
                o.AccountId = Zoom.Account.AccountId;
                o.ClientId = Zoom.Account.ClientId;
                o.ClientSecret = Zoom.Account.ClientSecret;
                o.DefaultHost = Host.Id;
            })
            .UseEmulator(Emulator);
        var container = services.BuildServiceProvider();
        _containers.Add(container);
        return container;
    }

    /// <summary>The JSON bodies of all requests with this method that the emulator received.</summary>
    public JsonObject[] Bodies(string method) =>
        [.. Emulator.Requests.Where(r => r.Method == method && r.Path.StartsWith("/v2/", StringComparison.Ordinal) && r.Body is { Length: > 0 }).Select(r => JsonNode.Parse(r.Body!)!.AsObject())];

    public int Count(string method, string pathEnd) =>
        Emulator.Requests.Count(r => r.Method == method && r.Path.EndsWith(pathEnd, StringComparison.Ordinal));

    /// <summary>A client of somebody else, who writes plain HTTP.</summary>
    public async Task<long> CreateByRawHttpAsync(string json)
    {
        using var http = await RawHttpAsync();
        return await CreateByRawHttpAsync(http, Host.Id, json);
    }

    /// <summary>Creates by a client of <see cref="RawHttpAsync"/>, for any host.</summary>
    public static async Task<long> CreateByRawHttpAsync(HttpClient http, string host, string json)
    {
        var token = TestContext.Current.CancellationToken;
        using var made = await http.PostAsync(new Uri($"v2/users/{host}/meetings", UriKind.Relative), new StringContent(json, Encoding.UTF8, "application/json"), token);
        return (long)JsonNode.Parse(await made.Content.ReadAsStringAsync(token))!["id"]!;
    }

    /// <summary>A client with a token, for who writes plain HTTP.</summary>
    public async Task<HttpClient> RawHttpAsync()
    {
        var token = TestContext.Current.CancellationToken;
        var http = new HttpClient { BaseAddress = Emulator.BaseAddress };
        using var ask = new HttpRequestMessage(HttpMethod.Post, $"oauth/token?grant_type=account_credentials&account_id={Zoom.Account.AccountId}");
        ask.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Zoom.Account.ClientId}:{Zoom.Account.ClientSecret}")));
        using var granted = await http.SendAsync(ask, token);
        var bearer = (string?)JsonNode.Parse(await granted.Content.ReadAsStringAsync(token))!["access_token"];
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
        return http;
    }

    /// <summary>The value at a dotted path; null where nothing stands.</summary>
    public static JsonNode? At(JsonNode? node, string path)
    {
        foreach (var name in path.Split('.'))
            node = node is JsonObject o ? o[name] : null;
        return node;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var container in _containers)
            await container.DisposeAsync();
        await Emulator.DisposeAsync();
    }
}
