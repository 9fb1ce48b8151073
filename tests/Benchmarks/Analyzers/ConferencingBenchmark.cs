using System.Globalization;

namespace PrivacySafe.Conferencing.Benchmarks.Analyzers;

/// <summary>What a project full of conferencing pays, as it grows; memory in processes of their own, because a peak is a process's.</summary>
internal static class ConferencingBenchmark
{
    private const double CreationsInFile = 2.5;
    private const int Padding = 6;
    private const int Reports = 5;
    private const int WarmUps = 3;

    private static readonly int[] Sizes = [500, 1000, 2000];

    public static void Run(int rounds, bool smallestOnly = false)
    {
        foreach (var size in smallestOnly ? Sizes[..1] : Sizes)
            Build(size, rounds);
    }

    /// <summary>The biggest project in processes of their own, with and without the analyzer by turns.</summary>
    public static async Task RunMemoryAsync(int pairs)
    {
        var peaks = new List<double>();
        for (var pair = 0; pair < pairs; pair++)
        {
            var (first, second) = pair % 2 == 0 ? (Peers.OwnName, Peers.NoneName) : (Peers.NoneName, Peers.OwnName);
            var (one, other) = (await PeakAsync(first), await PeakAsync(second));
            peaks.Add(pair % 2 == 0 ? one / other : other / one);
        }

        Console.WriteLine($"peak memory with {Sizes[^1]} files, ratio to the compiler with an empty analyzer: {Measured.Of(peaks, "", "0.000")}");
    }

    private static void Build(int size, int rounds)
    {
        var files = ConferencingProject.Of(size, CreationsInFile, Padding);
        var creations = (int)(size * CreationsInFile);
        var all = new[] { Peers.None, Peers.Idle, Peers.Own };
        var costs = all.ToDictionary(p => p.Name, _ => new List<Cost>());

        // Until all code is compiled as it stays, which takes the runtime a while.
        for (var time = 0; time < (size == Sizes[0] ? WarmUps : 1); time++)
            Console.WriteLine($"warming up: {string.Join(", ", all.Select(p => $"{p.Name} {Code.Build(files, p.Analyzers).Found} findings"))}");
        for (var round = 0; round < rounds; round++)
        {
            foreach (var (name, analyzers) in all.Skip(round % all.Length).Concat(all.Take(round % all.Length)))
                costs[name].Add(Code.Build(files, analyzers));
        }

        var empty = costs[Peers.NoneName];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{size} files, {creations} creations, {rounds} rounds: empty {Measured.Median(empty.Select(c => c.ProcessorSeconds)):0.00} s of processor time; each creation, net of an empty analyzer: {EachNet(Peers.NoneName)}; net of an idle one: {EachNet(Peers.IdleName)}; reported by the compiler {Measured.Of(Enumerable.Range(0, Reports).Select(_ => Code.Reported(files, Peers.Own.Analyzers) * 1000 / creations), "ms")}"));

        string EachNet(string other) =>
            $"{Measured.Of(Net(other, c => c.ProcessorSeconds * 1000), "ms")}, {Measured.Of(Net(other, c => c.Megabytes * 1024), "KiB", "0.0")} allocated";

        IEnumerable<double> Net(string other, Func<Cost, double> of) => costs[Peers.OwnName].Zip(costs[other], (own, less) => (of(own) - of(less)) / creations);
    }

    /// <summary>One build in this process; prints the peak of its memory.</summary>
    public static void Peak(string name)
    {
        var cost = Code.Build(ConferencingProject.Of(Sizes[^1], CreationsInFile, Padding), (name == Peers.OwnName ? Peers.Own : Peers.None).Analyzers);
        Console.WriteLine(cost.PeakMegabytes.ToString("0.0", CultureInfo.InvariantCulture));
    }

    private static async Task<double> PeakAsync(string name)
    {
        using var process = OwnProcess.Start("--peak", name);
        var text = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return double.Parse(text, CultureInfo.InvariantCulture);
    }
}
