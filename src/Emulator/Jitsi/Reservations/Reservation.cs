using PrivacySafe.Conferencing.Emulator.Jitsi.Rooms;

namespace PrivacySafe.Conferencing.Emulator.Jitsi.Reservations;

/// <summary>What the reservation endpoint said about a room, and who waits to hear it. Used under the server's lock.</summary>
internal sealed class Reservation(JitsiReservations configuration)
{
    private readonly List<Action> _pending = [];

    public JitsiReservations Configuration { get; } = configuration;

    /// <summary>The answer; null while it has not come.</summary>
    public ReservationAnswer? Answer { get; private set; }

    /// <summary>When the room has to end; null while that is not known, and for refusals.</summary>
    public DateTimeOffset? ExpiresAt => Answer is { IsGranted: true } granted ? granted.StartTime + granted.Duration : null;

    /// <summary>Ends the room, or forgets the refusal.</summary>
    public IDisposable? Timer { get; set; }

    /// <summary>Runs what depends on the answer, now or as soon as it has come.</summary>
    public void WhenAnswered(Action action)
    {
        if (Answer is null)
            _pending.Add(action);
        else
            action();
    }

    public void Complete(ReservationAnswer answer)
    {
        Answer = answer;
        var pending = _pending.ToArray();
        _pending.Clear();
        foreach (var action in pending)
            action();
    }

    /// <summary>Gives a new room what the answer said, as far as the deployment heeds it.</summary>
    public void Apply(Room room, JitsiEmulator jitsi)
    {
        if (Configuration.HeedLobby && jitsi.LobbyAvailable && Answer!.Lobby)
            room.HasLobby = room.LobbyPersists = true;
        if (Configuration.HeedPassword)
            room.Password = string.IsNullOrEmpty(Answer!.Password) ? null : Answer.Password;
        if (Configuration.HeedOccupants)
            room.MaximumOccupants = Answer!.MaximumOccupants;
    }
}
