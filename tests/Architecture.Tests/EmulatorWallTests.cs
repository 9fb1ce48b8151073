namespace PrivacySafe.Conferencing.Architecture.Tests;

/// <summary>SDK and emulator share no wire type, or their mistakes would validate each other.</summary>
public sealed class EmulatorWallTests
{
    private const string Hosting = "src/Emulator/Hosting/";

    [Fact]
    public void Outside_its_hosting_folder_the_emulator_compiles_without_the_sdk()
    {
        var sources = Repository.Sources("src/Emulator").Where(s => !s.Path.StartsWith(Hosting, StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(sources);
        Assert.Empty(Compiled.Errors(sources));
    }

    [Fact]
    public void The_emulators_hosting_folder_does_need_the_sdk() => Assert.NotEmpty(Compiled.Errors(Repository.Sources("src/Emulator")));

    [Fact]
    public void The_sdk_never_speaks_of_the_emulator()
    {
        var sources = Repository.Projects("src").Where(p => p.StartsWith("src/Sdk", StringComparison.Ordinal)).SelectMany(p => Repository.Sources(Path.GetDirectoryName(p)!)).ToArray();
        Assert.Contains(sources, s => s.Path.StartsWith("src/Sdk.Jitsi/", StringComparison.Ordinal));
        Assert.DoesNotContain(sources.SelectMany(s => s.Identifiers.Concat(s.Literals)), w => w.Text.Contains("emulator", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void The_sdks_project_names_the_emulator_only_as_a_friend()
    {
        var mentions = Repository.Xml("src/Sdk/Sdk.csproj").Descendants()
            .Where(e => !e.HasElements && (e.Value + string.Concat(e.Attributes().Select(a => a.Value))).Contains("Emulator", StringComparison.OrdinalIgnoreCase));
        Assert.All(mentions, e => Assert.Equal("InternalsVisibleTo", e.Name.LocalName));
    }
}
