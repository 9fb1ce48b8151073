using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing.DocumentationGenerator;

/// <summary>For which of the catalogue's vendors the SDK has a provider.</summary>
internal static class ServedVendors
{
    /// <summary>The vendors with a folder of the SDK's providers, or a package beside the SDK, which bears their name.</summary>
    public static IEnumerable<VendorCatalogue> Of(string root)
    {
        var folders = Directory.GetDirectories(Path.Combine(root, "src", "Sdk", "Providers")).Select(folder => Path.GetFileName(folder));
        var packages = Directory.GetDirectories(Path.Combine(root, "src")).Select(folder => Path.GetFileName(folder).Split('.')).Where(name => name is ["Sdk", _]).Select(name => name[1]);
        var served = folders.Concat(packages).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return VendorCatalogues.All.Where(v => served.Contains(v.Name));
    }
}
