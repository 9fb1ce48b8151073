using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace PrivacySafe.Conferencing.Benchmarks.Analyzers;

/// <summary>One edit in a long file of a big project, after which that file is analysed again, as an editor does it.</summary>
internal static class KeystrokeBenchmark
{
    private const int Files = 2000;

    public static void Run(int rounds, bool withOthers = true)
    {
        var trees = ConferencingProject.Of(Files, 2.5, 6).Select(f => Code.Parse(f.Text, f.Path)).ToArray();
        var text = SourceText.From(ConferencingProject.File(0, 7, 72));
        trees[0] = Code.Parse(text.ToString(), "Service0.cs");
        var compilation = Code.Compile(trees);
        var tree = trees[0];
        var all = new[] { Peers.None, Peers.Idle, Peers.Own }.Concat(withOthers ? Peers.Others(Peers.Meziantou) : []).ToArray();
        var costs = all.ToDictionary(p => p.Name, _ => new List<Cost>());
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
                var cost = Analyse(compilation, edited, analyzers);
                if (round >= 0)
                    costs[name].Add(cost);
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"one edit in a file of {text.Lines.Count} lines in a project of {Files} files, {rounds} rounds"));
        foreach (var (name, _) in all)
            Console.WriteLine($"{name}: {Against(costs[name], null)}; net of an empty analyzer {Against(costs[name], costs[Peers.NoneName])}; net of an idle one {Against(costs[name], costs[Peers.IdleName])}");
    }

    private static string Against(List<Cost> costs, List<Cost>? others)
    {
        return string.Join(
            ", ",
            Measured.Of(Differences(c => c.ProcessorSeconds * 1000), "ms of processor time", "0.0"),
            Measured.Of(Differences(c => c.Seconds * 1000), "ms by the clock", "0.0"),
            Measured.Of(Differences(c => c.Megabytes), "MiB", "0.0"));

        IEnumerable<double> Differences(Func<Cost, double> of) => others is null ? costs.Select(of) : costs.Zip(others, (a, b) => of(a) - of(b));
    }

    private static Cost Analyse(Compilation compilation, SyntaxTree tree, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        // What the editor has at hand before any analyzer runs.
        var model = compilation.GetSemanticModel(tree);
        model.GetDiagnostics();
        return Cost.Of(() =>
        {
            var run = Code.Run(compilation, analyzers);
            return run.GetAnalyzerSyntaxDiagnosticsAsync(tree, CancellationToken.None).GetAwaiter().GetResult().Length
                + run.GetAnalyzerSemanticDiagnosticsAsync(model, null, CancellationToken.None).GetAwaiter().GetResult().Length;
        });
    }
}
