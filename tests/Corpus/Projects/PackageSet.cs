namespace PrivacySafe.Conferencing.Corpus.Projects;

/// <summary>What a restore brought.</summary>
/// <param name="Assemblies">The assemblies to compile against, with the package that each belongs to.</param>
/// <param name="Framework">The platform's assemblies when the framework is an old one.</param>
/// <param name="Replaced">Packages in another version than was asked for.</param>
/// <param name="LeftOut">Packages that could not be had in any version.</param>
internal sealed record PackageSet(
    IReadOnlyList<(string Package, string Path)> Assemblies,
    IReadOnlyList<string> Framework,
    IReadOnlyList<(string Id, string Wanted, string Taken)> Replaced,
    IReadOnlyList<(string Id, string Version)> LeftOut)
{
    public static PackageSet Empty { get; } = new([], [], [], []);
}
