using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using PrivacySafe.Conferencing;
using PrivacySafe.Conferencing.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers privacy-safe conferencing.</summary>
public static class ConferencingServiceCollectionExtensions
{
    /// <summary>Registers what all vendors share, with the defaults; add vendors to the result, e.g. with <c>AddZoom</c>.</summary>
    /// <param name="services">The services.</param>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is null.</exception>
    public static ConferencingBuilder AddConferencing(this IServiceCollection services)
    {
        AddShared(services);
        return new ConferencingBuilder(services);
    }

    /// <summary>Registers what all vendors share; add vendors to the result, e.g. with <c>AddZoom</c>.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Changes the options. They are validated at start.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static ConferencingBuilder AddConferencing(this IServiceCollection services, Action<ConferencingOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        AddShared(services).Configure(configure);
        return new ConferencingBuilder(services);
    }

    /// <summary>Registers what all vendors share from configuration; add vendors to the result, e.g. with <c>AddZoom</c>.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configuration">The section with the keys of <see cref="ConferencingOptions"/>, e.g. <c>Conferencing</c>; keys of vendors beside them are left alone. Validated at start.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static ConferencingBuilder AddConferencing(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        AddShared(services).Bind(configuration);
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

    private static OptionsBuilder<ConferencingOptions> AddShared(IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddLogging();
        services.AddMetrics();
        services.AddHttpClient();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ICreationLedger, InMemoryCreationLedger>();
        services.TryAddSingleton<ConfiguredWeakenings>();
        services.TryAddSingleton<WeakeningRegister>();
        services.TryAddSingleton<ConferencingTelemetry>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ConferencingOptions>, ConferencingOptionsValidator>());
        return services.AddOptions<ConferencingOptions>().ValidateOnStart();
    }
}
