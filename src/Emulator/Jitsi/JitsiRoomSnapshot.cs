namespace PrivacySafe.Conferencing.Emulator.Jitsi;

/// <summary>A room as it was at one moment. Immutable.</summary>
/// <param name="Name">The name, in lower case, without domain.</param>
/// <param name="Lobby">Whether newcomers wait in a lobby.</param>
/// <param name="HasPassword">Whether a password is set.</param>
/// <param name="MaximumOccupants">The limit that a reservation set; null for the deployment's own.</param>
/// <param name="Occupants">How many people are inside.</param>
/// <param name="Waiting">How many people wait in the lobby.</param>
/// <param name="EndsAt">When the reservation ends the room; null without reservation.</param>
public sealed record JitsiRoomSnapshot(string Name, bool Lobby, bool HasPassword, int? MaximumOccupants, int Occupants, int Waiting, DateTimeOffset? EndsAt);
