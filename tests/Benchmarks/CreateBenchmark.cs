using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using PrivacySafe.Conferencing.Hosting;

namespace PrivacySafe.Conferencing.Benchmarks;

/// <summary>
/// Create with read-back, posture cached, beside the hand-written peer. The two take turns within one run, so that a machine
/// whose speed drifts drifts for both; the median of the paired ratios is the result.
/// </summary>
internal static class CreateBenchmark
{
    private const int WarmUps = 15;

    public static async Task RunAsync(int rounds, int creations)
    {
        using var emulator = await EmulatorProcess.StartAsync(enforceLimits: false);
        await using var services = emulator.Services(services => services.AddSingleton<IRateBudget, Unlimited>());
        var meetings = services.GetRequiredService<IMeetingClient>();
        using var peer = await HandWrittenClient.SignInAsync(emulator.Description);
        var host = emulator.Description.Hosts[0];
        var start = MeetingStart.At(DateTimeOffset.UtcNow.AddDays(1), "Europe/Berlin");
        var profile = new EmployeeMeeting(new PrivacyNotice(new Uri("https://example.org/privacy"), "1"));

        async Task Sdk()
        {
            var meeting = await meetings.CreateAsync(MeetingRequest.For(profile, "Benchmark", start, TimeSpan.FromHours(1)));
            if (!meeting.Evidence.IsAcceptable)
                throw new InvalidOperationException("The meeting was not released.");
        }

        Task Peer() => peer.CreateAsync(host, "Benchmark", start.Instant, 60);

        // Both as they are after a while: the compiler replaces hot code in the background, more of it on the longer way.
        for (var warmUp = 0; warmUp < WarmUps; warmUp++)
        {
            await MeasureAsync(Sdk, creations);
            await MeasureAsync(Peer, creations);
        }

        var sdk = new List<(double Time, double Bytes)>();
        var hand = new List<(double Time, double Bytes)>();
        for (var round = 0; round < rounds; round++)
        {
            // Who goes first changes, so that neither always meets the warmer machine.
            if (round % 2 == 0)
            {
                sdk.Add(await MeasureAsync(Sdk, creations));
                hand.Add(await MeasureAsync(Peer, creations));
            }
            else
            {
                hand.Add(await MeasureAsync(Peer, creations));
                sdk.Add(await MeasureAsync(Sdk, creations));
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"create with read-back: SDK {Median(sdk.Select(x => x.Time)):0.000} ms, hand-written {Median(hand.Select(x => x.Time)):0.000} ms, median of paired ratios {Median(sdk.Zip(hand, (a, b) => a.Time / b.Time)):0.000}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"allocations: SDK {Median(sdk.Select(x => x.Bytes)) / 1024:0.0} KiB, hand-written {Median(hand.Select(x => x.Bytes)) / 1024:0.0} KiB each"));
    }

    private static async Task<(double Milliseconds, double Bytes)> MeasureAsync(Func<Task> create, int creations)
    {
        var bytes = GC.GetTotalAllocatedBytes();
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < creations; i++)
            await create();
        return (Stopwatch.GetElapsedTime(start).TotalMilliseconds / creations, (double)(GC.GetTotalAllocatedBytes() - bytes) / creations);
    }

    // The plan's budget would pace the client; here its work is measured.
    private sealed class Unlimited : IRateBudget
    {
        public ValueTask WaitAsync(string provider, string account, string category, CancellationToken cancellationToken) => default;
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[sorted.Length / 2 - 1] + sorted[sorted.Length / 2]) / 2;
    }
}
