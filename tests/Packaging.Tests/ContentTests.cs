using System.Xml.Linq;

namespace PrivacySafe.Conferencing.Packaging.Tests;

public sealed class ContentTests(Packages packages)
{
    private static readonly string[] Frameworks = ["net10.0", "net8.0"];

    [Fact]
    public void Packing_the_repository_yields_exactly_the_five_packages() =>
        Assert.Equal(
            new[] { Packages.Sdk, Packages.Jitsi, Packages.JitsiAspNetCore, Packages.Emulator }.SelectMany(p => new[] { $"{p}.{packages.Version}.nupkg", $"{p}.{packages.Version}.snupkg" })
                .Append($"{Packages.Analyzers}.{packages.Version}.nupkg")
                .Order(StringComparer.Ordinal),
            Directory.EnumerateFiles(packages.Feed).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData(Packages.Sdk)]
    [InlineData(Packages.Jitsi)]
    [InlineData(Packages.JitsiAspNetCore)]
    [InlineData(Packages.Emulator)]
    public void A_package_holds_its_assemblies_with_documentation_readme_icon_and_nothing_else(string package) =>
        Assert.Equal(
            new[] { package + ".nuspec", "README.md", "icon.png" }
                .Concat(Frameworks.SelectMany(f => new[] { $"lib/{f}/{package}.dll", $"lib/{f}/{package}.xml" }))
                .Order(StringComparer.Ordinal),
            packages.FilesOf(package));

    [Theory]
    [InlineData(Packages.Sdk)]
    [InlineData(Packages.Jitsi)]
    [InlineData(Packages.JitsiAspNetCore)]
    [InlineData(Packages.Emulator)]
    public void The_symbols_come_beside_it(string package) =>
        Assert.Equal(
            Frameworks.Select(f => $"lib/{f}/{package}.pdb").Append(package + ".nuspec").Order(StringComparer.Ordinal),
            packages.FilesOf(package, "snupkg"));

    [Theory]
    [InlineData(Packages.Sdk)]
    [InlineData(Packages.Jitsi)]
    [InlineData(Packages.JitsiAspNetCore)]
    [InlineData(Packages.Emulator)]
    [InlineData(Packages.Analyzers)]
    public void The_nuspec_says_what_people_search_for(string package)
    {
        var nuspec = packages.Nuspec(package);
        Assert.Equal("MIT", nuspec.Element("license")!.Value);
        Assert.Equal("README.md", nuspec.Element("readme")!.Value);
        Assert.Equal("icon.png", nuspec.Element("icon")!.Value);
        Assert.True(nuspec.Element("description")!.Value.Length > 80);
        Assert.Contains("video-conferencing", nuspec.Element("tags")!.Value.Split(' '));
    }

    [Theory]
    [InlineData(Packages.Emulator, Packages.Sdk)]
    [InlineData(Packages.Jitsi, Packages.Sdk)]
    [InlineData(Packages.JitsiAspNetCore, Packages.Jitsi)]
    public void What_uses_internals_of_another_package_asks_for_exactly_its_own_version_of_it(string package, string other)
    {
        var groups = packages.Nuspec(package).Element("dependencies")!.Elements("group").ToArray();
        Assert.Equal(Frameworks.Length, groups.Length);
        Assert.All(groups, group =>
            Assert.Equal($"[{packages.Version}]", group.Elements("dependency").Single(d => d.Attribute("id")!.Value == other).Attribute("version")!.Value));
    }

    [Fact]
    public void The_sdk_depends_neither_on_other_packages_of_ours_nor_on_a_web_server_nor_on_what_one_vendor_needs()
    {
        var nuspec = packages.Nuspec(Packages.Sdk);
        Assert.Equal(2, nuspec.Descendants("group").Count());
        Assert.Empty(nuspec.Descendants("frameworkReference"));
        Assert.All(nuspec.Descendants("dependency").Select(d => d.Attribute("id")!.Value), id =>
            Assert.True(
                id is Packages.Analyzers or "System.Threading.RateLimiting" || id.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal) || id.StartsWith("Polly.", StringComparison.Ordinal), id));
    }

    [Fact]
    public void Tokens_and_scripts_are_read_by_the_jitsi_package_alone_and_without_a_web_server()
    {
        var nuspec = packages.Nuspec(Packages.Jitsi);
        Assert.Empty(nuspec.Descendants("frameworkReference"));
        Assert.All(nuspec.Element("dependencies")!.Elements("group"), group => Assert.Equal(
            ["Acornima", "Microsoft.IdentityModel.JsonWebTokens", Packages.Sdk],
            DependenciesOf(group).Except(DependenciesOf(packages.Nuspec(Packages.Sdk), group)).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void The_reservation_endpoints_add_the_shared_web_framework_and_no_other_package()
    {
        var nuspec = packages.Nuspec(Packages.JitsiAspNetCore);
        Assert.All(nuspec.Element("dependencies")!.Elements("group"), group =>
            Assert.Equal([Packages.Jitsi], DependenciesOf(group).Except(DependenciesOf(packages.Nuspec(Packages.Jitsi), group))));
        var shared = nuspec.Element("frameworkReferences")!.Elements("group").ToArray();
        Assert.Equal(Frameworks.Length, shared.Length);
        Assert.All(shared, group => Assert.Equal("Microsoft.AspNetCore.App", Assert.Single(group.Elements("frameworkReference")).Attribute("name")!.Value));
    }

    [Fact]
    public void The_sdk_brings_the_analyzers_of_its_own_version_along_and_nothing_of_them_into_programs() =>
        Assert.All(packages.Nuspec(Packages.Sdk).Descendants("group"), group =>
        {
            var dependency = group.Elements("dependency").Single(d => d.Attribute("id")!.Value == Packages.Analyzers);
            Assert.Equal(packages.Version, dependency.Attribute("version")!.Value);
            var included = dependency.Attribute("include")?.Value.Split(',') ?? ["Build", "ContentFiles", "Analyzers", "BuildTransitive", "Compile", "Runtime", "Native"];
            Assert.Equal(["Analyzers", "Build", "BuildTransitive", "ContentFiles"], included.Except(dependency.Attribute("exclude")?.Value.Split(',') ?? []).Order(StringComparer.Ordinal));
        });

    [Fact]
    public void The_analyzers_come_with_fixes_presets_and_targets_and_without_a_library() =>
        Assert.Equal(
            new[]
            {
                Packages.Analyzers + ".nuspec", "README.md", "icon.png",
                $"analyzers/dotnet/cs/{Packages.Analyzers}.dll", "analyzers/dotnet/cs/PrivacySafe.Conferencing.CodeFixes.dll",
                $"build/{Packages.Analyzers}.props", $"build/{Packages.Analyzers}.targets",
                $"buildTransitive/{Packages.Analyzers}.props", $"buildTransitive/{Packages.Analyzers}.targets",
            }
                .Append("report/Report.globalconfig")
                .Append("tasks/PrivacySafe.Conferencing.BuildTasks.dll")
                .Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "nuget", Packages.Analyzers, "presets")).Select(f => "presets/" + Path.GetFileName(f)))
                .Order(StringComparer.Ordinal),
            packages.FilesOf(Packages.Analyzers));

    [Fact]
    public void The_analyzers_depend_on_nothing_and_stay_with_the_project_that_asked_for_them()
    {
        var nuspec = packages.Nuspec(Packages.Analyzers);
        Assert.Empty(nuspec.Descendants("dependency"));
        Assert.Equal("true", nuspec.Element("developmentDependency")!.Value);
    }

    [Fact]
    public void The_icon_is_a_png_of_128_by_128()
    {
        var icon = packages.Read(Packages.Sdk, "icon.png");
        Assert.Equal("PNG"u8.ToArray(), icon[1..4]);
        Assert.Equal([0, 0, 0, 128, 0, 0, 0, 128], icon[16..24]);
    }

    [Fact]
    public async Task Building_again_yields_the_same_assembly()
    {
        var packed = packages.Read(Packages.Sdk, $"lib/net10.0/{Packages.Sdk}.dll");
        var rebuilt = await packages.RebuildSdkAsync("net10.0");
        Assert.True(packed.SequenceEqual(rebuilt), "The same sources gave another assembly.");
    }

    private static IEnumerable<string> DependenciesOf(XElement group) => group.Elements("dependency").Select(d => d.Attribute("id")!.Value);

    // Versions that are pinned for what a package needs only indirectly are written down as well, so what it needs itself is what remains.
    private static IEnumerable<string> DependenciesOf(XElement nuspec, XElement framework) =>
        DependenciesOf(nuspec.Element("dependencies")!.Elements("group").Single(g => g.Attribute("targetFramework")!.Value == framework.Attribute("targetFramework")!.Value));
}
