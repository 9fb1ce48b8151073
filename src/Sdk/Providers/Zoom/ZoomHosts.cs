using PrivacySafe.Conferencing.Http;

namespace PrivacySafe.Conferencing.Providers.Zoom;

/// <summary>Which addresses are Zoom's.</summary>
internal sealed class ZoomHosts(LoopbackEndpoint? emulator)
{
    private static readonly Uri Api = new("https://api.zoom.us/");
    private static readonly Uri Token = new("https://zoom.us/oauth/token");

    public Uri TokenAddress { get; } = emulator is null ? Token : new Uri(emulator.Address, "oauth/token");

    public Uri DefaultApi { get; } = emulator?.Address ?? Api;

    /// <summary>True for https on zoom.us and below, or for the emulator.</summary>
    public bool IsPinned(Uri address) => emulator is null
        ? address is { IsAbsoluteUri: true, Scheme: "https", IsDefaultPort: true, UserInfo.Length: 0 } && IsZoom(address.Host)
        : address.IsAbsoluteUri && address.Scheme == emulator.Address.Scheme && address.Authority == emulator.Address.Authority;

    /// <summary>True for the addresses participants and hosts are given. The emulator gives addresses at Zoom's hosts or its own.</summary>
    public bool IsMeetingLink(Uri address) =>
        address is { IsAbsoluteUri: true, Scheme: "https", UserInfo.Length: 0 } && IsZoom(address.Host) || emulator is not null && IsPinned(address);

    private static bool IsZoom(string host) =>
        host.Equals("zoom.us", StringComparison.OrdinalIgnoreCase) || host.EndsWith(".zoom.us", StringComparison.OrdinalIgnoreCase);
}
