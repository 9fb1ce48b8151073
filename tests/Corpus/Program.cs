using System.Text.Json;
using PrivacySafe.Conferencing.Corpus.Labels;
using PrivacySafe.Conferencing.Corpus.Measuring;
using PrivacySafe.Conferencing.Corpus.Projects;
using PrivacySafe.Conferencing.Corpus.Reports;

if (args is not [var folder, var manifest, .. var rest] || rest.Length > 1 || !Directory.Exists(folder) || !File.Exists(manifest))
{
    Console.Error.WriteLine("""
        Measures the analyzers on labelled public code.

        dotnet run -c Release --project tests/Corpus -- <checkouts> <manifest.jsonl> [<output folder>]

        <checkouts> has the source of every labelled repository at its commit, each in a folder owner+name.
        <manifest.jsonl> has one labelled row a line: repo, commit, path, line, rule, label, note, confidence, context, scope.
        The output folder (artifacts/corpus) receives report.md, report.json and the packages of the measured projects.
        See tests/Corpus/README.md.
        """);
    return 2;
}

var output = rest.Length > 0 ? rest[0] : Path.Combine("artifacts", "corpus");
var web = new JsonSerializerOptions(JsonSerializerDefaults.Web);
var rules = new RuleMap(JsonSerializer.Deserialize<Dictionary<string, string[]>>(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "rules.json")))!);
var limits = JsonSerializer.Deserialize<Limits>(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "limits.json")), web)!;

var checkouts = new Checkouts(Path.GetFullPath(folder));
var compilations = new ProjectCompilations(new RestoredPackages(Path.Combine(output, "packages")), PackageSources.Read(Path.GetFullPath(folder), Path.Combine(AppContext.BaseDirectory, "sources.json")));
Directory.CreateDirectory(output);
string[] broken = ["Nothing was measured."];
await foreach (var corpus in new Measurement(checkouts, compilations, rules).OfAsync(Manifest.Read(manifest, rules.Rules)))
{
    // Written after each repository, so that an end before the last one loses nothing.
    broken = [.. limits.Broken(corpus)];
    File.WriteAllText(Path.Combine(output, "report.md"), MarkdownReport.Of(corpus, compilations.Substitutions, broken));
    File.WriteAllText(Path.Combine(output, "report.json"), JsonReport.Of(corpus, compilations.Substitutions, broken));
    Console.Error.WriteLine($"{corpus.Rows.Count} rows, {corpus.Projects.Count} projects");
}

Console.WriteLine(File.ReadAllText(Path.Combine(output, "report.md")));
return broken.Length == 0 ? 0 : 1;
