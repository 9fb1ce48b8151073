namespace PrivacySafe.Conferencing.Packaging.Tests.Analyzers;

/// <summary>Who decides how severe a finding is: the user's configuration first, then the mode, the profile and the place.</summary>
public sealed class SeverityTests(Packages packages)
{
    [Fact]
    public async Task Every_build_server_is_recognised_and_one_property_switches_that_off()
    {
        var project = AnalysedProject.Create(packages, "Servers");
        Assert.Equal("warning PSC1005", (await project.BuildAsync()).Said);
        foreach (var server in (string[])["CI", "GITHUB_ACTIONS", "TF_BUILD"])
            Assert.Equal("error PSC1005", (await project.BuildWithAsync(server + "=true", "--no-restore")).Said);
        Assert.Equal("error PSC1005", (await project.BuildAsync("--no-restore", "-p:ContinuousIntegrationBuild=true")).Said);
        Assert.Equal("warning PSC1005", (await project.BuildWithAsync("CI=true", "--no-restore", "-p:PrivacySafeConferencingBreakCi=false")).Said);
        Assert.Equal("warning PSC1005", (await project.BuildWithAsync("CI=false", "--no-restore", "--no-incremental")).Said);
    }

    [Fact]
    public async Task Mode_and_profile_choose_the_severity_and_none_is_silent()
    {
        var project = AnalysedProject.Create(packages, "Modes");
        var silent = await project.BuildWithAsync("CI=true", "-p:PrivacySafeConferencingMode=None");
        Assert.Equal("", silent.Said);
        Assert.DoesNotContain("analysed with", silent.Output, StringComparison.Ordinal);
        Assert.Equal("error PSC1005", (await project.BuildAsync("--no-restore", "-p:PrivacySafeConferencingMode=strict")).Said);
        Assert.Equal("error PSC1005", (await project.BuildAsync("--no-restore", "-p:PrivacySafeConferencingProfile=WorksCouncilSession")).Said);
        Assert.Equal("warning PSC1005", (await project.BuildAsync("--no-restore", "-p:PrivacySafeConferencingProfile=EmployeeMeeting")).Said);
    }

    [Theory]
    [InlineData("none", "")]
    [InlineData("suggestion", "")]
    [InlineData("warning", "warning PSC1005")]
    [InlineData("error", "error PSC1005")]
    public async Task The_users_editorconfig_wins_also_in_ci(string severity, string said)
    {
        var project = AnalysedProject.Create(packages, "Editorconfig" + severity, files: (".editorconfig", $"root = true\n[*.cs]\ndotnet_diagnostic.PSC1005.severity = {severity}\n"));
        Assert.Equal(said, (await project.BuildWithAsync("CI=true")).Said);
    }

    [Fact]
    public async Task A_rule_can_be_asked_for_where_the_mode_is_none()
    {
        var project = AnalysedProject.Create(packages, "OneRule", "<PrivacySafeConferencingMode>None</PrivacySafeConferencingMode>", files: (".globalconfig", "is_global = true\ndotnet_diagnostic.PSC1005.severity = warning\n"));
        Assert.Equal("warning PSC1005", (await project.BuildAsync()).Said);
    }

    [Fact]
    public async Task Test_projects_are_exempt_unless_told_otherwise()
    {
        var project = AnalysedProject.Create(packages, "Exempt", "<IsTestProject>true</IsTestProject>");
        Assert.Equal("", (await project.BuildAsync()).Said);
        Assert.Equal("warning PSC1005", (await project.BuildAsync("--no-restore", "-p:PrivacySafeConferencingInTests=true")).Said);
    }

    [Fact]
    public async Task Values_that_do_not_exist_are_named_with_those_that_do()
    {
        var project = AnalysedProject.Create(packages, "Malformed", """
            <PrivacySafeConferencingMode>Strikt</PrivacySafeConferencingMode>
            <PrivacySafeConferencingProfile>Employee</PrivacySafeConferencingProfile>
            <PrivacySafeConferencingContext>sometimes</PrivacySafeConferencingContext>
            <PrivacySafeConferencingBreakCi>maybe</PrivacySafeConferencingBreakCi>
            """);
        var build = await project.RunAsync([], "build", "--nologo");
        Assert.NotEqual(0, build.ExitCode);
        Assert.Contains("PSCCONFIG: The property PrivacySafeConferencingMode is 'Strikt'. Allowed: None, Default, Recommended, Strict.", build.Output, StringComparison.Ordinal);
        Assert.Contains("The property PrivacySafeConferencingProfile is 'Employee'. Allowed: nothing, EmployeeMeeting, ", build.Output, StringComparison.Ordinal);
        Assert.Contains("The property PrivacySafeConferencingContext is 'sometimes'. Allowed: auto, always, never.", build.Output, StringComparison.Ordinal);
        Assert.Contains("The property PrivacySafeConferencingBreakCi is 'maybe'. Allowed: true, false.", build.Output, StringComparison.Ordinal);
    }
}
