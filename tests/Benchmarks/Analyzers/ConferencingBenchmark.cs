using System.Diagnostics;
using System.Globalization;

namespace PrivacySafe.Conferencing.Benchmarks.Analyzers;

/// <summary>What a project full of conferencing pays, as it grows; memory in processes of their own, because a peak is a process's.</summary>
internal static class ConferencingBenchmark
{
    private const double CreationsInFile = 2.5;
    private const int Padding = 6;
    private const int Reports = 5;

    private static readonly int[] Sizes = [500, 1000, 2000];

    public static async Task RunAsync(int rounds, bool smallestOnly = false)
    {
        foreach (var size in smallestOnly ? Sizes[..1] : Sizes)
        {
            var files = ConferencingProject.Of(size, CreationsInFile, Padding);
            var creations = (int)(size * CreationsInFile);
            var (empty, own) = (new List<Cost>(), new List<Cost>());
            var found = Code.Build(files, Peers.Own.Analyzers).Found;
            Code.Build(files, Peers.None.Analyzers);
            for (var round = 0; round < rounds; round++)
            {
                if (round % 2 == 0)
                    empty.Add(Code.Build(files, Peers.None.Analyzers));
                own.Add(Code.Build(files, Peers.Own.Analyzers));
                if (round % 2 == 1)
                    empty.Add(Code.Build(files, Peers.None.Analyzers));
            }

            var net = own.Zip(empty, (a, b) => a.ProcessorSeconds - b.ProcessorSeconds).ToArray();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{size} files, {creations} creations, {found} findings, {rounds} pairs: empty {Measured.Median(empty.Select(c => c.ProcessorSeconds)):0.00} s, net {Measured.Of(net, "s", "0.00")} of processor time, {Measured.Of(net.Select(n => n * 1000 / creations), "ms")} for each creation; reported by the compiler {Measured.Of(Enumerable.Range(0, Reports).Select(_ => Code.Reported(files, Peers.Own.Analyzers) * 1000 / creations), "ms")} for each creation"));
        }

        if (smallestOnly)
            return;

        var peaks = new List<double>();
        for (var pair = 0; pair < 5; pair++)
            peaks.Add(await PeakAsync(Peers.OwnName) / await PeakAsync(Peers.NoneName));
        Console.WriteLine($"peak memory with {Sizes[^1]} files, ratio to the compiler with an empty analyzer: {Measured.Of(peaks, "", "0.000")}");
    }

    /// <summary>One build in this process; prints the peak of its memory.</summary>
    public static void Peak(string name)
    {
        var cost = Code.Build(ConferencingProject.Of(Sizes[^1], CreationsInFile, Padding), (name == Peers.OwnName ? Peers.Own : Peers.None).Analyzers);
        Console.WriteLine(cost.PeakMegabytes.ToString("0.0", CultureInfo.InvariantCulture));
    }

    private static async Task<double> PeakAsync(string name)
    {
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["--peak", name]) { RedirectStandardOutput = true })!;
        var text = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return double.Parse(text, CultureInfo.InvariantCulture);
    }
}
