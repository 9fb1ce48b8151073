using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PrivacySafe.Conferencing.Emulator;
using PrivacySafe.Conferencing.Emulator.Zoom;
using PrivacySafe.Conferencing.Http;

namespace PrivacySafe.Conferencing.Conformance.Tests;

/// <summary>The emulator, Prism before it with each document, and the router before all.</summary>
public sealed class ConformanceStage : IAsyncLifetime
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "conformance-" + Path.GetRandomFileName());
    private string _missing = "";
    private ConferencingEmulator? _emulator;
    private ConformanceRouter? _router;
    private PrismProxy[] _proxies = [];
    private ConformanceTools? _tools;
    private int _hosts;

    internal ConferencingEmulator Emulator => _emulator!;

    internal ConformanceRouter Router => _router!;

    internal ConformanceTools Tools => _tools!;

    public async ValueTask InitializeAsync()
    {
        (_tools, _missing) = ConformanceTools.Find();
        if (_tools is null)
            return;
        _emulator = await ConferencingEmulator.StartAsync();
        // The documents' paths begin behind /v2, so this belongs to the upstream.
        Uri api = new(_emulator.BaseAddress, "v2");
        Directory.CreateDirectory(_folder);
        var users = await File.ReadAllTextAsync(_tools.Users);
        var starts = new List<Task<PrismProxy>> { PrismProxy.StartAsync(_tools, _tools.Meetings, api) };
        foreach (var option in UsersDocument.Options)
        {
            var file = Path.Combine(_folder, $"zoom-users.{option}.json");
            await File.WriteAllTextAsync(file, UsersDocument.For(users, option));
            starts.Add(PrismProxy.StartAsync(_tools, file, api));
        }

        _proxies = await Task.WhenAll(starts);
        _router = await ConformanceRouter.StartAsync(
            _emulator.BaseAddress,
            _proxies[0].Address,
            UsersDocument.Options.Zip(_proxies[1..]).ToDictionary(p => p.First, p => p.Second.Address));
        _emulator.Zoom.ApiUrl = _router.Address;
    }

    /// <summary>Skips the test when something is missing; else forgets what earlier tests left behind.</summary>
    internal void Begin()
    {
        if (_tools is null)
            Assert.Skip("Conformance is not checked: " + _missing);
        Emulator.Faults.Clear();
        Emulator.Zoom.Traps.ClearChanges();
        Emulator.Zoom.RateLimits.EnforcePerSecond = false;
        Emulator.Zoom.RateLimits.EnforceDaily = false;
        Router.Clear();
    }

    internal ZoomUser AddHost()
    {
        var host = Emulator.Zoom.AddUser($"host{Interlocked.Increment(ref _hosts)}@example.org");
        host.Harden();
        return host;
    }

    /// <summary>The SDK's client, which knows the router as its emulator.</summary>
    internal ServiceProvider Sdk(ZoomUser host, string? group = null)
    {
        var account = Emulator.Zoom.Account;
        ServiceCollection services = new();
        services
            .AddConferencing(options =>
            {
                options.AbsenceInterval = TimeSpan.FromSeconds(2);
                options.MarkerKey = Convert.ToBase64String(Enumerable.Repeat((byte)7, 32).ToArray());
            })
            .AddZoom(options =>
            {
                options.AccountId = account.AccountId;
                options.ClientId = account.ClientId;
                options.ClientSecret = account.ClientSecret;
                options.DefaultHost = host.Id;
                options.GroupId = group;
            })
            .UseEmulator(Emulator);
        services.Replace(ServiceDescriptor.Singleton(new LoopbackEndpoint(Router.Address)));
        return services.BuildServiceProvider();
    }

    /// <summary>A plain client with a token, for what the SDK would never send.</summary>
    internal async Task<HttpClient> PlainAsync(bool past = false)
    {
        HttpClient client = new() { BaseAddress = new(past ? Emulator.BaseAddress : Router.Address, "v2/") };
        var account = Emulator.Zoom.Account;
        using HttpRequestMessage request = new(HttpMethod.Post, new Uri(Emulator.BaseAddress, $"oauth/token?grant_type=account_credentials&account_id={account.AccountId}"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{account.ClientId}:{account.ClientSecret}")));
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var token = await answer.Content.ReadFromJsonAsync<JsonObject>(TestContext.Current.CancellationToken);
        client.DefaultRequestHeaders.Authorization = new("Bearer", (string?)token!["access_token"]);
        return client;
    }

    /// <summary>Sends a request past the SDK and returns what the router noted about it.</summary>
    internal async Task<Exchange> SendAsync(Operation operation, string target, string? json = null)
    {
        using var client = await PlainAsync();
        using HttpRequestMessage request = new(new HttpMethod(operation.Method), target);
        if (json is not null)
            request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var exchange = Router.Exchanges[^1];
        Assert.Equal(operation, exchange.Operation);
        return exchange;
    }

    /// <summary>Asserts that these operations went through the validators, all known, without any violation, warnings included.</summary>
    internal void AssertConforming(params Operation[] used)
    {
        var exchanges = Router.Exchanges;
        Assert.All(exchanges, e => Assert.NotNull(e.Operation));
        var wrong = exchanges.Where(e => e.Violations.Count > 0).ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.Equal(used.Select(o => o.ToString()).Order(), exchanges.Select(e => e.Operation!.ToString()).Distinct().Order());
    }

    public async ValueTask DisposeAsync()
    {
        if (_router is not null)
            await _router.DisposeAsync();
        foreach (var proxy in _proxies)
            await proxy.DisposeAsync();
        if (_emulator is not null)
            await _emulator.DisposeAsync();
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
    }
}
