using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.Extensions.FileSystemGlobbing;

namespace PrivacySafe.Conferencing.Corpus.Projects;

/// <summary>What a project file says, read as text: conditions and computed properties are not followed.</summary>
internal sealed class ProjectFile
{
    private readonly XElement _root;
    private readonly IReadOnlyList<XElement> _shared;

    private ProjectFile(string path, XElement root, IReadOnlyList<XElement> shared)
    {
        FullPath = path;
        _root = root;
        _shared = shared;
    }

    public string FullPath { get; }

    public string Name => Path.GetFileNameWithoutExtension(FullPath);

    /// <summary>True for the form that takes in every source file below it.</summary>
    public bool IsSdkStyle => _root.Attribute("Sdk") is not null || _root.Elements().Any(e => e.Name.LocalName is "Sdk" or "Import" && e.Attribute("Sdk") is not null);

    /// <summary>True when ASP.NET belongs to its framework.</summary>
    public bool IsWeb => _root.Attribute("Sdk")?.Value.Contains("Web", StringComparison.Ordinal) == true;

    /// <summary>True when it is made for the old platform alone.</summary>
    public bool IsForOldFramework
    {
        get
        {
            var frameworks = (Property("TargetFrameworks") ?? Property("TargetFramework") ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            return frameworks.Length == 0 ? !IsSdkStyle : frameworks.All(f => f.StartsWith("net4", StringComparison.Ordinal) || f.StartsWith("net3", StringComparison.Ordinal));
        }
    }

    public bool HasImplicitUsings => IsSdkStyle && Property("ImplicitUsings") is "enable" or "true";

    public NullableContextOptions Nullable => Property("Nullable") switch
    {
        "enable" => NullableContextOptions.Enable,
        "warnings" => NullableContextOptions.Warnings,
        "annotations" => NullableContextOptions.Annotations,
        _ => NullableContextOptions.Disable,
    };

    /// <summary>The namespaces that it imports into every file.</summary>
    public IEnumerable<string> Usings => Items("Using").Select(u => u.Attribute("Include")?.Value).OfType<string>();

    /// <summary>Reads a project; null when it is not there or no XML.</summary>
    public static ProjectFile? Read(string path)
    {
        if (!File.Exists(path))
            return null;
        try
        {
            return new ProjectFile(path, XDocument.Load(path).Root!, [.. Above(path, "Directory.Build.props"), .. Above(path, "Directory.Packages.props")]);
        }
        catch (System.Xml.XmlException)
        {
            return null;
        }
    }

    /// <summary>Its source files.</summary>
    public IEnumerable<string> Sources()
    {
        var matcher = new Matcher(StringComparison.OrdinalIgnoreCase);
        if (IsSdkStyle && Property("EnableDefaultCompileItems") != "false")
            matcher.AddInclude("**/*.cs");
        foreach (var compile in Items("Compile"))
        {
            foreach (var pattern in Patterns(compile, "Include").Where(p => p.EndsWith(".cs", StringComparison.OrdinalIgnoreCase)))
                matcher.AddInclude(pattern);
            foreach (var pattern in Patterns(compile, "Remove"))
                matcher.AddExclude(pattern);
        }

        return Found(matcher);
    }

    /// <summary>Its settings files: those that the package of the analyzers hands to the compiler, without those that it links from elsewhere.</summary>
    public IEnumerable<string> Settings()
    {
        var matcher = new Matcher(StringComparison.OrdinalIgnoreCase);
        matcher.AddInclude("**/appsettings*.json");

        // What a web project leaves out of its content.
        matcher.AddExcludePatterns(["**/.*/**", "**/node_modules/**"]);
        return Found(matcher);
    }

    private IEnumerable<string> Found(Matcher matcher)
    {
        var folder = Path.GetDirectoryName(FullPath)!;
        matcher.AddExcludePatterns(["**/bin/**", "**/obj/**"]);

        // A project below this one has its own files, whatever this one's pattern takes in.
        var others = Directory.EnumerateFiles(folder, "*.csproj", SearchOption.AllDirectories)
            .Select(p => Path.GetDirectoryName(p)! + Path.DirectorySeparatorChar)
            .Where(p => p != folder + Path.DirectorySeparatorChar)
            .ToArray();
        return matcher.GetResultsInFullPath(folder).Where(f => !others.Any(o => f.StartsWith(o, StringComparison.Ordinal))).Order(StringComparer.Ordinal);
    }

    /// <summary>The projects that it refers to.</summary>
    public IEnumerable<string> ProjectReferences =>
        Items("ProjectReference").SelectMany(r => Patterns(r, "Include")).Select(p => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(FullPath)!, p)));

    /// <summary>The packages that it refers to, with the least version of each.</summary>
    public IEnumerable<(string Id, string Version)> Packages()
    {
        foreach (var reference in Items("PackageReference"))
        {
            if (reference.Attribute("Include")?.Value is { } id && Version(reference, id) is { } version)
                yield return (id, version);
        }

        var listed = Path.Combine(Path.GetDirectoryName(FullPath)!, "packages.config");
        if (!File.Exists(listed))
            yield break;
        foreach (var package in XDocument.Load(listed).Descendants("package"))
        {
            if (package.Attribute("id")?.Value is { } id && package.Attribute("version")?.Value is { } version)
                yield return (id, version);
        }
    }

    private string? Version(XElement reference, string id)
    {
        var version = reference.Attribute("Version")?.Value
            ?? reference.Attribute("VersionOverride")?.Value
            ?? reference.Elements().FirstOrDefault(e => e.Name.LocalName == "Version")?.Value
            ?? _shared.SelectMany(s => s.Descendants()).FirstOrDefault(e => e.Name.LocalName == "PackageVersion" && e.Attribute("Include")?.Value == id)?.Attribute("Version")?.Value;
        if (version is not null && version.StartsWith("$(", StringComparison.Ordinal) && version.EndsWith(')'))
            version = Property(version[2..^1]);
        return version is null || version.Contains('$', StringComparison.Ordinal) ? null : version;
    }

    private string? Property(string name) =>
        _shared.Prepend(_root).Select(r => r.Descendants().LastOrDefault(e => e.Name.LocalName == name && e.Parent?.Name.LocalName == "PropertyGroup")?.Value.Trim()).FirstOrDefault(v => v is not null);

    private IEnumerable<XElement> Items(string name) => _root.Descendants().Where(e => e.Name.LocalName == name && e.Parent?.Name.LocalName == "ItemGroup");

    private static IEnumerable<string> Patterns(XElement item, string attribute) =>
        (item.Attribute(attribute)?.Value ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(p => !p.Contains('$', StringComparison.Ordinal))
            .Select(p => Uri.UnescapeDataString(p.Replace('\\', '/')));

    private static IEnumerable<XElement> Above(string path, string name)
    {
        for (var folder = Path.GetDirectoryName(path); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var file = Path.Combine(folder, name);
            if (File.Exists(file))
            {
                yield return XDocument.Load(file).Root!;
                yield break;
            }

            // Beyond a repository's top lies what has nothing to do with it.
            if (Path.GetFileName(folder).Contains('+', StringComparison.Ordinal))
                yield break;
        }
    }
}
