using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace PrivacySafe.Conferencing.Corpus.Projects;

/// <summary>Compiles projects in memory without building them: sources, packages and the projects they refer to; nothing of theirs runs.</summary>
internal sealed class ProjectCompilations(RestoredPackages packages)
{
    private static readonly string[] Common =
    [
        "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks",
    ];

    private static readonly string[] Web =
    [
        "System.Net.Http.Json", "Microsoft.AspNetCore.Builder", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Http", "Microsoft.AspNetCore.Routing",
        "Microsoft.Extensions.Configuration", "Microsoft.Extensions.DependencyInjection", "Microsoft.Extensions.Hosting", "Microsoft.Extensions.Logging",
    ];

    private static readonly CSharpParseOptions Parse = CSharpParseOptions.Default
        .WithLanguageVersion(LanguageVersion.Latest)
        .WithPreprocessorSymbols(new[] { "TRACE", "NET", "NETCOREAPP" }.Concat(Enumerable.Range(5, 6).Select(v => $"NET{v}_0_OR_GREATER")));

    private static readonly MetadataReference[] Platform = [.. References("PlatformReferences"), .. References("WebReferences")];

    private readonly Dictionary<string, CSharpCompilation?> _compiled = new(StringComparer.Ordinal);

    /// <summary>The packages that could not be had, by project.</summary>
    public SortedDictionary<string, IReadOnlyList<string>> LeftOut { get; } = new(StringComparer.Ordinal);

    /// <summary>The compilation of a project; null when there is no such project.</summary>
    public CSharpCompilation? OfProject(string path)
    {
        if (_compiled.TryGetValue(path, out var known))
            return known;

        // Projects that refer to each other in a circle end here.
        _compiled[path] = null;
        return ProjectFile.Read(path) is { } project ? _compiled[path] = Compile(project) : null;
    }

    /// <summary>The compilation of a file that belongs to no project.</summary>
    public static CSharpCompilation OfFile(string path) =>
        CSharpCompilation.Create(Path.GetFileNameWithoutExtension(path), [Tree(path)], Platform, Options(NullableContextOptions.Disable));

    private CSharpCompilation Compile(ProjectFile project)
    {
        var trees = project.Sources().Select(Tree).ToList();
        var usings = (project.HasImplicitUsings ? project.IsWeb ? Common.Concat(Web) : Common : []).Concat(project.Usings).Distinct().ToArray();
        if (usings.Length > 0)
            trees.Add(CSharpSyntaxTree.ParseText(string.Concat(usings.Select(u => $"global using global::{u};\n")), Parse, "Usings.g.cs"));

        var leftOut = new List<string>();
        var all = Below(project);
        var assemblies = packages.AssembliesOf(all.SelectMany(p => p.Packages()), leftOut);
        if (leftOut.Count > 0)
            LeftOut[project.FullPath] = leftOut;

        // What the platform has by itself stays the platform's.
        var own = Platform.OfType<PortableExecutableReference>().Select(r => Path.GetFileName(r.FilePath!)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return CSharpCompilation.Create(
            project.Name,
            trees,
            [
                .. Platform,
                .. assemblies.Where(a => !own.Contains(Path.GetFileName(a))).Select(a => MetadataReference.CreateFromFile(a)),
                .. all.Skip(1).Select(p => OfProject(p.FullPath)).OfType<CSharpCompilation>().Select(c => c.ToMetadataReference()),
            ],
            Options(project.Nullable));
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

    private static SyntaxTree Tree(string path) => CSharpSyntaxTree.ParseText(SourceText.From(File.ReadAllText(path)), Parse, path);

    private static CSharpCompilationOptions Options(NullableContextOptions nullable) =>
        new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: nullable, allowUnsafe: true);

    private static IEnumerable<MetadataReference> References(string metadata)
    {
        var folder = typeof(ProjectCompilations).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == metadata).Value!;
        return Directory.GetFiles(folder, "*.dll").Select(path => MetadataReference.CreateFromFile(path));
    }
}
