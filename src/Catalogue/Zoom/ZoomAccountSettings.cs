using static PrivacySafe.Conferencing.ConferenceControls;
using static PrivacySafe.Conferencing.ControlLevel;
using static PrivacySafe.Conferencing.SettingScope;

namespace PrivacySafe.Conferencing.Catalogue;

/// <summary>What Zoom keeps in the settings of the host: read and compared, never changed.</summary>
internal static class ZoomAccountSettings
{
    private const string Document = "Zoom API document 2026-08-09, GET /users/{userId}/settings";
    private const string Security = "meeting_security";

    /// <summary>The domains whose users may pass the waiting room.</summary>
    public const string PassingDomainsPath = "meeting_security.waiting_room_settings.whitelisted_domains_for_waiting_room";

    /// <summary>The settings, in the order of the control table.</summary>
    public static IReadOnlyList<Setting> All { get; } = new[]
    {
        new Setting(WhoMayAdmit, Account, "meeting_security.waiting_room_settings.users_who_can_admit_participants_from_waiting_room")
        {
            Secure = SettingValue.Is(0),
            AccountSection = Security,
            Note = "0 is host and co-hosts; 1 adds, while they are absent, everybody who passed the waiting room.",
        },
        new Setting(MultiFactorForWeb, Account, "meeting_security.only_authenticated_can_join_from_webclient")
        {
            Secure = SettingValue.Is(true),
            AccountSection = Security,
            Note = "Demands a sign-in of those who join in a browser, which a second factor presupposes; it is no second factor itself.",
        },
        new Setting(NoPublicMailDomains, Account, PassingDomainsPath)
        {
            Secure = SettingValue.Is(""),
            AccountSection = Security,
            AbsentInAnswerIsSafe = true,
            CountsFrom = Strict,
            Note = "Users of the domains listed here may pass the waiting room if the account says so; with none listed, none of a public mail service can be among them.",
        },
        new Setting(EndToEndEncryption, Account, "meeting_security.end_to_end_encrypted_meetings")
        {
            Secure = SettingValue.Is(true),
            Open = SettingValue.Any,
            AccountSection = Security,
            PrerequisiteOf = ZoomMeetingSettings.EncryptionPath,
            Note = "Whether the host may hold end-to-end encrypted meetings at all. The host switches it on among the meeting security settings of Zoom's web portal; where it is locked, an administrator of the group or account has to.",
        },
        new Setting(TransportEncryption, Account, "in_meeting.e2e_encryption")
        {
            Secure = SettingValue.Is(true),
            Note = "Demands encryption of SIP and H.323 room systems. Despite its name it is not end-to-end encryption.",
        },
        new Setting(RecordingOff, Account, "recording.cloud_recording")
        {
            Secure = SettingValue.Is(false),
            Note = "Recording in Zoom's cloud. An administrator can switch it off, and lock it, for a group of hosts.",
        },
        new Setting(RecordingOff, Account, "recording.local_recording")
        {
            Secure = SettingValue.Is(false),
            CountsFrom = Strict,
            Note = "Recording on the devices of the host and of participants whom the host lets record.",
        },
        new Setting(RecordingConsent, Account, "recording.recording_notification_for_zoom_client.disclaimer_to_participants")
        {
            Secure = SettingValue.Is("All participants"),
            Note = "Who is shown a notice when a recording starts; the other choice is Guest only. Replaces the deprecated recording.recording_disclaimer.",
        },
        new Setting(RecordingConsent, Account, "recording.ask_participants_to_consent_disclaimer")
        {
            Secure = SettingValue.Is(true),
            Note = "Participants are asked for their consent when a recording starts. Zoom describes it in terms of the deprecated recording.recording_disclaimer and may not report it.",
        },
        new Setting(RecordingConsent, Account, "recording.recording_notification_for_zoom_client.ask_host_to_confirm")
        {
            Secure = SettingValue.Is(true),
            CountsFrom = Strict,
            Note = "The host confirms before a recording starts. Stands beside the older recording.ask_host_to_confirm_disclaimer.",
        },
        new Setting(RecordingConsent, Account, "recording.recording_notification_for_zoom_client.play_voice_prompt")
        {
            Secure = SettingValue.Is("All participants"),
            CountsFrom = Strict,
            Note = "Who hears a spoken notice; the other choices are Guest only and No one.",
        },
        new Setting(RecordingConsent, Account, "recording.recording_notifications_phone_users.require_press_one_consent_to_record")
        {
            Secure = SettingValue.Is(true),
            CountsFrom = Strict,
            Note = "Callers, who see no notice, consent by pressing 1.",
        },
        new Setting(RecordingStorage, Account, "recording.allow_share")
        {
            Secure = SettingValue.Is(false),
            Note = "Sharing of cloud recordings by link.",
        },
        new Setting(RecordingStorage, Account, "recording.embed_passcode_in_shareable_link")
        {
            Secure = SettingValue.Is(false),
            Note = "A link that holds the passcode opens the recording for whoever holds the link.",
        },
        new Setting(RecordingStorage, Account, "recording.authenticated_view_cloud_recoding.authenticated_can_view_cloud_recordings")
        {
            Secure = SettingValue.Is(true),
            Note = "Viewers of cloud recordings have to sign in. The spelling of the path is Zoom's.",
        },
        new Setting(RecordingStorage, Account, "recording.upload_recording")
        {
            Secure = SettingValue.Is(false),
            CountsFrom = Strict,
            Note = "Upload of recordings to Zoom's cloud.",
        },
        new Setting(RecordingStorage, Account, "profile.recording_storage_location.value")
        {
            Secure = SettingValue.OneOf("DE", Regions.EuropeanEconomicArea),
            CountsFrom = Strict,
            Note = "The country in which Zoom stores recordings, transcripts and voicemail, as a two-letter code; it has to lie in the European Economic Area.",
        },
        new Setting(RecordingRetention, Account, "recording.auto_delete_cmr")
        {
            Secure = SettingValue.Is(true),
            Note = "Deletes cloud recordings by itself, first into a trash from which they can be recovered; that time counts as storage too. Local recordings are not touched.",
        },
        new Setting(RecordingRetention, Account, "recording.auto_delete_cmr_days")
        {
            Secure = SettingValue.Is(30),
            Standard = SettingValue.Any,
            CountsFrom = Strict,
            Note = "30, 60, 90 or 120 days until the deletion.",
        },
        new Setting(NoTranscriptOrAssistant, Account, "recording.recording_audio_transcript")
        {
            Secure = SettingValue.Is(false),
            CountsFrom = Strict,
            Note = "Transcript of a cloud recording.",
        },
        new Setting(NoTranscriptOrAssistant, Account, "in_meeting.closed_captioning.auto_transcribing")
        {
            Secure = SettingValue.Is(false),
            CountsFrom = Strict,
            Note = "Live transcription. Participants with a hearing impairment may need it; then it is a reasoned exception.",
        },
        new Setting(NoTranscriptOrAssistant, Account, "in_meeting.manual_captioning.auto_generated_captions")
        {
            Secure = SettingValue.Is(false),
            CountsFrom = Strict,
            AbsentInAnswerIsSafe = true,
            Note = "The second place at which Zoom reports live transcription; in_meeting.closed_captioning.auto_transcribing speaks when it is missing.",
        },
        new Setting(NoTranscriptOrAssistant, Account, "in_meeting.closed_captioning.save_caption")
        {
            Secure = SettingValue.Is(false),
            CountsFrom = Strict,
            Note = "Participants may save captions and transcripts.",
        },
        new Setting(NoTranscriptOrAssistant, Account, "in_meeting.meeting_summary_with_ai_companion.enable")
        {
            Secure = SettingValue.Is(false),
            CountsFrom = Strict,
            Note = "Whether hosts can have a summary written at all. The API reports it and cannot change it; an administrator does so in the web portal.",
        },
        new Setting(NoTranscriptOrAssistant, Account, "in_meeting.ai_companion_questions.enable")
        {
            Secure = SettingValue.Is(false),
            CountsFrom = Strict,
            Note = "Whether the assistant answers questions about what was said. The API reports it and cannot change it; an administrator does so in the web portal.",
        },
        new Setting(DataRegions, Account, "in_meeting.custom_data_center_regions")
        {
            Secure = SettingValue.Is(true),
            Note = "Without it Zoom uses its default regions. Choosing regions needs a paid plan (S37).",
        },
        new Setting(DataRegions, Account, "in_meeting.data_center_regions")
        {
            Secure = SettingValue.OnlyAmong("DE", "IE", "NL"),
            Note = "Of the regions Zoom offers here only Germany, Ireland and the Netherlands lie in the European Economic Area.",
        },
        new Setting(PresenterRestricted, Account, "in_meeting.who_can_share_screen")
        {
            Secure = SettingValue.Is("host"),
            Note = "Who may share a screen: host or all.",
        },
        new Setting(PresenterRestricted, Account, "in_meeting.who_can_share_screen_when_someone_is_sharing")
        {
            Secure = SettingValue.Is("host"),
            CountsFrom = Strict,
            Note = "Who may take over while somebody shares: host or all.",
        },
        new Setting(PresenterRestricted, Account, "in_meeting.remote_control")
        {
            Secure = SettingValue.Is(false),
            CountsFrom = Strict,
            Note = "Control of a shared screen by others.",
        },
        new Setting(PresenterRestricted, Account, "in_meeting.far_end_camera_control")
        {
            Secure = SettingValue.Is(false),
            CountsFrom = Strict,
            Note = "Control of one's camera by others.",
        },
        new Setting(PresenterRestricted, Account, "in_meeting.remote_support")
        {
            Secure = SettingValue.Is(false),
            CountsFrom = Strict,
            Note = "One-to-one control of a participant's computer by the host.",
        },
        new Setting(PresenterRestricted, Account, "in_meeting.annotation")
        {
            Secure = SettingValue.Is(false),
            CountsFrom = Strict,
            Note = "Drawing on what somebody shares.",
        },
        new Setting(ChatFilesAndLinks, Account, "in_meeting.file_transfer")
        {
            Secure = SettingValue.Is(false),
            Note = "Files in the meeting's chat.",
        },
        new Setting(ChatFilesAndLinks, Account, "in_meeting.auto_saving_chat")
        {
            Secure = SettingValue.Is(false),
            Note = "Saves all chats by itself.",
        },
        new Setting(ChatFilesAndLinks, Account, "in_meeting.allow_users_save_chats")
        {
            Secure = SettingValue.Is(1),
            CountsFrom = Strict,
            Note = "1 lets participants save no chat, 2 that of host and co-hosts, 3 everything.",
        },
        new Setting(ChatFilesAndLinks, Account, "recording.save_chat_text")
        {
            Secure = SettingValue.Is(false),
            CountsFrom = Strict,
            Note = "Keeps the chat with a cloud recording.",
        },
        new Setting(ParticipantPrivacy, Account, "audio_conferencing.participant_phone_masking.enable")
        {
            Secure = SettingValue.Is(true),
            Note = "Masks callers' telephone numbers in the participant list.",
        },
        new Setting(ParticipantPrivacy, Account, "recording.display_participant_name")
        {
            Secure = SettingValue.Is(false),
            CountsFrom = Strict,
            Note = "Shows participants' names in recordings.",
        },
        new Setting(NoVendorTelemetry, Account, "in_meeting.feedback")
        {
            Secure = SettingValue.Is(false),
            Note = "Lets users send feedback to Zoom.",
        },
        new Setting(NoVendorTelemetry, Account, "in_meeting.post_meeting_feedback")
        {
            Secure = SettingValue.Is(false),
            Note = "Asks participants for a rating after the meeting.",
        },
        new Setting(NoStreamingOrExcessRegistration, Account, "in_meeting.allow_live_streaming")
        {
            Secure = SettingValue.Is(false),
            Note = "Live streaming to other platforms.",
        },
        new Setting(EntryAnnounced, Account, "in_meeting.entry_exit_chime")
        {
            Secure = SettingValue.Is("all"),
            Note = "A sound when anybody enters or leaves. That guests are marked as such is a setting of the group (in_meeting.alert_guest_join), which the host's settings do not show.",
        },
        new Setting(InvitationHygiene, Account, "meeting_security.embed_password_in_join_link")
        {
            Secure = SettingValue.Is(false),
            AccountSection = Security,
            Note = "Otherwise the link holds the encrypted passcode and opens the meeting for whoever holds the link.",
        },
    }.NeverSent().From(Document);
}
