namespace PrivacySafe.Conferencing.Catalogue;

/// <summary>The vendors the product knows.</summary>
internal static class VendorCatalogues
{
    /// <summary>All vendors, ordered by name.</summary>
    public static IReadOnlyList<VendorCatalogue> All { get; } = new[]
    {
        BigBlueButtonCatalogue.Instance, GoToMeetingCatalogue.Instance, JitsiCatalogue.Instance, TeamsCatalogue.Instance, WebexCatalogue.Instance, ZoomCatalogue.Instance,
    };
}
