namespace PrivacySafe.Conferencing.Emulator.Jitsi;

/// <summary>How an attempt to enter a room ended.</summary>
public enum JitsiEntryOutcome
{
    /// <summary>Not let in; see <see cref="JitsiEntry.Refusal"/>.</summary>
    Refused,

    /// <summary>In the lobby, until a moderator admits.</summary>
    Waiting,

    /// <summary>In the room.</summary>
    Inside,
}
