using PrivacySafe.Conferencing.Hosting;
using PrivacySafe.Conferencing.Providers;

namespace PrivacySafe.Conferencing;

/// <summary>Removes meetings that are not released, within a bounded time of its own.</summary>
internal sealed class MeetingRemoval(MeetingProvider provider, ConferencingOptions options)
{
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

    public async Task<MeetingCleanup> RemoveAsync(string meetingId, CancellationToken cancellationToken) =>
        await provider.DeleteAsync(meetingId, cancellationToken).ConfigureAwait(false)
            ? new MeetingCleanup(CleanupState.Removed, provider.Limits.RecoverableFor)
            : new MeetingCleanup(CleanupState.AlreadyGone);
}
