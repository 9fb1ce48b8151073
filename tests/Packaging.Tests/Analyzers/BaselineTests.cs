namespace PrivacySafe.Conferencing.Packaging.Tests.Analyzers;

/// <summary>A project that adopts the package on a bad day: one command accepts what is there, and only what is new breaks the build.</summary>
public sealed class BaselineTests(Packages packages)
{
    private const string New = """
        using System.Net.Http.Json;
        using System.Security.Cryptography;
        public class NewMeetings(System.Net.Http.HttpClient zoom)
        {
            public System.Threading.Tasks.Task<System.Net.Http.HttpResponseMessage> OpenAsync() =>
                zoom.PostAsJsonAsync("https://api.zoom.us/v2/users/me/meetings", new { password = RandomNumberGenerator.GetHexString(10), settings = new { waiting_room = false } });
        }
        """;

    private const string Expected = """
        conferencing-baseline 1

        PSC1005 in M:Meetings.CreateAsync about zoom settings.waiting_room
          owner   anna@clinic.example
          reason  Old portal, replaced in March
          until   2027-03-31

        """;

    private static readonly string[] Filling =
    [
        "-p:PrivacySafeConferencingAcceptFindings=true", "-p:PrivacySafeConferencingBaselineOwner=anna@clinic.example",
        "-p:PrivacySafeConferencingBaselineReason=Old portal%2C replaced in March", "-p:PrivacySafeConferencingBaselineUntil=2027-03-31",
    ];

    [Fact]
    public async Task What_is_there_is_accepted_by_one_command_and_what_is_new_breaks_the_build()
    {
        var project = AnalysedProject.Create(packages, "Adopting", "<TreatWarningsAsErrors>true</TreatWarningsAsErrors>", frameworks: "net8.0;net10.0");
        var baseline = Path.Combine(project.Folder, "Adopting.conferencing-baseline.txt");

        var without = await project.BuildWithAsync("CI=true", Filling[0]);
        Assert.NotEqual(0, without.ExitCode);
        Assert.Contains("The property PrivacySafeConferencingBaselineOwner is ''", without.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(baseline));

        var filled = await project.BuildWithAsync("CI=true", ["--no-restore", .. Filling]);
        Assert.True(filled.ExitCode == 0, filled.Output);
        Assert.Equal(Expected, (await File.ReadAllTextAsync(baseline, TestContext.Current.CancellationToken)).ReplaceLineEndings());

        var server = await project.BuildWithAsync("CI=true", "--no-restore");
        Assert.True(server.ExitCode == 0, server.Output);
        Assert.Equal("", server.Said);

        await File.WriteAllTextAsync(Path.Combine(project.Folder, "NewMeetings.cs"), New, TestContext.Current.CancellationToken);
        var broken = await project.BuildWithAsync("CI=true", "--no-restore");
        Assert.NotEqual(0, broken.ExitCode);
        Assert.Equal(new Report("NewMeetings.cs", 6, "error", "PSC1005"), Assert.Single(broken.Reports));
    }

    [Fact]
    public async Task What_is_mended_leaves_the_file_with_the_next_filling()
    {
        var project = AnalysedProject.Create(packages, "Mending");
        var baseline = Path.Combine(project.Folder, "Mending.conferencing-baseline.txt");
        await project.BuildAsync(Filling);
        Assert.Equal(Expected, (await File.ReadAllTextAsync(baseline, TestContext.Current.CancellationToken)).ReplaceLineEndings());

        var code = Path.Combine(project.Folder, "Meetings.cs");
        var mended = (await File.ReadAllTextAsync(code, TestContext.Current.CancellationToken)).Replace("waiting_room = false", "waiting_room = true", StringComparison.Ordinal);
        await File.WriteAllTextAsync(code, "// Kept by hand\n" + mended, TestContext.Current.CancellationToken);
        await File.AppendAllTextAsync(baseline, "\n# Written by hand\n", TestContext.Current.CancellationToken);
        await project.BuildAsync(Filling);

        var left = await File.ReadAllTextAsync(baseline, TestContext.Current.CancellationToken);
        Assert.DoesNotContain("PSC1005", left, StringComparison.Ordinal);
        Assert.Contains("# Written by hand", left, StringComparison.Ordinal);
    }
}
