using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace PrivacySafe.Conferencing.Emulator.Tests.Jitsi;

/// <summary>A reservation endpoint that notes what it is asked and answers as a test says.</summary>
internal sealed class ReservationServer : IAsyncDisposable
{
    private readonly WebApplication _application;

    private ReservationServer(WebApplication application) => _application = application;

    public sealed record Call(string Method, string Path, string? Authorization, string? ContentType, IReadOnlyDictionary<string, string> Form);

    public ConcurrentQueue<Call> Calls { get; } = new();

    /// <summary>Status and body for a call; the body may be what the test likes.</summary>
    public Func<Call, Task<(int Status, string Body)>> Answer { get; set; } = _ => Task.FromResult((404, ""));

    public Uri Endpoint => new(_application.Urls.First() + "/jitsi");

    public static async Task<ReservationServer> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0));
        var application = builder.Build();
        ReservationServer server = new(application);
        application.Run(server.HandleAsync);
        await application.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    /// <summary>Answers as an application does that has booked every room.</summary>
    public void Grant(DateTimeOffset start, TimeSpan duration, Action<JsonObject>? change = null) => Answer = call =>
    {
        JsonObject body = new()
        {
            ["id"] = 41,
            ["name"] = call.Form.GetValueOrDefault("name", "room"),
            ["mail_owner"] = call.Form.GetValueOrDefault("mail_owner", "somebody"),
            ["start_time"] = start.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
            ["duration"] = duration.TotalSeconds,
        };
        change?.Invoke(body);
        return Task.FromResult((200, body.ToJsonString()));
    };

    public async Task<Call> WaitForAsync(string method)
    {
        for (var tries = 0; tries < 500; tries++)
        {
            if (Calls.FirstOrDefault(call => call.Method == method) is { } call)
                return call;
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException($"No {method} came.");
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private async Task HandleAsync(HttpContext context)
    {
        var request = context.Request;
        var form = request.HasFormContentType ? (await request.ReadFormAsync()).ToDictionary(pair => pair.Key, pair => pair.Value.ToString()) : [];
        Call call = new(request.Method, request.Path.Value!, request.Headers.Authorization, request.ContentType, form);
        Calls.Enqueue(call);
        (context.Response.StatusCode, var body) = await Answer(call);
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(body);
    }
}
