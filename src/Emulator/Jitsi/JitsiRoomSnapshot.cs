namespace PrivacySafe.Conferencing.Emulator.Jitsi;

/// <summary>A room as it was at one moment. Immutable.</summary>
public sealed class JitsiRoomSnapshot
{
    internal JitsiRoomSnapshot(string name) => Name = name;

    /// <summary>The name, in lower case, without domain.</summary>
    public string Name { get; }

    /// <summary>Whether newcomers wait in a lobby.</summary>
    public bool Lobby { get; internal init; }

    /// <summary>Whether a password is set.</summary>
    public bool HasPassword { get; internal init; }

    /// <summary>The limit that a reservation set; null for the deployment's own.</summary>
    public int? MaximumOccupants { get; internal init; }

    /// <summary>How many people are inside, the focus not counted.</summary>
    public int Occupants { get; internal init; }

    /// <summary>How many people wait in the lobby.</summary>
    public int Waiting { get; internal init; }

    /// <summary>When the reservation ends the room; null without reservation.</summary>
    public DateTimeOffset? EndsAt { get; internal init; }

    /// <summary>The room and how many are in it.</summary>
    public override string ToString() => $"{Name}: {Occupants} inside, {Waiting} waiting";
}
