using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using PrivacySafe.Conferencing;
using PrivacySafe.Conferencing.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers privacy-safe conferencing.</summary>
public static class ConferencingServiceCollectionExtensions
{
    /// <summary>Registers what all vendors share; add vendors to the result, e.g. with <c>AddZoom</c>.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Changes the options; null for the defaults. They are validated at start.</param>
    public static ConferencingBuilder AddConferencing(this IServiceCollection services, Action<ConferencingOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddLogging();
        services.AddMetrics();
        services.AddHttpClient();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ICreationLedger, InMemoryCreationLedger>();
        services.TryAddSingleton<WeakeningRegister>();
        services.TryAddSingleton<ConferencingTelemetry>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ConferencingOptions>, ConferencingOptionsValidator>());
        var options = services.AddOptions<ConferencingOptions>().ValidateOnStart();
        if (configure is not null)
            options.Configure(configure);
        return new ConferencingBuilder(services);
    }

    /// <summary>Adds the check that announces the end of weakenings.</summary>
    /// <param name="health">The health checks.</param>
    /// <param name="name">The name of the check.</param>
    public static IHealthChecksBuilder AddConferencingWeakenings(this IHealthChecksBuilder health, string name = "conferencing-weakenings")
    {
        ArgumentNullException.ThrowIfNull(health);
        return health.AddCheck<WeakeningHealthCheck>(name);
    }
}
