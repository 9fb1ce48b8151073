using System.Collections.Concurrent;
using System.Xml.Linq;

namespace PrivacySafe.Conferencing.Architecture.Tests;

/// <summary>The repository the tests were built from.</summary>
internal static class Repository
{
    public const string SolutionName = "PrivacySafe.Conferencing.slnx";

    // Each file is read once for all tests.
    private static readonly ConcurrentDictionary<string, Lazy<SourceFile>> Read = new(StringComparer.Ordinal);

    /// <summary>Its folder.</summary>
    public static string Root { get; } = Find();

    /// <summary>The C# files below a folder, without build output.</summary>
    public static IReadOnlyList<SourceFile> Sources(string folder) =>
        [.. Files(folder, "*.cs").Select(path => Read.GetOrAdd(path, p => new(() => new SourceFile(p, File.ReadAllText(Path.Combine(Root, p))))).Value)];

    /// <summary>The project files below a folder.</summary>
    public static IReadOnlyList<string> Projects(string folder = "") => Files(folder, "*.csproj");

    public static XElement Xml(string path) => XElement.Load(Path.Combine(Root, path));

    private static IReadOnlyList<string> Files(string folder, string pattern) =>
        [.. Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(part => part is "bin" or "obj" or "artifacts" or "node_modules"))
            .Order(StringComparer.Ordinal)];

    private static string Find()
    {
        for (var current = new DirectoryInfo(AppContext.BaseDirectory); current is not null; current = current.Parent)
        {
            if (File.Exists(Path.Combine(current.FullName, SolutionName)))
                return current.FullName;
        }

        throw new InvalidOperationException($"No {SolutionName} above {AppContext.BaseDirectory}.");
    }
}
