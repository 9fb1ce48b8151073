using System.Net;

namespace PrivacySafe.Conferencing.Http;

/// <summary>
/// The one way around host pinning: an emulator on this machine. Only the emulator package can make one; no configuration does, so
/// no credential can be led elsewhere.
/// </summary>
internal sealed class LoopbackEndpoint
{
    public LoopbackEndpoint(Uri address)
    {
        if (!address.IsAbsoluteUri || address.Scheme != Uri.UriSchemeHttp || !IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) || !IPAddress.IsLoopback(ip))
            throw new ArgumentException("Only an http address on the loopback interface is accepted.", nameof(address));
        Address = address;
    }

    /// <summary>The base address, with a slash at its end.</summary>
    public Uri Address { get; }
}
