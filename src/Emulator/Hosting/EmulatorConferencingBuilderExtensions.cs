using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using PrivacySafe.Conferencing.Emulator;
using PrivacySafe.Conferencing.Hosting;
using PrivacySafe.Conferencing.Http;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Points the SDK at an emulator on this machine.</summary>
public static class EmulatorConferencingBuilderExtensions
{
    /// <summary>
    /// Sends all conferencing requests to the emulator instead of the vendors. The only way around the SDK's host pinning, and it
    /// leads to loopback addresses only.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="emulator">A running emulator.</param>
    /// <exception cref="InvalidOperationException">The environment is Production.</exception>
    public static ConferencingBuilder UseEmulator(this ConferencingBuilder builder, ConferencingEmulator emulator)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(emulator);
        if (IsProduction(builder.Services))
            throw new InvalidOperationException("The emulator is refused in a Production environment; remove UseEmulator, or set the environment to Development where nobody confers.");
        builder.Services.Replace(ServiceDescriptor.Singleton(new LoopbackEndpoint(emulator.BaseAddress)));
        return builder;
    }

    private static bool IsProduction(IServiceCollection services)
    {
        var hosted = services.LastOrDefault(s => s.ServiceType == typeof(IHostEnvironment))?.ImplementationInstance as IHostEnvironment;
        return hosted?.IsProduction()
            ?? string.Equals(
                Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT") ?? Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT"),
                Environments.Production,
                StringComparison.OrdinalIgnoreCase);
    }
}
