namespace PrivacySafe.Conferencing.Architecture.Tests;

/// <summary>A vendor's words stand in the vendor's own folders; everything else works for all vendors.</summary>
public sealed class VendorWordTests
{
    private static readonly string[] Vendors = ["Zoom", "Webex", "Teams", "GoTo", "Jitsi", "BigBlueButton"];

    /// <summary>Benchmarks whose names hold a vendor's, as they are cited beside the controls.</summary>
    private static readonly string[] Citations = ["CIS Zoom", "SCuBA MS.TEAMS"];

    public static TheoryData<string> AllVendors => [.. Vendors];

    [Theory]
    [MemberData(nameof(AllVendors))]
    public void Stand_only_in_the_vendors_own_folders(string vendor)
    {
        var strays = Repository.Sources("src")
            .Where(s => !s.Path.StartsWith("src/Emulator/", StringComparison.Ordinal) && !IsHome(s.Path, vendor))
            .SelectMany(s => s.Identifiers.Concat(s.Literals))
            .Where(w => WithoutCitations(w.Text).Contains(vendor, StringComparison.OrdinalIgnoreCase));
        Assert.Empty(strays);
    }

    [Fact]
    public void Are_found_where_they_belong() =>
        Assert.Contains(Repository.Sources("src/Sdk/Providers").SelectMany(s => s.Identifiers), w => w.Text.Contains("Zoom", StringComparison.Ordinal));

    private static bool IsHome(string path, string vendor) =>
        path == "src/Catalogue/VendorCatalogues.cs"
        || path == $"src/Sdk/Hosting/{vendor}ConferencingBuilderExtensions.cs"
        || path.StartsWith($"src/Catalogue/{vendor}", StringComparison.Ordinal)
        || path.StartsWith($"src/Sdk/Providers/{vendor}/", StringComparison.Ordinal)
        || path.StartsWith($"src/Sdk.{vendor}/", StringComparison.Ordinal)
        || path.StartsWith($"src/Sdk.{vendor}.", StringComparison.Ordinal)
        || path.StartsWith("src/Analyzers/Known/", StringComparison.Ordinal);

    private static string WithoutCitations(string text) =>
        Citations.Aggregate(text, (rest, citation) => rest.Replace(citation, "", StringComparison.Ordinal));
}
