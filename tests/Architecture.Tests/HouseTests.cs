namespace PrivacySafe.Conferencing.Architecture.Tests;

/// <summary>The order of the house.</summary>
public sealed class HouseTests
{
    private const int MostLines = 500;

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var listed = Repository.Xml(Repository.SolutionName).Descendants("Project").Select(p => p.Attribute("Path")!.Value).Order(StringComparer.Ordinal);
        Assert.Equal(Repository.Projects(), listed);
    }

    [Fact]
    public void Exactly_the_projects_that_are_meant_to_be_are_packed()
    {
        var packed = Repository.Projects().Where(p => Repository.Xml(p).Elements("Import").Any(i => i.Attribute("Project")!.Value.EndsWith("nuget/Package.props", StringComparison.Ordinal)));
        Assert.Equal(["src/Emulator/Emulator.csproj", "src/Sdk/Sdk.csproj"], packed);
    }

    [Fact]
    public void No_source_file_is_too_long() =>
        Assert.Empty(Repository.Sources("src").Where(s => s.LineCount > MostLines).Select(s => $"{s}: {s.LineCount} lines"));
}
