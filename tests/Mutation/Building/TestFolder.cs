namespace PrivacySafe.Conferencing.Mutation.Building;

/// <summary>The folder with the tests' assembly and its libraries.</summary>
internal static class TestFolder
{
    /// <summary>Copies the folder with everything in it; what stood there before is replaced.</summary>
    public static void Copy(string from, string to)
    {
        if (Directory.Exists(to))
            Directory.Delete(to, recursive: true);
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
