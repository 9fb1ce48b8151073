namespace PrivacySafe.Conferencing;

/// <summary>
/// Makes, opens, verifies, changes and removes privacy-safe meetings of one vendor account:
/// preflight → create → read back → compare → release.
/// </summary>
/// <remarks>Safe for concurrent use. Registered by <c>AddConferencing().AddZoom(…)</c>; keyed when registered with a name.</remarks>
public interface IMeetingClient
{
    /// <summary>The vendor's identifier, e.g. <c>zoom</c>.</summary>
    string Provider { get; }

    /// <summary>Judges whether a request can be fulfilled, without creating anything. Reads the account's settings when they are not cached.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The plan and what is known before creation; <see cref="MeetingPreflight.Violations"/> is empty when it may be created.</returns>
    /// <exception cref="ArgumentException">The start has passed, or a value exceeds the vendor's limits.</exception>
    /// <exception cref="MeetingPolicyException">The configuration weakens a control whose weakening the profile forbids.</exception>
    /// <exception cref="ProviderException">The vendor could not be asked.</exception>
    Task<MeetingPreflight> PreflightAsync(MeetingRequest request, CancellationToken cancellationToken = default);

    /// <summary>Creates a meeting and releases it once the applied settings are good enough.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Cancels the creation; what was made until then is removed within a bounded time.</param>
    /// <returns>The released meeting.</returns>
    /// <exception cref="ArgumentException">The start has passed, or a value exceeds the vendor's limits; nothing was sent.</exception>
    /// <exception cref="MeetingPolicyException">The profile cannot be fulfilled, or the applied settings fall short; see its stage and cleanup.</exception>
    /// <exception cref="MeetingUnverifiedException">The meeting was made but its settings could not be read.</exception>
    /// <exception cref="MeetingUnrecordedException">The meeting was made but the ledger could not record it. What a ledger throws before anything was sent arrives as it is.</exception>
    /// <exception cref="CreateOutcomeUnknownException">Whether the meeting exists is not known.</exception>
    /// <exception cref="MeetingCreationCanceledException">The creation was cancelled after something had been sent.</exception>
    /// <exception cref="ProviderException">The vendor refused.</exception>
    Task<Meeting> CreateAsync(MeetingRequest request, CancellationToken cancellationToken = default);

    /// <summary>
    /// Creates a series of meetings, each with an id and a passcode of its own, instead of a recurring one whose passcode would serve again and again (S56): all of them or none.
    /// </summary>
    /// <param name="request">What each meeting should be. With an idempotency key each meeting has one that is derived from it and its place in the series.</param>
    /// <param name="schedule">When they start.</param>
    /// <param name="cancellationToken">Cancels the creation; what was made until then is removed within a bounded time.</param>
    /// <returns>The released meetings, in the order of the schedule.</returns>
    /// <exception cref="ArgumentException">A start has passed or does not exist, a value exceeds the vendor's limits, or the series has more meetings than the vendor lets a host create in a day; nothing was sent.</exception>
    /// <exception cref="MeetingPolicyException">The profile cannot be fulfilled; nothing was sent.</exception>
    /// <exception cref="MeetingSeriesException">A meeting could not be made; says which meetings are left.</exception>
    /// <exception cref="MeetingSeriesCanceledException">The creation was cancelled; says which meetings are left.</exception>
    /// <exception cref="ProviderException">The account's settings could not be read; nothing was sent.</exception>
    Task<IReadOnlyList<Meeting>> CreateSeriesAsync(MeetingRequest request, SeriesSchedule schedule, CancellationToken cancellationToken = default);

    /// <summary>Changes topic, time and settings of a meeting, reads it back and releases it again. A meeting that then falls short is not removed: its link is withheld.</summary>
    /// <param name="reference">The meeting.</param>
    /// <param name="request">What it should be now. Its passcode is made anew.</param>
    /// <param name="cancellationToken">Cancels the change.</param>
    /// <exception cref="ArgumentException">The reference belongs to another vendor or profile, or a value is not usable.</exception>
    /// <exception cref="MeetingPolicyException">The profile cannot be fulfilled, or the applied settings fall short.</exception>
    /// <exception cref="MeetingUnverifiedException">The meeting was changed but could not be read.</exception>
    /// <exception cref="ProviderException">The vendor refused.</exception>
    Task<Meeting> UpdateAsync(MeetingReference reference, MeetingRequest request, CancellationToken cancellationToken = default);

    /// <summary>Reads a meeting again, compares, and releases its link when it is good enough.</summary>
    /// <param name="reference">What was stored.</param>
    /// <param name="profile">The profile it was made under, or a stricter one derived from it.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <exception cref="ArgumentException">The reference belongs to another vendor or profile.</exception>
    /// <exception cref="MeetingPolicyException">The applied settings fall short; the link stays withheld.</exception>
    /// <exception cref="ProviderException">The vendor refused, or the meeting no longer exists.</exception>
    Task<Meeting> OpenAsync(MeetingReference reference, MeetingProfile profile, CancellationToken cancellationToken = default);

    /// <summary>Judges any meeting of the account against a profile, also one made by other code. Releases nothing and changes nothing.</summary>
    /// <param name="meetingId">The vendor's id of the meeting.</param>
    /// <param name="profile">The profile.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The evidence; see <see cref="MeetingEvidence.IsAcceptable"/>.</returns>
    /// <exception cref="ArgumentException">The id is not one of this vendor's.</exception>
    /// <exception cref="ProviderException">The vendor refused, or there is no such meeting.</exception>
    Task<MeetingEvidence> VerifyAsync(string meetingId, MeetingProfile profile, CancellationToken cancellationToken = default);

    /// <summary>As <see cref="VerifyAsync(string, MeetingProfile, CancellationToken)"/>, with the declarations, weakenings and media the meeting was made with.</summary>
    /// <param name="reference">What was stored.</param>
    /// <param name="profile">The profile.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <exception cref="ArgumentException">The reference belongs to another vendor.</exception>
    /// <exception cref="ProviderException">The vendor refused, or the meeting no longer exists.</exception>
    Task<MeetingEvidence> VerifyAsync(MeetingReference reference, MeetingProfile profile, CancellationToken cancellationToken = default);

    /// <summary>
    /// Judges all meetings of the account that have not ended, or those of chosen hosts, also those made by other code. Releases nothing and changes nothing.
    /// See docs/account-verification.md for what is asked of the vendor.
    /// </summary>
    /// <param name="verification">Which hosts, against which profile, how many at a time.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    /// <returns>
    /// A run that is to be enumerated once. A meeting that vanishes meanwhile is counted and left out; one that cannot be read, and a host whose list cannot be
    /// read, is an item with the reason. Enumerating throws <see cref="ProviderAuthorizationException"/> when the app lacks a scope or its credentials are refused, and
    /// <see cref="ProviderRateLimitException"/> when the vendor asks for a longer pause than is allowed.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="verification"/> is null.</exception>
    AccountVerificationRun VerifyAsync(AccountVerification verification, CancellationToken cancellationToken = default);

    /// <summary>Deletes a meeting without notifying anybody.</summary>
    /// <param name="reference">The meeting.</param>
    /// <param name="cancellationToken">Cancels the removal.</param>
    /// <returns>What was done, and for how long the vendor can bring the meeting back.</returns>
    /// <exception cref="ProviderException">The vendor refused.</exception>
    Task<MeetingCleanup> RemoveAsync(MeetingReference reference, CancellationToken cancellationToken = default);

    /// <summary>Ends a running meeting for everybody.</summary>
    /// <param name="reference">The meeting.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="ProviderException">The vendor refused.</exception>
    Task EndAsync(MeetingReference reference, CancellationToken cancellationToken = default);

    /// <summary>Lists the scheduled meetings of a host, page by page as they are consumed.</summary>
    /// <param name="host">The vendor's user id or address; null for the configured default host.</param>
    /// <param name="cancellationToken">Cancels the listing.</param>
    /// <exception cref="ProviderException">The vendor refused.</exception>
    IAsyncEnumerable<MeetingSummary> ListAsync(string? host = null, CancellationToken cancellationToken = default);

    /// <summary>Settles a creation of unknown outcome by looking for its marker, twice over the stated interval when it is not found at once. Sends no creation.</summary>
    /// <param name="pending">From a <see cref="CreateOutcomeUnknownException"/> or a <see cref="MeetingCreationCanceledException"/>.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    /// <returns>Whether the meeting exists, with the ids that carry its marker; <see cref="ReconciliationState.Unknown"/> when the vendor could not be asked.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="pending"/> is null.</exception>
    /// <exception cref="ArgumentException">The pending creation belongs to another vendor.</exception>
    /// <exception cref="OperationCanceledException">The search was cancelled; what is known stays as it was, and it can be repeated.</exception>
    Task<Reconciliation> ReconcileAsync(PendingCreation pending, CancellationToken cancellationToken = default);
}
