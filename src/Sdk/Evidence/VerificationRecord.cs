using System.Runtime.CompilerServices;

namespace PrivacySafe.Conferencing;

/// <summary>A run over an account as <see cref="AccountVerificationRun.RecordTo"/> wrote it, read line by line.</summary>
/// <remarks>Not safe for concurrent use. The form is described in docs/account-verification.md.</remarks>
public sealed class VerificationRecord
{
    internal const string Schema = "privacysafe-conferencing-verification/1";

    private readonly RecordLines _lines;
    private int _begun;

    private VerificationRecord(RecordLines lines, RecordLine header)
    {
        _lines = lines;
        Provider = header.Provider!;
        Profile = header.Profile;
        CoversAllHosts = header.AllHosts!.Value;
        StartedAt = header.At!.Value;
    }

    /// <summary>The vendor's identifier.</summary>
    public string Provider { get; }

    /// <summary>The name of the one profile; null when it was chosen for each meeting.</summary>
    public string? Profile { get; }

    /// <summary>True when the run was over every active user of the account, false when hosts were chosen.</summary>
    public bool CoversAllHosts { get; }

    /// <summary>When the run began.</summary>
    public DateTimeOffset StartedAt { get; }

    /// <summary>When the run ended; null until <see cref="ReadAsync"/> has come to the end.</summary>
    public DateTimeOffset? FinishedAt { get; private set; }

    /// <summary>What the run found; null until <see cref="ReadAsync"/> has come to the end.</summary>
    public AccountVerificationTotals? Totals { get; private set; }

    /// <summary>Opens a record and reads its header.</summary>
    /// <param name="input">The record; it is read once and left open.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <exception cref="ArgumentNullException"><paramref name="input"/> is null.</exception>
    /// <exception cref="VerificationRecordException">This is no record, or one of an edition that is not known.</exception>
    public static async Task<VerificationRecord> OpenAsync(Stream input, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        var lines = new RecordLines(input);
        if (await lines.NextAsync(cancellationToken).ConfigureAwait(false) is not { } first)
            throw new VerificationRecordException(1, 1, "the record is empty.");
        var header = new RecordLineReader(first.Span, 1).Read();
        if (header.Kind != "header")
            throw new VerificationRecordException(1, 1, "a record begins with its header.");
        return header.Schema == Schema
            ? new VerificationRecord(lines, header)
            : throw new VerificationRecordException(1, 1, $"the record is not of the schema {Schema}, the only one that is known.");
    }

    /// <summary>The meetings, and the hosts whose lists could not be read, as they were recorded. Can be called once; holds one line at a time.</summary>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <exception cref="VerificationRecordException">A line is malformed, or the record ends before its trailer because the run did.</exception>
    /// <exception cref="InvalidOperationException">It was called before.</exception>
    public async IAsyncEnumerable<RecordedVerification> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        if (Interlocked.Exchange(ref _begun, 1) != 0)
            throw new InvalidOperationException("A record is read once; open it again.");
        var counted = new AccountVerificationTotals();
        while (await _lines.NextAsync(cancellationToken).ConfigureAwait(false) is { } bytes)
        {
            var line = new RecordLineReader(bytes.Span, _lines.Number).Read();
            if (line.Kind == "header")
                throw new VerificationRecordException(_lines.Number, 1, "a second header; a record holds one run.");
            if (line.Kind == "trailer")
            {
                await EndAsync(line, counted, cancellationToken).ConfigureAwait(false);
                yield break;
            }

            counted = (line.Kind, line.HasEvidence) switch
            {
                ("host", _) => counted with { HostsNotListed = counted.HostsNotListed + 1 },
                (_, true) => counted with { Judged = counted.Judged + 1, FallingShort = counted.FallingShort + (line.Item.IsAcceptable ? 0 : 1) },
                _ => counted with { NotRead = counted.NotRead + 1 },
            };
            yield return line.Item;
        }

        throw new VerificationRecordException(_lines.Number + 1, 1, "the record ends without a trailer; the run did not come to its end, or the file was cut off.");
    }

    private async Task EndAsync(RecordLine trailer, AccountVerificationTotals counted, CancellationToken cancellationToken)
    {
        var said = trailer.Totals!;
        if ((said.Judged, said.FallingShort, said.NotRead, said.HostsNotListed) != (counted.Judged, counted.FallingShort, counted.NotRead, counted.HostsNotListed))
            throw new VerificationRecordException(_lines.Number, 1, "the totals are not those of the lines before; lines were lost or added.");
        if (await _lines.NextAsync(cancellationToken).ConfigureAwait(false) is not null)
            throw new VerificationRecordException(_lines.Number, 1, "something stands behind the trailer.");
        (FinishedAt, Totals) = (trailer.At, said);
    }
}
