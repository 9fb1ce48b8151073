using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using PrivacySafe.Conferencing;
using PrivacySafe.Conferencing.Hosting;
using PrivacySafe.Conferencing.Providers.Zoom;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers Zoom accounts.</summary>
public static class ZoomConferencingBuilderExtensions
{
    /// <summary>Registers the one Zoom account of the application as <see cref="IMeetingClient"/>.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configuration">The section with AccountId, ClientId, ClientSecret and the optional keys of <see cref="ZoomOptions"/>. Validated at start.</param>
    public static ConferencingBuilder AddZoom(this ConferencingBuilder builder, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return Add(builder, Options.Options.DefaultName, options => options.Bind(configuration));
    }

    /// <summary>Registers the one Zoom account of the application as <see cref="IMeetingClient"/>.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Sets the options. Validated at start.</param>
    public static ConferencingBuilder AddZoom(this ConferencingBuilder builder, Action<ZoomOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return Add(builder, Options.Options.DefaultName, options => options.Configure(configure));
    }

    /// <summary>Registers one of several Zoom accounts as a keyed <see cref="IMeetingClient"/>.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="name">The key of the client and the name of its options.</param>
    /// <param name="configuration">The account's section.</param>
    public static ConferencingBuilder AddZoom(this ConferencingBuilder builder, string name, IConfiguration configuration)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(configuration);
        return Add(builder, name, options => options.Bind(configuration));
    }

    /// <summary>Registers one of several Zoom accounts as a keyed <see cref="IMeetingClient"/>.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="name">The key of the client and the name of its options.</param>
    /// <param name="configure">Sets the options.</param>
    public static ConferencingBuilder AddZoom(this ConferencingBuilder builder, string name, Action<ZoomOptions> configure)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(configure);
        return Add(builder, name, options => options.Configure(configure));
    }

    private static ConferencingBuilder Add(ConferencingBuilder builder, string name, Action<OptionsBuilder<ZoomOptions>> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var services = builder.Services;
        configure(services.AddOptions<ZoomOptions>(name).ValidateOnStart());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ZoomOptions>, ZoomOptionsValidator>());
        ZoomHttpClient.Register(services, name);
        MeetingClientFactory.Register(services, name, provider => ZoomClientFactory.Create(provider, name));
        return builder;
    }
}
