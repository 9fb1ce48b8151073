namespace PrivacySafe.Conferencing.DocumentationGenerator;

/// <summary>Finds the repository the generator was built from.</summary>
internal static class RepositoryRoot
{
    private const string Marker = "PrivacySafe.Conferencing.slnx";

    /// <summary>The nearest folder above the working directory or the program that holds the solution.</summary>
    public static string Find() =>
        Above(Directory.GetCurrentDirectory()) ?? Above(AppContext.BaseDirectory)
        ?? throw new InvalidOperationException($"No {Marker} above {Directory.GetCurrentDirectory()}. Run the generator inside the repository.");

    private static string? Above(string folder)
    {
        for (var current = new DirectoryInfo(folder); current is not null; current = current.Parent)
        {
            if (File.Exists(Path.Combine(current.FullName, Marker)))
                return current.FullName;
        }

        return null;
    }
}
