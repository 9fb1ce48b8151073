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
    public async Task<string> SendAsync(MeetingPlan plan, CreationProgress progress, CancellationToken cancellationToken)
    {
        for (var send = 1; ; send++)
        {
            var sentAt = time.GetUtcNow();
            await RememberAsync(plan, new CreationLedgerEntry(Name, plan.Marker, sentAt, null), cancellationToken).ConfigureAwait(false);
            progress.Pending = Pending(plan, sentAt);
            try
            {
                var meetingId = await provider.CreateAsync(plan, cancellationToken).ConfigureAwait(false);
                progress.MeetingId = meetingId;
                if (send > 1)
                    await RemoveLateTwinsAsync(plan, meetingId, cancellationToken).ConfigureAwait(false);
                await RememberAsync(plan, new CreationLedgerEntry(Name, plan.Marker, sentAt, meetingId), cancellationToken).ConfigureAwait(false);
                return meetingId;
            }
            catch (ProviderException refused)
            {
                // What was sent before may still be committed late.
                if (send > 1)
                    throw new CreateOutcomeUnknownException(progress.Pending, "the first creation had no usable answer, and the second was refused.", refused);

                // A plain refusal: nothing was made.
                progress.Pending = null;
                await ledger.ForgetAsync(Name, plan.Marker, cancellationToken).ConfigureAwait(false);
                throw;
            }
            catch (CreationUncertainException uncertain)
            {
                var settled = await search.SettleAsync(plan.Host, plan.Marker, cancellationToken).ConfigureAwait(false);
                if (await KeepOneAsync(plan, settled.MeetingIds, cancellationToken).ConfigureAwait(false) is { } found)
                {
                    progress.MeetingId = found;
                    return found;
                }

                if (settled.State == ReconciliationState.Unknown || send == MostSends)
                    throw new CreateOutcomeUnknownException(progress.Pending, uncertain.Message, uncertain.InnerException);
            }
        }
    }

    private async Task<string?> KeepOneAsync(MeetingPlan plan, IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
            return null;
        foreach (var twin in ids.Skip(1))
            await removal.TryRemoveAsync(twin).ConfigureAwait(false);
        await RememberAsync(plan, new CreationLedgerEntry(Name, plan.Marker, time.GetUtcNow(), ids[0]), cancellationToken).ConfigureAwait(false);
        return ids[0];
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

    // Without a key nobody can ask for the creation again; its entry would only grow old.
    private ValueTask RememberAsync(MeetingPlan plan, CreationLedgerEntry entry, CancellationToken cancellationToken) =>
        plan.Details.IdempotencyKey is null ? default : ledger.RecordAsync(entry, cancellationToken);

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
