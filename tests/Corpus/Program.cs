using System.Globalization;
using System.Text.Json;
using PrivacySafe.Conferencing.Corpus.Labels;
using PrivacySafe.Conferencing.Corpus.Measuring;
using PrivacySafe.Conferencing.Corpus.Projects;
using PrivacySafe.Conferencing.Corpus.Reports;

var options = args.Where(a => a.StartsWith("--", StringComparison.Ordinal)).Select(a => a.Split('=', 2)).ToDictionary(a => a[0], a => a.Length > 1 ? a[1] : "");
if (args.Where(a => !a.StartsWith("--", StringComparison.Ordinal)).ToArray() is not [var folder, var manifest, .. var rest] || rest.Length > 1 || !Directory.Exists(folder) || !File.Exists(manifest)
    || options.Keys.Except(["--page", "--truncate", "--cuts"]).Any())
{
    Console.Error.WriteLine("""
        Measures the analyzers on labelled public code.

        dotnet run -c Release --project tests/Corpus -- <checkouts> <manifest.jsonl> [<output folder>] [--page=docs/accuracy.md] [--truncate=<seed> [--cuts=<times>]]

        <checkouts> has the source of every labelled repository at its commit, each in a folder owner+name.
        <manifest.jsonl> has one labelled row a line: repo, commit, path, line, rule, label, note, confidence, context, scope.
        The output folder (artifacts/corpus) receives report.md, report.json and the packages of the measured projects.
        --page writes the figures as a page. --truncate measures nothing, but looks for failures in files that end at random places.
        See tests/Corpus/README.md.
        """);
    return 2;
}

var output = rest.Length > 0 ? rest[0] : Path.Combine("artifacts", "corpus");
var web = new JsonSerializerOptions(JsonSerializerDefaults.Web);
var rules = new RuleMap(Read<Dictionary<string, string[]>>("rules.json"));
var limits = Read<Limits>("limits.json");
var rows = Manifest.Read(manifest, rules.Rules);
var checkouts = new Checkouts(Path.GetFullPath(folder));
var compilations = new ProjectCompilations(new RestoredPackages(Path.Combine(output, "packages")), PackageSources.Read(Path.GetFullPath(folder), Path.Combine(AppContext.BaseDirectory, "sources.json")));
Directory.CreateDirectory(output);

if (options.TryGetValue("--truncate", out var seed))
{
    var failed = 0;
    var cut = 0;
    var cuts = options.TryGetValue("--cuts", out var times) ? int.Parse(times, CultureInfo.InvariantCulture) : 1;
    await foreach (var (repo, files, failures) in new Truncation(checkouts, compilations, int.Parse(seed, CultureInfo.InvariantCulture), cuts).OfAsync(rows))
    {
        failed += failures.Count;
        cut += files * cuts;
        foreach (var failure in failures)
            Console.WriteLine($"{repo} {failure}");
        Console.Error.WriteLine($"{repo}: {files} files, {failures.Count} failures");
    }

    Console.WriteLine($"{cut} truncated files, {failed} failures");
    return failed == 0 ? 0 : 1;
}

string[] broken = ["Nothing was measured."];
MeasuredCorpus? last = null;
await foreach (var corpus in new Measurement(checkouts, compilations, rules).OfAsync(rows))
{
    // Written after each repository, so that an end before the last one loses nothing.
    last = corpus;
    broken = [.. limits.Broken(corpus)];
    File.WriteAllText(Path.Combine(output, "report.md"), MarkdownReport.Of(corpus, compilations.Substitutions, broken));
    File.WriteAllText(Path.Combine(output, "report.json"), JsonReport.Of(corpus, compilations.Substitutions, broken));
    Console.Error.WriteLine($"{corpus.Rows.Count} of {rows.Count} rows, {corpus.Projects.Count} projects");
}

Console.WriteLine(File.ReadAllText(Path.Combine(output, "report.md")));
if (last is not null && options.TryGetValue("--page", out var page))
    File.WriteAllText(page, AccuracyPage.Of(last, Read<Dictionary<string, string>>("remarks.json"), compilations.Substitutions));
return broken.Length == 0 ? 0 : 1;

T Read<T>(string file) => JsonSerializer.Deserialize<T>(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, file)), web)!;
