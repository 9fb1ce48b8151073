using System.Text.RegularExpressions;

namespace PrivacySafe.Conferencing.Packaging.Tests.Analyzers;

/// <summary>samples/UnsafeApp with the package, where and as its comments say.</summary>
public sealed partial class SampleTests(Packages packages)
{
    [Fact]
    public async Task The_unsafe_sample_builds_with_warnings_and_fails_in_ci_with_exactly_the_marked_rules()
    {
        var app = AnalysedProject.CopyOfTheSample(packages);
        string[] arguments = [$"-p:AnalyzerVersion={packages.Version}", $"-p:RestorePackagesPath={packages.Installed}"];
        var demands = Marked(app.Folder).Where(m => Demands.Contains(m.Id)).ToArray();
        Assert.NotEmpty(demands);

        var local = await app.BuildAsync(arguments);
        Assert.Equal(0, local.ExitCode);
        Assert.Equal(demands.Select(m => new Report(m.File, m.Line, "warning", m.Id)), local.Reports);

        var server = await app.BuildWithAsync("CI=true", arguments);
        Assert.NotEqual(0, server.ExitCode);
        Assert.Equal(demands.Select(m => new Report(m.File, m.Line, Severity(m.Id), m.Id)), server.Reports);

        var recommended = await app.BuildAsync([.. arguments, "-p:PrivacySafeConferencingMode=Recommended"]);
        Assert.Equal(Marked(app.Folder).Where(m => m.Id != "PSC9001").Select(m => (m.File, m.Id)), recommended.Reports.Select(r => (r.File, r.Id)));
    }

    [Fact]
    public async Task After_all_fixes_exactly_the_findings_without_a_fix_remain()
    {
        var app = AnalysedProject.CopyOfTheSample(packages, "RepairedApp");
        var marked = Marked(app.Folder).ToArray();

        // The formatter takes no properties, but what stands in the environment is one.
        Dictionary<string, string?> environment = new() { ["AnalyzerVersion"] = packages.Version, ["RestorePackagesPath"] = packages.Installed };
        await app.RunAsync(new(environment), "restore");
        var format = await app.RunAsync(new(environment), ["format", "analyzers", "--no-restore", "--severity", "info", "--diagnostics", .. marked.Select(m => m.Id).Distinct()]);
        Assert.True(format.ExitCode == 0, format.Output);
        Assert.DoesNotContain("nhandled", format.Output, StringComparison.Ordinal);

        var server = await app.RunAsync(new(environment) { ["CI"] = "true" }, "build", "--nologo", "--no-restore", "-p:PrivacySafeConferencingMode=Strict");
        Assert.Equal(
            marked.Where(m => m.IsWithoutFix).Select(m => new Report(m.File, m.Line, Severity(m.Id), m.Id)),
            server.Reports);
    }

    private static HashSet<string> Demands { get; } = Rules("Default", "warning");

    // Not every demand breaks a build by CI alone.
    private static HashSet<string> Breaking { get; } = Rules("Default.ci", "error");

    private static string Severity(string id) => Breaking.Contains(id) ? "error" : "warning";

    private static HashSet<string> Rules(string preset, string severity) =>
        [.. File.ReadAllLines(Path.Combine(Repository.Root, "nuget", Packages.Analyzers, "presets", preset + ".globalconfig")).Where(l => l.EndsWith("= " + severity, StringComparison.Ordinal)).Select(l => l.Split('.')[1])];

    private static IEnumerable<(string File, int Line, string Id, bool IsWithoutFix)> Marked(string folder) =>
        Directory.EnumerateFiles(Path.Combine(folder, "Scenes"))
            .SelectMany(f => File.ReadAllLines(f).SelectMany((text, index) => Mark().Matches(text).Select(m => (Path.GetFileName(f), index + 1, m.Groups[1].Value, m.Groups[2].Success))))
            .OrderBy(m => m.Item3, StringComparer.Ordinal).ThenBy(m => m.Item1, StringComparer.Ordinal);

    [GeneratedRegex(@"// (PSC\d{4})( \(no fix\))?\s*$")]
    private static partial Regex Mark();
}
