using Microsoft.Extensions.DependencyInjection;

namespace PrivacySafe.Conferencing.Hosting;

/// <summary>Registers vendors after <c>AddConferencing()</c>.</summary>
public sealed class ConferencingBuilder
{
    internal ConferencingBuilder(IServiceCollection services) => Services = services;

    /// <summary>The services being registered.</summary>
    public IServiceCollection Services { get; }
}
