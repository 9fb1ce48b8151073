using System.Text.Json;

namespace PrivacySafe.Conferencing.Corpus.Projects;

/// <summary>
/// Packages that may be missing from a registry and are then compiled, in memory, from a checkout of their sources: a folder
/// <c>owner+name@version</c> beside the measured repositories. Which they are stands in <c>sources.json</c>.
/// </summary>
internal sealed class PackageSources(string checkouts, IReadOnlyDictionary<string, PackageSource> sources)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static PackageSources Read(string checkouts, string path) =>
        new(checkouts, new Dictionary<string, PackageSource>(JsonSerializer.Deserialize<Dictionary<string, PackageSource>>(File.ReadAllText(path), Options)!, StringComparer.OrdinalIgnoreCase));

    /// <summary>The project of a package in the nearest version that is checked out, and that version; null when there is none.</summary>
    public (string Project, string Version)? Of(string package, string wanted)
    {
        if (!sources.TryGetValue(package, out var source) || source is not { Repo: { } repo, Project: { } file })
            return null;
        var start = repo.Replace('/', '+') + "@";
        var versions = Directory.EnumerateDirectories(checkouts, start + "*").Select(d => Path.GetFileName(d)[start.Length..]);
        if (PackageVersions.Nearest(versions, wanted) is not { } version)
            return null;
        var project = Path.Combine(checkouts, start + version, file);
        return File.Exists(project) ? (Path.GetFullPath(project), version) : null;
    }

    /// <summary>The packages that others would have brought along.</summary>
    public IEnumerable<(string Id, string Version)> BroughtBy(IEnumerable<string> packages) =>
        packages.Select(sources.GetValueOrDefault).OfType<PackageSource>().SelectMany(s => s.Brings ?? new Dictionary<string, string>()).Select(b => (b.Key, b.Value)).Distinct();
}

/// <param name="Repo">The repository as owner/name; null when its sources are not asked for.</param>
/// <param name="Project">The project file inside it.</param>
/// <param name="Brings">The packages it needs that measured code uses as well, with their versions.</param>
internal sealed record PackageSource(string? Repo, string? Project, IReadOnlyDictionary<string, string>? Brings);
