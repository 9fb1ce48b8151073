namespace PrivacySafe.Conferencing.Jitsi;

/// <summary>What a deployment said to the wish to open a room.</summary>
internal enum RoomOpening
{
    /// <summary>The room is open.</summary>
    Opened,

    /// <summary>The deployment asked for a reservation and was refused, or could not ask.</summary>
    RefusedByReservation,
}
