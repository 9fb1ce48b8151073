using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PrivacySafe.Conferencing.Jitsi;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Maps the endpoints at which a Jitsi deployment asks whether a room may open.</summary>
public static class JitsiReservationEndpointRouteBuilderExtensions
{
    /// <summary>
    /// Maps <c>POST {pattern}/conference</c> and <c>GET</c> and <c>DELETE {pattern}/conference/{id}</c>, which the server module <c>mod_reservations</c> calls. A room opens only if it is
    /// booked in the <see cref="IJitsiRoomStore"/>, belongs to the deployment that asks, and only from <see cref="JitsiRoom.OpensAt"/> until <see cref="JitsiRoom.ClosesAt"/>; the answer says
    /// when it closes, whether its lobby is on and how many people it holds (S59, S60).
    /// </summary>
    /// <remarks>
    /// <para>The deployment proves who it is by <see cref="JitsiOptions.ReservationSecret"/> as <c>Bearer</c>; everything else is answered 401 before it is looked at. The secret is read anew for
    /// each request, so that it can be changed while the application runs. Between machines serve these endpoints over https only: over http the secret can be read on the way.</para>
    /// <para>The endpoints authenticate by themselves, but exempt themselves from nothing: an application whose fallback policy demands signed-in users adds <c>AllowAnonymous()</c> to what is
    /// returned. Safe for concurrent use.</para>
    /// <para>Vendor page: Jitsi handbook, reservation system (https://jitsi.github.io/handbook/docs/devops-guide/reservation).</para>
    /// </remarks>
    /// <param name="endpoints">Where to map them.</param>
    /// <param name="pattern">The path before <c>/conference</c>, which is the path of the deployment's <c>reservations_api_prefix</c>. Default <c>/jitsi</c>.</param>
    /// <param name="deployment">The name the deployment was registered under; null or empty for the only one. Several deployments need a pattern and a secret each.</param>
    /// <returns>Adds conventions to all three endpoints, e.g. a host or a rate limit.</returns>
    /// <exception cref="InvalidOperationException">The deployment has no <see cref="JitsiOptions.ReservationSecret"/> or one of fewer than 32 characters, or no <see cref="IJitsiRoomStore"/> is registered.</exception>
    /// <exception cref="OptionsValidationException">The deployment's options are wrong.</exception>
    public static IEndpointConventionBuilder MapJitsiReservations(this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern = "/jitsi", string? deployment = null)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(pattern);
        var services = endpoints.ServiceProvider;
        if (services.GetService<IServiceProviderIsService>()?.IsService(typeof(IJitsiRoomStore)) == false)
            throw new InvalidOperationException($"Reservations are answered from an {nameof(IJitsiRoomStore)}, and none is registered. Register the Jitsi deployment before its endpoints are mapped.");

        var options = services.GetRequiredService<IOptionsMonitor<JitsiOptions>>();
        var name = deployment ?? Options.DefaultName;
        ReservationAuthentication.Demand(options.Get(name), name);

        var reservations = new ReservationEndpoints(
            options, new ReservationDeployment(name), services.GetService<TimeProvider>() ?? TimeProvider.System, services.GetRequiredService<ILogger<ReservationEndpoints>>());
        var group = endpoints.MapGroup(pattern);
        group.MapPost("/conference", (RequestDelegate)reservations.OpenAsync).WithDisplayName("Jitsi reservation: open a room");
        group.MapGet("/conference/{id}", (RequestDelegate)reservations.ReadAsync).WithDisplayName("Jitsi reservation: read an open room");
        group.MapDelete("/conference/{id}", (RequestDelegate)reservations.CloseAsync).WithDisplayName("Jitsi reservation: close a room");
        return group;
    }
}
