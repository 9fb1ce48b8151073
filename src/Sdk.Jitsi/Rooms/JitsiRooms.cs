using System.Runtime.CompilerServices;
using PrivacySafe.Conferencing.Catalogue;
using PrivacySafe.Conferencing.Providers;

namespace PrivacySafe.Conferencing.Jitsi;

/// <summary>The rooms of one deployment in the application's store, whose failures become those of a vendor.</summary>
internal sealed class JitsiRooms(IJitsiRoomStore store, string deployment)
{
    private const int MostAttempts = 5;

    /// <exception cref="CreationUncertainException">The store failed, so that the room may or may not be in it.</exception>
    public async Task AddAsync(JitsiRoom room, CancellationToken cancellationToken)
    {
        try
        {
            await store.AddAsync(room, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (!IsCancellation(e, cancellationToken))
        {
            throw new CreationUncertainException("the store of rooms failed.", e);
        }
    }

    /// <summary>Null when there is no such room, or it is another deployment's. A store that shows another room than was asked for, as one does that compares names loosely, shows none.</summary>
    /// <exception cref="ProviderException">The store failed.</exception>
    public async Task<JitsiRoom?> FindAsync(string name, string operation, CancellationToken cancellationToken)
    {
        var room = await AskAsync(() => store.FindAsync(name, cancellationToken), operation, cancellationToken).ConfigureAwait(false);
        return room is not null && room.Deployment == deployment && room.Name == name ? room : null;
    }

    /// <exception cref="ProviderException">There is no such room, or the store failed.</exception>
    public async Task<JitsiRoom> GetAsync(string name, string operation, CancellationToken cancellationToken) =>
        await FindAsync(name, operation, cancellationToken).ConfigureAwait(false) ?? throw new ProviderException(new ProviderFailure(JitsiCatalogue.Instance.Name, operation, "there is no such room.")
        {
            Status = System.Net.HttpStatusCode.NotFound,
            Remedy = "Create the meeting anew; if it was made by another process, register a store that both share.",
        });

    /// <exception cref="ProviderException">There is no such room, or the store failed or is changed all the time.</exception>
    public async Task ChangeAsync(string name, Func<JitsiRoom, JitsiRoom> change, CancellationToken cancellationToken)
    {
        const string operation = "update meeting";
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var known = await GetAsync(name, operation, cancellationToken).ConfigureAwait(false);
            if (await AskAsync(() => store.TryReplaceAsync(known, change(known), cancellationToken), operation, cancellationToken).ConfigureAwait(false))
                return;
        }

        throw new ProviderException(new ProviderFailure(JitsiCatalogue.Instance.Name, operation, "the room is being changed by others all the time.") { Remedy = "Try again later." });
    }

    /// <returns>False when there was no such room of this deployment.</returns>
    /// <exception cref="ProviderException">The store failed.</exception>
    public async Task<bool> RemoveAsync(string name, CancellationToken cancellationToken)
    {
        const string operation = "delete meeting";
        return await FindAsync(name, operation, cancellationToken).ConfigureAwait(false) is not null
            && await AskAsync(() => store.RemoveAsync(name, cancellationToken), operation, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The rooms of meetings; those that only serve to look at the deployment are left out, and so are those of other deployments and hosts, should the store list them.</summary>
    /// <exception cref="ProviderException">The store failed.</exception>
    public async IAsyncEnumerable<JitsiRoom> ListAsync(string? host, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        const string operation = "list meetings";
        var rooms = store.ListAsync(deployment, host, cancellationToken).GetAsyncEnumerator(cancellationToken);
        await using (rooms.ConfigureAwait(false))
        {
            while (await AskAsync(rooms.MoveNextAsync, operation, cancellationToken).ConfigureAwait(false))
            {
                if (rooms.Current.Marker is not null && rooms.Current.Deployment == deployment && (host is null || rooms.Current.Host == host))
                    yield return rooms.Current;
            }
        }
    }

    /// <summary>Asks a store.</summary>
    /// <exception cref="ProviderException">The store failed.</exception>
    public static async Task<T> AskAsync<T>(Func<ValueTask<T>> ask, string operation, CancellationToken cancellationToken)
    {
        try
        {
            return await ask().ConfigureAwait(false);
        }
        catch (Exception e) when (!IsCancellation(e, cancellationToken))
        {
            throw new ProviderException(new ProviderFailure(JitsiCatalogue.Instance.Name, operation, "the store of rooms failed.") { Remedy = "See the inner exception, which is the store's own." }, e);
        }
    }

    // A store may end by a time-out of its own, which is no cancellation.
    private static bool IsCancellation(Exception e, CancellationToken cancellationToken) => e is OperationCanceledException && cancellationToken.IsCancellationRequested;
}
