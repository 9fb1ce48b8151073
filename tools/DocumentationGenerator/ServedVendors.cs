using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing.DocumentationGenerator;

/// <summary>For which of the catalogue's vendors the SDK has a provider.</summary>
internal static class ServedVendors
{
    /// <summary>The vendors with a folder of the SDK's providers, which bears their name.</summary>
    public static IEnumerable<VendorCatalogue> Of(string root)
    {
        var folders = Directory.GetDirectories(Path.Combine(root, "src", "Sdk", "Providers")).Select(folder => Path.GetFileName(folder)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return VendorCatalogues.All.Where(v => folders.Contains(v.Name));
    }
}
