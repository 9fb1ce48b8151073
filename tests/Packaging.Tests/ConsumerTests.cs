namespace PrivacySafe.Conferencing.Packaging.Tests;

/// <summary>The packages in the hands of a user: the programs of their READMEs, with warnings as errors.</summary>
public sealed class ConsumerTests(Packages packages)
{
    /// <summary>How many packages one reference to the SDK brings into a program; raise it only on purpose. The analyzers are no part of a program.</summary>
    private const int ClosureOnNet10 = 32;
    private const int ClosureOnNet8 = 35;

    [Fact]
    public async Task The_emulators_readme_makes_a_meeting_with_the_sdk() =>
        Assert.Equal("Released [JoinLink withheld]; meetings at the vendor: 1.", await RunAsync("WithSdk", 0));

    [Fact]
    public async Task The_emulators_readme_serves_any_http_client() =>
        Assert.Equal("201, then 503; meetings at the vendor: 2.", await RunAsync("WithHttp", 1));

    [Fact]
    public async Task The_sdk_alone_builds_for_both_frameworks_and_keeps_its_closure_small()
    {
        var folder = packages.CreateProject("SdkAlone", "net8.0;net10.0", Repository.ReadmeProgram(Packages.Sdk, 0), Packages.Sdk);
        await DotNet.RunAsync(folder, "build", "--nologo");
        var closures = await Packages.ClosuresAsync(folder);
        Assert.Multiple(() => Within(closures["net10.0"], ClosureOnNet10), () => Within(closures["net8.0"], ClosureOnNet8));
    }

    private static void Within(string[] closure, int budget) =>
        Assert.True(closure.Length <= budget, $"{closure.Length} packages, at most {budget} are allowed: {string.Join(", ", closure)}.");

    private async Task<string> RunAsync(string name, int program)
    {
        var folder = packages.CreateProject(name, "net10.0", Repository.ReadmeProgram(Packages.Emulator, program), Packages.Emulator);
        await DotNet.RunAsync(folder, "build", "--nologo", "-c", "Release");
        var (exitCode, output) = await DotNet.TryAsync(folder, Path.Combine("bin", "Release", "net10.0", name + ".dll"));
        Assert.True(exitCode == 0, output);
        return output.Trim();
    }
}
