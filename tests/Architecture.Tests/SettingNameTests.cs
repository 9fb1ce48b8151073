using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing.Architecture.Tests;

/// <summary>What a vendor calls a setting stands once, in the catalogue.</summary>
public sealed class SettingNameTests
{
    private static readonly HashSet<string> Names =
        [.. VendorCatalogues.All.SelectMany(v => v.Settings).Where(s => s.Path.Length > 0).SelectMany(s => new[] { s.Path, s.Path.Split('.')[^1] })];

    [Fact]
    public void A_provider_repeats_no_setting_name() => AssertNone(inProviders: true, Names);

    /// <summary>Elsewhere, plain words such as "value" may be the SDK's own.</summary>
    [Fact]
    public void The_rest_of_the_sdk_repeats_none_either() => AssertNone(inProviders: false, Names.Where(n => n.Contains('_') || n.Contains('.')));

    /// <summary>A provider with a package of its own repeats none of its vendor's. What it says on the wire belongs to the wire's protocol, whose words these may be as well.</summary>
    [Fact]
    public void A_package_beside_the_sdk_repeats_none_of_its_vendors()
    {
        var packages = Repository.Projects("src").Where(p => p.StartsWith("src/Sdk.", StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(packages);
        foreach (var package in packages)
        {
            var vendor = VendorCatalogues.All.Single(v => v.Name.Equals(package.Split('/', '.')[2], StringComparison.OrdinalIgnoreCase));
            var forbidden = vendor.Settings.Where(s => s.Path.Length > 0).SelectMany(s => new[] { s.Path, s.Name }).ToHashSet(StringComparer.Ordinal);
            var folder = Path.GetDirectoryName(package)!.Replace('\\', '/');
            var literals = Repository.Sources(folder).Where(s => !s.Path.StartsWith(folder + "/Wire/", StringComparison.Ordinal)).SelectMany(s => s.Literals);
            Assert.DoesNotContain(literals, w => forbidden.Contains(w.Text));
        }
    }

    private static void AssertNone(bool inProviders, IEnumerable<string> names)
    {
        var forbidden = names.ToHashSet(StringComparer.Ordinal);
        Assert.NotEmpty(forbidden);
        var literals = Repository.Sources("src/Sdk")
            .Where(s => s.Path.StartsWith("src/Sdk/Providers/", StringComparison.Ordinal) == inProviders)
            .SelectMany(s => s.Literals)
            .ToArray();
        Assert.NotEmpty(literals);
        var repeated = literals.Where(w => forbidden.Contains(w.Text)).ToArray();
        Assert.Empty(repeated);
    }
}
