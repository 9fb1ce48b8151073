using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace PrivacySafe.Conferencing.Jitsi.Tests.Prosody;

/// <summary>What a deployment asks for reservations: grants those rooms that a store holds.</summary>
internal sealed class ReservationEndpoint : IAsyncDisposable
{
    public const string Secret = "another-secret-of-thirty-two-characters-";

    private readonly WebApplication _application;

    private ReservationEndpoint(WebApplication application) => _application = application;

    /// <summary>Its address, without a slash at its end.</summary>
    public string Address => _application.Urls.Single();

    /// <summary>The names of the rooms that were asked for.</summary>
    public List<string> Asked { get; } = [];

    public static async Task<ReservationEndpoint> StartAsync(IJitsiRoomStore store)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var application = builder.Build();
        var endpoint = new ReservationEndpoint(application);
        application.MapPost("/conference", context => endpoint.ReserveAsync(context, store));
        application.MapDelete("/conference/{id}", () => Results.Ok());
        await application.StartAsync();
        return endpoint;
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private async Task ReserveAsync(HttpContext context, IJitsiRoomStore store)
    {
        var form = await context.Request.ReadFormAsync();
        var name = form["name"].ToString();
        lock (Asked)
            Asked.Add(name);
        var room = await store.FindAsync(name, context.RequestAborted);
        if (context.Request.Headers.Authorization != "Bearer " + Secret || room is null)
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            await context.Response.WriteAsJsonAsync(new JsonObject { ["message"] = "There is no such meeting." });
            return;
        }

        await store.TryReplaceAsync(room, room with { OpenedAt = DateTimeOffset.UtcNow }, context.RequestAborted);
        var answer = new JsonObject
        {
            ["id"] = name,
            ["name"] = name,
            ["mail_owner"] = form["mail_owner"].ToString(),
            ["start_time"] = $"{room.OpensAt:yyyy-MM-ddTHH:mm:ssZ}",
            ["duration"] = (int)(room.ClosesAt - room.OpensAt).TotalSeconds,
            ["lobby"] = room.Lobby,
        };
        if (room.MaximumOccupants is { } maximum)
            answer["max_occupants"] = maximum;
        await context.Response.WriteAsJsonAsync(answer);
    }
}
