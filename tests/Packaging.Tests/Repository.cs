namespace PrivacySafe.Conferencing.Packaging.Tests;

/// <summary>The repository the tests were built from.</summary>
internal static class Repository
{
    private const string SolutionName = "PrivacySafe.Conferencing.slnx";

    public static string Root { get; } = Find();

    public static string Solution => Path.Combine(Root, SolutionName);

    /// <summary>A C# program of a package's README, counted from 0.</summary>
    public static string ReadmeProgram(string package, int number) =>
        File.ReadAllText(Path.Combine(Root, "nuget", package, "README.md")).Split("```csharp\n")[number + 1].Split("```")[0];

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
