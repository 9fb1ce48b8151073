namespace PrivacySafe.Conferencing.Jitsi;

/// <summary>The application's store as a look at the deployment uses it: its failures are the look's, typed like any other.</summary>
internal sealed class LookingRoomStore(IJitsiRoomStore store) : IJitsiRoomStore
{
    private const string Operation = "look at the deployment";

    public async ValueTask AddAsync(JitsiRoom room, CancellationToken cancellationToken) =>
        await JitsiRooms.AskAsync(async () => { await store.AddAsync(room, cancellationToken).ConfigureAwait(false); return true; }, Operation, cancellationToken).ConfigureAwait(false);

    public async ValueTask<JitsiRoom?> FindAsync(string name, CancellationToken cancellationToken) =>
        await JitsiRooms.AskAsync(() => store.FindAsync(name, cancellationToken), Operation, cancellationToken).ConfigureAwait(false);

    public async ValueTask<bool> TryReplaceAsync(JitsiRoom known, JitsiRoom changed, CancellationToken cancellationToken) =>
        await JitsiRooms.AskAsync(() => store.TryReplaceAsync(known, changed, cancellationToken), Operation, cancellationToken).ConfigureAwait(false);

    public async ValueTask<bool> RemoveAsync(string name, CancellationToken cancellationToken) =>
        await JitsiRooms.AskAsync(() => store.RemoveAsync(name, cancellationToken), Operation, cancellationToken).ConfigureAwait(false);

    // No look lists rooms.
    public IAsyncEnumerable<JitsiRoom> ListAsync(string deployment, string? host, CancellationToken cancellationToken) => store.ListAsync(deployment, host, cancellationToken);
}
