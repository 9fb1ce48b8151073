using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;

namespace PrivacySafe.Conferencing.Conformance.Tests;

/// <summary>
/// One address for the SDK: tokens come straight from the emulator, all else goes through the validator of the document it belongs to.
/// Notes every answer's violations.
/// </summary>
internal sealed class ConformanceRouter : IAsyncDisposable
{
    private const string ViolationsHeader = "sl-violations";
    private const string ApiBase = "/v2";

    private static readonly string[] Framing = ["Transfer-Encoding", "Connection", "Keep-Alive", "Host", "Content-Length", "Date"];

    private readonly WebApplication _server;
    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false });
    private readonly Uri _emulator;
    private readonly Uri _meetings;
    private readonly IReadOnlyDictionary<string, Uri> _users;
    private readonly ConcurrentQueue<Exchange> _exchanges = new();

    private ConformanceRouter(WebApplication server, Uri emulator, Uri meetings, IReadOnlyDictionary<string, Uri> users)
    {
        _server = server;
        _emulator = emulator;
        _meetings = meetings;
        _users = users;
    }

    public Uri Address => new(_server.Urls.Single() + "/");

    /// <summary>The exchanges since the start or the last <see cref="Clear"/>; a snapshot. Token requests are not among them.</summary>
    public IReadOnlyList<Exchange> Exchanges => [.. _exchanges];

    public static async Task<ConformanceRouter> StartAsync(Uri emulator, Uri meetings, IReadOnlyDictionary<string, Uri> users)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = builder.Build();
        ConformanceRouter router = new(server, emulator, meetings, users);
        server.Run(router.ForwardAsync);
        await server.StartAsync();
        return router;
    }

    public void Clear() => _exchanges.Clear();

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _client.Dispose();
    }

    private async Task ForwardAsync(HttpContext context)
    {
        // As sent: a decoded path could mean another resource.
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var method = context.Request.Method;
        Operation? operation = null;
        var isApi = target.StartsWith(ApiBase + "/", StringComparison.Ordinal);
        var upstream = _emulator;
        if (isApi)
        {
            target = target[ApiBase.Length..];
            operation = Operation.Find(method, target.Split('?')[0]);
            upstream = operation is { OfUsers: true } ? _users[Option(target)] : _meetings;
        }

        using HttpRequestMessage request = new(new HttpMethod(method), new Uri(upstream, target));
        if (context.Request.ContentLength > 0 || context.Request.Headers.TransferEncoding.Count > 0)
        {
            using MemoryStream body = new();
            await context.Request.Body.CopyToAsync(body);
            request.Content = new ByteArrayContent(body.ToArray());
        }

        foreach (var (name, value) in context.Request.Headers.Where(h => !Framing.Contains(h.Key, StringComparer.OrdinalIgnoreCase)))
        {
            if (!request.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)value))
                request.Content?.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)value);
        }

        using var answer = await _client.SendAsync(request, context.RequestAborted);
        if (isApi)
            _exchanges.Enqueue(new(operation, method, target, (int)answer.StatusCode, Read(answer)));
        context.Response.StatusCode = (int)answer.StatusCode;
        foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers).Where(h => !Framing.Contains(h.Key, StringComparer.OrdinalIgnoreCase)))
            context.Response.Headers[name] = values.ToArray();
        if (context.Response.StatusCode != StatusCodes.Status204NoContent)
            await answer.Content.CopyToAsync(context.Response.Body);
    }

    /// <summary>The value of <c>option</c> if it has a document of its own; else empty.</summary>
    private string Option(string target)
    {
        var option = QueryHelpers.ParseQuery(target.Split('?', 2) is [_, var query] ? query : "").GetValueOrDefault("option").ToString();
        return _users.ContainsKey(option) ? option : "";
    }

    private static List<Violation> Read(HttpResponseMessage answer)
    {
        if (!answer.Headers.TryGetValues(ViolationsHeader, out var headers))
            return [];
        using var found = JsonDocument.Parse(string.Concat(headers));
        return
        [
            .. found.RootElement.EnumerateArray().Select(v => new Violation(
                v.TryGetProperty("location", out var location) ? string.Join('.', location.EnumerateArray()) : "",
                v.GetProperty("severity").ToString(),
                v.TryGetProperty("code", out var code) ? code.ToString() : "",
                v.GetProperty("message").ToString())),
        ];
    }
}
