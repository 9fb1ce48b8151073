using PrivacySafe.Conferencing.Emulator.Jitsi.Visitors;

namespace PrivacySafe.Conferencing.Emulator.Jitsi;

/// <summary>How somebody fared at the door of a room, as it was at that moment. Immutable; the methods are thread-safe.</summary>
public sealed class JitsiEntry
{
    private readonly Visitor? _visitor;

    internal JitsiEntry(string room, Visitor? visitor)
    {
        Room = room;
        _visitor = visitor;
    }

    /// <summary>The room's name, in lower case.</summary>
    public string Room { get; }

    /// <summary>Whether somebody is inside, waits or was refused.</summary>
    public JitsiEntryOutcome Outcome { get; internal init; }

    /// <summary>
    /// Why somebody was refused, in the words of the protocol: <c>not-allowed</c> (the token, at the sign-in or for this room), <c>service-unavailable</c> (full, or no
    /// reservation), <c>not-authorized</c> (wrong password, or guests before the room is open), <c>not-acceptable</c> (the lobby wants a name), and so on. Null otherwise.
    /// </summary>
    public string? Refusal { get; internal init; }

    /// <summary>What the server said about the refusal, for people; null for nothing.</summary>
    public string? RefusalText { get; internal init; }

    /// <summary>The code with which a reservation was refused: the status of the endpoint's answer, or 419 for one that is over. Null when it was not that.</summary>
    public int? ReservationError { get; internal init; }

    /// <summary>Whether somebody who is inside is moderator.</summary>
    public bool IsModerator { get; internal init; }

    /// <summary>What somebody who is inside may use: the features of the token, or what the server grants a moderator whose token lists none. Empty otherwise.</summary>
    public IReadOnlySet<string> Features { get; internal init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Lets somebody in who waits, as a moderator does.</summary>
    /// <param name="waiting">Who waits in the lobby of this room.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <returns>The entry of the one who was let in, or who was refused then, because the room is full for example.</returns>
    /// <exception cref="InvalidOperationException">This one is not inside or may not admit, or the other does not wait.</exception>
    public async Task<JitsiEntry> AdmitAsync(JitsiEntry waiting, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(waiting);
        if (Outcome != JitsiEntryOutcome.Inside)
            throw new InvalidOperationException("Only somebody who is inside can admit others.");
        if (waiting.Outcome != JitsiEntryOutcome.Waiting || waiting.Room != Room)
            throw new InvalidOperationException("Only somebody who waits in the lobby of this room can be admitted.");
        await _visitor!.InviteAsync(waiting._visitor!, cancellationToken).ConfigureAwait(false);
        return await waiting._visitor!.JoinAfterInvitationAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Leaves the room or the lobby and signs out. Nothing happens to those who were refused or have left.</summary>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public Task LeaveAsync(CancellationToken cancellationToken = default) => _visitor?.LeaveAsync(cancellationToken) ?? Task.CompletedTask;

    /// <summary>The outcome and the reason; no names.</summary>
    public override string ToString() => Refusal is null ? Outcome.ToString() : $"{Outcome}: {Refusal}";
}
