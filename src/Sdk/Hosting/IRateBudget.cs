namespace PrivacySafe.Conferencing.Hosting;

/// <summary>
/// Keeps an account within its vendor's requests per second. The default counts within this process; register one of your own
/// when several processes share an account.
/// </summary>
/// <remarks>Implementations must be safe for concurrent use.</remarks>
public interface IRateBudget
{
    /// <summary>Waits until one more request may be sent.</summary>
    /// <param name="provider">The vendor's identifier.</param>
    /// <param name="account">The name the account was registered under; empty for the only one.</param>
    /// <param name="category">The vendor's category of the request, e.g. <c>LIGHT</c> on Zoom.</param>
    /// <param name="cancellationToken">Cancels the waiting.</param>
    ValueTask WaitAsync(string provider, string account, string category, CancellationToken cancellationToken);
}
