namespace PrivacySafe.Conferencing.Jitsi;

/// <summary>
/// Keeps the rooms of planned meetings. The default keeps them in memory, so that they end with the process; register one of your own, over a database, in any application
/// that restarts or runs more than once.
/// </summary>
/// <remarks>
/// Register it as a singleton: the client that asks it lives as long as the application. Implementations must be safe for concurrent use, and must protect what they hold: <see cref="JitsiRoom.Password"/> has to be kept in a form that can be read again
/// (<see cref="Passcode.Reveal"/> reads it out; serialisers withhold it). Names are compared exactly; they are always lower case.
/// </remarks>
public interface IJitsiRoomStore
{
    /// <summary>Adds a room.</summary>
    /// <param name="room">The room.</param>
    /// <param name="cancellationToken">Cancels the addition.</param>
    /// <exception cref="ArgumentException">There is a room of this name already.</exception>
    ValueTask AddAsync(JitsiRoom room, CancellationToken cancellationToken);

    /// <summary>Finds a room.</summary>
    /// <param name="name">The room's name.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    /// <returns>Null when there is none.</returns>
    ValueTask<JitsiRoom?> FindAsync(string name, CancellationToken cancellationToken);

    /// <summary>Replaces a room if it still is what the caller last saw, so that of two who change it at the same time one learns that it came second.</summary>
    /// <param name="known">The room as it was found.</param>
    /// <param name="changed">What it should be; of the same name.</param>
    /// <param name="cancellationToken">Cancels the change.</param>
    /// <returns>False when the room is gone or was changed meanwhile; nothing was changed then.</returns>
    ValueTask<bool> TryReplaceAsync(JitsiRoom known, JitsiRoom changed, CancellationToken cancellationToken);

    /// <summary>Removes a room.</summary>
    /// <param name="name">The room's name.</param>
    /// <param name="cancellationToken">Cancels the removal.</param>
    /// <returns>False when there was none.</returns>
    ValueTask<bool> RemoveAsync(string name, CancellationToken cancellationToken);

    /// <summary>Lists the rooms of a deployment, those that start first coming first.</summary>
    /// <param name="deployment">The name the deployment was registered under; empty for the only one.</param>
    /// <param name="host">The host whose rooms are wanted; null for those of all hosts.</param>
    /// <param name="cancellationToken">Cancels the listing.</param>
    IAsyncEnumerable<JitsiRoom> ListAsync(string deployment, string? host, CancellationToken cancellationToken);
}
