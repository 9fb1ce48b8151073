using System.Globalization;

namespace PrivacySafe.Conferencing.Benchmarks.Analyzers;

/// <summary>
/// What a project without conferencing pays: a build of its sources with each of the analyzers, which take turns, beside one with an empty
/// analyzer in the same round. Processor time, because on a busy machine the clock says more of the others.
/// </summary>
internal static class ForeignBenchmark
{
    private const int Reports = 5;

    // One word of the field in one file, so that the analyzer cannot stay away altogether.
    private const string Mention = "internal static class Mention { public const string Text = \"the room for the meeting\"; }";

    public static void Run(string folder, int rounds, bool withOthers = true, bool withMention = false)
    {
        var files = Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(path => (path, File.ReadAllText(path))).Concat(withMention ? [("Mention.cs", Mention)] : []).ToArray();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(folder)}: {files.Length} files, {files.Sum(f => f.Item2.AsSpan().Count('\n'))} lines"));
        var all = new[] { Peers.None, Peers.Own }.Concat(withOthers ? Peers.Others() : []).ToArray();
        var costs = all.ToDictionary(p => p.Name, _ => new List<Cost>());
        foreach (var (name, analyzers) in all)
            Console.WriteLine($"warming up: {name}, {Code.Build(files, analyzers).Found} findings");
        for (var round = 0; round < rounds; round++)
        {
            // Who goes first changes with the round.
            foreach (var (name, analyzers) in all.Skip(round % all.Length).Concat(all.Take(round % all.Length)))
                costs[name].Add(Code.Build(files, analyzers));
        }

        var empty = costs[Peers.NoneName];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"empty: {Measured.Median(empty.Select(c => c.ProcessorSeconds)):0.00} s of processor time, {Measured.Median(empty.Select(c => c.Megabytes)):0} MiB allocated; {rounds} rounds"));
        foreach (var (name, analyzers) in all.Skip(1))
        {
            Console.WriteLine($"{name}: net processor time {Measured.Of(costs[name].Zip(empty, (a, b) => a.ProcessorSeconds - b.ProcessorSeconds), "s")}, net clock {Measured.Of(costs[name].Zip(empty, (a, b) => a.Seconds - b.Seconds), "s")}, reported by the compiler {Measured.Of(Enumerable.Range(0, Reports).Select(_ => Code.Reported(files, analyzers)), "s")}, "
                + $"net allocations {Measured.Of(costs[name].Zip(empty, (a, b) => a.Megabytes - b.Megabytes), "MiB", "0.0")}");
        }
    }
}
