namespace PrivacySafe.Conferencing.Jitsi;

/// <summary>A room that only serves to look at a deployment. While it exists the endpoint for reservations knows it, where there is one; it is removed again in any case.</summary>
internal sealed class ProbeRoom : IAsyncDisposable
{
    private readonly IJitsiRoomStore? _store;

    private ProbeRoom(string name, IJitsiRoomStore? store) => (Name, _store) = (name, store);

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Makes a room.</summary>
    /// <param name="store">Where the endpoint for reservations looks it up; null when the deployment makes no reservations.</param>
    /// <param name="deployment">The name the deployment was registered under.</param>
    /// <param name="now">The time.</param>
    /// <param name="lobby">Whether it opens with a lobby.</param>
    /// <param name="maximumOccupants">The most people in it; null for no limit of its own.</param>
    /// <param name="cancellationToken">Cancels the addition.</param>
    public static async Task<ProbeRoom> AddAsync(IJitsiRoomStore? store, string deployment, DateTimeOffset now, bool lobby, int? maximumOccupants, CancellationToken cancellationToken)
    {
        var room = new ProbeRoom(JitsiRoomName.New(), store);
        if (store is null)
            return room;
        try
        {
            await store.AddAsync(
                new JitsiRoom
                {
                    Name = room.Name,
                    Deployment = deployment,
                    Host = "",
                    Marker = null,
                    Start = now,
                    Duration = TimeSpan.FromMinutes(1),
                    OpensAt = now - TimeSpan.FromMinutes(1),
                    ClosesAt = now + TimeSpan.FromMinutes(2),
                    Lobby = lobby,
                    MaximumOccupants = maximumOccupants,
                },
                cancellationToken).ConfigureAwait(false);
            return room;
        }
        catch
        {
            // A cancelled addition may have been made.
            await room.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Whether the deployment has asked for the room and was told that it may open; null when it makes no reservations.</summary>
    /// <param name="cancellationToken">Cancels the question.</param>
    public async Task<bool?> IsReservedAsync(CancellationToken cancellationToken) =>
        _store is null ? null : (await _store.FindAsync(Name, cancellationToken).ConfigureAwait(false))?.OpenedAt is not null;

    public async ValueTask DisposeAsync()
    {
        if (_store is not null)
            await _store.RemoveAsync(Name, CancellationToken.None).ConfigureAwait(false);
    }
}
