namespace PrivacySafe.Conferencing.Jitsi;

/// <summary>How an attempt to enter a room ended.</summary>
internal enum RoomEntry
{
    /// <summary>The server said nothing.</summary>
    Unanswered,

    /// <summary>Inside, without rights over others.</summary>
    Inside,

    /// <summary>Inside, as moderator.</summary>
    InsideAsModerator,

    /// <summary>Sent to the lobby to wait for a moderator.</summary>
    Lobby,

    /// <summary>Not allowed: the token is for something else, or the room does not exist and only the deployment may create it.</summary>
    NotAllowed,

    /// <summary>The room is full.</summary>
    Full,

    /// <summary>Refused for another reason.</summary>
    Refused,
}
