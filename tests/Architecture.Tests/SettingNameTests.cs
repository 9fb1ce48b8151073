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
