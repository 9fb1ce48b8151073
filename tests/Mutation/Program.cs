using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using PrivacySafe.Conferencing.Mutation.Building;
using PrivacySafe.Conferencing.Mutation.Mutants;
using PrivacySafe.Conferencing.Mutation.Reports;
using PrivacySafe.Conferencing.Mutation.Running;

if (args is ["--worker", var workersTests, var workersAnalyzers, var total])
{
    await Worker.RunAsync(workersTests, workersAnalyzers, Number(total)!.Value);
    return 0;
}

var options = args.Select(a => a.Split('=', 2)).ToDictionary(a => a[0], a => a.Length > 1 ? Number(a[1]) : null, StringComparer.Ordinal);
if (options.Keys.Except(["--mutants", "--seed", "--budget", "--workers", "--again"]).Any() || options.Any(o => o.Value is null != (o.Key == "--again")))
{
    Console.Error.WriteLine("""
        Changes the analyzers in many small ways and says which changes no test notices.

        dotnet run --project tests/Mutation -- [--mutants=500] [--seed=1] [--budget=20] [--workers=1] [--again]

        --mutants is how many changes are tried, --seed draws them, --budget is how many seconds of
        tests are spent on one at most, --workers is how many processes try them at once.
        --again tries, with the same numbers and the same sources, only those that no test noticed in the last run.
        The report goes to artifacts/mutation/report.md. See tests/Mutation/README.md.
        """);
    return 2;
}

var (count, seed, budget) = (options.GetValueOrDefault("--mutants") ?? 500, options.GetValueOrDefault("--seed") ?? 1, options.GetValueOrDefault("--budget") ?? 20);
var told = typeof(Mutant).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().ToDictionary(a => a.Key, a => a.Value!, StringComparer.Ordinal);
var output = Path.Combine(told["RepositoryRoot"], "artifacts", "mutation");
Directory.CreateDirectory(output);
var watch = Stopwatch.StartNew();
var project = AnalyzerProject.Read(told["RepositoryRoot"]);
var candidates = Sample.Order(project, seed);

// A copy, so that the tests can be built while this runs.
var tests = Path.Combine(output, "tests", Path.GetFileName(told["Tests"]));
TestFolder.Copy(Path.GetDirectoryName(told["Tests"])!, Path.GetDirectoryName(tests)!);
var analyzers = Path.Combine(output, "tests", project.Compilation.AssemblyName + ".dll");
var mutants = new MutatedAssembly(project).Write(candidates, count, analyzers);
Console.Error.WriteLine($"{mutants.Count} mutants of {candidates.Count} possible changes after {watch.Elapsed.TotalSeconds:0} s");

using var run = new MutationRun(() => new WorkerProcess(tests, analyzers, mutants.Count), mutants, budget * 1000);
await run.CoverAsync();
Console.Error.WriteLine($"{run.Coverage.Tests.Length} tests pass without a mutant after {watch.Elapsed.TotalSeconds:0} s");
var equivalents = Equivalents.Read(Path.Combine(told["RepositoryRoot"], "tests", "Mutation", "equivalents.json"));
var record = Path.Combine(output, "results.json");
var results = options.ContainsKey("--again") && File.Exists(record)
    ? JsonSerializer.Deserialize<MutantResult[]>(File.ReadAllText(record))!.Where(r => mutants.Contains(r.Mutant)).ToDictionary(r => r.Mutant)
    : [];
Mutant[] left = [.. mutants.Where(m => !results.TryGetValue(m, out var before) || before.Outcome is Outcome.Survived or Outcome.NotCovered)];
var tried = 0;
var writing = new Lock();
await Parallel.ForEachAsync(left, new ParallelOptions { MaxDegreeOfParallelism = options.GetValueOrDefault("--workers") ?? 1 }, async (mutant, _) =>
{
    var result = await run.TryAsync(mutant);
    lock (writing)
    {
        results[mutant] = result;
        Console.Error.WriteLine($"{++tried}/{left.Length} {watch.Elapsed.TotalSeconds:0} s {result.Outcome}: {mutant} {result.KilledBy}");

        // Written after each, so that an end before the last one loses nothing.
        var heading = string.Create(CultureInfo.InvariantCulture, $"{results.Count} mutants of {candidates.Count} possible changes, seed {seed}, {run.Coverage.Tests.Length} tests, at most {budget} s of tests for each mutant, {watch.Elapsed.TotalMinutes:0} minutes in all.");
        File.WriteAllText(record, JsonSerializer.Serialize(results.Values));
        File.WriteAllText(Path.Combine(output, "report.md"), MutationReport.Of(heading, [.. results.Values], equivalents));
    }
});

Console.WriteLine(File.ReadAllText(Path.Combine(output, "report.md")));
return 0;

static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
