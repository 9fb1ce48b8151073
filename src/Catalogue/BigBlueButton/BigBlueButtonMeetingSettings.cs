using static PrivacySafe.Conferencing.Catalogue.AbsenceEffect;
using static PrivacySafe.Conferencing.ConferenceControls;
using static PrivacySafe.Conferencing.ControlLevel;

namespace PrivacySafe.Conferencing.Catalogue;

/// <summary>What BigBlueButton lets an application set when it creates a meeting. No call changes it afterwards.</summary>
internal static class BigBlueButtonMeetingSettings
{
    private const string Document = "BigBlueButton API documentation 3.0, parameters of create";
    private const string Document4 = "bigbluebutton-api-php 3.0.0 (2026-08-19), parameters of BigBlueButton 4.0";

    /// <summary>The secret that makes a participant a viewer, in requests and answers.</summary>
    public const string ViewerSecretPath = "attendeePW";

    /// <summary>The secret that makes a participant a moderator, in requests and answers.</summary>
    public const string ModeratorSecretPath = "moderatorPW";

    /// <summary>The name of the meeting for all calls, in requests and answers.</summary>
    public const string MeetingIdPath = "meetingID";

    /// <summary>The number of the voice conference, in requests and answers.</summary>
    public const string VoiceBridgePath = "voiceBridge";

    /// <summary>The largest number of people in the meeting.</summary>
    public const string LargestNumberPath = "maxParticipants";

    /// <summary>The telephone number that is shown, in requests and answers.</summary>
    public const string DialNumberPath = "dialNumber";

    /// <summary>Who of the guests has to wait.</summary>
    public const string GuestPolicyPath = "guestPolicy";

    /// <summary>Whether the meeting can be recorded at all.</summary>
    public const string RecordPath = "record";

    /// <summary>Whether moderators can start and stop the recording.</summary>
    public const string StartStopRecordingPath = "allowStartStopRecording";

    /// <summary>Whether the recording starts with the first participant.</summary>
    public const string AutomaticRecordingPath = "autoStartRecording";

    /// <summary>Whether events are kept of a meeting that is not recorded.</summary>
    public const string KeepEventsPath = "meetingKeepEvents";

    /// <summary>Whether the meeting ends when no moderator is left.</summary>
    public const string EndWithoutModeratorPath = "endWhenNoModerator";

    /// <summary>How long the dashboard outlives the meeting.</summary>
    public const string DashboardDelayPath = "learningDashboardCleanupDelayInMinutes";

    /// <summary>Whether the locks apply to everybody who enters.</summary>
    public const string LockOnJoinPath = "lockSettingsLockOnJoin";

    /// <summary>Whether what <see cref="LockOnJoinPath"/> says is heeded.</summary>
    public const string LockOnJoinHeededPath = "lockSettingsLockOnJoinConfigurable";

    /// <summary>The parameter that names the features switched off.</summary>
    public const string DisabledFeaturesPath = "disabledFeatures";

    /// <summary>The parameter that names features to be had although the server has switched them off.</summary>
    public const string ReturnedFeaturesPath = "disabledFeaturesExclude";

    /// <summary>The dashboard of every participant's activity.</summary>
    public const string DashboardPath = DisabledFeaturesPath + ".learningDashboard";

    /// <summary>
    /// The elements of the answer to <c>getMeetingInfo</c> that report what <c>create</c> was told, by path. The server reports no other setting.
    /// </summary>
    public static IReadOnlyDictionary<string, string> Reported { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [ViewerSecretPath] = ViewerSecretPath,
        [ModeratorSecretPath] = ModeratorSecretPath,
        [MeetingIdPath] = MeetingIdPath,
        [VoiceBridgePath] = VoiceBridgePath,
        [LargestNumberPath] = "maxUsers",
        [DialNumberPath] = DialNumberPath,
        [RecordPath] = "recording",
    };

    /// <summary>The settings, in the order of the control table.</summary>
    public static IReadOnlyList<Setting> All { get; } = new[]
    {
        new Setting(ConferenceControls.Passcode, SettingScope.Meeting, ViewerSecretPath)
        {
            Secure = SettingValue.FreshSecret,
            Off = SettingValue.Any,
            WhenNotSent = VendorGenerates,
            Note = "2 to 64 characters, other than moderatorPW. Deprecated: it only decides the role of who joins with it, and without it the server makes one. Sent so that a repeated creation is the same as the first.",
        },
        new Setting(ConferenceControls.Passcode, SettingScope.Meeting, ModeratorSecretPath)
        {
            Secure = SettingValue.FreshSecret,
            Off = SettingValue.Any,
            WhenNotSent = VendorGenerates,
            Note = "2 to 64 characters, other than attendeePW. Deprecated, and made by the server when not sent. The answers to create and getMeetingInfo hold it: it is a host's secret.",
        },
        new Setting(UniqueMeetingId, SettingScope.Meeting, MeetingIdPath)
        {
            Secure = SettingValue.FreshSecret,
            WhenNotSent = NotApplicable,
            Note = "Required, 2 to 256 characters without comma. The caller chooses it: a random one for each meeting, never the name of a course or a team.",
        },
        new Setting(UniqueMeetingId, SettingScope.Meeting, VoiceBridgePath)
        {
            WhenNotSent = VendorGenerates,
            Note = "Five digits that callers type as PIN. Left out, the server draws an unused number; a fixed one joins two meetings that use it.",
        },
        new Setting(UniqueMeetingId, SettingScope.Meeting, "meetingExpireWhenLastUserLeftInMinutes")
        {
            Unsafe = new[] { "0" },
            Secure = SettingValue.Is(1),
            Standard = SettingValue.Any,
            CountsFrom = Strict,
            WhenNotSent = SafeDefault,
            Note = "0 keeps the empty meeting open for ever, as a permanent room; the default is one minute.",
        },
        new Setting(WaitingRoom, SettingScope.Meeting, GuestPolicyPath)
        {
            Unsafe = new[] { "ALWAYS_ACCEPT" },
            Secure = SettingValue.OneOf("ASK_MODERATOR", "ALWAYS_DENY"),
            Standard = SettingValue.OneOf("ASK_MODERATOR", "ALWAYS_DENY", "ALWAYS_ACCEPT_AUTH"),
            Off = SettingValue.Is("ALWAYS_ACCEPT"),
            WhenNotSent = Unprotected,
            Note = "Applies only to those whose link says guest=true. The server's ordinary default is ALWAYS_ACCEPT; ALWAYS_ACCEPT_AUTH lets pass whose link says auth=true.",
        },
        new Setting(WhoMayAdmit, SettingScope.Meeting, "allowPromoteGuestToModerator")
        {
            Unsafe = new[] { "true" },
            Secure = SettingValue.Is(false),
            Open = SettingValue.Any,
            WhenNotSent = SafeDefault,
            Note = "Moderators admit; with true they can make guests moderators.",
        },
        new Setting(LockWhenAllPresent, SettingScope.Meeting, LargestNumberPath)
        {
            WhenNotSent = Unprotected,
            Note = "The number of people expected keeps surplus ones out, whoever they are; 0 is unlimited. It is no lock.",
        },
        new Setting(NoJoinBeforeHost, SettingScope.Meeting, EndWithoutModeratorPath)
        {
            Secure = SettingValue.Is(true),
            Open = SettingValue.Any,
            CountsFrom = Strict,
            WhenNotSent = Unprotected,
            Note = "Ends the meeting shortly after the last moderator has left. It keeps nobody out before the first one comes.",
        },
        new Setting(AuthenticatedParticipants, SettingScope.Meeting, "allowRequestsWithoutSession")
        {
            Unsafe = new[] { "true" },
            Secure = SettingValue.Is(false),
            WhenNotSent = SafeDefault,
            Note = "With true the server does not check the session cookie of those who have joined.",
        },
        new Setting(NoDialIn, SettingScope.Meeting, DialNumberPath)
        {
            WhenNotSent = AccountDecides,
            Note = "Only a text that is shown. Left out or empty, the number of the server's configuration is shown.",
        },
        new Setting(RecordingOff, SettingScope.Meeting, RecordPath)
        {
            Unsafe = new[] { "true" },
            Secure = SettingValue.Is(false),
            Off = SettingValue.Is(true),
            WhenNotSent = SafeDefault,
            Note = "True permits recording and makes the server keep the events from the start; sound and pictures are captured while the recording runs, before 2.6.9 or with recordFullDurationMedia all the time. The server's disableRecordingDefault overrides it.",
        },
        new Setting(RecordingOff, SettingScope.Meeting, StartStopRecordingPath)
        {
            Secure = SettingValue.Is(false),
            Off = SettingValue.Is(true),
            CountsFrom = Strict,
            WhenNotSent = Unprotected,
            Note = "Without record it has no effect. Together with autoStartRecording, false records the whole meeting and lets nobody pause.",
        },
        new Setting(RecordingOff, SettingScope.Meeting, "breakoutRoomsRecord")
        {
            Unsafe = new[] { "true" },
            Secure = SettingValue.Is(false),
            CountsFrom = Strict,
            WhenNotSent = SafeDefault,
            Note = "Recording of breakout rooms.",
        },
        new Setting(NoAutomaticRecording, SettingScope.Meeting, AutomaticRecordingPath)
        {
            Unsafe = new[] { "true" },
            Secure = SettingValue.Is(false),
            Off = SettingValue.Is(true),
            WhenNotSent = SafeDefault,
            Note = "With true, and record, the recording runs as soon as the first participant is there.",
        },
        new Setting(RecordingConsent, SettingScope.Meeting, "notifyRecordingIsOn")
        {
            Unsafe = new[] { "false" },
            Secure = SettingValue.Is(true),
            WhenNotSent = Unprotected,
            Note = "Asks every participant for consent in a window when a recording starts. Off unless said.",
        },
        new Setting(RecordingConsent, SettingScope.Meeting, "recordFullDurationMedia")
        {
            Unsafe = new[] { "true" },
            Secure = SettingValue.Is(false),
            WhenNotSent = SafeDefault,
            Note = "With true, sound, cameras and screens are captured even while the recording is paused, so that the pause misleads participants.",
        },
        new Setting(RecordingRetention, SettingScope.Meeting, KeepEventsPath)
        {
            Unsafe = new[] { "true" },
            Secure = SettingValue.Is(false),
            WhenNotSent = SafeDefault,
            Note = "With true the server keeps who did what and when, even of a meeting that is not recorded. Unsaid, the server's defaultKeepEvents applies, which is false unless the operator changed it.",
        },
        new Setting(NoTranscriptOrAssistant, SettingScope.Meeting, DisabledFeaturesPath + ".liveTranscription")
        {
            Secure = SettingValue.Is(true),
            Open = SettingValue.Any,
            WhenNotSent = AccountDecides,
            Note = "Live transcription; whether there is any is decided by the server. Participants with a hearing impairment may need it; then it is a reasoned exception.",
        },
        new Setting(NoTranscriptOrAssistant, SettingScope.Meeting, DisabledFeaturesPath + ".captions")
        {
            Secure = SettingValue.Is(true),
            Open = SettingValue.Any,
            CountsFrom = Strict,
            WhenNotSent = Unprotected,
            Note = "Closed captions, which somebody types or the server makes.",
        },
        new Setting(NoAttentionTracking, SettingScope.Meeting, DashboardPath)
        {
            Secure = SettingValue.Is(true),
            Off = SettingValue.Any,
            WhenNotSent = Unprotected,
            Note = "The dashboard shows moderators when each person was there, how long each spoke, and what each wrote, raised and answered.",
        },
        new Setting(NoAttentionTracking, SettingScope.Meeting, DisabledFeaturesPath + ".learningDashboardDownloadSessionData")
        {
            Secure = SettingValue.Is(true),
            Off = SettingValue.Any,
            CountsFrom = Strict,
            WhenNotSent = Unprotected,
            Note = "Download of what the dashboard shows; without the dashboard there is nothing to download.",
        },
        new Setting(MinimalUsageReports, SettingScope.Meeting, DashboardDelayPath)
        {
            Unsafe = new[] { "0" },
            Secure = SettingValue.Is(1),
            Standard = SettingValue.Any,
            CountsFrom = Strict,
            WhenNotSent = SafeDefault,
            Note = "Minutes after the meeting until the dashboard goes; the default is 2, and 0 keeps it for ever.",
        },
        new Setting(CameraAndMicrophoneOff, SettingScope.Meeting, "muteOnStart")
        {
            Secure = SettingValue.Is(true),
            Off = SettingValue.Is(false),
            WhenNotSent = Unprotected,
            Note = "Microphones on entry; participants can switch them on. Cameras start only when their owner shares them.",
        },
        new Setting(CameraAndMicrophoneOff, SettingScope.Meeting, "allowModsToUnmuteUsers")
        {
            Unsafe = new[] { "true" },
            Secure = SettingValue.Is(false),
            Off = SettingValue.Any,
            WhenNotSent = SafeDefault,
            Note = "With true a moderator can open the microphone of another person.",
        },
        new Setting(CameraAndMicrophoneOff, SettingScope.Meeting, "requireUserConsentBeforeUnmuting")
        {
            Secure = SettingValue.Is(true),
            Off = SettingValue.Any,
            CountsFrom = Strict,
            WhenNotSent = Unprotected,
            Note = "A participant is asked before a moderator opens the microphone. Older servers ignore it; matters only with allowModsToUnmuteUsers.",
            Source = Document4,
        },
        new Setting(CameraAndMicrophoneOff, SettingScope.Meeting, "lockSettingsDisableCam")
        {
            WhenNotSent = Unprotected,
            Note = "Forbids viewers their cameras altogether; whether that is wanted depends on the meeting.",
        },
        new Setting(PresenterRestricted, SettingScope.Meeting, "lockSettingsPresenterPolicy")
        {
            Unsafe = new[] { "freeForAll" },
            Secure = SettingValue.Is("moderatorOnly"),
            Standard = SettingValue.OneOf("moderatorOnly", "requireApproval"),
            Open = SettingValue.Any,
            Note = "Who becomes presenter, who alone shares screen and slides. freeForAll lets everybody take the role. Older servers ignore it; there a moderator hands the role over.",
            Source = Document4,
        },
        new Setting(ChatFilesAndLinks, SettingScope.Meeting, "lockSettingsDisablePrivateChat")
        {
            Secure = SettingValue.Is(true),
            Open = SettingValue.Any,
            WhenNotSent = Unprotected,
            Note = "Private chats among viewers, out of everybody else's sight.",
        },
        new Setting(ChatFilesAndLinks, SettingScope.Meeting, "lockSettingsDisableNotes")
        {
            Secure = SettingValue.Is(true),
            Open = SettingValue.Any,
            CountsFrom = Strict,
            WhenNotSent = Unprotected,
            Note = "Viewers writing in the shared notes, which everybody can export.",
        },
        new Setting(ChatFilesAndLinks, SettingScope.Meeting, DisabledFeaturesPath + ".downloadPresentationOriginalFile")
        {
            Secure = SettingValue.Is(true),
            Open = SettingValue.Any,
            CountsFrom = Strict,
            WhenNotSent = AccountDecides,
            Note = "Participants downloading the file that was presented.",
        },
        new Setting(ChatFilesAndLinks, SettingScope.Meeting, "presentationUploadExternalUrl")
        {
            Secure = SettingValue.Is(""),
            Open = SettingValue.Any,
            CountsFrom = Strict,
            WhenNotSent = SafeDefault,
            Note = "A foreign page from which presenters bring documents into the meeting.",
        },
        new Setting(ParticipantPrivacy, SettingScope.Meeting, "lockSettingsHideUserList")
        {
            Secure = SettingValue.Is(true),
            Open = SettingValue.Any,
            WhenNotSent = Unprotected,
            Note = "Viewers do not see the other viewers in the list; moderators see everybody.",
        },
        new Setting(ParticipantPrivacy, SettingScope.Meeting, LockOnJoinPath)
        {
            Secure = SettingValue.Is(true),
            WhenNotSent = SafeDefault,
            Note = "The locks apply to viewers as soon as they enter.",
        },
        new Setting(ParticipantPrivacy, SettingScope.Meeting, LockOnJoinHeededPath)
        {
            Secure = SettingValue.Is(false),
            CountsFrom = Strict,
            WhenNotSent = SafeDefault,
            Note = "While it is false, the locks apply on entry whatever lockSettingsLockOnJoin says.",
        },
        new Setting(ParticipantPrivacy, SettingScope.Meeting, "webcamsOnlyForModerator")
        {
            Secure = SettingValue.Is(true),
            Open = SettingValue.Any,
            CountsFrom = Strict,
            WhenNotSent = Unprotected,
            Note = "The cameras of viewers are shown to moderators only.",
        },
        new Setting(ParticipantPrivacy, SettingScope.Meeting, "lockSettingsHideViewersCursor")
        {
            Secure = SettingValue.Is(true),
            Open = SettingValue.Any,
            CountsFrom = Strict,
            WhenNotSent = Unprotected,
            Note = "On a whiteboard for several, viewers do not see each other's pointers.",
        },
        new Setting(ParticipantPrivacy, SettingScope.Meeting, "lockSettingsHideViewersAnnotation")
        {
            Secure = SettingValue.Is(true),
            Open = SettingValue.Any,
            CountsFrom = Strict,
            WhenNotSent = Unprotected,
            Note = "On a whiteboard for several, viewers do not see what the others draw.",
        },
        new Setting(NoVendorTelemetry, SettingScope.Meeting, DisabledFeaturesPath + ".externalVideos")
        {
            Secure = SettingValue.Is(true),
            Open = SettingValue.Any,
            WhenNotSent = Unprotected,
            Note = "A shared video of another platform makes every participant's browser call that platform.",
        },
        new Setting(NoVendorTelemetry, SettingScope.Meeting, "pluginManifests")
        {
            Secure = SettingValue.Is(""),
            Open = SettingValue.Any,
            WhenNotSent = SafeDefault,
            Note = "Plug-ins run in every participant's browser with what they load from elsewhere.",
        },
        new Setting(LeastPrivilege, SettingScope.Meeting, "allowOverrideClientSettingsOnCreateCall")
        {
            Secure = SettingValue.Is(false),
            Open = SettingValue.Any,
            CountsFrom = Strict,
            WhenNotSent = AccountDecides,
            Note = "Whether a creation may replace settings of the web client. The documentation of create names false as default, the server's configuration file true.",
        },
    }.SaidOnce().From(Document);
}
