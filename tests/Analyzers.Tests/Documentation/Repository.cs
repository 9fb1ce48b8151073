namespace PrivacySafe.Conferencing.Analyzers.Tests.Documentation;

/// <summary>The repository the tests were built from.</summary>
internal static class Repository
{
    private const string SolutionName = "PrivacySafe.Conferencing.slnx";

    public static string Root { get; } = Find();

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    public static IReadOnlyList<string> Files(string folder, string pattern) =>
        [.. Directory.EnumerateFiles(Path.Combine(Root, folder), pattern).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

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
