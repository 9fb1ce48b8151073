using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using PrivacySafe.Conferencing;
using PrivacySafe.Conferencing.Hosting;
using PrivacySafe.Conferencing.Jitsi;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers Jitsi deployments.</summary>
public static class JitsiConferencingBuilderExtensions
{
    /// <summary>Registers the one Jitsi deployment of the application as <see cref="IMeetingClient"/> and <see cref="IParticipantLinks"/>.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configuration">The section with the keys of <see cref="JitsiOptions"/>. Validated at start.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidOperationException">There is a client without a name already.</exception>
    public static ConferencingBuilder AddJitsi(this ConferencingBuilder builder, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return Add(builder, Options.Options.DefaultName, options => options.Bind(configuration));
    }

    /// <summary>Registers the one Jitsi deployment of the application as <see cref="IMeetingClient"/> and <see cref="IParticipantLinks"/>.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Sets the options. Validated at start.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidOperationException">There is a client without a name already.</exception>
    public static ConferencingBuilder AddJitsi(this ConferencingBuilder builder, Action<JitsiOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return Add(builder, Options.Options.DefaultName, options => options.Configure(configure));
    }

    /// <summary>Registers one of several deployments as a keyed <see cref="IMeetingClient"/> and <see cref="IParticipantLinks"/>.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="name">The key of the client and the name of its options.</param>
    /// <param name="configuration">The deployment's section.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static ConferencingBuilder AddJitsi(this ConferencingBuilder builder, string name, IConfiguration configuration)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(configuration);
        return Add(builder, name, options => options.Bind(configuration));
    }

    /// <summary>Registers one of several deployments as a keyed <see cref="IMeetingClient"/> and <see cref="IParticipantLinks"/>.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="name">The key of the client and the name of its options.</param>
    /// <param name="configure">Sets the options.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static ConferencingBuilder AddJitsi(this ConferencingBuilder builder, string name, Action<JitsiOptions> configure)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(configure);
        return Add(builder, name, options => options.Configure(configure));
    }

    private static ConferencingBuilder Add(ConferencingBuilder builder, string name, Action<OptionsBuilder<JitsiOptions>> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var services = builder.Services;
        configure(services.AddOptions<JitsiOptions>(name).ValidateOnStart());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<JitsiOptions>, JitsiOptionsValidator>());
        services.TryAddSingleton<IJitsiRoomStore, InMemoryJitsiRoomStore>();
        JitsiHttpClient.Register(services, name);
        services.AddKeyedSingleton(name, (provider, _) => JitsiClientFactory.CreateProvider(provider, name));
        MeetingClientFactory.Register(services, name, provider => MeetingClientFactory.Create(provider, JitsiClientFactory.ProviderOf(provider, name)));
        if (name.Length == 0)
            services.AddSingleton<IParticipantLinks>(provider => new ParticipantLinks(provider.GetRequiredService<IMeetingClient>()));
        else
            services.AddKeyedSingleton<IParticipantLinks>(name, (provider, _) => new ParticipantLinks(provider.GetRequiredKeyedService<IMeetingClient>(name)));
        return builder;
    }
}
