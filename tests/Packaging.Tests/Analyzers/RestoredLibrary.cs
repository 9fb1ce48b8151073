namespace PrivacySafe.Conferencing.Packaging.Tests.Analyzers;

/// <summary>
/// What a restore leaves in a library that asks for the analyzers and nothing else. It is the same for each but for the library's name, and takes longer than the build, so one
/// library is restored for all; tests of what a restore does restore for themselves.
/// </summary>
internal static class RestoredLibrary
{
    /// <summary>The only framework it is restored for.</summary>
    public const string Framework = "net10.0";

    // A word that nothing in its files but its name holds.
    private const string Name = "RestoredForAll";

    private static readonly SemaphoreSlim One = new(1);
    private static (string Path, string Text)[]? Files;

    /// <summary>Leaves it in a library of another name.</summary>
    public static async Task PlaceAsync(Packages packages, string name)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await One.WaitAsync(cancellationToken);
        try
        {
            Files ??= await RestoreAsync(packages);
        }
        finally
        {
            One.Release();
        }

        packages.CreateFolder(name, Files.Select(f => (f.Path.Replace(Name, name, StringComparison.Ordinal), f.Text.Replace(Name, name, StringComparison.Ordinal))));
    }

    private static async Task<(string Path, string Text)[]> RestoreAsync(Packages packages)
    {
        var folder = packages.CreateFolder(Name, [(Name + ".csproj", AnalysedProject.Library(packages, Framework, "", AnalysedProject.Reference(packages)))]);
        await DotNet.RunAsync(folder, "restore");
        return [.. Directory.EnumerateFiles(Path.Combine(folder, "obj")).Select(f => (Path.GetRelativePath(folder, f), File.ReadAllText(f)))];
    }
}
