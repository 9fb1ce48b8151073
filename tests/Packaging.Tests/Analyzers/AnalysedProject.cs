using System.Text.RegularExpressions;

namespace PrivacySafe.Conferencing.Packaging.Tests.Analyzers;

/// <summary>A project of a user, with what its builds report.</summary>
internal sealed partial class AnalysedProject
{
    /// <summary>Code on which exactly PSC1005 speaks.</summary>
    public const string Unsafe = """
        using System.Net.Http.Json;
        using System.Security.Cryptography;
        public class Meetings(System.Net.Http.HttpClient zoom)
        {
            public System.Threading.Tasks.Task<System.Net.Http.HttpResponseMessage> CreateAsync() =>
                zoom.PostAsJsonAsync("https://api.zoom.us/v2/users/me/meetings", new { password = RandomNumberGenerator.GetHexString(10), settings = new { waiting_room = false } });
        }
        """;

    // What a build server sets must not reach the builds here, unless a test says so.
    private static readonly string[] Servers = ["CI", "GITHUB_ACTIONS", "TF_BUILD", "ContinuousIntegrationBuild"];

    // Runs before the first build; null where that restores by itself.
    private readonly Lazy<Task>? _restore;

    private AnalysedProject(string folder, Func<Task>? restore = null)
    {
        Folder = folder;
        _restore = restore is null ? null : new(restore);
    }

    public string Folder { get; }

    /// <summary>A library with the unsafe code that asks for the package.</summary>
    /// <param name="packages">The packages.</param>
    /// <param name="name">The name of the project, of no other test.</param>
    /// <param name="properties">Further properties, as XML.</param>
    /// <param name="items">The items that are restored in this very project, as XML; null for the reference to the package alone, as <see cref="RestoredLibrary"/> has restored it.</param>
    /// <param name="frameworks">Its target frameworks.</param>
    /// <param name="files">Further files.</param>
    public static AnalysedProject Create(Packages packages, string name, string properties = "", string? items = null, string frameworks = "net10.0", params (string Path, string Text)[] files) =>
        new(
            packages.CreateFolder(name, files.Concat([("Meetings.cs", Unsafe), (name + ".csproj", Library(packages, frameworks, properties, items ?? Reference(packages)))])),
            items is null && frameworks == RestoredLibrary.Framework ? () => RestoredLibrary.PlaceAsync(packages, name) : null);

    /// <summary>The project file of a library.</summary>
    public static string Library(Packages packages, string frameworks, string properties, string items) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFrameworks>{frameworks}</TargetFrameworks>
            <RestorePackagesPath>{packages.Installed}</RestorePackagesPath>
            {properties}
          </PropertyGroup>
          <ItemGroup>
            {items}
          </ItemGroup>
        </Project>
        """;

    /// <summary>A project that a test has written itself.</summary>
    public static AnalysedProject In(string folder) => new(folder);

    /// <summary>A copy of samples/UnsafeApp.</summary>
    public static AnalysedProject CopyOfTheSample(Packages packages, string name = "UnsafeApp")
    {
        var sample = Path.Combine(Repository.Root, "samples", "UnsafeApp");
        var files = Directory.EnumerateFiles(sample, "*", SearchOption.AllDirectories)
            .Select(f => (Path: Path.GetRelativePath(sample, f), Full: f))
            .Where(f => !f.Path.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
            .Select(f => (f.Path, File.ReadAllText(f.Full)));
        return new(packages.CreateFolder(name, files));
    }

    public static string Reference(Packages packages, string package = Packages.Analyzers, string attributes = "") =>
        $"""<PackageReference Include="{package}" Version="{packages.Version}" {attributes} />""";

    /// <summary>Builds it, and fails when anything but a rule of ours is reported: CS8032, CS9057, AD0001, NU….</summary>
    public Task<Build> BuildAsync(params string[] arguments) => BuildAsync(new Dictionary<string, string?>(), arguments);

    /// <summary>The same with a variable in the environment, written <c>NAME=value</c>.</summary>
    public Task<Build> BuildWithAsync(string variable, params string[] arguments) => BuildAsync(new Dictionary<string, string?> { [variable.Split('=')[0]] = variable.Split('=')[1] }, arguments);

    /// <summary>Runs any command in it.</summary>
    public async Task<Build> RunAsync(Dictionary<string, string?> environment, params string[] arguments)
    {
        foreach (var server in Servers)
            environment.TryAdd(server, null);
        if (_restore is not null)
        {
            await _restore.Value;
            if (arguments[0] == "build" && !arguments.Contains("--no-restore"))
                arguments = [.. arguments, "--no-restore"];
        }

        var (exitCode, output) = await DotNet.TryAsync(Folder, environment, arguments);
        var reports = Report().Matches(output)
            .Select(m => new Report(Path.GetFileName(m.Groups["file"].Value), m.Groups["line"].Value is "" ? 0 : int.Parse(m.Groups["line"].Value, System.Globalization.CultureInfo.InvariantCulture), m.Groups["severity"].Value, m.Groups["id"].Value))
            .Distinct()
            .OrderBy(r => r.Id, StringComparer.Ordinal).ThenBy(r => r.File, StringComparer.Ordinal);
        return new(exitCode, output, [.. reports]);
    }

    private async Task<Build> BuildAsync(Dictionary<string, string?> environment, string[] arguments)
    {
        var build = await RunAsync(environment, ["build", "--nologo", .. arguments]);
        Assert.All(build.Reports, r => Assert.StartsWith("PSC", r.Id));
        return build;
    }

    [GeneratedRegex(@"^\s*(?<file>[^\s(:]+)\s?(\((?<line>\d+),\d+\))?\s?: (?<severity>warning|error) (?<id>[A-Z]+\d*)", RegexOptions.Multiline)]
    private static partial Regex Report();
}

/// <summary>What a build said.</summary>
internal sealed record Build(int ExitCode, string Output, IReadOnlyList<Report> Reports)
{
    /// <summary>The only thing that was reported, as severity and id; nothing when nothing was.</summary>
    public string Said => string.Join(", ", Reports.Select(r => $"{r.Severity} {r.Id}"));
}

/// <summary>A line of a build's output.</summary>
internal sealed record Report(string File, int Line, string Severity, string Id);
