using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing.Analyzers.Known;

/// <summary>All libraries whose calls and types are known.</summary>
internal static class KnownLibraries
{
    private static readonly IReadOnlyList<KnownLibrary> All = new[] { AndcultureZoomLibrary.Instance, BigBlueButtonLibraries.Instance, GraphLibrary.Instance, ZoomNetLibrary.Instance };

    /// <summary>All methods and types, in the form in which users describe their own.</summary>
    public static KnownApis Apis { get; } = new() { Methods = All.SelectMany(l => l.Methods).ToArray(), Types = All.SelectMany(l => l.Types).ToArray() };

    /// <summary>The assemblies of libraries that serve nothing but conferences, and of this product.</summary>
    public static IReadOnlyList<string> AssemblyNames { get; } = new[]
    {
        "PrivacySafe.Conferencing", "ZoomNet", "AndcultureCode.ZoomClient", "BigBlueButtonAPI.Core", "BigBlueButtonApi", "Azure.Communication.Rooms", "Microsoft.Graph.Communications.Calls",
    };

    /// <summary>The metadata names of the types with which vendors are asked for meetings.</summary>
    /// <param name="which">Of which vendors.</param>
    public static IEnumerable<string> TypeNamesOf(Func<VendorCatalogue, bool> which) =>
        VendorCatalogues.All.Where(which).SelectMany(vendor => All.SelectMany(l => l.Types).Where(t => t.Vendor == vendor.Name)).Select(t => t.ContainingNamespace + "." + t.Name).Append(CommunicationServicesLibrary.ParticipantType).Distinct(StringComparer.Ordinal);

    /// <summary>The namespaces of the types with which a vendor is asked for meetings.</summary>
    public static IReadOnlyList<string> NamespacesOf(VendorCatalogue vendor) =>
        All.SelectMany(l => l.Types).Where(t => t.Vendor == vendor.Name).Select(t => t.ContainingNamespace).Distinct(StringComparer.Ordinal).ToArray();

    /// <summary>The metadata names of all types that code fills or creates.</summary>
    public static IReadOnlyList<string> TypeNames { get; } =
        All.SelectMany(l => l.Types).Select(t => t.ContainingNamespace + "." + t.Name).Append(CommunicationServicesLibrary.ParticipantType).Distinct(StringComparer.Ordinal).ToArray();
}
