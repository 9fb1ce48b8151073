using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing.Providers;

/// <summary>
/// What a vendor's folder implements: the requests, and nothing of the policy. Every method speaks to the vendor at most as often
/// as its pipeline's replay-safe retries allow; a creation is sent exactly once.
/// </summary>
internal abstract class MeetingProvider
{
    /// <summary>The vendor's settings, requests and traps.</summary>
    public abstract VendorCatalogue Catalogue { get; }

    /// <summary>Bounds that the vendor sets on a request.</summary>
    public abstract ProviderLimits Limits { get; }

    /// <summary>Whose server carries a meeting, and whether its operator can follow it (S10–S13). A server of one's own is one at every level.</summary>
    /// <param name="endToEndEncryption">How strictly end-to-end encryption is demanded of the meeting.</param>
    public abstract HostingModel HostingWith(ControlLevel endToEndEncryption);

    /// <summary>The host to use, checked: the given one, or the configured default.</summary>
    /// <exception cref="ArgumentException">Neither is there.</exception>
    public abstract string ResolveHost(string? host);

    /// <summary>Returns the id in the vendor's normal form.</summary>
    /// <exception cref="ArgumentException">The text cannot be one of this vendor's ids.</exception>
    public abstract string NormalizeMeetingId(string meetingId);

    /// <summary>The account's settings for a host, from a cache while they are young enough. Never throws for sections it may not read: those are named in the snapshot.</summary>
    public abstract ValueTask<AccountPosture> ReadPostureAsync(string host, CancellationToken cancellationToken);

    /// <summary>As <see cref="ReadPostureAsync"/>, but what has to be read is not kept: for runs over so many hosts that a cache would only grow.</summary>
    public abstract ValueTask<AccountPosture> ReadPostureOnceAsync(string host, CancellationToken cancellationToken);

    /// <summary>What is known of an account that could not be read: nothing, and why.</summary>
    /// <param name="why">Why, as a complete sentence.</param>
    /// <param name="source">What was asked.</param>
    /// <param name="at">When.</param>
    public virtual AccountPosture Unread(string why, string source, DateTimeOffset at) => new()
    {
        ReadAt = at,
        Settings = new AppliedSettings([], at, source),
        Unreadable = Catalogue.Settings.Where(s => s.Scope == SettingScope.Account).Select(s => s.AccountSection).Distinct(StringComparer.Ordinal).ToDictionary(s => s, _ => why, StringComparer.Ordinal),
        Locked = new HashSet<string>(),
    };

    /// <summary>Sends one creation.</summary>
    /// <returns>The vendor's id of the meeting. What was applied is read back.</returns>
    /// <exception cref="CreationUncertainException">The request may have been committed, but no usable answer came.</exception>
    /// <exception cref="ProviderException">The vendor refused; nothing was created.</exception>
    public abstract Task<string> CreateAsync(MeetingPlan plan, CancellationToken cancellationToken);

    /// <summary>Reads a meeting.</summary>
    /// <param name="meetingId">The vendor's id in normal form.</param>
    /// <param name="hostLink">True to keep the host link; it is not even copied out of the answer otherwise.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>Null when the vendor knows no such meeting.</returns>
    public abstract Task<ProviderMeeting?> ReadAsync(string meetingId, bool hostLink, CancellationToken cancellationToken);

    /// <summary>Sends one update with everything the plan says.</summary>
    public abstract Task UpdateAsync(string meetingId, MeetingPlan plan, CancellationToken cancellationToken);

    /// <summary>Deletes a meeting without notifying anybody.</summary>
    /// <returns>False when the vendor no longer knew it.</returns>
    public abstract Task<bool> DeleteAsync(string meetingId, CancellationToken cancellationToken);

    /// <summary>Ends a running meeting.</summary>
    public abstract Task EndAsync(string meetingId, CancellationToken cancellationToken);

    /// <summary>Lists a host's scheduled meetings with their markers, page by page.</summary>
    public abstract IAsyncEnumerable<MeetingSummary> ListAsync(string host, CancellationToken cancellationToken);

    /// <summary>One page of a host's meetings, with all that may still take place and perhaps some that have ended. A recurring meeting may stand in it several times.</summary>
    /// <param name="host">The vendor's user id, or an address.</param>
    /// <param name="page">The <see cref="ProviderPage{T}.Next"/> of the page before; empty for the first.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    public abstract Task<ProviderPage<UpcomingMeeting>> ListUpcomingAsync(string host, string page, CancellationToken cancellationToken);

    /// <summary>One page of the ids of all active users of the account.</summary>
    /// <param name="page">The <see cref="ProviderPage{T}.Next"/> of the page before; empty for the first.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    public abstract Task<ProviderPage<string>> ListHostsAsync(string page, CancellationToken cancellationToken);
}
