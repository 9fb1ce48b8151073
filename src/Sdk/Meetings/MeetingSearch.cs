using PrivacySafe.Conferencing.Hosting;
using PrivacySafe.Conferencing.Providers;

namespace PrivacySafe.Conferencing;

/// <summary>Looks for meetings by their marker in the vendor's list.</summary>
internal sealed class MeetingSearch(MeetingProvider provider, ConferencingOptions options, TimeProvider time)
{
    // Twice is demanded; looking in between finds a late commit sooner.
    private const int Looks = 4;

    /// <summary>All meetings of a host that carry the marker, now.</summary>
    public async Task<IReadOnlyList<string>> LookAsync(string host, string marker, CancellationToken cancellationToken)
    {
        var ids = new List<string>();
        await foreach (var meeting in provider.ListAsync(host, cancellationToken).WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (meeting.Marker == marker)
                ids.Add(meeting.MeetingId);
        }

        return ids;
    }

    /// <summary>Looks until the marker is found or was absent over the whole stated interval.</summary>
    public async Task<Reconciliation> SettleAsync(string host, string marker, CancellationToken cancellationToken)
    {
        try
        {
            for (var look = 1; ; look++)
            {
                var ids = await LookAsync(host, marker, cancellationToken).ConfigureAwait(false);
                if (ids.Count > 0)
                    return new Reconciliation(ReconciliationState.Found, ids);
                if (look == Looks)
                    return new Reconciliation(ReconciliationState.Absent, []);
                await Task.Delay(options.AbsenceInterval / (Looks - 1), time, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (ProviderException)
        {
            return new Reconciliation(ReconciliationState.Unknown, []);
        }
    }
}
