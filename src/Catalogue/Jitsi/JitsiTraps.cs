using static PrivacySafe.Conferencing.ConferenceControls;

namespace PrivacySafe.Conferencing.Catalogue;

/// <summary>Jitsi settings that look as if they protected something and do not.</summary>
internal static class JitsiTraps
{
    private const string Client = "Jitsi handbook of July 2026, configuration";
    private const string ClientFile = "config.js of the Jitsi web client";
    private const string Commands = "Jitsi handbook of July 2026, commands of the embedded client";
    private const string Docker = "Docker deployment of Jitsi Meet, defaults of 2026-08-20";
    private const string Permissions = "Jitsi server module mod_jitsi_permissions";

    /// <summary>All traps.</summary>
    public static IReadOnlyList<Trap> All { get; } = new Trap[]
    {
        new(ConferenceControls.Passcode, JitsiOtherSettings.PasswordPath, JitsiTokenSettings.TokenPath,
            "Set by a moderator inside: until then everybody enters, and when the room empties it is gone.",
            Commands),
        new(ConferenceControls.Passcode, "config.roomPasswordNumberOfDigits", JitsiTokenSettings.TokenPath,
            "Sets no password, but restricts what one may be to so many digits, which makes it easier to guess.",
            ClientFile),
        new(WaitingRoom, JitsiDeploymentSettings.LobbyPath, JitsiOtherSettings.LobbyPath,
            "Makes lobbies possible and switches on none.",
            Docker),
        new(WaitingRoom, "config.securityUi.hideLobbyButton", JitsiOtherSettings.LobbyPath,
            "Hides the button. The lobby stays as it is, and then nobody can switch it on by hand.",
            Client),
        new(WaitingRoom, JitsiClientSettings.PrejoinPath, JitsiOtherSettings.LobbyPath,
            "A page on which one chooses devices before entering; nobody has to be admitted.",
            ClientFile),
        new(NoJoinBeforeHost, JitsiDeploymentSettings.AuthenticationPath, JitsiTokenSettings.NotBeforePath,
            "With tokens, every token opens the room, a participant's as well as the host's.",
            Docker),
        new(EndToEndEncryption, JitsiClientSettings.ForeignKeyPath, JitsiOtherSettings.EncryptionPath,
            "Does not switch encryption on, but takes the key out of the clients' hands and leaves it to the embedding page.",
            Client),
        new(RecordingOff, "config.fileRecordingsEnabled", JitsiTokenSettings.RecordingPath,
            "Deprecated, and hides a button in one client. Whether the server records is decided by the features in the token.",
            ClientFile),
        new(NoAutomaticRecording, JitsiClientSettings.SuggestRecordingPath, JitsiTokenSettings.RecordingPath,
            "Only keeps the client from offering a recording at the beginning.",
            Client),
        new(RecordingConsent, JitsiClientSettings.RecordingWarningPath, "",
            "Warns that there may be a recording. It asks nobody, and those who skip that page do not see it.",
            Client),
        new(NoTranscriptOrAssistant, "config.transcription.autoCaptionOnRecord", JitsiClientSettings.TranscribeOnRecordPath,
            "The name in earlier editions; newer ones start a transcript with the recording unless the new name says no.",
            Client),
        new(NoTranscriptOrAssistant, JitsiClientSettings.TranscriptionPath, JitsiTokenSettings.TranscriptionPath,
            "Hides the feature in one client. What the server does is decided by the features in the token and by whether there is a transcriber.",
            Client),
        new(PresenterRestricted, "config.toolbarButtons", JitsiTokenSettings.ScreenSharingPath,
            "Leaves buttons out of one client and forbids nothing.",
            ClientFile),
        new(NoVendorTelemetry, "config.gravatar.baseUrl", JitsiClientSettings.GravatarPath,
            "An application that embeds the client cannot change it; it can switch the pictures off.",
            Client),
        new(Watermark, "interfaceConfig.SHOW_JITSI_WATERMARK", "",
            "Shows a logo in the corner of the client; nothing is put into what is shared.",
            ClientFile),
        new(InvitationHygiene, "link.?jwt", "link.#jwt",
            "A token in the query is sent to the web server and lands in its logs; the client reads it from behind the number sign first, which no browser sends.",
            "Source of the Jitsi web client"),
        new(LeastPrivilege, JitsiTokenSettings.ModeratorPath, JitsiTokenSettings.FeaturesPath,
            "A moderator whose token lists no features is given recording, streaming, transcripts and outgoing calls by the server; list all, each with true or false.",
            Permissions),
        new(LeastPrivilege, JitsiTokenSettings.SubjectPath, JitsiDeploymentSettings.DomainVerificationPath,
            "Nobody compares it with the domain unless the deployment says so.",
            Docker),
    };
}
