using PrivacySafe.Conferencing.Providers;

namespace PrivacySafe.Conferencing;

/// <summary>
/// Brings exactly one meeting into being. A creation is sent once; after an unknown outcome nothing is sent again until the
/// meeting's absence was confirmed over the stated interval, and then once more at most.
/// </summary>
internal sealed class MeetingCreation(MeetingProvider provider, MeetingSearch search, MeetingRemoval removal, ICreationLedger ledger, TimeProvider time)
{
    private const int MostSends = 2;

    private string Name => provider.Catalogue.Name;

    /// <summary>The meeting an earlier creation with the same key has made; null when there is none.</summary>
    /// <exception cref="CreateOutcomeUnknownException">An earlier creation's outcome could not be settled.</exception>
    /// <exception cref="CreationUnrecordedException">There is a meeting, but the ledger could not record it.</exception>
    public async Task<string?> FindEarlierAsync(MeetingPlan plan, CancellationToken cancellationToken)
    {
        var entry = await ledger.FindAsync(Name, plan.Marker, cancellationToken).ConfigureAwait(false);
        if (entry?.MeetingId is { } known && await provider.ReadAsync(known, hostLink: false, cancellationToken).ConfigureAwait(false) is not null)
            return known;
        if (entry is not { MeetingId: null })
        {
            // Known and gone: it was removed meanwhile. Not known: another process may have made it and been lost. The list decides.
            var ids = await search.LookAsync(plan.Host, plan.Marker, cancellationToken).ConfigureAwait(false);
            return await KeepOneAsync(plan, ids, cancellationToken).ConfigureAwait(false);
        }

        var settled = await search.SettleAsync(plan.Host, plan.Marker, cancellationToken).ConfigureAwait(false);
        return settled.State == ReconciliationState.Unknown
            ? throw new CreateOutcomeUnknownException(Pending(plan, entry.SentAt), "an earlier creation with the same key had no usable answer, and the vendor could not be asked now.", null)
            : await KeepOneAsync(plan, settled.MeetingIds, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Sends the creation and returns the meeting's id.</summary>
    /// <exception cref="CreateOutcomeUnknownException">Whether the meeting exists could not be settled.</exception>
    /// <exception cref="CreationUnrecordedException">The meeting was made, but the ledger could not record it.</exception>
    public async Task<string> SendAsync(MeetingPlan plan, CreationProgress progress, CancellationToken cancellationToken)
    {
        for (var send = 1; ; send++)
        {
            var sentAt = time.GetUtcNow();
            await AnnounceAsync(plan, sentAt, progress.Pending, cancellationToken).ConfigureAwait(false);
            progress.Pending = Pending(plan, sentAt);
            try
            {
                progress.MeetingId = await provider.CreateAsync(plan, cancellationToken).ConfigureAwait(false);
            }
            catch (ProviderException refused)
            {
                // What was sent before may still be committed late.
                if (send > 1)
                    throw new CreateOutcomeUnknownException(progress.Pending, "the first creation had no usable answer, and the second was refused.", refused);

                // A plain refusal: nothing was made.
                progress.Pending = null;
                await ForgetAsync(plan, cancellationToken).ConfigureAwait(false);
                throw;
            }
            catch (CreationUncertainException uncertain)
            {
                var settled = await search.SettleAsync(plan.Host, plan.Marker, cancellationToken).ConfigureAwait(false);
                progress.MeetingId = settled.MeetingIds is [var first, ..] ? first : null;
                if (await KeepOneAsync(plan, settled.MeetingIds, cancellationToken).ConfigureAwait(false) is { } found)
                    return found;
                if (settled.State == ReconciliationState.Unknown || send == MostSends)
                    throw new CreateOutcomeUnknownException(progress.Pending, uncertain.Message, uncertain.InnerException);
                continue;
            }

            if (send > 1)
                await RemoveLateTwinsAsync(plan, progress.MeetingId, cancellationToken).ConfigureAwait(false);
            await RecordAsync(plan, sentAt, progress.MeetingId, cancellationToken).ConfigureAwait(false);
            return progress.MeetingId;
        }
    }

    private async Task<string?> KeepOneAsync(MeetingPlan plan, IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
            return null;
        foreach (var twin in ids.Skip(1))
            await removal.TryRemoveAsync(twin).ConfigureAwait(false);
        await RecordAsync(plan, time.GetUtcNow(), ids[0], cancellationToken).ConfigureAwait(false);
        return ids[0];
    }

    /// <summary>Tells the ledger that a creation is about to be sent. Before the first one its failure is the caller's: nothing was sent.</summary>
    private async Task AnnounceAsync(MeetingPlan plan, DateTimeOffset sentAt, PendingCreation? earlier, CancellationToken cancellationToken)
    {
        try
        {
            await RememberAsync(plan, sentAt, null, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (earlier is not null && !IsCancellation(e, cancellationToken))
        {
            // What was sent before may still be committed late.
            throw new CreateOutcomeUnknownException(earlier, "the first creation had no usable answer, and the ledger could not record a second.", e);
        }
    }

    private async Task RecordAsync(MeetingPlan plan, DateTimeOffset sentAt, string meetingId, CancellationToken cancellationToken)
    {
        try
        {
            await RememberAsync(plan, sentAt, meetingId, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (!IsCancellation(e, cancellationToken))
        {
            throw new CreationUnrecordedException(meetingId, e);
        }
    }

    // Without a key nobody can ask for the creation again; its entry would only grow old.
    private ValueTask RememberAsync(MeetingPlan plan, DateTimeOffset sentAt, string? meetingId, CancellationToken cancellationToken) =>
        plan.Details.IdempotencyKey is null ? default : ledger.RecordAsync(new CreationLedgerEntry(Name, plan.Marker, sentAt, meetingId), cancellationToken);

    private async Task ForgetAsync(MeetingPlan plan, CancellationToken cancellationToken)
    {
        try
        {
            if (plan.Details.IdempotencyKey is not null)
                await ledger.ForgetAsync(Name, plan.Marker, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (!IsCancellation(e, cancellationToken))
        {
            // An entry that stays only makes the next creation look for the meeting first; the vendor's refusal is worth more.
        }
    }

    private async Task RemoveLateTwinsAsync(MeetingPlan plan, string kept, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var twin in (await search.LookAsync(plan.Host, plan.Marker, cancellationToken).ConfigureAwait(false)).Where(id => id != kept))
                await removal.TryRemoveAsync(twin).ConfigureAwait(false);
        }
        catch (ProviderException)
        {
            // The residual risk that docs/idempotence.md states: a commit later than the interval, unseen by the list.
        }
    }

    // A ledger may end by a time-out of its own, which is no cancellation.
    private static bool IsCancellation(Exception e, CancellationToken cancellationToken) =>
        e is OperationCanceledException && cancellationToken.IsCancellationRequested;

    private PendingCreation Pending(MeetingPlan plan, DateTimeOffset sentAt) =>
        new() { Provider = Name, Host = plan.Host, Marker = plan.Marker, SentAt = sentAt };
}

/// <summary>How far a creation has come, for whoever must clean up after it.</summary>
internal sealed class CreationProgress
{
    /// <summary>Set once something was sent.</summary>
    public PendingCreation? Pending { get; set; }

    /// <summary>Set once the meeting is known to exist.</summary>
    public string? MeetingId { get; set; }
}
