using static PrivacySafe.Conferencing.Catalogue.AbsenceEffect;
using static PrivacySafe.Conferencing.ConferenceControls;
using static PrivacySafe.Conferencing.ControlLevel;

namespace PrivacySafe.Conferencing.Catalogue;

/// <summary>
/// What an application says in the link and in the signed token of a participant. Said here as it should be for participants; the host's token differs
/// where a note says so. A token cannot be changed once it is issued.
/// </summary>
internal static class JitsiTokenSettings
{
    private const string Document = "Jitsi handbook of July 2026, tokens; Jitsi server module mod_jitsi_permissions";
    private const string Unread = "Reported by secondary sources; not read in Jitsi's own";

    /// <summary>The signed token in the link.</summary>
    public const string TokenPath = "link.jwt";

    /// <summary>The room that the token opens.</summary>
    public const string RoomPath = "token.room";

    /// <summary>The time from which the token opens the room.</summary>
    public const string NotBeforePath = "token.nbf";

    /// <summary>The time until which the token opens the room.</summary>
    public const string ExpiryPath = "token.exp";

    /// <summary>The domain or tenant for which the token is made.</summary>
    public const string SubjectPath = "token.sub";

    /// <summary>What the token says of the participant.</summary>
    public const string ContextPath = "token.context";

    /// <summary>The server the token is for.</summary>
    public const string AudiencePath = "token.aud";

    /// <summary>Whether the participant is a moderator.</summary>
    public const string ModeratorPath = ContextPath + ".user.moderator";

    /// <summary>What the participant may use, name by name.</summary>
    public const string FeaturesPath = ContextPath + ".features";

    /// <summary>Whether the participant may have the server record.</summary>
    public const string RecordingPath = FeaturesPath + ".recording";

    /// <summary>Whether the participant may start a transcript.</summary>
    public const string TranscriptionPath = FeaturesPath + ".transcription";

    /// <summary>Whether the participant may share a screen.</summary>
    public const string ScreenSharingPath = FeaturesPath + ".screen-sharing";

    /// <summary>Whether the participant passes the lobby.</summary>
    public const string LobbyBypassPath = ContextPath + ".user.lobby_bypass";

    /// <summary>Who the participant is: an id that means nothing elsewhere.</summary>
    public const string UserIdPath = ContextPath + ".user.id";

    /// <summary>The name that others see.</summary>
    public const string UserNamePath = ContextPath + ".user.name";

    /// <summary>Who made the token.</summary>
    public const string IssuerPath = "token.iss";

    /// <summary>
    /// The features that serve no control, with whether participants and hosts have them. They are said as well, because a token that lists any feature is taken to list all.
    /// </summary>
    public static IReadOnlyList<TokenFeature> OtherFeatures { get; } = new TokenFeature[]
    {
        new(FeaturesPath + ".send-groupchat", forParticipants: true, forHosts: true),
        new(FeaturesPath + ".create-polls", forParticipants: false, forHosts: true),
        new(FeaturesPath + ".lobby", forParticipants: false, forHosts: true),
        // Editions of the community's module for it look for it here or in what is said of the person.
        new(FeaturesPath + ".lobby_bypass", forParticipants: false, forHosts: true),
        new(FeaturesPath + ".moderation", forParticipants: false, forHosts: true),
        new(FeaturesPath + ".room", forParticipants: false, forHosts: true),
        new(FeaturesPath + ".list-visitors", forParticipants: false, forHosts: false),
        new(FeaturesPath + ".calendar", forParticipants: false, forHosts: false),
        new(FeaturesPath + ".branding", forParticipants: false, forHosts: false),
        new(FeaturesPath + ".flip", forParticipants: false, forHosts: false),
    };

    /// <summary>What such a token looks like.</summary>
    public static TokenShape Shape { get; } = new("token")
    {
        RoomPath = RoomPath,
        EveryRoom = "*",
        ContextPath = ContextPath,
        ContextMembers = new[] { "user", "features", "group" },
        AudiencePath = AudiencePath,
        Audience = "jitsi",
        ExpiryPath = ExpiryPath,
        ModeratorPath = ModeratorPath,
        FeaturesPath = FeaturesPath,
    };

    /// <summary>The settings, in the order of the control table.</summary>
    public static IReadOnlyList<Setting> All { get; } = new[]
    {
        new Setting(ConferenceControls.Passcode, SettingScope.Meeting, TokenPath)
        {
            Secure = SettingValue.FreshSecret,
            Off = SettingValue.Any,
            WhenNotSent = Unprotected,
            Note = "Takes the place of a passcode, which a room has only once a moderator inside has set one. It counts only where the deployment demands tokens; then nobody enters without one made for this room.",
        },
        new Setting(UniqueMeetingId, SettingScope.Meeting, RoomPath)
        {
            Secure = SettingValue.FreshSecret,
            WhenNotSent = Unprotected,
            Note = "Exactly the name of the room, drawn anew with at least 128 random bits. An asterisk opens every room of the server.",
        },
        new Setting(WaitingRoom, SettingScope.Meeting, LobbyBypassPath)
        {
            Secure = SettingValue.Is(false),
            Off = SettingValue.Any,
            WhenNotSent = SafeDefault,
            AbsentInAnswerIsSafe = true,
            Note = "With true, and a server module of the community, the participant passes the lobby.",
            Source = Unread,
        },
        new Setting(WhoMayAdmit, SettingScope.Meeting, ModeratorPath)
        {
            Secure = SettingValue.Is(false),
            WhenNotSent = AccountDecides,
            Unsafe = Array.Empty<string>(),
            Note = "Moderators admit, mute and record; only the tokens of the host and of named co-hosts say true. It is heeded by Jitsi as a service and by the server module token_affiliation; otherwise the deployment decides who becomes moderator (env.ENABLE_AUTO_OWNER).",
            Source = Unread,
        },
        new Setting(NoJoinBeforeHost, SettingScope.Meeting, NotBeforePath)
        {
            WhenNotSent = Unprotected,
            Note = "Shortly before the meeting begins; earlier the token opens nothing. Give participants a later beginning than the host.",
        },
        new Setting(NoDialIn, SettingScope.Meeting, FeaturesPath + ".inbound-call")
        {
            Secure = SettingValue.Is(false),
            WhenNotSent = SafeDefault,
            IsAskedOfClients = true,
            Note = "Showing participants how to call in. It takes no telephone number out of service (env.JIGASI_SIP_URI does).",
        },
        new Setting(NoDialIn, SettingScope.Meeting, FeaturesPath + ".outbound-call")
        {
            Secure = SettingValue.Is(false),
            WhenNotSent = Unprotected,
            Note = "Calling telephones from the meeting. A moderator whose token lists no features has this one.",
        },
        new Setting(NoDialIn, SettingScope.Meeting, FeaturesPath + ".sip-inbound-call")
        {
            Secure = SettingValue.Is(false),
            WhenNotSent = SafeDefault,
            Note = "Room systems calling in over SIP.",
        },
        new Setting(NoDialIn, SettingScope.Meeting, FeaturesPath + ".sip-outbound-call")
        {
            Secure = SettingValue.Is(false),
            WhenNotSent = SafeDefault,
            Note = "Calling room systems over SIP.",
        },
        new Setting(RecordingOff, SettingScope.Meeting, RecordingPath)
        {
            Secure = SettingValue.Is(false),
            Off = SettingValue.Is(true),
            WhenNotSent = Unprotected,
            Note = "Recording by the server. A moderator whose token lists no features has this one.",
        },
        new Setting(NoTranscriptOrAssistant, SettingScope.Meeting, TranscriptionPath)
        {
            Secure = SettingValue.Is(false),
            Off = SettingValue.Is(true),
            WhenNotSent = Unprotected,
            Note = "A moderator whose token lists no features has this one.",
        },
        new Setting(NoTranscriptOrAssistant, SettingScope.Meeting, FeaturesPath + ".live-translation")
        {
            Secure = SettingValue.Is(false),
            Off = SettingValue.Any,
            WhenNotSent = Unprotected,
            CountsFrom = Strict,
            Note = "Translation rests on a transcript. A moderator whose token lists no features has this one on recent servers.",
        },
        new Setting(PresenterRestricted, SettingScope.Meeting, ScreenSharingPath)
        {
            Secure = SettingValue.Is(false),
            Open = SettingValue.Any,
            WhenNotSent = Unprotected,
            Unsafe = Array.Empty<string>(),
            IsAskedOfClients = true,
            Note = "Only the host's token says true. Heeded by the web client alone.",
        },
        new Setting(ChatFilesAndLinks, SettingScope.Meeting, FeaturesPath + ".file-upload")
        {
            Secure = SettingValue.Is(false),
            Open = SettingValue.Any,
            WhenNotSent = SafeDefault,
            Note = "Files in the chat, where the deployment offers a store for them.",
        },
        new Setting(ChatFilesAndLinks, SettingScope.Meeting, FeaturesPath + ".send-private-message")
        {
            Secure = SettingValue.Is(false),
            Open = SettingValue.Any,
            WhenNotSent = Unprotected,
            CountsFrom = Strict,
            Note = "Private messages, out of everybody else's sight. A moderator whose token lists no features has this one on recent servers.",
        },
        new Setting(ParticipantPrivacy, SettingScope.Meeting, ContextPath + ".user.email")
        {
            Secure = SettingValue.Is(""),
            WhenNotSent = SafeDefault,
            AbsentInAnswerIsSafe = true,
            Note = "The token stands in the link and can be read by whoever sees it.",
        },
        new Setting(NoVendorTelemetry, SettingScope.Meeting, ContextPath + ".user.avatar")
        {
            Secure = SettingValue.Is(""),
            Open = SettingValue.Any,
            WhenNotSent = SafeDefault,
            AbsentInAnswerIsSafe = true,
            CountsFrom = Strict,
            Note = "Every participant's browser fetches the picture from where this says.",
        },
        new Setting(NoStreamingOrExcessRegistration, SettingScope.Meeting, FeaturesPath + ".livestreaming")
        {
            Secure = SettingValue.Is(false),
            Off = SettingValue.Any,
            WhenNotSent = Unprotected,
            Note = "A moderator whose token lists no features has this one.",
        },
        new Setting(LeastPrivilege, SettingScope.Meeting, ExpiryPath)
        {
            WhenNotSent = Unprotected,
            Note = "Soon after the end of the meeting. It ends the token's power to enter, not the stay of who is inside.",
        },
        new Setting(LeastPrivilege, SettingScope.Meeting, AudiencePath)
        {
            WhenNotSent = AccountDecides,
            Note = "The server the token is for; checked against the audiences the deployment accepts, of which older ones accept all.",
        },
        new Setting(LeastPrivilege, SettingScope.Meeting, SubjectPath)
        {
            WhenNotSent = AccountDecides,
            Note = "The domain or tenant. Checked only if the deployment verifies domains (env.JWT_ENABLE_DOMAIN_VERIFICATION); an asterisk stands for all.",
        },
    }.SaidOnce().From(Document);
}
