using System.Text.Json;

namespace PrivacySafe.Conferencing.Packaging.Tests.Analyzers;

/// <summary>The package inside a build: what it adds, what it tells, and how far it reaches.</summary>
public sealed class InstallationTests(Packages packages)
{
    // Uses what a package describes, and what the project does itself.
    private const string Booking = """
        public class Booking(Contoso.Meetings.Rooms rooms, Own own)
        {
            public void Book() => rooms.Open("Consultation");
            public void Tell() => own.Note(own.Link());
        }
        public class Own { public string Link() => ""; public void Note(string text) => _ = text; }
        """;

    [Fact]
    public async Task Each_framework_of_a_project_is_analysed()
    {
        var build = await AnalysedProject.Create(packages, "Frameworks", frameworks: "net8.0;net10.0").BuildAsync();
        Assert.Equal("warning PSC1005", build.Said);
        Assert.Equal(2, build.Output.Split("Frameworks analysed with").Length - 1);
        Assert.Contains("::TargetFramework=net8.0]", build.Output, StringComparison.Ordinal);
        Assert.Contains("::TargetFramework=net10.0]", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_build_that_is_up_to_date_does_not_claim_to_have_analysed_and_a_new_mode_analyses_again()
    {
        var project = AnalysedProject.Create(packages, "Incremental");
        Assert.Contains("PrivacySafe.Conferencing: Incremental analysed with", (await project.BuildAsync()).Output, StringComparison.Ordinal);
        Assert.DoesNotContain("analysed with", (await project.BuildAsync()).Output, StringComparison.Ordinal);
        Assert.Equal("error PSC1005", (await project.BuildAsync("-p:PrivacySafeConferencingMode=Strict")).Said);
        Assert.DoesNotContain("analysed with", (await project.BuildAsync("--no-incremental", "-p:RunAnalyzers=false")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_package_brings_nothing_else_into_a_project()
    {
        var project = AnalysedProject.Create(packages, "Closure", items: AnalysedProject.Reference(packages));
        await project.BuildAsync();
        using var assets = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(project.Folder, "obj", "project.assets.json"), TestContext.Current.CancellationToken));
        Assert.Equal([$"{Packages.Analyzers}/{packages.Version}"], assets.RootElement.GetProperty("libraries").EnumerateObject().Select(l => l.Name));
        Assert.Equal(["Closure.dll"], Directory.EnumerateFiles(Path.Combine(project.Folder, "bin"), "*.dll", SearchOption.AllDirectories).Select(f => Path.GetFileName(f)));
    }

    [Fact]
    public async Task The_compiler_is_told_what_the_analyzers_read()
    {
        var project = AnalysedProject.Create(packages, "Visible", "<PrivacySafeConferencingProfile>EmployeeMeeting</PrivacySafeConferencingProfile>");
        await project.BuildAsync();
        var text = await File.ReadAllTextAsync(Directory.EnumerateFiles(Path.Combine(project.Folder, "obj"), "*.GeneratedMSBuildEditorConfig.editorconfig", SearchOption.AllDirectories).Single(), TestContext.Current.CancellationToken);
        Assert.Contains("build_property.PrivacySafeConferencingMode = Default", text, StringComparison.Ordinal);
        Assert.Contains("build_property.PrivacySafeConferencingProfile = EmployeeMeeting", text, StringComparison.Ordinal);
        Assert.Contains("build_property.PrivacySafeConferencingContext = auto", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_and_descriptions_of_own_interfaces_reach_the_analyzers_once_each_and_count()
    {
        await DescribedPackage.PackAsync(packages);
        var project = AnalysedProject.Create(
            packages,
            "Files",
            items: AnalysedProject.Reference(packages) + AnalysedProject.Reference(packages, DescribedPackage.Name) + """<AdditionalFiles Include="appsettings.json" /><Content Include="../Linked/appsettings.Shared.json" Link="appsettings.Shared.json" /><None Include="appsettings.Production.json" />""",
            files:
            [
                ("appsettings.json", "{}"), ("appsettings.Production.json", "{}"), ("Inner/appsettings.Development.json", "{}"), ("../Linked/appsettings.Shared.json", "{}"),
                ("Own.conferencing-api.txt", "conferencing-api 1\nsource meeting-secret M:Own.Link\nsink log M:Own.Note text\n"), ("Booking.cs", Booking), ("other.json", "{}"), ("bin/Debug/appsettings.json", "{}"), ("obj/Own.conferencing-api.txt", ""),
            ]);
        Assert.Equal("warning PSC1001, warning PSC1005, warning PSC4003", (await project.BuildAsync()).Said);
        Assert.Equal(
            ["Contoso.Meetings.conferencing-api.txt", "Own.conferencing-api.txt", "appsettings.Development.json", "appsettings.Production.json", "appsettings.Shared.json", "appsettings.json"],
            await AdditionalFilesAsync(project));
        Assert.Equal(["Contoso.Meetings.conferencing-api.txt", "appsettings.json"], await AdditionalFilesAsync(project, "-p:PrivacySafeConferencingAddFiles=false"));
        Assert.Equal(
            ["Contoso.Meetings.conferencing-api.txt", "appsettings.Development.json", "appsettings.Production.json", "appsettings.Shared.json", "appsettings.json"],
            await AdditionalFilesAsync(project, "-p:PrivacySafeConferencingApiFiles=false"));
        Assert.Equal(["Contoso.Meetings.conferencing-api.txt", "Own.conferencing-api.txt", "appsettings.json"], await AdditionalFilesAsync(project, "-p:PrivacySafeConferencingAppSettings=false"));
    }

    [Fact]
    public async Task A_report_shows_requirements_weaknesses_and_the_page_of_each_rule()
    {
        var project = AnalysedProject.Create(packages, "Sarif", "<ErrorLog>$(MSBuildProjectDirectory)/report.sarif,version=2.1</ErrorLog>");
        await project.BuildAsync();
        using var report = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(project.Folder, "report.sarif"), TestContext.Current.CancellationToken));
        var rule = report.RootElement.GetProperty("runs")[0].GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().Single(r => r.GetProperty("id").GetString() == "PSC1005");
        var tags = rule.GetProperty("properties").GetProperty("tags").EnumerateArray().Select(t => t.GetString()).ToArray();
        Assert.Superset(new HashSet<string?> { "control:waiting-room", "S65", "CIS Zoom 1.1.1.2", "SCuBA MS.TEAMS.1.3v1", "CWE-284" }, tags.ToHashSet());
        Assert.EndsWith("/docs/rules/PSC1005.md", rule.GetProperty("helpUri").GetString(), StringComparison.Ordinal);
        Assert.NotEmpty(rule.GetProperty("fullDescription").GetProperty("text").GetString()!);
    }

    [Fact]
    public async Task The_formatter_runs_the_analyzers_and_applies_their_fixes()
    {
        var project = AnalysedProject.Create(packages, "Formatter");
        var format = await project.RunAsync([], "format", "analyzers", "--no-restore", "--diagnostics", "PSC1005", "--severity", "info", "--verbosity", "detailed");
        Assert.DoesNotContain("nhandled", format.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("AD0001", format.Output, StringComparison.Ordinal);
        Assert.Contains("PSC1005", format.Output, StringComparison.Ordinal);
        Assert.Equal(
            AnalysedProject.Unsafe.Replace("waiting_room = false", "waiting_room = true", StringComparison.Ordinal).ReplaceLineEndings(),
            (await File.ReadAllTextAsync(Path.Combine(project.Folder, "Meetings.cs"), TestContext.Current.CancellationToken)).ReplaceLineEndings());
        Assert.Equal("", (await project.BuildAsync()).Said);
    }

    [Fact]
    public async Task The_analyzers_flow_to_users_of_the_sdk_and_to_those_who_want_them_and_to_nobody_else()
    {
        var library = AnalysedProject.Create(packages, "FlowingLibrary", items: AnalysedProject.Reference(packages, attributes: "PrivateAssets=\"none\""));
        Assert.Equal("warning PSC1005", (await library.BuildAsync()).Said);

        const string Below = """<ProjectReference Include="../FlowingLibrary/FlowingLibrary.csproj" />""";
        var below = AnalysedProject.Create(packages, "Below", items: Below);
        Assert.Equal("", OwnOf(await below.BuildAsync()));
        Assert.Equal("warning PSC1005", OwnOf(await below.BuildAsync("--no-restore", "-p:PrivacySafeConferencingTransitive=true")));

        var user = AnalysedProject.Create(packages, "SdkUser", items: Below + AnalysedProject.Reference(packages, Packages.Sdk));
        Assert.Equal("warning PSC1005", OwnOf(await user.BuildAsync()));

        string OwnOf(Build build) => string.Join(", ", build.Output.Split('\n').Where(l => l.Contains(": warning PSC", StringComparison.Ordinal) && !l.Contains("FlowingLibrary.csproj", StringComparison.Ordinal))
            .Select(l => l.Split(": ")[1]).Distinct());
    }

    [Fact]
    public async Task The_sdk_brings_the_analyzers_to_its_user_unless_declined_and_to_nobody_below()
    {
        var user = AnalysedProject.Create(packages, "OnlySdk", items: AnalysedProject.Reference(packages, Packages.Sdk));
        var build = await user.BuildAsync();
        Assert.Equal("warning PSC1005", build.Said);
        Assert.Contains("OnlySdk analysed with", build.Output, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(user.Folder, "bin"), "PrivacySafe.Conferencing.Analyzers*", SearchOption.AllDirectories));

        var below = AnalysedProject.Create(packages, "BelowSdk", items: """<ProjectReference Include="../OnlySdk/OnlySdk.csproj" />""");
        var silent = await below.BuildAsync();
        Assert.Equal("", silent.Said);
        Assert.DoesNotContain("BelowSdk analysed with", silent.Output, StringComparison.Ordinal);
        Assert.Contains("BelowSdk analysed with", (await below.BuildAsync("--no-restore", "-p:PrivacySafeConferencingTransitive=true")).Output, StringComparison.Ordinal);

        var declined = await user.BuildAsync("--no-restore", "--no-incremental", "-p:PrivacySafeConferencingTransitive=false");
        Assert.Equal("", declined.Said);
        Assert.DoesNotContain("analysed with", declined.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Packages.Jitsi)]
    [InlineData(Packages.JitsiAspNetCore)]
    public async Task A_provider_brings_the_analyzers_along_unless_the_project_declines(string package)
    {
        var user = AnalysedProject.Create(packages, "Only" + package.Replace(".", "", StringComparison.Ordinal), items: AnalysedProject.Reference(packages, package));
        Assert.Equal("warning PSC1005", (await user.BuildAsync()).Said);
        Assert.Empty((await user.BuildAsync("--no-restore", "--no-incremental", "-p:PrivacySafeConferencingTransitive=false")).Said);
    }

    private static async Task<string[]> AdditionalFilesAsync(AnalysedProject project, params string[] arguments)
    {
        var (_, output, _) = await project.RunAsync([], ["build", "--nologo", "--no-restore", "-p:TargetFramework=net10.0", "-t:PrivacySafeConferencingConfigure", "-getItem:AdditionalFiles", .. arguments]);
        using var items = JsonDocument.Parse(output);
        return
        [
            .. items.RootElement.GetProperty("Items").GetProperty("AdditionalFiles").EnumerateArray()
                .Select(i => Path.GetFileName(i.GetProperty("FullPath").GetString()!))
                .Order(StringComparer.Ordinal),
        ];
    }
}
