using static PrivacySafe.Conferencing.Catalogue.AbsenceEffect;
using static PrivacySafe.Conferencing.ConferenceControls;

namespace PrivacySafe.Conferencing.Catalogue;

/// <summary>What Zoom lets an application set for one meeting.</summary>
internal static class ZoomMeetingSettings
{
    private const string Document = "Zoom API document 2026-08-09, POST /users/{userId}/meetings";

    /// <summary>The passcode, in requests and answers.</summary>
    public const string PasscodePath = "password";

    /// <summary>The type of a meeting, in requests, answers and lists.</summary>
    public const string TypePath = "type";

    /// <summary>The kind of encryption, which a setting of the host has to allow.</summary>
    public const string EncryptionPath = "settings.encryption_type";

    /// <summary>The domains whose users count as signed in.</summary>
    public const string DomainsPath = "settings.authentication_domains";

    /// <summary>The settings, in the order of the control table.</summary>
    public static IReadOnlyList<Setting> All { get; } = new[]
    {
        new Setting(ConferenceControls.Passcode, SettingScope.Meeting, PasscodePath)
        {
            Secure = SettingValue.FreshSecret,
            Off = SettingValue.Any,
            WhenNotSent = Unprotected,
            LeftToAccountBy = "default_password",
            Note = "At most 10 characters; it must also meet the passcode requirement of the account. Zoom returns it as password and as encrypted_password.",
        },
        new Setting(UniqueMeetingId, SettingScope.Meeting, TypePath)
        {
            Secure = SettingValue.Is(2),
            WhenNotSent = SafeDefault,
            Unsafe = new[] { "1" },
            Meanings = new Dictionary<string, ValueMeaning> { ["1"] = ValueMeaning.InstantMeeting },
            Note = "2 is a scheduled meeting; 1 is instant, 3 and 8 are recurring, 10 shares a screen only.",
        },
        new Setting(UniqueMeetingId, SettingScope.Meeting, "settings.use_pmi")
        {
            Secure = SettingValue.Is(false),
            Meanings = new Dictionary<string, ValueMeaning> { ["true"] = ValueMeaning.PersonalRoom },
            Off = SettingValue.Is(true),
            Note = "When not sent, the host's setting decides whether the meeting takes place in the personal room.",
        },
        new Setting(WaitingRoom, SettingScope.Meeting, "settings.waiting_room")
        {
            Secure = SettingValue.Is(true),
            Off = SettingValue.Is(false),
            Note = "When on, Zoom switches joining before the host off.",
        },
        new Setting(WaitingRoom, SettingScope.Meeting, "settings.waiting_room_options.mode")
        {
            Secure = SettingValue.Is("custom"),
            Off = SettingValue.Is("follow_setting"),
            Unsafe = Array.Empty<string>(),
            Note = "follow_setting leaves it to the web portal who waits; only custom lets the meeting say it.",
        },
        new Setting(WaitingRoom, SettingScope.Meeting, "settings.waiting_room_options.who_goes_to_waiting_room")
        {
            Secure = SettingValue.Is("everyone"),
            Standard = SettingValue.OneOf("everyone", "users_not_in_account", "users_not_in_org"),
            Off = SettingValue.Any,
            Note = "Required with mode custom. users_not_on_invite and users_not_in_account_or_whitelisted_domains let outsiders pass without waiting and are accepted nowhere.",
        },
        new Setting(WhoMayAdmit, SettingScope.Meeting, "settings.alternative_hosts")
        {
            Secure = SettingValue.Is(""),
            Open = SettingValue.Any,
            WhenNotSent = SafeDefault,
            Note = "Alternative hosts, separated by semicolons, may start the meeting and admit in the host's place.",
        },
        new Setting(NoJoinBeforeHost, SettingScope.Meeting, "settings.join_before_host")
        {
            Secure = SettingValue.Is(false),
            Off = SettingValue.Is(true),
            WhenNotSent = SafeDefault,
            Note = "Has no effect while the waiting room is on, and end-to-end encryption switches it off.",
        },
        new Setting(AuthenticatedParticipants, SettingScope.Meeting, "settings.meeting_authentication")
        {
            Secure = SettingValue.Is(true),
            Open = SettingValue.Is(false),
            Note = "Without settings.authentication_option the account's default authentication profile applies; that may be satisfied by any Zoom account, and then says nothing about who somebody is.",
        },
        new Setting(NoPublicMailDomains, SettingScope.Meeting, DomainsPath)
        {
            Note = "Comma-separated domains whose users count as authenticated. Never name a public mail domain such as gmx.de or gmail.com here: anybody can get an address there.",
        },
        new Setting(EndToEndEncryption, SettingScope.Meeting, EncryptionPath)
        {
            Secure = SettingValue.Is("e2ee"),
            Open = SettingValue.OneOf("enhanced_encryption", "e2ee"),
            Note = "enhanced_encryption is transport encryption with keys held by Zoom. e2ee switches cloud recording and telephone and SIP/H.323 dial-in off, and needs meeting_security.end_to_end_encrypted_meetings in the settings of the host.",
        },
        new Setting(NoDialIn, SettingScope.Meeting, "settings.audio")
        {
            Secure = SettingValue.Is("voip"),
            Open = SettingValue.OneOf("both", "voip"),
            WhenNotSent = Unprotected,
            Unsafe = new[] { "telephony" },
            Note = "Zoom's default is both: dial-in by telephone and computer audio.",
        },
        new Setting(NoAutomaticRecording, SettingScope.Meeting, "settings.auto_recording")
        {
            Meanings = new Dictionary<string, ValueMeaning> { ["cloud"] = ValueMeaning.CloudRecording },
            Secure = SettingValue.Is("none"),
            Off = SettingValue.OneOf("local", "cloud"),
            WhenNotSent = AccountDecides,
            Note = "The document names none as default for a meeting and local as default of the host's setting; only sending it settles the matter. An administrator's lock overrides it.",
        },
        new Setting(NoTranscriptOrAssistant, SettingScope.Meeting, "settings.auto_start_meeting_summary")
        {
            Secure = SettingValue.Is(false),
            Note = "Keeps the summary from starting by itself; the host can still start one by hand unless the account forbids it.",
        },
        new Setting(NoTranscriptOrAssistant, SettingScope.Meeting, "settings.auto_start_ai_companion_questions")
        {
            Secure = SettingValue.Is(false),
            Note = "Keeps the questions to the assistant, which rest on a transcript, from starting by themselves.",
        },
        new Setting(NoTranscriptOrAssistant, SettingScope.Meeting, "settings.auto_start_deepfake_detection")
        {
            Secure = SettingValue.Is(false),
            CountsFrom = ControlLevel.Strict,
            AbsentInAnswerIsSafe = true,
            Note = "Evaluates participants' media. Exists only on accounts for which Zoom's support has enabled it.",
        },
        new Setting(MinimalUsageReports, SettingScope.Meeting, "settings.email_in_attendee_report")
        {
            Secure = SettingValue.Is(false),
            Unsafe = Array.Empty<string>(),
            Note = "Keeps the e-mail addresses of signed-in guests out of the attendee report.",
        },
        new Setting(DataRegions, SettingScope.Meeting, "settings.additional_data_center_regions")
        {
            Secure = SettingValue.EmptyList,
            WhenNotSent = SafeDefault,
            AbsentInAnswerIsSafe = true,
            InUpdate = false,
            Note = "Can only add regions to those the host has chosen, never take one away.",
        },
        new Setting(DataRegions, SettingScope.Meeting, "settings.cn_meeting")
        {
            Secure = SettingValue.Is(false),
            WhenNotSent = SafeDefault,
            AbsentInAnswerIsSafe = true,
            Note = "Host the meeting in China; deprecated.",
        },
        new Setting(DataRegions, SettingScope.Meeting, "settings.in_meeting")
        {
            Secure = SettingValue.Is(false),
            WhenNotSent = SafeDefault,
            AbsentInAnswerIsSafe = true,
            Note = "Host the meeting in India; deprecated. Not to be confused with the in_meeting group of the user settings.",
        },
        new Setting(CameraAndMicrophoneOff, SettingScope.Meeting, "settings.host_video")
        {
            Secure = SettingValue.Is(false),
            Off = SettingValue.Is(true),
            Unsafe = Array.Empty<string>(),
            Note = "The camera of the host on entry.",
        },
        new Setting(CameraAndMicrophoneOff, SettingScope.Meeting, "settings.participant_video")
        {
            Secure = SettingValue.Is(false),
            Off = SettingValue.Is(true),
            Unsafe = Array.Empty<string>(),
            Note = "The cameras of participants on entry; they can switch them on.",
        },
        new Setting(CameraAndMicrophoneOff, SettingScope.Meeting, "settings.mute_upon_entry")
        {
            Secure = SettingValue.Is(true),
            Off = SettingValue.Is(false),
            WhenNotSent = Unprotected,
            Unsafe = Array.Empty<string>(),
            Note = "Microphones on entry; participants can switch them on.",
        },
        new Setting(CameraAndMicrophoneOff, SettingScope.Meeting, "settings.request_permission_to_unmute_participants")
        {
            Secure = SettingValue.Is(true),
            Off = SettingValue.Is(false),
            WhenNotSent = Unprotected,
            Unsafe = Array.Empty<string>(),
            Note = "The host can ask participants to unmute, and not unmute them. Excludes settings.allow_host_control_participant_mute_state.",
        },
        new Setting(CameraAndMicrophoneOff, SettingScope.Meeting, "settings.allow_host_control_participant_mute_state")
        {
            Secure = SettingValue.Is(false),
            Off = SettingValue.Any,
            CountsFrom = ControlLevel.Strict,
            AbsentInAnswerIsSafe = true,
            Note = "Would let the host unmute participants. Zoom accepts only one of this and settings.request_permission_to_unmute_participants, and unsaid it follows the host's setting.",
        },
        new Setting(ChatFilesAndLinks, SettingScope.Meeting, "settings.continuous_meeting_chat.enable")
        {
            Secure = SettingValue.Is(false),
            Off = SettingValue.Any,
            Note = "A continuous chat exists before the meeting and outlives it.",
        },
        new Setting(NoStreamingOrExcessRegistration, SettingScope.Meeting, "settings.approval_type")
        {
            Secure = SettingValue.Is(2),
            Off = SettingValue.Any,
            WhenNotSent = SafeDefault,
            Unsafe = Array.Empty<string>(),
            Note = "2 means no registration; 0 and 1 collect names and e-mail addresses.",
        },
        new Setting(NoStreamingOrExcessRegistration, SettingScope.Meeting, "settings.registrants_email_notification")
        {
            Secure = SettingValue.Is(false),
            Off = SettingValue.Any,
            AbsentInAnswerIsSafe = true,
            Unsafe = Array.Empty<string>(),
            Note = "Matters only with registration.",
        },
        new Setting(NoStreamingOrExcessRegistration, SettingScope.Meeting, "settings.registrants_confirmation_email")
        {
            Secure = SettingValue.Is(false),
            Off = SettingValue.Any,
            AbsentInAnswerIsSafe = true,
            Unsafe = Array.Empty<string>(),
            Note = "Matters only with registration.",
        },
        new Setting(NoStreamingOrExcessRegistration, SettingScope.Meeting, "settings.show_share_button")
        {
            Secure = SettingValue.Is(false),
            Off = SettingValue.Any,
            AbsentInAnswerIsSafe = true,
            Unsafe = Array.Empty<string>(),
            Note = "Buttons of social networks on the registration page; matters only with registration.",
        },
        new Setting(Watermark, SettingScope.Meeting, "settings.watermark")
        {
            Secure = SettingValue.Is(true),
            Open = SettingValue.Is(false),
            Note = "Adds a watermark to a shared screen. Unsaid it follows the host's setting.",
        },
        new Setting(InvitationHygiene, SettingScope.Meeting, "settings.email_notification")
        {
            Secure = SettingValue.Is(false),
            WhenNotSent = Unprotected,
            Unsafe = Array.Empty<string>(),
            Note = "Otherwise Zoom mails alternative hosts and users with scheduling privilege, before the meeting has been checked. Sent in every case.",
        },
        new Setting(InvitationHygiene, SettingScope.Meeting, "settings.alternative_hosts_email_notification")
        {
            Secure = SettingValue.Is(false),
            WhenNotSent = Unprotected,
            Unsafe = Array.Empty<string>(),
            Note = "Otherwise Zoom mails alternative hosts, before the meeting has been checked. Sent in every case.",
        },
        new Setting(InvitationHygiene, SettingScope.Meeting, "settings.push_change_to_calendar")
        {
            Secure = SettingValue.Is(false),
            WhenNotSent = SafeDefault,
            Unsafe = Array.Empty<string>(),
            Note = "Otherwise Zoom writes changes, with the link, into connected calendars. Sent in every case.",
        },
    }.From(Document);
}
