using System.Globalization;
using System.Text.Json;
using PrivacySafe.Conferencing.Corpus.Labels;
using PrivacySafe.Conferencing.Corpus.Measuring;
using PrivacySafe.Conferencing.Corpus.Projects;
using PrivacySafe.Conferencing.Corpus.Reports;

var options = args.Where(a => a.StartsWith("--", StringComparison.Ordinal)).Select(a => a.Split('=', 2)).ToDictionary(a => a[0], a => a.Length > 1 ? a[1] : "");
var places = args.Where(a => !a.StartsWith("--", StringComparison.Ordinal)).ToArray();
var isSilence = options.ContainsKey("--silence");

// The labels are of no use where nothing is labelled.
var needed = isSilence ? 1 : 2;
if (places.Length < needed || places.Length > needed + 1 || !Directory.Exists(places[0]) || (!isSilence && !File.Exists(places[1]))
    || options.Keys.Except(isSilence ? ["--silence", "--page"] : ["--page", "--truncate", "--cuts"]).Any())
{
    Console.Error.WriteLine("""
        Measures the analyzers on public code.

        dotnet run -c Release --project tests/Corpus -- <checkouts> <manifest.jsonl> [<output folder>] [--page=docs/accuracy.md] [--truncate=<seed> [--cuts=<times>]]
        dotnet run -c Release --project tests/Corpus -- <checkouts> --silence[=<list.json>] [<output folder>] [--page=docs/silence.md]

        <checkouts> has the source of every measured repository at its commit, each in a folder owner+name.
        <manifest.jsonl> has one labelled row a line: repo, commit, path, line, rule, label, note, confidence, context, scope.
        The output folder (artifacts/corpus) receives report.md, report.json or silence.md, and the packages of the measured projects.
        --page writes the figures as a page. --truncate measures nothing, but looks for failures in files that end at random places.
        --silence looks for warnings in the repositories of a list (tests/Corpus/silence.json), which hold no conferences.
        See tests/Corpus/README.md.
        """);
    return 2;
}

var output = places.Length > needed ? places[^1] : Path.Combine("artifacts", "corpus");
var root = Path.GetFullPath(places[0]);
var checkouts = new Checkouts(root);
var judgements = Judgements.Read(Beside("judged.json"));
Directory.CreateDirectory(output);
return isSilence ? await SilenceAsync() : options.TryGetValue("--truncate", out var seed) ? await TruncateAsync(int.Parse(seed, CultureInfo.InvariantCulture)) : await MeasureAsync();

async Task<int> SilenceAsync()
{
    var list = options["--silence"] is { Length: > 0 } named ? named : Beside("silence.json");
    var repositories = Read<QuietRepository[]>(list);
    if (repositories.Where(r => !Directory.Exists(checkouts.FolderOf(r.Repo))).Select(r => r.Repo).ToArray() is { Length: > 0 } missing)
    {
        Console.Error.WriteLine($"Not in {root}: {string.Join(", ", missing)}. Check them out at the commits that {list} names.");
        return 2;
    }

    var measured = new List<SilentRepository>();
    await foreach (var repository in new Silence(checkouts, Compilations).OfAsync(repositories))
    {
        measured.Add(repository);
        foreach (var line in SilencePage.Found(repository, judgements))
            Console.WriteLine(line);
        Console.Error.WriteLine($"{repository.Repository.Repo}: {repository.Projects} projects, {repository.Lines} lines, {repository.Warnings.Count()} warnings, {repository.Suggestions.Count()} suggestions, {repository.Took.TotalSeconds:F0} s");
        File.WriteAllText(Path.Combine(output, "silence.md"), SilencePage.Of(measured, judgements));
    }

    if (options.TryGetValue("--page", out var page))
        File.WriteAllText(page, SilencePage.Of(measured, judgements));
    return measured.All(r => !r.Failures.Any() && r.Warnings.All(w => judgements.Of(w) is not null)) ? 0 : 1;
}

async Task<int> TruncateAsync(int from)
{
    var failed = 0;
    var cut = 0;
    var cuts = options.TryGetValue("--cuts", out var times) ? int.Parse(times, CultureInfo.InvariantCulture) : 1;
    await foreach (var (repo, files, failures) in new Truncation(checkouts, Compilations(), from, cuts).OfAsync(Manifest.Read(places[1], Rules().Rules)))
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

async Task<int> MeasureAsync()
{
    var rules = Rules();
    var rows = Manifest.Read(places[1], rules.Rules);
    var limits = Read<Limits>(Beside("limits.json"));
    var compilations = Compilations();
    string[] broken = ["Nothing was measured."];
    MeasuredCorpus? last = null;
    await foreach (var corpus in new Measurement(checkouts, compilations, rules, judgements).OfAsync(rows))
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
    {
        var judgedPage = Path.ChangeExtension(page, null) + "-judged.md";
        File.WriteAllText(page, AccuracyPage.Of(last, Read<Dictionary<string, string>>(Beside("remarks.json")), compilations.Substitutions, Path.GetFileName(judgedPage)));
        File.WriteAllText(judgedPage, JudgedPage.Of(last, judgements));
    }

    return broken.Length == 0 ? 0 : 1;
}

ProjectCompilations Compilations() => new(new RestoredPackages(Path.Combine(output, "packages")), PackageSources.Read(root, Beside("sources.json")));

RuleMap Rules() => new(Read<Dictionary<string, string[]>>(Beside("rules.json")));

static string Beside(string file) => Path.Combine(AppContext.BaseDirectory, file);

static T Read<T>(string path) => JsonSerializer.Deserialize<T>(File.ReadAllText(path), JsonSerializerOptions.Web)!;
