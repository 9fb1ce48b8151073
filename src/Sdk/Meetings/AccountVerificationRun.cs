namespace PrivacySafe.Conferencing;

/// <summary>One run over an account's meetings: nothing is asked of the vendor before it is enumerated, which can be done once.</summary>
/// <remarks>
/// Meetings come in no particular order, as soon as they are judged; not enumerating further pauses the reading. The vendor's page tokens last for some
/// minutes only (15 on Zoom), so take what comes without long pauses. <see cref="Totals"/> is safe for concurrent use.
/// </remarks>
public sealed class AccountVerificationRun : IAsyncEnumerable<MeetingVerification>
{
    private readonly AccountVerifier _verifier;
    private readonly VerificationTally _tally;
    private readonly CancellationToken _cancellationToken;
    private int _begun;

    internal AccountVerificationRun(AccountVerifier verifier, AccountVerification verification, CancellationToken cancellationToken)
    {
        _verifier = verifier;
        _tally = new VerificationTally(verification.Progress);
        _cancellationToken = cancellationToken;
        Verification = verification;
    }

    /// <summary>What is wanted of the run.</summary>
    public AccountVerification Verification { get; }

    /// <summary>The vendor's identifier.</summary>
    public string Provider => _verifier.Provider;

    /// <summary>What was found so far; final once the enumeration has ended.</summary>
    public AccountVerificationTotals Totals => _tally.Totals;

    internal TimeProvider Time => _verifier.Time;

    /// <summary>Begins the run.</summary>
    /// <param name="cancellationToken">Ends it, beside the one that it was made with.</param>
    /// <exception cref="InvalidOperationException">The run was begun before.</exception>
    public IAsyncEnumerator<MeetingVerification> GetAsyncEnumerator(CancellationToken cancellationToken = default) =>
        Interlocked.Exchange(ref _begun, 1) == 0
            ? _verifier.RunAsync(Verification, _tally, _cancellationToken, cancellationToken)
            : throw new InvalidOperationException($"A run can be enumerated once; call {nameof(IMeetingClient.VerifyAsync)} again for another.");

    /// <summary>
    /// Passes the meetings through and writes them into a record as JSON lines on the way: a header, one line for each meeting, and at the end a trailer with the totals.
    /// </summary>
    /// <param name="output">Where the record goes. It is flushed and left open. A run that ends early leaves a record without a trailer.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    /// <exception cref="ArgumentNullException"><paramref name="output"/> is null.</exception>
    public IAsyncEnumerable<MeetingVerification> RecordTo(Stream output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(output);
        return VerificationRecordWriter.RecordAsync(this, output, cancellationToken);
    }
}
