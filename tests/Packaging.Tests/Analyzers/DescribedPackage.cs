namespace PrivacySafe.Conferencing.Packaging.Tests.Analyzers;

/// <summary>A package of somebody else, which wraps a vendor and describes itself to the analyzers as docs/user-apis.md shows.</summary>
internal static class DescribedPackage
{
    public const string Name = "Contoso.Meetings";

    private const string Page = "docs/user-apis.md";

    /// <summary>Packs it for projects that use it beside the other packages, in their version.</summary>
    public static async Task PackAsync(Packages packages)
    {
        var shown = (await File.ReadAllTextAsync(Path.Combine(Repository.Root, Page), TestContext.Current.CancellationToken)).Split("```xml\n").Skip(1).Select(block => block.Split("```")[0]).ToArray();
        var folder = packages.CreateFolder(Name,
        [
            ("Rooms.cs", "namespace Contoso.Meetings; public class Rooms { public void Open(string topic, string? code = null) { } }"),
            (Name + ".conferencing-api.txt", $"conferencing-api 1\ncall create-meeting zoom M:{Name}.Rooms.Open topic->topic code->password type=2\n"),
            (Name + ".targets", shown.Single(block => block.Contains("<Project>", StringComparison.Ordinal))),
            (Name + ".csproj", $"""
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup>
                    <TargetFramework>net10.0</TargetFramework>
                    <Nullable>enable</Nullable>
                    <Version>{packages.Version}</Version>
                  </PropertyGroup>
                  {shown.Single(block => !block.Contains("<Project>", StringComparison.Ordinal))}
                </Project>
                """),
        ]);
        await DotNet.RunAsync(folder, "pack", "--nologo", "-o", packages.FeedOfOthers);
    }
}
