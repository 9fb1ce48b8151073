namespace PrivacySafe.Conferencing.Jitsi.Tests.Deployments;

/// <summary>What docs/jitsi.md tells an operator to write is what a works council's session needs.</summary>
public sealed class DocumentedDeploymentTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "jitsi.md")).ReplaceLineEndings("\n");

    [Fact]
    public async Task The_documented_variables_and_client_configuration_are_accepted()
    {
        var (variables, client) = (Block("sh"), Block("js"));
        Assert.Contains("ENABLE_AUTH=1", variables, StringComparison.Ordinal);
        await using var jitsi = await EmulatedJitsi.StartAsync(variables: variables, server: s => s.ClientConfiguration = "var config = {};\n" + client);
        var violations = (await jitsi.Meetings.PreflightAsync(EmulatedJitsi.Session(), TestContext.Current.CancellationToken)).Violations;
        Assert.Empty(violations.Select(v => $"{v.Control?.Id} {v.Setting}: {v.Reason}"));
    }

    [Theory]
    [InlineData("DISABLE_GRANT_MODERATOR=true")]
    [InlineData("JIGASI_TRANSCRIBER_RECORD_AUDIO=false")]
    [InlineData("config.localRecording = { disable: true };")]
    [InlineData("config.disableInviteFunctions = true;")]
    public async Task None_of_these_lines_could_be_left_out(string line)
    {
        var (variables, client) = (Block("sh"), Block("js"));
        Assert.Contains(line, variables + client, StringComparison.Ordinal);
        await using var jitsi = await EmulatedJitsi.StartAsync(
            variables: variables.Replace(line, "", StringComparison.Ordinal),
            server: s => s.ClientConfiguration = "var config = {};\n" + client.Replace(line, "", StringComparison.Ordinal));
        Assert.NotEmpty((await jitsi.Meetings.PreflightAsync(EmulatedJitsi.Session(), TestContext.Current.CancellationToken)).Violations);
    }

    private static string Block(string language)
    {
        var start = Page.IndexOf($"```{language}\n", StringComparison.Ordinal) + language.Length + 4;
        return Page[start..Page.IndexOf("```", start, StringComparison.Ordinal)];
    }
}
