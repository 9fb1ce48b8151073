namespace PrivacySafe.Conferencing.Architecture.Tests;

/// <summary>The catalogue imports nothing: it is compiled into whatever needs it.</summary>
public sealed class CatalogueWallTests
{
    [Fact]
    public void The_project_references_nothing_and_compiles_only_its_own_sources()
    {
        string[] imports = ["ProjectReference", "PackageReference", "FrameworkReference", "Reference", "Compile", "Import"];
        Assert.DoesNotContain(Repository.Xml("src/Catalogue/Catalogue.csproj").Descendants(), e => imports.Contains(e.Name.LocalName));
    }

    [Fact]
    public void The_sources_use_only_their_own_namespaces_and_the_base_library()
    {
        var sources = Repository.Sources("src/Catalogue");
        Assert.NotEmpty(sources);
        var own = Compiled.TypesDeclaredIn(sources);
        var foreign = sources.SelectMany(s => s.Usings.Select(u => $"{s}: {u}"), (_, line) => line)
            .Where(line => line.Split(": ")[1] is var name && !own.Contains(name) && name != "System" && !name.StartsWith("System.", StringComparison.Ordinal));
        Assert.Empty(foreign);
    }

    [Fact]
    public void The_sources_compile_alone() => Assert.Empty(Compiled.Errors(Repository.Sources("src/Catalogue")));
}
