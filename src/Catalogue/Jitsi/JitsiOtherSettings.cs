using static PrivacySafe.Conferencing.Catalogue.AbsenceEffect;
using static PrivacySafe.Conferencing.ConferenceControls;
using static PrivacySafe.Conferencing.SettingScope;

namespace PrivacySafe.Conferencing.Catalogue;

/// <summary>What on Jitsi a moderator's client does while the meeting runs, and what nothing reaches.</summary>
internal static class JitsiOtherSettings
{
    private const string Commands = "Jitsi handbook of July 2026, commands of the embedded client";
    private const string Document = "Jitsi handbook of July 2026";

    /// <summary>Switches the lobby.</summary>
    public const string LobbyPath = "command.toggleLobby";

    /// <summary>Sets the room's password.</summary>
    public const string PasswordPath = "command.password";

    /// <summary>Switches end-to-end encryption.</summary>
    public const string EncryptionPath = "command.toggleE2EE";

    /// <summary>The countries in which the servers stand, as two-letter codes.</summary>
    public const string CountriesPath = "hosting.countries";

    /// <summary>The settings, in the order of the control table.</summary>
    public static IReadOnlyList<Setting> All { get; } = new[]
    {
        new Setting(WaitingRoom, Live, LobbyPath)
        {
            Secure = SettingValue.Is(true),
            WhenNotSent = Unprotected,
            ReplacedBy = JitsiReservationSettings.LobbyPath,
            Note = "The client of the first moderator switches the lobby on, and until then the room is open to all whom the server lets in. A deployment with the reservation module can do so before anybody enters: it asks your application when a room is opened, and with reservations_enable_lobby_support heeds lobby in the answer. Do either, and declare it.",
            Source = Commands,
        },
        new Setting(LockWhenAllPresent, Live, PasswordPath)
        {
            Secure = SettingValue.FreshSecret,
            WhenNotSent = Unprotected,
            ReplacedBy = JitsiReservationSettings.MaximumOccupantsPath,
            Note = "A password set by a moderator when everybody is there and told to nobody closes the room; it goes when the room empties. The lobby does the same as long as nobody is admitted. Nothing reports it to an application on the server; declare who does it.",
            Source = Commands,
        },
        new Setting(MultiFactorForWeb, Nowhere, "")
        {
            WhenNotSent = NotApplicable,
            Note = "Demand the second factor where your application signs people in, before it issues tokens, and declare it.",
        },
        new Setting(NoPublicMailDomains, Nowhere, "")
        {
            WhenNotSent = NotApplicable,
            AbsentInAnswerIsSafe = true,
            Note = "Jitsi trusts no domains of mail addresses.",
        },
        new Setting(EndToEndEncryption, Live, EncryptionPath)
        {
            Secure = SettingValue.Is(true),
            WhenNotSent = Unprotected,
            Note = "Every meeting begins without; a participant switches it on for all, in the client or by this command. It excludes recording, streaming and telephones, needs a browser that can do it, and nothing reports it to an application on the server; declare who sees to it.",
            Source = "Source of the Jitsi web client (external_api); the handbook lists no such command",
        },
        new Setting(NoAutomaticRecording, Nowhere, "")
        {
            WhenNotSent = NotApplicable,
            AbsentInAnswerIsSafe = true,
            Note = "Jitsi itself starts no recording. Modules of the community that do are installed on purpose.",
        },
        new Setting(RecordingConsent, Nowhere, "")
        {
            WhenNotSent = NotApplicable,
            Note = "Jitsi tells of a recording and asks nobody. Ask for consent before it starts, and declare it.",
        },
        new Setting(RecordingRetention, Nowhere, "")
        {
            WhenNotSent = NotApplicable,
            Note = "The recording server keeps files until the script that it runs afterwards, or a job of yours, deletes them; declare which.",
        },
        new Setting(MinimalUsageReports, Nowhere, "")
        {
            WhenNotSent = NotApplicable,
            AbsentInAnswerIsSafe = true,
            Note = "Jitsi makes no reports on who took part. The logs of its servers hold names, rooms and network addresses: shorten them and limit who reads them.",
        },
        new Setting(DataRegions, Deployment, CountriesPath)
        {
            Secure = SettingValue.OnlyAmong(Regions.EuropeanEconomicArea),
            WhenNotSent = NotApplicable,
            Note = "The meeting is held where the deployment's media servers and relays stand. State the countries where the deployment is registered, or declare them and who runs the servers.",
        },
        new Setting(RegionCheckWhileRunning, Nowhere, "")
        {
            WhenNotSent = NotApplicable,
            Note = "The client knows which media server carries a participant, the application on the server does not. With servers in one place there is nothing to check; otherwise declare who does.",
        },
        new Setting(PresenterRestricted, Live, "command.toggleModeration")
        {
            Secure = SettingValue.Is(true),
            CountsFrom = ControlLevel.Strict,
            WhenNotSent = Unprotected,
            ReplacedBy = JitsiTokenSettings.ScreenSharingPath,
            Note = "A moderator's client makes everybody else ask before they speak or show a picture, for audio and video each; declare who does it.",
            Source = Commands,
        },
        new Setting(Watermark, Nowhere, "")
        {
            WhenNotSent = NotApplicable,
            Note = "There is no watermark on shared content. Put one into what is shown, and declare it.",
        },
        new Setting(InvitationHygiene, Nowhere, "")
        {
            WhenNotSent = NotApplicable,
            AbsentInAnswerIsSafe = true,
            Note = "Jitsi invites nobody by itself. The link with its token is the secret: give each person one of their own, late, out of logs and with the privacy notice.",
        },
    }.NeverSent().OnlyStated().From(Document);
}
