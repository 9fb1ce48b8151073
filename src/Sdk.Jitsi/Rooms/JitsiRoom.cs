namespace PrivacySafe.Conferencing.Jitsi;

/// <summary>
/// A room as the application knows it. Jitsi itself keeps no list of planned meetings and reports no settings, so this is what takes the place of a vendor's record: what the tokens are
/// made from and what a reservation is answered with.
/// </summary>
/// <remarks>Immutable and safe for concurrent use. Its text form holds no secret. Whoever can change stored rooms decides who enters; protect the store like a password store.</remarks>
public sealed record JitsiRoom
{
    /// <summary>
    /// The name of the room and the id of the meeting: lower-case letters and digits with at least 128 random bits, so that it cannot be guessed (S59). It opens nothing by itself where the
    /// deployment checks tokens.
    /// </summary>
    public required string Name { get; init; }

    /// <summary>The name the deployment was registered under; empty for the only one.</summary>
    public required string Deployment { get; init; }

    /// <summary>The application's id of the user who hosts the meeting.</summary>
    [ConferencingPersonal]
    public required string Host { get; init; }

    /// <summary>The opaque marker by which a repeated creation finds the room; null for a room that only serves to look at the deployment.</summary>
    public required string? Marker { get; init; }

    /// <summary>When the meeting starts.</summary>
    public required DateTimeOffset Start { get; init; }

    /// <summary>How long it is planned to last; whole minutes.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>From when on the room may be opened: somewhat before <see cref="Start"/>, so that the host can prepare.</summary>
    public required DateTimeOffset OpensAt { get; init; }

    /// <summary>Until when the room may be used: somewhat after the planned end. A deployment that heeds reservations closes the room then.</summary>
    public required DateTimeOffset ClosesAt { get; init; }

    /// <summary>Whether everybody but moderators waits in the lobby until admitted, from the opening on.</summary>
    public bool Lobby { get; init; }

    /// <summary>The most people in the room at a time; null for the deployment's own limit.</summary>
    public int? MaximumOccupants { get; init; }

    /// <summary>What participants may use, by the names of Jitsi's features; all that are known, each with true or false.</summary>
    public IReadOnlyDictionary<string, bool> ParticipantFeatures { get; init; } = new Dictionary<string, bool>();

    /// <summary>What hosts may use, in the same form.</summary>
    public IReadOnlyDictionary<string, bool> HostFeatures { get; init; } = new Dictionary<string, bool>();

    /// <summary>A password that everybody without rights in the room has to type; null for none. Never set together with <see cref="Lobby"/>: who knows the password passes the lobby.</summary>
    [ConferencingSecret]
    public Passcode? Password { get; init; }

    /// <summary>When the deployment asked for the room and was told that it may open; null while it is not open.</summary>
    public DateTimeOffset? OpenedAt { get; init; }

    /// <summary>The time and duration, nothing that identifies the room.</summary>
    public override string ToString() => $"room at {Start:u}, {Duration.TotalMinutes:0} minutes";
}
