using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace PrivacySafe.Conferencing.Benchmarks.Analyzers;

/// <summary>One edit in a long file of a big project, after which that file is analysed again, as an editor does it.</summary>
internal static class KeystrokeBenchmark
{
    private const int Files = 2000;

    public static void Run(int rounds)
    {
        var trees = ConferencingProject.Of(Files, 2.5, 6).Select(f => Code.Parse(f.Text, f.Path)).ToArray();
        var text = SourceText.From(ConferencingProject.File(0, 7, 72));
        trees[0] = Code.Parse(text.ToString(), "Service0.cs");
        var compilation = Code.Compile(trees);
        var tree = trees[0];
        var all = new[] { Peers.None, Peers.Own }.Concat(Peers.Others(Peers.Meziantou)).ToArray();
        var times = all.ToDictionary(p => p.Name, _ => new List<double>());
        for (var round = -3; round < rounds; round++)
        {
            foreach (var (name, analyzers) in all.Skip(Math.Max(0, round) % all.Length).Concat(all.Take(Math.Max(0, round) % all.Length)))
            {
                // A key is pressed inside of a method; each analyzer sees a text of its own.
                var at = text.ToString().IndexOf("sum -=", StringComparison.Ordinal);
                text = text.Replace(at, 0, " ");
                var edited = tree.WithChangedText(text);
                compilation = compilation.ReplaceSyntaxTree(tree, edited);
                tree = edited;
                var time = Analyse(compilation, edited, analyzers);
                if (round >= 0)
                    times[name].Add(time);
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"one edit in a file of {text.Lines.Count} lines in a project of {Files} files, {rounds} rounds: empty {Measured.Median(times[Peers.NoneName]):0.0} ms"));
        foreach (var (name, _) in all.Skip(1))
            Console.WriteLine($"{name}: net {Measured.Of(times[name].Zip(times[Peers.NoneName], (a, b) => a - b), "ms", "0.0")}");
    }

    private static double Analyse(Compilation compilation, SyntaxTree tree, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        // What the editor has at hand before any analyzer runs.
        var model = compilation.GetSemanticModel(tree);
        model.GetDiagnostics();
        var start = Stopwatch.GetTimestamp();
        var run = Code.Run(compilation, analyzers);
        run.GetAnalyzerSyntaxDiagnosticsAsync(tree, CancellationToken.None).GetAwaiter().GetResult();
        run.GetAnalyzerSemanticDiagnosticsAsync(model, null, CancellationToken.None).GetAwaiter().GetResult();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
