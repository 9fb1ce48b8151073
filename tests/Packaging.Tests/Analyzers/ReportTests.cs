using System.Text;
using System.Text.RegularExpressions;

namespace PrivacySafe.Conferencing.Packaging.Tests.Analyzers;

/// <summary>The summary line with its counts, which come from the compiler's own log.</summary>
public sealed partial class ReportTests(Packages packages)
{
    private const string Asked = "<PrivacySafeConferencingReport>true</PrivacySafeConferencingReport>";

    // Beside the one creation with a finding of every project here: one that cannot be decided, and one whose finding is suppressed.
    private const string Others = """
        using System.Net.Http;
        using System.Net.Http.Json;
        using System.Security.Cryptography;
        using System.Threading.Tasks;
        public class Others(HttpClient zoom)
        {
            public Task<HttpResponseMessage> AskAsync(string passcode) => zoom.PostAsJsonAsync("https://api.zoom.us/v2/users/me/meetings", new { password = passcode });

        #pragma warning disable PSC1005 // "ruleId": "PSC1001", only a text
            public Task<HttpResponseMessage> OpenAsync() =>
                zoom.PostAsJsonAsync("https://api.zoom.us/v2/users/me/meetings", new { password = RandomNumberGenerator.GetHexString(10), settings = new { waiting_room = false } });
        #pragma warning restore PSC1005
        }
        """;

    [Fact]
    public async Task Each_framework_counts_its_creations_and_findings_and_asking_for_it_analyses_again()
    {
        var project = AnalysedProject.Create(packages, "Counted", frameworks: "net8.0;net10.0", files: ("Others.cs", Others));
        var without = await project.BuildAsync();
        Assert.Contains("Counted analysed with", without.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("creations recognised", without.Output, StringComparison.Ordinal);

        var counted = await project.BuildAsync("--no-restore", "-p:PrivacySafeConferencingReport=true");
        Assert.Equal("warning PSC1005", counted.Said);
        Assert.Equal(2, counted.Output.Split("preset Default: 3 creations recognised, 1 undecided, 1 findings.").Length - 1);
        Assert.Equal(2, Directory.EnumerateFiles(Path.Combine(project.Folder, "obj"), "Counted.PrivacySafe.Conferencing.sarif", SearchOption.AllDirectories).Count());
    }

    [Fact]
    public async Task Results_are_counted_in_whichever_order_they_stand()
    {
        (string, bool)[] results = [("PSC1005", false), ("PSC1001", true), ("PSC9003", false), ("PSC9001", false), ("PSC9001", true)];
        var logs = Orders(results)
            .SelectMany(order => new[] { WrittenLog.Current(order, true), WrittenLog.Current(order, false), WrittenLog.Older(order, true), WrittenLog.Older(order, false) })
            .Select((text, i) => (Name: "log" + i, Text: text)).ToArray();

        var counts = await CountsOfAsync(logs);

        Assert.Equal(logs.Select(log => log.Name + ": 1 creations recognised, 1 undecided, 1 findings."), counts);
    }

    [Fact]
    public async Task A_log_without_results_counts_none() =>
        Assert.Equal(["empty: 0 creations recognised, 0 undecided, 0 findings."], await CountsOfAsync(("empty", WrittenLog.Current([], toolFirst: false))));

    [Theory]
    [InlineData("report.sarif,version=2.1")]
    [InlineData("reports/old.json")]
    public async Task The_log_of_the_project_stays_its_own_and_is_counted(string log)
    {
        var project = AnalysedProject.Create(packages, "Logged" + log.Length, Asked + $"<ErrorLog>{log}</ErrorLog>", files: [("Others.cs", Others), ("reports/readme.txt", "")]);
        Assert.Contains(": 3 creations recognised, 1 undecided, 1 findings.", (await project.BuildAsync()).Output, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(project.Folder, log.Split(',')[0])));
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(project.Folder, "obj"), "*.sarif", SearchOption.AllDirectories));
    }

    private static IEnumerable<T[]> Orders<T>(T[] items) =>
        items.Length <= 1 ? [items] : items.SelectMany((first, i) => Orders([.. items[..i], .. items[(i + 1)..]]).Select(others => (T[])[first, .. others]));

    // What the package's own targets say of each log, in one run: every log has a project of its name, which compiles nothing.
    private async Task<IEnumerable<string>> CountsOfAsync(params (string Name, string Text)[] logs)
    {
        const string Targets = "buildTransitive/PrivacySafe.Conferencing.Analyzers.targets";
        const string Presets = "presets/Presets.props";
        var folder = packages.CreateFolder("Logs" + logs.Length, logs
            .SelectMany(log => new[]
            {
                (log.Name + ".sarif", log.Text),
                (log.Name + ".proj", $"""
                    <Project>
                      <PropertyGroup>
                        <_PrivacySafeConferencingWanted>true</_PrivacySafeConferencingWanted>
                        <_PrivacySafeConferencingPreset>Default</_PrivacySafeConferencingPreset>
                        <_PrivacySafeConferencingReport>true</_PrivacySafeConferencingReport>
                        <ErrorLog>{log.Name}.sarif,version=2.1</ErrorLog>
                      </PropertyGroup>
                      <Import Project="{Targets}" />
                    </Project>
                    """),
            })
            .Concat(
            [
                (Targets, Encoding.UTF8.GetString(packages.Read(Packages.Analyzers, Targets))),
                (Presets, Encoding.UTF8.GetString(packages.Read(Packages.Analyzers, Presets))),
                ("all.targets", $"""
                    <Project>
                      <ItemGroup>
                        <Log Include="{string.Join(';', logs.Select(log => log.Name + ".proj"))}" />
                      </ItemGroup>
                      <Target Name="Count">
                        <MSBuild Projects="@(Log)" Targets="PrivacySafeConferencingSummary" />
                      </Target>
                    </Project>
                    """),
            ]));
        var output = await DotNet.RunAsync(folder, "msbuild", "all.targets", "-nologo", "-verbosity:minimal", "-maxcpucount:1");
        return Counts().Matches(output).Select(m => m.Groups["name"].Value + m.Groups["counts"].Value);
    }

    [GeneratedRegex(@"PrivacySafe\.Conferencing: (?<name>\w+) analysed with \d+ rules, preset Default(?<counts>.*)$", RegexOptions.Multiline)]
    private static partial Regex Counts();
}
