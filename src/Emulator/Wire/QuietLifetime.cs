using Microsoft.Extensions.Hosting;

namespace PrivacySafe.Conferencing.Emulator.Wire;

/// <summary>Leaves the signals of the process alone: an emulator is a guest in a test run or an application, not the application.</summary>
internal sealed class QuietLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
