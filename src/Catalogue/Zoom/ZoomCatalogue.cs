namespace PrivacySafe.Conferencing.Catalogue;

/// <summary>What the product knows about Zoom.</summary>
internal static class ZoomCatalogue
{
    /// <summary>Zoom's settings, requests and traps.</summary>
    public static VendorCatalogue Instance { get; } = new(
        "zoom",
        "Zoom Meetings",
        "Zoom API documents for meetings and users, edition 2026-08-09",
        ZoomMeetingSettings.All.Concat(ZoomAccountSettings.All).Concat(ZoomOtherSettings.All).OrderBy(s => s.Control.Number).ToArray(),
        ZoomEndpoints.All,
        ZoomTraps.All);
}
