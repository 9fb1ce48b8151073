using static PrivacySafe.Conferencing.Catalogue.AbsenceEffect;
using static PrivacySafe.Conferencing.ConferenceControls;
using static PrivacySafe.Conferencing.ControlLevel;
using static PrivacySafe.Conferencing.SettingScope;

namespace PrivacySafe.Conferencing.Catalogue;

/// <summary>What Jitsi's web client is configured with.</summary>
internal static class JitsiClientSettings
{
    private const string Document = "Jitsi handbook of July 2026, configuration; config.js of the web client";

    /// <summary>Whether the camera and name are asked for before entering.</summary>
    public const string PrejoinPath = "config.prejoinConfig.enabled";

    /// <summary>Whether the client can use end-to-end encryption.</summary>
    public const string EncryptionDisabledPath = "config.testing.disableE2EE";

    /// <summary>Whether the page that embeds the client brings the key.</summary>
    public const string ForeignKeyPath = "config.e2ee.externallyManagedKey";

    /// <summary>Whether participants are offered to record.</summary>
    public const string SuggestRecordingPath = "config.recordings.suggestRecording";

    /// <summary>Whether participants are warned before entering.</summary>
    public const string RecordingWarningPath = "config.recordings.showPrejoinWarning";

    /// <summary>Whether a transcript starts with a recording.</summary>
    public const string TranscribeOnRecordPath = "config.transcription.autoTranscribeOnRecord";

    /// <summary>Whether the client shows transcripts.</summary>
    public const string TranscriptionPath = "config.transcription.enabled";

    /// <summary>Whether pictures are fetched from Gravatar.</summary>
    public const string GravatarPath = "config.gravatar.disabled";

    /// <summary>The settings, in the order of the control table.</summary>
    public static IReadOnlyList<Setting> All { get; } = new[]
    {
        new Setting(EndToEndEncryption, Deployment, EncryptionDisabledPath)
        {
            Secure = SettingValue.Is(false),
            WhenNotSent = SafeDefault,
            Note = "With true nobody can switch end-to-end encryption on.",
        },
        new Setting(EndToEndEncryption, Deployment, ForeignKeyPath)
        {
            Secure = SettingValue.Is(false),
            WhenNotSent = SafeDefault,
            Note = "With true the embedding page brings the key, so that whoever serves the page holds it.",
        },
        new Setting(RecordingOff, Deployment, "config.localRecording.disable")
        {
            Secure = SettingValue.Is(true),
            WhenNotSent = Unprotected,
            Note = "Recording in a participant's browser; possible unless switched off (DISABLE_LOCAL_RECORDING in the Docker deployment).",
        },
        new Setting(RecordingOff, Deployment, "config.recordingService.enabled")
        {
            Secure = SettingValue.Is(false),
            WhenNotSent = SafeDefault,
            CountsFrom = Strict,
            Note = "Offers recording by the server. Replaces fileRecordingsEnabled and fileRecordingsServiceEnabled.",
        },
        new Setting(RecordingOff, Deployment, "config.screenshotCapture.enabled")
        {
            Secure = SettingValue.Is(false),
            WhenNotSent = SafeDefault,
            CountsFrom = Strict,
            Note = "Takes pictures of shared screens, with a recording or always.",
        },
        new Setting(NoAutomaticRecording, Deployment, SuggestRecordingPath)
        {
            Secure = SettingValue.Is(false),
            WhenNotSent = SafeDefault,
            CountsFrom = Strict,
            Note = "Offers a recording at the beginning; it starts none.",
        },
        new Setting(RecordingConsent, Deployment, RecordingWarningPath)
        {
            Secure = SettingValue.Is(true),
            WhenNotSent = Unprotected,
            Note = "Warns before entering that the meeting may be recorded.",
        },
        new Setting(RecordingConsent, Deployment, "config.hideRecordingLabel")
        {
            Secure = SettingValue.Is(false),
            WhenNotSent = SafeDefault,
            Note = "With true the sign that a recording runs vanishes after a while.",
        },
        new Setting(RecordingConsent, Deployment, "config.localRecording.notifyAllParticipants")
        {
            Secure = SettingValue.Is(true),
            WhenNotSent = Unprotected,
            Note = "Tells everybody when a participant records in the browser. Off unless said.",
        },
        new Setting(RecordingStorage, Deployment, "config.recordingService.sharingEnabled")
        {
            Secure = SettingValue.Is(false),
            WhenNotSent = SafeDefault,
            Note = "Offers to share a recording with others.",
        },
        new Setting(RecordingStorage, Deployment, "config.dropbox.appKey")
        {
            Secure = SettingValue.Is(""),
            WhenNotSent = SafeDefault,
            Note = "Offers to store recordings at Dropbox.",
        },
        new Setting(RecordingStorage, Deployment, "config.recordings.showRecordingLink")
        {
            Secure = SettingValue.Is(false),
            WhenNotSent = Unprotected,
            CountsFrom = Strict,
            Note = "Shows a link to the recording when it starts.",
        },
        new Setting(NoTranscriptOrAssistant, Deployment, TranscriptionPath)
        {
            Secure = SettingValue.Is(false),
            WhenNotSent = SafeDefault,
            CountsFrom = Strict,
            Note = "Offers transcripts in the client (ENABLE_TRANSCRIPTIONS in the Docker deployment).",
        },
        new Setting(NoTranscriptOrAssistant, Deployment, TranscribeOnRecordPath)
        {
            Secure = SettingValue.Is(false),
            WhenNotSent = Unprotected,
            CountsFrom = Strict,
            Note = "A recording starts a transcript as well unless this is said. Earlier editions name it autoCaptionOnRecord, off by default.",
        },
        new Setting(NoAttentionTracking, Deployment, "config.faceLandmarks.enableFaceExpressionsDetection")
        {
            Secure = SettingValue.Is(false),
            WhenNotSent = SafeDefault,
            Note = "Reads moods from participants' faces and shares them.",
        },
        new Setting(NoAttentionTracking, Deployment, "config.faceLandmarks.enableDisplayFaceExpressions")
        {
            Secure = SettingValue.Is(false),
            WhenNotSent = SafeDefault,
            Note = "Shows the moods read from faces in the statistics of speakers.",
        },
        new Setting(NoAttentionTracking, Deployment, "config.faceLandmarks.enableFaceCentering")
        {
            Secure = SettingValue.Is(false),
            WhenNotSent = SafeDefault,
            CountsFrom = Strict,
            Note = "Sends the others where in the picture a face is.",
        },
        new Setting(NoAttentionTracking, Deployment, "config.faceLandmarks.enableRTCStats")
        {
            Secure = SettingValue.Is(false),
            WhenNotSent = SafeDefault,
            CountsFrom = Strict,
            Note = "Sends what was read from faces to a statistics server.",
        },
        new Setting(NoAttentionTracking, Deployment, "config.speakerStats.disabled")
        {
            Secure = SettingValue.Is(true),
            WhenNotSent = Unprotected,
            Note = "How long each participant has spoken, shown to all.",
        },
        new Setting(CameraAndMicrophoneOff, Deployment, "config.startWithAudioMuted")
        {
            Secure = SettingValue.Is(true),
            Off = SettingValue.Is(false),
            WhenNotSent = Unprotected,
            Note = "The microphone on entry, on this device.",
        },
        new Setting(CameraAndMicrophoneOff, Deployment, "config.startWithVideoMuted")
        {
            Secure = SettingValue.Is(true),
            Off = SettingValue.Is(false),
            WhenNotSent = Unprotected,
            Note = "The camera on entry, on this device.",
        },
        new Setting(CameraAndMicrophoneOff, Deployment, PrejoinPath)
        {
            Secure = SettingValue.Is(true),
            Off = SettingValue.Any,
            WhenNotSent = SafeDefault,
            Note = "A page before the meeting where one chooses camera and microphone.",
        },
        new Setting(ChatFilesAndLinks, Deployment, "config.lobby.enableChat")
        {
            Secure = SettingValue.Is(false),
            WhenNotSent = Unprotected,
            CountsFrom = Strict,
            Note = "Lets moderators and those waiting write to each other, so that strangers reach the meeting before they are admitted.",
        },
        new Setting(ChatFilesAndLinks, Deployment, "config.etherpad_base")
        {
            Secure = SettingValue.Is(""),
            WhenNotSent = SafeDefault,
            CountsFrom = Strict,
            Note = "A shared document on another server, which outlives the meeting.",
        },
        new Setting(ChatFilesAndLinks, Deployment, "config.whiteboard.enabled")
        {
            Secure = SettingValue.Is(false),
            WhenNotSent = SafeDefault,
            CountsFrom = Strict,
            Note = "A whiteboard on a server of its own.",
        },
        new Setting(ParticipantPrivacy, Deployment, "config.p2p.enabled")
        {
            Secure = SettingValue.Is(false),
            WhenNotSent = Unprotected,
            Note = "With two participants the devices talk directly, and each learns the other's network address (ENABLE_P2P in the Docker deployment).",
        },
        new Setting(ParticipantPrivacy, Deployment, "config.enableEmailInStats")
        {
            Secure = SettingValue.Is(false),
            WhenNotSent = SafeDefault,
            Note = "Sends mail addresses to analytics.",
        },
        new Setting(ParticipantPrivacy, Deployment, "config.enableDisplayNameInStats")
        {
            Secure = SettingValue.Is(false),
            WhenNotSent = SafeDefault,
            Note = "Sends names to analytics.",
        },
        new Setting(ParticipantPrivacy, Deployment, "config.doNotStoreRoom")
        {
            Secure = SettingValue.Is(true),
            WhenNotSent = Unprotected,
            CountsFrom = Strict,
            Note = "Keeps the room out of the list of recent meetings in the browser.",
        },
        new Setting(NoVendorTelemetry, Deployment, "config.disableThirdPartyRequests")
        {
            Secure = SettingValue.Is(true),
            WhenNotSent = Unprotected,
            Note = "The client calls no other servers: no pictures from Gravatar, no analytics.",
        },
        new Setting(NoVendorTelemetry, Deployment, GravatarPath)
        {
            Secure = SettingValue.Is(true),
            WhenNotSent = Unprotected,
            Note = "Otherwise a sum of the mail address goes to Gravatar, which can tell whose it is.",
        },
        new Setting(NoVendorTelemetry, Deployment, "config.giphy.enabled")
        {
            Secure = SettingValue.Is(false),
            WhenNotSent = SafeDefault,
            Note = "Pictures from Giphy, fetched by every browser.",
        },
        new Setting(NoVendorTelemetry, Deployment, "config.analytics.disabled")
        {
            Secure = SettingValue.Is(true),
            WhenNotSent = SafeDefault,
            CountsFrom = Strict,
            Note = "Without an account at an analytics service in the configuration nothing is sent either.",
        },
        new Setting(NoVendorTelemetry, Deployment, "config.feedbackPercentage")
        {
            Secure = SettingValue.Is(0),
            WhenNotSent = Unprotected,
            CountsFrom = Strict,
            Note = "How many participants are asked for a rating afterwards, in per cent; all, unless said. Only with the callstats service, which newer editions no longer describe.",
        },
        new Setting(NoVendorTelemetry, Deployment, "config.gatherStats")
        {
            Secure = SettingValue.Is(false),
            WhenNotSent = SafeDefault,
            CountsFrom = Strict,
            Note = "Collects statistics of the connection in the client.",
        },
        new Setting(NoVendorTelemetry, Deployment, "config.enableCalendarIntegration")
        {
            Secure = SettingValue.Is(false),
            WhenNotSent = SafeDefault,
            CountsFrom = Strict,
            Note = "Connects the client to calendars at Google or Microsoft.",
        },
        new Setting(NoStreamingOrExcessRegistration, Deployment, "config.liveStreaming.enabled")
        {
            Secure = SettingValue.Is(false),
            WhenNotSent = SafeDefault,
            CountsFrom = Strict,
            Note = "Offers live streaming. Replaces liveStreamingEnabled.",
        },
        new Setting(EntryAnnounced, Deployment, "config.disabledSounds")
        {
            Secure = SettingValue.EmptyList,
            WhenNotSent = SafeDefault,
            Note = "Lists sounds that are left out; PARTICIPANT_JOINED_SOUND, PARTICIPANT_LEFT_SOUND and KNOCKING_PARTICIPANT_SOUND should not be among them.",
        },
        new Setting(EntryAnnounced, Deployment, "config.disabledNotifications")
        {
            Secure = SettingValue.EmptyList,
            WhenNotSent = SafeDefault,
            CountsFrom = Strict,
            Note = "Lists notices that are left out.",
        },
        new Setting(InvitationHygiene, Deployment, "config.disableInviteFunctions")
        {
            Secure = SettingValue.Is(true),
            WhenNotSent = Unprotected,
            CountsFrom = Strict,
            Note = "Otherwise every participant is offered to pass the invitation on.",
        },
    }.NeverSent().OnlyStated().From(Document);
}
