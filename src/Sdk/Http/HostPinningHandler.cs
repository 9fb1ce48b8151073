namespace PrivacySafe.Conferencing.Http;

/// <summary>Lets requests, and with them credentials, go to the vendor's hosts only. The last handler before the network.</summary>
internal sealed class HostPinningHandler(Func<Uri, bool> isPinned, string provider) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        return request.RequestUri is { } address && isPinned(address)
            ? base.SendAsync(request, cancellationToken)
            : throw new ProviderException(new ProviderFailure(provider, "send request", "the address is not one of the vendor's hosts, so nothing was sent.")
            {
                Remedy = "Remove what changes the request's address.",
            });
    }
}
