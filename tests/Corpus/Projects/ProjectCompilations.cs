using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace PrivacySafe.Conferencing.Corpus.Projects;

/// <summary>Compiles projects in memory without building them: sources, packages and the projects they refer to; nothing of theirs runs.</summary>
internal sealed class ProjectCompilations(RestoredPackages packages, PackageSources sources)
{
    private const string Current = "net10.0";
    private const string Old = "net48";

    private static readonly string[] Common =
    [
        "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks",
    ];

    private static readonly string[] Web =
    [
        "System.Net.Http.Json", "Microsoft.AspNetCore.Builder", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Http", "Microsoft.AspNetCore.Routing",
        "Microsoft.Extensions.Configuration", "Microsoft.Extensions.DependencyInjection", "Microsoft.Extensions.Hosting", "Microsoft.Extensions.Logging",
    ];

    private static readonly CSharpParseOptions ParseCurrent = CSharpParseOptions.Default
        .WithLanguageVersion(LanguageVersion.Latest)
        .WithPreprocessorSymbols(new[] { "TRACE", "NET", "NETCOREAPP" }.Concat(Enumerable.Range(5, 6).Select(v => $"NET{v}_0_OR_GREATER")));

    private static readonly CSharpParseOptions ParseOld = CSharpParseOptions.Default
        .WithLanguageVersion(LanguageVersion.Latest)
        .WithPreprocessorSymbols("TRACE", "NETFRAMEWORK", "NET48", "NET45_OR_GREATER", "NET461_OR_GREATER", "NET472_OR_GREATER", "NET48_OR_GREATER");

    private static readonly MetadataReference[] Platform = [.. References("PlatformReferences"), .. References("WebReferences")];

    private readonly Dictionary<(string, string), CSharpCompilation?> _compiled = [];
    private readonly Dictionary<string, MetadataReference> _references = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PackageSet> _shared = new(StringComparer.Ordinal);

    /// <summary>The packages that were taken in another version, compiled from their sources or not had at all, by project.</summary>
    public SortedDictionary<string, IReadOnlyList<string>> Substitutions { get; } = new(StringComparer.Ordinal);

    /// <summary>The compilation of a project; null when there is no such project.</summary>
    public CSharpCompilation? OfProject(string path) =>
        ProjectFile.Read(path) is { } project ? OfProject(project, project.IsForOldFramework ? Old : Current) : null;

    /// <summary>The settings files that a build of a project hands to the compiler; none when there is no such project.</summary>
    public static IEnumerable<SettingsFileText> SettingsOf(string path) =>
        path.EndsWith(".csproj", StringComparison.Ordinal) && ProjectFile.Read(path) is { } project ? project.Settings().Select(SettingsFileText.Read) : [];

    /// <summary>
    /// Has all projects share one set of packages for each framework, restored at once: that is a matter of a minute where there are hundreds of projects.
    /// Where they disagree about a version, the greatest is taken.
    /// </summary>
    public void RestoreTogether(IEnumerable<string> paths)
    {
        foreach (var group in paths.Select(ProjectFile.Read).OfType<ProjectFile>().GroupBy(p => p.IsForOldFramework ? Old : Current))
        {
            var greatest = group.SelectMany(p => p.Packages()).GroupBy(p => p.Id, StringComparer.OrdinalIgnoreCase).Select(g => (g.Key, PackageVersions.Greatest(g.Select(p => p.Version))));
            _shared[group.Key] = packages.Of(group.Key, greatest);
        }
    }

    /// <summary>The compilation of files that belong to no project.</summary>
    public static CSharpCompilation OfFiles(string name, IEnumerable<string> paths) =>
        CSharpCompilation.Create(name, paths.Select(p => Tree(p, ParseCurrent)), Platform, Options(NullableContextOptions.Disable));

    private CSharpCompilation? OfProject(ProjectFile project, string framework)
    {
        if (_compiled.TryGetValue((project.FullPath, framework), out var known))
            return known;

        // Projects that refer to each other in a circle end here.
        _compiled[(project.FullPath, framework)] = null;
        return _compiled[(project.FullPath, framework)] = Compile(project, framework);
    }

    private CSharpCompilation Compile(ProjectFile project, string framework)
    {
        var parse = framework == Old ? ParseOld : ParseCurrent;
        var trees = project.Sources().Select(s => Tree(s, parse)).ToList();
        var usings = (project.HasImplicitUsings ? project.IsWeb ? Common.Concat(Web) : Common : []).Concat(project.Usings).Distinct().ToArray();
        if (usings.Length > 0)
            trees.Add(CSharpSyntaxTree.ParseText(string.Concat(usings.Select(u => $"global using {(u.Contains('=', StringComparison.Ordinal) || u.StartsWith("static ", StringComparison.Ordinal) ? u : "global::" + u)};\n")), parse, "Usings.g.cs"));

        var all = Below(project);
        var listed = all.SelectMany(p => p.Packages()).ToArray();
        var isShared = _shared.TryGetValue(framework, out var set);
        set ??= packages.Of(framework, listed);

        // A package that cannot be had does not bring what it needs itself.
        if (!isShared && sources.BroughtBy(set.LeftOut.Select(l => l.Id).Concat(set.Replaced.Select(r => r.Id))).ToArray() is { Length: > 0 } brought)
            set = packages.Of(framework, listed.Concat(brought));
        var fromSources = FromSources(set, framework);
        Note(project, set, fromSources);

        // What the platform has by itself stays the platform's.
        MetadataReference[] platform = framework == Old && set.Framework.Count > 0 ? [.. set.Framework.Select(Reference)] : Platform;
        var own = platform.OfType<PortableExecutableReference>().Select(r => Path.GetFileName(r.FilePath!)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return CSharpCompilation.Create(
            project.Name,
            trees,
            [
                .. platform,
                .. set.Assemblies.Where(a => !own.Contains(Path.GetFileName(a.Path)) && !fromSources.ContainsKey(a.Package)).Select(a => Reference(a.Path)),
                .. fromSources.Values.Select(s => s.Compilation.ToMetadataReference()),
                .. all.Skip(1).Select(p => OfProject(p, framework)).OfType<CSharpCompilation>().Select(c => c.ToMetadataReference()),
            ],
            Options(project.Nullable));
    }

    // What the registry has not at all, or only in a generation farther away, is compiled from a checkout where there is one.
    private Dictionary<string, (string Version, CSharpCompilation Compilation)> FromSources(PackageSet set, string framework)
    {
        var found = new Dictionary<string, (string, CSharpCompilation)>(StringComparer.OrdinalIgnoreCase);
        foreach (var (id, wanted, taken) in set.LeftOut.Select(l => (l.Id, l.Version, Taken: (string?)null)).Concat(set.Replaced.Select(r => (r.Id, r.Wanted, (string?)r.Taken))))
        {
            if (sources.Of(id, wanted) is { } source
                && (taken is null || PackageVersions.Distance(source.Version, wanted) < PackageVersions.Distance(taken, wanted))
                && ProjectFile.Read(source.Project) is { } file
                && OfProject(file, framework) is { } compilation)
            {
                found[id] = (source.Version, compilation);
            }
        }

        return found;
    }

    private void Note(ProjectFile project, PackageSet set, Dictionary<string, (string Version, CSharpCompilation Compilation)> fromSources)
    {
        string[] lines =
        [
            .. fromSources.Select(s => $"{s.Key} {set.LeftOut.Concat(set.Replaced.Select(r => (r.Id, r.Wanted))).First(p => string.Equals(p.Item1, s.Key, StringComparison.OrdinalIgnoreCase)).Item2}: sources of {s.Value.Version}"),
            .. set.Replaced.Where(r => !fromSources.ContainsKey(r.Id)).Select(r => $"{r.Id} {r.Wanted}: {r.Taken}"),
            .. set.LeftOut.Where(l => !fromSources.ContainsKey(l.Id)).Select(l => $"{l.Id} {l.Version}: none"),
        ];
        if (lines.Length > 0)
            Substitutions[project.FullPath] = lines;
    }

    private static List<ProjectFile> Below(ProjectFile project)
    {
        var found = new List<ProjectFile> { project };
        for (var i = 0; i < found.Count; i++)
        {
            foreach (var path in found[i].ProjectReferences)
            {
                if (found.All(f => f.FullPath != path) && ProjectFile.Read(path) is { } other)
                    found.Add(other);
            }
        }

        return found;
    }

    // One and the same for all projects, which keeps what the compiler has read of it.
    private MetadataReference Reference(string path) => _references.TryGetValue(path, out var known) ? known : _references[path] = MetadataReference.CreateFromFile(path);

    private static SyntaxTree Tree(string path, CSharpParseOptions parse) => CSharpSyntaxTree.ParseText(SourceText.From(File.ReadAllText(path)), parse, path);

    private static CSharpCompilationOptions Options(NullableContextOptions nullable) =>
        new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: nullable, allowUnsafe: true);

    private static IEnumerable<MetadataReference> References(string metadata)
    {
        var folder = typeof(ProjectCompilations).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == metadata).Value!;
        return Directory.GetFiles(folder, "*.dll").Select(path => MetadataReference.CreateFromFile(path));
    }
}
