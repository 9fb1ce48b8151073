namespace PrivacySafe.Conferencing.Packaging.Tests.Analyzers;

/// <summary>The summary line with its counts, which come from the compiler's own log.</summary>
public sealed class ReportTests(Packages packages)
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
}
