using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.DependencyInjection;
using PrivacySafe.Conferencing.Emulator;
using PrivacySafe.Conferencing.Http;

namespace PrivacySafe.Conferencing.Benchmarks;

/// <summary>The emulator in a process of its own, so that its work and memory are not counted as the client's.</summary>
internal sealed class EmulatorProcess : IDisposable
{
    private readonly Process _process;

    private EmulatorProcess(Process process, EmulatorDescription description)
    {
        _process = process;
        Description = description;
    }

    public EmulatorDescription Description { get; }

    /// <param name="enforceLimits">Whether Zoom's limits hold.</param>
    /// <param name="meetings">How many meetings exist from the start, made before the limits hold.</param>
    public static async Task<EmulatorProcess> StartAsync(bool enforceLimits, int meetings = 0)
    {
        var process = OwnProcess.Start("--emulator", enforceLimits ? "limited" : "unlimited", meetings.ToString(CultureInfo.InvariantCulture));
        var line = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The emulator did not start.");
        return new EmulatorProcess(process, JsonSerializer.Deserialize(line, DescriptionJson.Default.EmulatorDescription)!);
    }

    /// <summary>Serves until its standard input ends.</summary>
    public static async Task<int> ServeAsync(bool enforceLimits, int meetings)
    {
        await using var emulator = await ConferencingEmulator.StartAsync(options => options.RequestCapacity = 1);
        emulator.Zoom.RateLimits.EnforceDaily = false;
        var hosts = Enumerable.Range(0, 64).Select(i => emulator.Zoom.AddUser($"host{i}@example.org")).ToArray();
        foreach (var host in hosts)
            host.Harden();
        var account = emulator.Zoom.Account;
        var description = new EmulatorDescription(emulator.BaseAddress, account.AccountId, account.ClientId, account.ClientSecret, [.. hosts.Select(h => h.Id)]);
        await MeetingsOfOtherCode.MakeAsync(description, meetings);
        emulator.Zoom.RateLimits.EnforcePerSecond = enforceLimits;
        emulator.Zoom.RateLimits.EnforceDaily = enforceLimits;
        Console.WriteLine(JsonSerializer.Serialize(description, DescriptionJson.Default.EmulatorDescription));
        await Console.In.ReadToEndAsync();
        return 0;
    }

    public ServiceProvider Services(Action<IServiceCollection>? more = null)
    {
        var services = new ServiceCollection();
        more?.Invoke(services);
        services.AddConferencing().AddZoom(options =>
        {
            options.AccountId = Description.AccountId;
            options.ClientId = Description.ClientId;
            options.ClientSecret = Description.ClientSecret;
            options.DefaultHost = Description.Hosts[0];
        });
        services.AddSingleton(new LoopbackEndpoint(Description.Address));
        return services.BuildServiceProvider();
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        if (!_process.WaitForExit(5000))
            _process.Kill();
        _process.Dispose();
    }
}

internal sealed record EmulatorDescription(Uri Address, string AccountId, string ClientId, string ClientSecret, IReadOnlyList<string> Hosts);

[JsonSerializable(typeof(EmulatorDescription))]
internal sealed partial class DescriptionJson : JsonSerializerContext;
