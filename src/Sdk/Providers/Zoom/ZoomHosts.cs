using PrivacySafe.Conferencing.Http;

namespace PrivacySafe.Conferencing.Providers.Zoom;

/// <summary>Which addresses are Zoom's.</summary>
internal sealed class ZoomHosts(LoopbackEndpoint? loopback)
{
    private static readonly Uri Api = new("https://api.zoom.us/");
    private static readonly Uri Token = new("https://zoom.us/oauth/token");

    public Uri TokenAddress { get; } = loopback is null ? Token : new Uri(loopback.Address, "oauth/token");

    public Uri DefaultApi { get; } = loopback?.Address ?? Api;

    /// <summary>True for https on zoom.us and below, or for the emulator.</summary>
    public bool IsPinned(Uri address) => loopback is null
        ? address is { IsAbsoluteUri: true, Scheme: "https", IsDefaultPort: true, UserInfo.Length: 0 } && IsZoom(address.Host)
        : address.IsAbsoluteUri && address.Scheme == loopback.Address.Scheme && address.Authority == loopback.Address.Authority;

    /// <summary>True for the addresses participants and hosts are given. The emulator gives addresses at Zoom's hosts or its own.</summary>
    public bool IsMeetingLink(Uri address) =>
        address is { IsAbsoluteUri: true, Scheme: "https", UserInfo.Length: 0 } && IsZoom(address.Host) || loopback is not null && IsPinned(address);

    private static bool IsZoom(string host) =>
        host.Equals("zoom.us", StringComparison.OrdinalIgnoreCase) || host.EndsWith(".zoom.us", StringComparison.OrdinalIgnoreCase);
}
