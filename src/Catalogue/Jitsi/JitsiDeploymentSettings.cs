using static PrivacySafe.Conferencing.Catalogue.AbsenceEffect;
using static PrivacySafe.Conferencing.ConferenceControls;
using static PrivacySafe.Conferencing.ControlLevel;
using static PrivacySafe.Conferencing.SettingScope;

namespace PrivacySafe.Conferencing.Catalogue;

/// <summary>What the operator of a Jitsi deployment sets for all rooms.</summary>
internal static class JitsiDeploymentSettings
{
    private const string Document = "Docker deployment of Jitsi Meet, defaults of 2026-08-20";

    /// <summary>Whether creating a room needs a sign-in.</summary>
    public const string AuthenticationPath = "env.ENABLE_AUTH";

    /// <summary>Whether people without a sign-in enter rooms that are open.</summary>
    public const string GuestsPath = "env.ENABLE_GUESTS";

    /// <summary>How people sign in.</summary>
    public const string AuthenticationTypePath = "env.AUTH_TYPE";

    /// <summary>The way of signing in that heeds the tokens of an application.</summary>
    public const string TokenAuthentication = "jwt";

    /// <summary>Whether people without a token enter as well.</summary>
    public const string EmptyTokensPath = "env.JWT_ALLOW_EMPTY";

    /// <summary>Whether the first participant becomes moderator.</summary>
    public const string AutomaticOwnerPath = "env.ENABLE_AUTO_OWNER";

    /// <summary>Whether the web server does without encryption.</summary>
    public const string UnencryptedPath = "env.DISABLE_HTTPS";

    /// <summary>How tokens are signed.</summary>
    public const string SignaturePath = "env.JWT_SIGN_TYPE";

    /// <summary>Whether rooms can have a lobby.</summary>
    public const string LobbyPath = "env.ENABLE_LOBBY";

    /// <summary>Whether a token is checked against the domain.</summary>
    public const string DomainVerificationPath = "env.JWT_ENABLE_DOMAIN_VERIFICATION";

    /// <summary>Those that show in how a running deployment treats somebody who wants in.</summary>
    private static readonly string[] ShownByLooking =
    {
        AuthenticationPath, GuestsPath, AuthenticationTypePath, EmptyTokensPath, LobbyPath, AutomaticOwnerPath, UnencryptedPath, DomainVerificationPath, SignaturePath,
    };

    /// <summary>The settings, in the order of the control table.</summary>
    public static IReadOnlyList<Setting> All { get; } = new[]
    {
        new Setting(WaitingRoom, Deployment, LobbyPath)
        {
            Secure = SettingValue.Is(true),
            WhenNotSent = SafeDefault,
            Note = "Makes the lobby available. It is on in no room until a moderator, or the answer to a reservation, switches it on there.",
        },
        new Setting(WhoMayAdmit, Deployment, AutomaticOwnerPath)
        {
            Secure = SettingValue.Is(false),
            WhenNotSent = Unprotected,
            Note = "Unless it is false the first participant becomes moderator, and where the conference server itself demands a sign-in (JICOFO_ENABLE_AUTH) everybody who has signed in. With both off a server module has to say who does.",
        },
        new Setting(WhoMayAdmit, Deployment, "env.DISABLE_GRANT_MODERATOR")
        {
            Secure = SettingValue.Is(true),
            WhenNotSent = Unprotected,
            CountsFrom = Strict,
            Note = "Takes from the client the button with which moderators make others moderators.",
        },
        new Setting(NoJoinBeforeHost, Deployment, AuthenticationPath)
        {
            Secure = SettingValue.Is(true),
            WhenNotSent = Unprotected,
            Note = "As delivered, whoever knows or guesses a name opens a room. With tokens, whoever has one opens the room, not only the host.",
        },
        new Setting(NoJoinBeforeHost, Deployment, GuestsPath)
        {
            Secure = SettingValue.Is(false),
            WhenNotSent = SafeDefault,
            CountsFrom = Strict,
            Note = "With true people without sign-in enter a room once somebody with one has opened it.",
        },
        new Setting(AuthenticatedParticipants, Deployment, AuthenticationTypePath)
        {
            Secure = SettingValue.OneOf(TokenAuthentication, "ldap", "internal"),
            WhenNotSent = SafeDefault,
            Note = "How people sign in; only jwt heeds the tokens of an application. Has no effect without env.ENABLE_AUTH.",
        },
        new Setting(AuthenticatedParticipants, Deployment, EmptyTokensPath)
        {
            Secure = SettingValue.Is(false),
            WhenNotSent = SafeDefault,
            Note = "With true people without token enter as well.",
        },
        new Setting(TransportEncryption, Deployment, UnencryptedPath)
        {
            Secure = SettingValue.Is(false),
            WhenNotSent = SafeDefault,
            Note = "True is meant for servers behind a proxy that encrypts.",
        },
        new Setting(TransportEncryption, Deployment, "env.PROSODY_C2S_REQUIRE_ENCRYPTION")
        {
            Secure = SettingValue.Is(true),
            WhenNotSent = SafeDefault,
            Note = "Demands encryption of clients that speak to the signalling server directly.",
        },
        new Setting(NoDialIn, Deployment, "env.JIGASI_SIP_URI")
        {
            Secure = SettingValue.Is(""),
            WhenNotSent = SafeDefault,
            Note = "The account of the telephone gateway; without one no telephone reaches a room.",
        },
        new Setting(RecordingOff, Deployment, "env.ENABLE_RECORDING")
        {
            Secure = SettingValue.Is(false),
            WhenNotSent = SafeDefault,
            CountsFrom = Strict,
            Note = "Connects the recording server; live streams go through it too.",
        },
        new Setting(NoTranscriptOrAssistant, Deployment, "env.JIGASI_TRANSCRIBER_RECORD_AUDIO")
        {
            Secure = SettingValue.Is(false),
            WhenNotSent = Unprotected,
            CountsFrom = Strict,
            Note = "The transcriber keeps the sound besides the text. Editions differ in whether it does so unless told otherwise; say it.",
        },
        new Setting(NoTranscriptOrAssistant, Deployment, "env.JIGASI_TRANSCRIBER_ADVERTISE_URL")
        {
            Secure = SettingValue.Is(false),
            WhenNotSent = Unprotected,
            CountsFrom = Strict,
            Note = "The transcriber writes the address of the transcript into the chat. Editions differ in whether it does so unless told otherwise; say it.",
        },
        new Setting(NoVendorTelemetry, Deployment, "env.RTCSTATS_ENABLED")
        {
            Secure = SettingValue.Is(false),
            WhenNotSent = SafeDefault,
            Note = "Sends statistics of every participant's connection to a statistics server.",
        },
        new Setting(NoVendorTelemetry, Deployment, "env.JVB_DISABLE_STUN")
        {
            Secure = SettingValue.Is(true),
            WhenNotSent = Unprotected,
            CountsFrom = Strict,
            Note = "As delivered, the media server asks servers of Google for its own public address; JVB_STUN_SERVERS can name others.",
        },
        new Setting(LeastPrivilege, Deployment, DomainVerificationPath)
        {
            Secure = SettingValue.Is(true),
            WhenNotSent = Unprotected,
            CountsFrom = Strict,
            Note = "Checks the subject of a token against the domain, which matters where one deployment serves several tenants.",
        },
        new Setting(LeastPrivilege, Deployment, SignaturePath)
        {
            Secure = SettingValue.Is("RS256"),
            Standard = SettingValue.OneOf("RS256", "HS256"),
            WhenNotSent = SafeDefault,
            Note = "With HS256 whatever can check tokens can make them; with RS256 the server holds only a public key, which it fetches from env.JWT_ASAP_KEYSERVER.",
        },
    }.NeverSent().OnlyStated(butForPaths: ShownByLooking).From(Document);
}
