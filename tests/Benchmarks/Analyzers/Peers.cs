extern alias analyzers;
using System.Collections.Immutable;
using System.Reflection;
using analyzers::PrivacySafe.Conferencing.Analyzers.Host;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PrivacySafe.Conferencing.Benchmarks.Analyzers;

/// <summary>The analyzers that run beside each other: none at all, these, and those of others as far as they can be loaded.</summary>
internal static class Peers
{
    public const string NoneName = "empty";
    public const string IdleName = "idle";
    public const string OwnName = "PrivacySafe";
    public const string Meziantou = "Meziantou";

    /// <summary>An analyzer that does nothing, so that what any analyzer costs is not counted.</summary>
    public static (string Name, ImmutableArray<DiagnosticAnalyzer> Analyzers) None { get; } = (NoneName, [new EmptyAnalyzer()]);

    /// <summary>An analyzer that is called and does nothing, so that what the compiler prepares for any analyzer is not counted either.</summary>
    public static (string Name, ImmutableArray<DiagnosticAnalyzer> Analyzers) Idle { get; } = (IdleName, [new IdleAnalyzer()]);

    public static (string Name, ImmutableArray<DiagnosticAnalyzer> Analyzers) Own { get; } = (OwnName, [new ConferencingAnalyzer()]);

    /// <summary>The named peers of others that can be loaded.</summary>
    public static IEnumerable<(string Name, ImmutableArray<DiagnosticAnalyzer> Analyzers)> Others(params string[] names)
    {
        (string Name, string[] Files)[] known =
        [
            (Meziantou, [Package("meziantou.analyzer/3.0.321/analyzers/dotnet/roslyn5.0/cs/Meziantou.Analyzer.dll")]),
            ("NetAnalyzers", [Path.Combine(Told("PlatformAnalyzers"), "Microsoft.CodeAnalysis.NetAnalyzers.dll"), Path.Combine(Told("PlatformAnalyzers"), "Microsoft.CodeAnalysis.CSharp.NetAnalyzers.dll")]),
            ("SecurityCodeScan", [Package("securitycodescan.vs2019/5.6.7/analyzers/dotnet/SecurityCodeScan.VS2019.dll"), Package("securitycodescan.vs2019/5.6.7/analyzers/dotnet/YamlDotNet.dll")]),
        ];
        foreach (var (name, files) in known.Where(k => names.Length == 0 || names.Contains(k.Name)))
        {
            if (!files.All(File.Exists))
            {
                Console.WriteLine($"{name}: not found, left out");
                continue;
            }

            yield return (name, [.. files.SelectMany(file => new AnalyzerFileReference(file, new Loader()).GetAnalyzers(LanguageNames.CSharp))]);
        }
    }

    /// <summary>What the project file tells.</summary>
    public static string Told(string key) => typeof(Peers).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;

    private static string Package(string path) => Path.Combine(Told("Packages"), path);

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        private static readonly Dictionary<string, string> Paths = new(StringComparer.OrdinalIgnoreCase);

        static Loader() => AppDomain.CurrentDomain.AssemblyResolve += (_, request) =>
            Paths.TryGetValue(new AssemblyName(request.Name).Name!, out var path) ? Assembly.LoadFrom(path) : null;

        public void AddDependencyLocation(string fullPath) => Paths[Path.GetFileNameWithoutExtension(fullPath)] = fullPath;

        public Assembly LoadFromPath(string fullPath)
        {
            AddDependencyLocation(fullPath);
            return Assembly.LoadFrom(fullPath);
        }
    }
}
