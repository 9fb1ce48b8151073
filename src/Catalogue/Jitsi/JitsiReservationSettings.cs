using static PrivacySafe.Conferencing.Catalogue.AbsenceEffect;
using static PrivacySafe.Conferencing.ConferenceControls;

namespace PrivacySafe.Conferencing.Catalogue;

/// <summary>
/// What an application answers when the deployment asks whether a room may be opened. The only way to say something of a room before anybody is in it; a deployment asks only with the server
/// module for reservations, and heeds each of these only if it is told to.
/// </summary>
internal static class JitsiReservationSettings
{
    private const string Document = "Jitsi handbook of July 2026, reservations; Jitsi server module mod_reservations";

    private const string Root = "reservation.";

    /// <summary>What the answer calls the lobby.</summary>
    public const string LobbyName = "lobby";

    /// <summary>What the answer calls the number of people.</summary>
    public const string MaximumOccupantsName = "max_occupants";

    /// <summary>What the answer calls the room's password, which whoever knows it passes the lobby with.</summary>
    public const string PasswordName = "password";

    /// <summary>Whether everybody but moderators waits in the lobby.</summary>
    public const string LobbyPath = Root + LobbyName;

    /// <summary>How many people the room holds.</summary>
    public const string MaximumOccupantsPath = Root + MaximumOccupantsName;

    /// <summary>The settings, in the order of the control table.</summary>
    public static IReadOnlyList<Setting> All { get; } = new[]
    {
        new Setting(WaitingRoom, SettingScope.Meeting, LobbyPath)
        {
            Secure = SettingValue.Is(true),
            Open = SettingValue.Any,
            AlsoServes = NoJoinBeforeHost,
            WhenNotSent = Unprotected,
            Note = "Whoever is no moderator waits there until admitted, alone if nobody has come yet. Switched on before anybody is in the room, if the deployment makes reservations (PROSODY_RESERVATION_ENABLED) with reservations_enable_lobby_support and the modules muc_lobby_rooms and persistent_lobby.",
        },
        new Setting(LockWhenAllPresent, SettingScope.Meeting, MaximumOccupantsPath)
        {
            Secure = SettingValue.Limit,
            Open = SettingValue.Any,
            WhenNotSent = Unprotected,
            Note = "The number of those expected: once all are there, the room takes nobody else. Needs reservations_enable_max_occupants and the module muc_max_occupants, with the conference focus in muc_access_whitelist, or it takes a place.",
        },
    }.From(Document);
}
