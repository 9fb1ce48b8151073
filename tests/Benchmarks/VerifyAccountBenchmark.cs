using System.Diagnostics;
using System.Globalization;

namespace PrivacySafe.Conferencing.Benchmarks;

/// <summary>
/// A run over all meetings of an account against an emulator that enforces Zoom's limits, written to a record: how much of the permitted rate is used, and whether
/// memory grows with the meetings. Each size runs in a process of its own, so that peaks are told apart.
/// </summary>
internal static class VerifyAccountBenchmark
{
    // Zoom's Business plan: 80 light requests per second, and each meeting is one.
    private const double PermittedPerSecond = 80;

    public static async Task RunAsync(params int[] sizes)
    {
        foreach (var size in sizes)
        {
            using var process = OwnProcess.Start("--verify-account", size.ToString(CultureInfo.InvariantCulture));
            process.StandardInput.Close();
            Console.Write(await process.StandardOutput.ReadToEndAsync());
            await process.WaitForExitAsync();
            if (process.ExitCode != 0)
                throw new InvalidOperationException($"The run over {size} meetings failed.");
        }
    }

    /// <summary>One size, in this process.</summary>
    public static async Task MeasureAsync(int size)
    {
        using var emulator = await EmulatorProcess.StartAsync(enforceLimits: true, meetings: size);
        await using var services = emulator.Services();
        var meetings = (IMeetingClient)services.GetService(typeof(IMeetingClient))!;
        var profile = new EmployeeMeeting(new PrivacyNotice(new Uri("https://example.org/privacy"), "1"));
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var run = meetings.VerifyAsync(new AccountVerification(profile) { Parallel = 16 });
        var (seen, most) = (0, 0.0);
        GC.Collect();
        using var self = Process.GetCurrentProcess();
        var clock = Stopwatch.StartNew();
        try
        {
            await using (var output = File.Create(file))
            {
                await foreach (var _ in run.RecordTo(output))
                {
                    // Rarely, so that the peak is that of an ordinary run.
                    if (++seen % Math.Max(1, size / 4) == 0)
                        most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) / 1048576.0);
                }
            }

            var rate = seen / clock.Elapsed.TotalSeconds;
            self.Refresh();
            var peak = self.PeakWorkingSet64 / 1048576.0;
            var length = new FileInfo(file).Length;
            await using var before = File.OpenRead(file);
            await using var after = File.OpenRead(file);
            var reading = Stopwatch.StartNew();
            var drifts = 0;
            await foreach (var _ in VerificationDrift.CompareAsync(before, after))
                drifts++;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{size} meetings over 65 hosts: {run.Totals.Judged} judged, {run.Totals.FallingShort} fall short, {run.Totals.NotRead} not read in {clock.Elapsed.TotalSeconds:0.0} s, {rate:0.0}/s, {rate / PermittedPerSecond:0.0%} of the permitted rate; most live memory {most:0.0} MiB, peak working set {peak:0.0} MiB; record {length / 1048576.0:0.0} MiB, compared with itself in {reading.Elapsed.TotalSeconds:0.0} s, {drifts} drifts"));
            if (run.Totals.Judged != size || !run.Totals.IsComplete || drifts != 0)
                throw new InvalidOperationException("The run was not complete.");
        }
        finally
        {
            File.Delete(file);
        }
    }
}
