using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;

namespace PrivacySafe.Conferencing.Benchmarks;

/// <summary>Many creations against an emulator that enforces Zoom's limits: how much of the permitted rate is used, whether a refusal reaches the caller, and memory.</summary>
internal static class ThroughputBenchmark
{
    // Zoom's Business plan: 80 light requests per second, and a creation with its read-back is two.
    private const double PermittedPerSecond = 80 / 2.0;
    private const int Parallel = 64;

    public static async Task RunAsync(int creations, int hosts)
    {
        using var emulator = await EmulatorProcess.StartAsync(enforceLimits: true);
        await using var services = emulator.Services();
        var meetings = services.GetRequiredService<IMeetingClient>();
        var start = MeetingStart.At(DateTimeOffset.UtcNow.AddDays(1), "Europe/Berlin");
        var profile = new EmployeeMeeting(new PrivacyNotice(new Uri("https://example.org/privacy"), "1"));
        var (done, refused) = (0, 0);
        var memory = new List<double>();
        var clock = Stopwatch.StartNew();
        await System.Threading.Tasks.Parallel.ForAsync(0, creations, new ParallelOptions { MaxDegreeOfParallelism = Parallel }, async (i, cancellationToken) =>
        {
            try
            {
                await meetings.CreateAsync(MeetingRequest.For(profile, "Load", start, TimeSpan.FromHours(1)).HostedBy(emulator.Description.Hosts[i % hosts]), cancellationToken);
            }
            catch (ProviderRateLimitException)
            {
                Interlocked.Increment(ref refused);
            }

            var count = Interlocked.Increment(ref done);
            if (count % Math.Max(1, creations / 10) == 0)
            {
                var megabytes = GC.GetTotalMemory(forceFullCollection: true) / 1048576.0;
                lock (memory)
                    memory.Add(megabytes);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {count} of {creations} after {clock.Elapsed.TotalSeconds:0.0} s, {megabytes:0.0} MiB live"));
            }
        });
        var rate = creations / clock.Elapsed.TotalSeconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"throughput: {rate:0.0} creations/s, {rate / PermittedPerSecond:0.0%} of the permitted rate; {refused} refusals reached the caller; live memory {memory[0]:0.0} to {memory[^1]:0.0} MiB"));
    }
}
