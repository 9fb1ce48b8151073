using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PrivacySafe.Conferencing.Providers;

namespace PrivacySafe.Conferencing.Hosting;

/// <summary>Puts the parts of a client together, which are the same for every vendor.</summary>
internal static class MeetingClientFactory
{
    public static IMeetingClient Create(IServiceProvider services, MeetingProvider provider)
    {
        var options = services.GetRequiredService<IOptions<ConferencingOptions>>().Value;
        var time = services.GetRequiredService<TimeProvider>();
        var telemetry = services.GetRequiredService<ConferencingTelemetry>();
        var judge = new ControlJudge(provider, time);
        var removal = new MeetingRemoval(provider, options);
        var search = new MeetingSearch(provider, options, time);
        var planner = new MeetingPlanner(provider, new CreationMarker(options.DecodeMarkerKey()), services.GetRequiredService<ConfiguredWeakenings>(), services.GetRequiredService<WeakeningRegister>(), options, time);
        return new MeetingClient(
            provider,
            planner,
            judge,
            new MeetingCreation(provider, search, removal, services.GetRequiredService<ICreationLedger>(), time),
            new MeetingRelease(provider, judge, options, time),
            removal,
            search,
            new AccountVerifier(provider, planner, judge, telemetry, time),
            options,
            telemetry);
    }

    /// <summary>Registers a client under its name, or as the application's only one when it has none.</summary>
    /// <exception cref="InvalidOperationException">There is an unnamed client already; two would hide each other.</exception>
    public static void Register(IServiceCollection services, string name, Func<IServiceProvider, IMeetingClient> create)
    {
        if (name.Length > 0)
        {
            services.AddKeyedSingleton(name, (provider, _) => create(provider));
            return;
        }

        if (services.Any(s => s.ServiceType == typeof(IMeetingClient) && !s.IsKeyedService))
            throw new InvalidOperationException("A meeting client without a name is registered already, and two would hide each other; give each account or deployment a name of its own.");
        services.AddSingleton(create);
    }
}
