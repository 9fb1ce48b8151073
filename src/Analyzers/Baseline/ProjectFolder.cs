using Microsoft.CodeAnalysis.Diagnostics;

namespace PrivacySafe.Conferencing.Analyzers.Baseline;

/// <summary>Where a project lies, as far as the build says it.</summary>
internal sealed class ProjectFolder
{
    private const string FolderKey = "build_property.ProjectDir";
    private const string FrameworksKey = "build_property.PrivacySafeConferencingFrameworks";

    private readonly string? _folder;
    private readonly bool _isBuiltOnce;

    /// <param name="folder">The folder; null when it is not known.</param>
    /// <param name="isBuiltOnce">False for a project that is built for several target frameworks.</param>
    public ProjectFolder(string? folder, bool isBuiltOnce)
    {
        _folder = folder is null ? null : Slashed(folder).TrimEnd('/') + "/";
        _isBuiltOnce = isBuiltOnce;
    }

    /// <summary>True when the build says nothing of it.</summary>
    public bool IsUnknown => _folder is null;

    public static ProjectFolder Of(AnalyzerConfigOptions build) => new(
        build.TryGetValue(FolderKey, out var folder) && folder.Length > 0 ? folder : null,
        !build.TryGetValue(FrameworksKey, out var frameworks) || frameworks.Split(',').Count(f => f.Trim().Length > 0) < 2);

    /// <summary>True when no other project and no other target framework is likely to share a file.</summary>
    public bool IsAloneWith(string path) => _isBuiltOnce && IsInside(path);

    /// <summary>The path in the project, with slashes; the name alone of a file that lies elsewhere.</summary>
    public string PathIn(string path) => IsInside(path) ? Slashed(path).Substring(_folder!.Length) : Slashed(path).Split('/').Last();

    private bool IsInside(string path) => _folder is not null && Slashed(path).StartsWith(_folder, StringComparison.OrdinalIgnoreCase);

    private static string Slashed(string path) => path.Replace('\\', '/');
}
