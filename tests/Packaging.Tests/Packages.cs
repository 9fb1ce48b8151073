using System.IO.Compression;
using System.Text.Json;
using System.Xml.Linq;

namespace PrivacySafe.Conferencing.Packaging.Tests;

/// <summary>The packages, packed once for all tests under a version nobody else has, with a folder for the projects that use them.</summary>
public sealed class Packages : IAsyncLifetime
{
    public const string Sdk = "PrivacySafe.Conferencing";
    public const string Jitsi = "PrivacySafe.Conferencing.Jitsi";
    public const string JitsiAspNetCore = "PrivacySafe.Conferencing.Jitsi.AspNetCore";
    public const string Emulator = "PrivacySafe.Conferencing.Emulator";
    public const string Analyzers = "PrivacySafe.Conferencing.Analyzers";

    // The build of the repository has analysed the same sources, and what analyses them makes no part of an assembly.
    private const string Unanalysed = "-p:RunAnalyzers=false";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("privacysafe-packaging-");

    /// <summary>Where the packages lie.</summary>
    public string Feed => Path.Combine(_folder.FullName, "feed");

    /// <summary>Where packages of somebody else lie, for projects that use them beside ours.</summary>
    public string FeedOfOthers => Path.Combine(_folder.FullName, "others");

    /// <summary>Where projects install packages, so that nothing of them reaches the user's own cache.</summary>
    public string Installed => Path.Combine(_folder.FullName, "installed");

    private string Build => Path.Combine(_folder.FullName, "build");

    public string Version { get; } = $"0.0.1-test.{Guid.NewGuid():N}";

    public async ValueTask InitializeAsync()
    {
        DotNet.Compiler = CompilerServer.Start();
        try
        {
            await PackAsync();

            // Not before: many projects that are built once are built faster by many processes.
            DotNet.Builds = new BuildServers();
        }
        catch
        {
            // Nobody disposes of a fixture that did not start, and the compiler would outlive the tests.
            CleanUp();
            throw;
        }
    }

    private async Task PackAsync()
    {
        // The build output stays out of the repository.
        await DotNet.RunAsync(Repository.Root, "pack", Repository.Solution, "--nologo", "--artifacts-path", Build, $"-p:PackageOutputPath={Feed}", $"-p:Version={Version}", Unanalysed);
        Directory.CreateDirectory(FeedOfOthers);

        // Nothing of the folders above reaches the projects below.
        foreach (var name in (string[])["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props"])
            Write(name, "<Project />");
        Write("nuget.config", $"""
            <configuration>
              <packageSources>
                <add key="local" value="{Feed}" />
                <add key="others" value="{FeedOfOthers}" />
              </packageSources>
            </configuration>
            """);
    }

    /// <summary>Builds the SDK once more, from scratch and for one framework.</summary>
    internal async Task<byte[]> RebuildSdkAsync(string framework)
    {
        var project = Path.Combine(Repository.Root, "src", "Sdk", "Sdk.csproj");
        await DotNet.RunAsync(Repository.Root, "build", project, "--nologo", "-c", "Release", "-f", framework, "--no-restore", "--no-incremental", "--artifacts-path", Build, $"-p:Version={Version}", Unanalysed);
        return await File.ReadAllBytesAsync(Path.Combine(Build, "bin", "Sdk", "release_" + framework, Sdk + ".dll"), TestContext.Current.CancellationToken);
    }

    /// <summary>Makes a project that uses packages of the feed, in a folder of its own.</summary>
    /// <returns>The folder.</returns>
    internal string CreateProject(string name, string frameworks, string program, params string[] packages)
    {
        Write(Path.Combine(name, name + ".csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFrameworks>{frameworks}</TargetFrameworks>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <RestorePackagesPath>{Installed}</RestorePackagesPath>
              </PropertyGroup>
              <ItemGroup>
                {string.Concat(packages.Select(p => $"""<PackageReference Include="{p}" Version="{Version}" />"""))}
              </ItemGroup>
            </Project>
            """);
        Write(Path.Combine(name, "Program.cs"), program);
        return Path.Combine(_folder.FullName, name);
    }

    /// <summary>Makes a folder of its own with the given files.</summary>
    /// <returns>The folder.</returns>
    internal string CreateFolder(string name, IEnumerable<(string Path, string Text)> files)
    {
        foreach (var (path, text) in files)
            Write(Path.Combine(name, path), text);
        return Path.Combine(_folder.FullName, name);
    }

    /// <summary>The files of a package without the packaging format's own.</summary>
    internal IReadOnlyList<string> FilesOf(string package, string extension = "nupkg")
    {
        using var archive = Open(package, extension);
        return [.. archive.Entries.Select(e => e.FullName)
            .Where(f => f != "[Content_Types].xml" && !f.StartsWith("_rels/", StringComparison.Ordinal) && !f.StartsWith("package/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];
    }

    internal byte[] Read(string package, string file)
    {
        using var archive = Open(package, "nupkg");
        using var stream = archive.GetEntry(file)!.Open();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    /// <summary>Which packages of others a restored project runs with, for each of its frameworks.</summary>
    internal static async Task<IReadOnlyDictionary<string, string[]>> ClosuresAsync(string folder)
    {
        using var assets = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(folder, "obj", "project.assets.json"), TestContext.Current.CancellationToken));
        return assets.RootElement.GetProperty("targets").EnumerateObject().ToDictionary(
            t => t.Name, t => t.Value.EnumerateObject().Select(p => p.Name.Split('/')[0]).Where(n => n is not (Sdk or Jitsi or JitsiAspNetCore or Emulator or Analyzers)).ToArray());
    }

    internal XElement Nuspec(string package)
    {
        using var stream = new MemoryStream(Read(package, package + ".nuspec"));
        var root = XElement.Load(stream);
        foreach (var element in root.DescendantsAndSelf())
            element.Name = element.Name.LocalName;
        return root.Element("metadata")!;
    }

    public ValueTask DisposeAsync()
    {
        CleanUp();
        return default;
    }

    private void CleanUp()
    {
        DotNet.Builds?.Dispose();
        DotNet.Builds = null;
        DotNet.Compiler?.Dispose();
        DotNet.Compiler = null;
        _folder.Delete(recursive: true);
    }

    private ZipArchive Open(string package, string extension) =>
        ZipFile.OpenRead(Path.Combine(Feed, $"{package}.{Version}.{extension}"));

    private void Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
