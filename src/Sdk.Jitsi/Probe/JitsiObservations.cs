namespace PrivacySafe.Conferencing.Jitsi;

/// <summary>What a deployment was seen to do. Null stands for what could not be told; <see cref="Gaps"/> says why. Immutable.</summary>
internal sealed record JitsiObservations
{
    /// <summary>When it was looked at.</summary>
    public required DateTimeOffset ObservedAt { get; init; }

    /// <summary>Whether it was reached over https.</summary>
    public required bool UsesHttps { get; init; }

    /// <summary>Whether somebody without token is let in at the main domain. Then tokens protect nothing.</summary>
    public bool? AdmitsWithoutToken { get; init; }

    /// <summary>Whether a token is let in whose signature is nobody's. Then anybody can make tokens.</summary>
    public bool? AdmitsForgedToken { get; init; }

    /// <summary>Whether guests without token are let in at a domain of their own. They enter rooms that somebody with a token has opened.</summary>
    public bool? AdmitsGuests { get; init; }

    /// <summary>Whether rooms can have a lobby.</summary>
    public bool? OffersLobby { get; init; }

    /// <summary>What became of the wish of a participant without rights to open a room.</summary>
    public RoomOpening? Opening { get; init; }

    /// <summary>The code with which the reservation of the room was refused; null when it was not, or without code.</summary>
    public int? ReservationCode { get; init; }

    /// <summary>Whether the deployment asked the application for a reservation before it opened the room; null where none is configured as well.</summary>
    public bool? AsksForReservations { get; init; }

    /// <summary>Whether a room whose reservation says so has a lobby from its opening on; null where no reservations are configured as well.</summary>
    public bool? LobbyFromOpening { get; init; }

    /// <summary>Whether the first participant becomes moderator though the token says nothing of it; null as well when the lobby kept everybody out.</summary>
    public bool? FirstParticipantModerates { get; init; }

    /// <summary>Whether a token for another room opens this one.</summary>
    public bool? AdmitsTokenOfOtherRoom { get; init; }

    /// <summary>Whether a token for another domain or tenant opens the room.</summary>
    public bool? AdmitsTokenOfOtherSubject { get; init; }

    /// <summary>What it makes of a reservation's limit of occupants; null where no reservations are configured as well.</summary>
    public OccupantLimit? OccupantLimit { get; init; }

    /// <summary>The text of the web client's <c>config.js</c>, at most 512 KB; null when it is not served.</summary>
    public string? ClientConfiguration { get; init; }

    /// <summary>What could not be told, and why: sentences of this library, without a word of the deployment's.</summary>
    public IReadOnlyList<string> Gaps { get; init; } = [];
}
