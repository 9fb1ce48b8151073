namespace PrivacySafe.Conferencing.Architecture.Tests;

/// <summary>The order of the house.</summary>
public sealed class HouseTests
{
    private const int MostLines = 500;

    /// <summary>The solution has to build, and this one must not.</summary>
    private const string UnsafeSample = "samples/UnsafeApp/UnsafeApp.csproj";

    [Fact]
    public void Every_project_is_in_the_solution_but_the_one_that_must_fail()
    {
        var listed = Repository.Xml(Repository.SolutionName).Descendants("Project").Select(p => p.Attribute("Path")!.Value).Order(StringComparer.Ordinal);
        Assert.Equal(Repository.Projects().Where(p => p != UnsafeSample), listed);
        Assert.Contains(UnsafeSample, Repository.Projects());
    }

    [Fact]
    public void Exactly_the_projects_that_are_meant_to_be_are_packed()
    {
        var packed = Repository.Projects().Where(p => Repository.Xml(p).Elements("Import").Any(i => i.Attribute("Project")!.Value.EndsWith("nuget/Package.props", StringComparison.Ordinal)));
        Assert.Equal(["nuget/PrivacySafe.Conferencing.Analyzers/AnalyzerPackage.csproj", "src/Emulator/Emulator.csproj", "src/Sdk.Jitsi.AspNetCore/Sdk.Jitsi.AspNetCore.csproj", "src/Sdk.Jitsi/Sdk.Jitsi.csproj", "src/Sdk/Sdk.csproj"], packed);
    }

    [Fact]
    public void No_source_file_is_too_long() =>
        Assert.Empty(Repository.Sources("src").Where(s => s.LineCount > MostLines).Select(s => $"{s}: {s.LineCount} lines"));
}
