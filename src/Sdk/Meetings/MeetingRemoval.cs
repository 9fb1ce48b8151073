using PrivacySafe.Conferencing.Hosting;
using PrivacySafe.Conferencing.Providers;

namespace PrivacySafe.Conferencing;

/// <summary>Removes meetings that are not released, within a bounded time of its own.</summary>
internal sealed class MeetingRemoval(MeetingProvider provider, ConferencingOptions options)
{
    private const int AtATime = 4;

    /// <summary>Removes a meeting; never throws, never takes longer than the configured clean-up time.</summary>
    public async Task<MeetingCleanup> TryRemoveAsync(string meetingId)
    {
        using var bound = new CancellationTokenSource(options.CleanupTime);
        try
        {
            return await RemoveAsync(meetingId, bound.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (e is ConferencingException or OperationCanceledException)
        {
            return new MeetingCleanup(CleanupState.Failed);
        }
    }

    /// <summary>Removes several meetings, a few at a time; never throws, and takes no longer than the configured clean-up time in all.</summary>
    /// <returns>What became of each, in their order.</returns>
    public async Task<MeetingCleanup[]> TryRemoveAllAsync(IReadOnlyList<string> meetingIds)
    {
        using var bound = new CancellationTokenSource(options.CleanupTime);
        var cleanups = new MeetingCleanup[meetingIds.Count];
        await Parallel.ForAsync(0, meetingIds.Count, new ParallelOptions { MaxDegreeOfParallelism = AtATime }, async (i, _) =>
        {
            try
            {
                cleanups[i] = await RemoveAsync(meetingIds[i], bound.Token).ConfigureAwait(false);
            }
            catch (Exception e) when (e is ConferencingException or OperationCanceledException)
            {
                cleanups[i] = new MeetingCleanup(CleanupState.Failed);
            }
        }).ConfigureAwait(false);
        return cleanups;
    }

    public async Task<MeetingCleanup> RemoveAsync(string meetingId, CancellationToken cancellationToken) =>
        await provider.DeleteAsync(meetingId, cancellationToken).ConfigureAwait(false)
            ? new MeetingCleanup(CleanupState.Removed, provider.Limits.RecoverableFor)
            : new MeetingCleanup(CleanupState.AlreadyGone);
}
