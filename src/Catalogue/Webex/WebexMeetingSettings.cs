using static PrivacySafe.Conferencing.Catalogue.AbsenceEffect;
using static PrivacySafe.Conferencing.ConferenceControls;
using static PrivacySafe.Conferencing.ControlLevel;

namespace PrivacySafe.Conferencing.Catalogue;

/// <summary>
/// What Webex lets an application set for one meeting. The document names defaults for ad-hoc meetings only; for all others those of the user and the site apply, so everything is said.
/// </summary>
internal static class WebexMeetingSettings
{
    private const string Document = "Webex API document 2026-05-04, POST /meetings";

    private static readonly string[] None = Array.Empty<string>();

    /// <summary>The settings, in the order of the control table.</summary>
    public static IReadOnlyList<Setting> All { get; } = new[]
    {
        new Setting(ConferenceControls.Passcode, SettingScope.Meeting, "password")
        {
            Secure = SettingValue.FreshSecret,
            Off = SettingValue.Any,
            WhenNotSent = VendorGenerates,
            Note = "Must meet the password rules of the site. When not sent, Webex makes a random one that does.",
        },
        new Setting(UniqueMeetingId, SettingScope.Meeting, "scheduledType")
        {
            Secure = SettingValue.Is("meeting"),
            Unsafe = new[] { "personalRoomMeeting" },
            Meanings = new Dictionary<string, ValueMeaning> { ["personalRoomMeeting"] = ValueMeaning.PersonalRoom },
            WhenNotSent = SafeDefault,
            InUpdate = false,
            Note = "personalRoomMeeting takes place in the host's permanent room; webinar is another kind of meeting with rules of its own.",
        },
        new Setting(UniqueMeetingId, SettingScope.Meeting, "adhoc")
        {
            Meanings = new Dictionary<string, ValueMeaning> { ["true"] = ValueMeaning.InstantMeeting },
            Secure = SettingValue.Is(false),
            Off = SettingValue.Any,
            WhenNotSent = SafeDefault,
            AbsentInAnswerIsSafe = true,
            InUpdate = false,
            Note = "An ad-hoc meeting belongs to a space, ignores most of what the request says, lets people in before the host and makes anyone with a host account a cohost. Webex does not return it.",
        },
        new Setting(WaitingRoom, SettingScope.Meeting, "unlockedMeetingJoinSecurity")
        {
            Secure = SettingValue.OneOf("allowJoinWithLobby", "blockFromJoin"),
            Off = SettingValue.Is("allowJoin"),
            Note = "Concerns only people who are not on the invitation, and only while the meeting is not locked; those invited pass.",
        },
        new Setting(WaitingRoom, SettingScope.Meeting, "allowAuthenticatedDevices")
        {
            Secure = SettingValue.Is(false),
            Open = SettingValue.Any,
            Off = SettingValue.Any,
            CountsFrom = Strict,
            Note = "Lets video devices of the organisation start or join the meeting without being asked.",
        },
        new Setting(WhoMayAdmit, SettingScope.Meeting, "allowAnyUserToBeCoHost")
        {
            Secure = SettingValue.Is(false),
            Off = SettingValue.Is(true),
            Note = "Makes everybody with a host account on the site a cohost on entry.",
        },
        new Setting(WhoMayAdmit, SettingScope.Meeting, "allowFirstUserToBeCoHost")
        {
            Secure = SettingValue.Is(false),
            Off = SettingValue.Is(true),
            Note = "Makes the first with a host account on the site a cohost on entry.",
        },
        new Setting(LockWhenAllPresent, SettingScope.Meeting, "enableAutomaticLock")
        {
            Secure = SettingValue.Is(true),
            Open = SettingValue.Any,
            Off = SettingValue.Is(false),
            Note = "Locks the meeting some minutes after its start, whoever is there by then; a running meeting is locked with PUT /meetings/controls.",
        },
        new Setting(LockWhenAllPresent, SettingScope.Meeting, "automaticLockMinutes")
        {
            Secure = SettingValue.OneOf(5, 0, 10),
            Open = SettingValue.Any,
            Off = SettingValue.Any,
            Unsafe = None,
            Note = "Minutes from the start of the meeting. For personal rooms the document allows 0, 5, 10, 15 and 20; for meetings it names no limits.",
        },
        new Setting(NoJoinBeforeHost, SettingScope.Meeting, "enabledJoinBeforeHost")
        {
            Secure = SettingValue.Is(false),
            Off = SettingValue.Is(true),
            Note = "When not sent, the host's preference decides.",
        },
        new Setting(NoJoinBeforeHost, SettingScope.Meeting, "enableConnectAudioBeforeHost")
        {
            Secure = SettingValue.Is(false),
            Off = SettingValue.Any,
            AbsentInAnswerIsSafe = true,
            Note = "Has an effect only where people may join before the host.",
        },
        new Setting(EndToEndEncryption, SettingScope.Meeting, "sessionTypeId")
        {
            Note = "End-to-end encryption is a type of session, whose number differs from site to site: GET /meetings/sessionTypes lists those of the host.",
        },
        new Setting(NoDialIn, SettingScope.Meeting, "audioConnectionOptions.audioConnectionType")
        {
            Secure = SettingValue.Is("VoIP"),
            Open = SettingValue.OneOf("webexAudio", "VoIP"),
            Unsafe = None,
            Note = "VoIP leaves only the computer's audio; webexAudio adds the telephone, other a service of the organiser's.",
        },
        new Setting(NoDialIn, SettingScope.Meeting, "audioConnectionOptions.enabledTollFreeCallIn")
        {
            Secure = SettingValue.Is(false),
            Open = SettingValue.Any,
            CountsFrom = Strict,
            AbsentInAnswerIsSafe = true,
            Note = "Shows toll-free numbers; the numbers exist without it.",
        },
        new Setting(NoDialIn, SettingScope.Meeting, "audioConnectionOptions.enabledGlobalCallIn")
        {
            Secure = SettingValue.Is(false),
            Open = SettingValue.Any,
            CountsFrom = Strict,
            AbsentInAnswerIsSafe = true,
            Note = "Shows numbers in other countries; the numbers exist without it.",
        },
        new Setting(NoAutomaticRecording, SettingScope.Meeting, "enabledAutoRecordMeeting")
        {
            Secure = SettingValue.Is(false),
            Off = SettingValue.Is(true),
            Note = "Starts a recording with the meeting.",
        },
        new Setting(CameraAndMicrophoneOff, SettingScope.Meeting, "audioConnectionOptions.muteAttendeeUponEntry")
        {
            Secure = SettingValue.Is(true),
            Off = SettingValue.Is(false),
            Unsafe = None,
            Note = "Microphones on entry; attendees can switch them on unless audioConnectionOptions.allowAttendeeToUnmuteSelf is false.",
        },
        new Setting(CameraAndMicrophoneOff, SettingScope.Meeting, "audioConnectionOptions.allowHostToUnmuteParticipants")
        {
            Secure = SettingValue.Is(false),
            Off = SettingValue.Any,
            Note = "Would let the host switch participants' microphones on.",
        },
        new Setting(PresenterRestricted, SettingScope.Meeting, "attendeePrivileges.enabledShareContent")
        {
            Secure = SettingValue.Is(false),
            Off = SettingValue.Is(true),
            Note = "Whether attendees may share content. Not for webinars.",
        },
        new Setting(PresenterRestricted, SettingScope.Meeting, "attendeePrivileges.enabledRemoteControl")
        {
            Secure = SettingValue.Is(false),
            Off = SettingValue.Any,
            AbsentInAnswerIsSafe = true,
            Note = "Control of others' applications and desktops; sites on the Webex Suite platform no longer have it.",
        },
        new Setting(PresenterRestricted, SettingScope.Meeting, "attendeePrivileges.enabledAnnotate")
        {
            Secure = SettingValue.Is(false),
            Off = SettingValue.Any,
            CountsFrom = Strict,
            AbsentInAnswerIsSafe = true,
            Unsafe = None,
            Note = "Drawing on shared files; sites on the Webex Suite platform no longer have it.",
        },
        new Setting(ChatFilesAndLinks, SettingScope.Meeting, "meetingOptions.enabledFileTransfer")
        {
            Secure = SettingValue.Is(false),
            Off = SettingValue.Any,
            Unsafe = None,
            Note = "Files from attendees; depends on the type of session too.",
        },
        new Setting(ChatFilesAndLinks, SettingScope.Meeting, "meetingOptions.enabledChat")
        {
            Secure = SettingValue.Is(false),
            Standard = SettingValue.Any,
            CountsFrom = Strict,
            Unsafe = None,
            Note = "Chat of attendees. What was written can be read afterwards through /meetings/postMeetingChats, until it is deleted there.",
        },
        new Setting(ChatFilesAndLinks, SettingScope.Meeting, "attendeePrivileges.enabledSaveDocument")
        {
            Secure = SettingValue.Is(false),
            Off = SettingValue.Any,
            CountsFrom = Strict,
            AbsentInAnswerIsSafe = true,
            Unsafe = None,
            Note = "Saving of shared files; sites on the Webex Suite platform no longer have it.",
        },
        new Setting(ParticipantPrivacy, SettingScope.Meeting, "publicMeeting")
        {
            Secure = SettingValue.Is(false),
            Off = SettingValue.Is(true),
            Note = "Lists the meeting in the site's public calendar.",
        },
        new Setting(ParticipantPrivacy, SettingScope.Meeting, "attendeePrivileges.enabledViewParticipantList")
        {
            Secure = SettingValue.Is(false),
            Standard = SettingValue.Any,
            CountsFrom = Strict,
            Unsafe = None,
            Note = "Whether attendees see who else is there. Where everybody has to know who listens it is the wrong choice.",
        },
        new Setting(NoStreamingOrExcessRegistration, SettingScope.Meeting, "enabledLiveStream")
        {
            Secure = SettingValue.Is(false),
            Off = SettingValue.Any,
            Note = "Needs liveStream with the addresses beside it. Registration is asked for by an object of its own, registration; leave it out, or ask for no more than the three fields Webex insists on.",
        },
        new Setting(Watermark, SettingScope.Meeting, "enabledVisualWatermark")
        {
            Secure = SettingValue.Is(true),
            Open = SettingValue.Is(false),
            Note = "Lays each viewer's e-mail address over video and shared content: a copy can be traced, and the address is shown to whoever looks over a shoulder.",
        },
        new Setting(Watermark, SettingScope.Meeting, "enabledAudioWatermark")
        {
            Secure = SettingValue.Is(true),
            Open = SettingValue.Is(false),
            CountsFrom = Strict,
            Note = "Works only with audioConnectionOptions.audioConnectionType VoIP.",
        },
        new Setting(EntryAnnounced, SettingScope.Meeting, "audioConnectionOptions.entryAndExitTone")
        {
            Secure = SettingValue.OneOf("beep", "announceName"),
            Off = SettingValue.Is("noTone"),
            Unsafe = None,
            Note = "What those who use a telephone hear when somebody enters or leaves.",
        },
        new Setting(InvitationHygiene, SettingScope.Meeting, "sendEmail")
        {
            Secure = SettingValue.Is(false),
            WhenNotSent = Unprotected,
            AbsentInAnswerIsSafe = true,
            Unsafe = None,
            Note = "Otherwise Webex mails host and invitees, before the meeting has been checked. Sent in every case; it works once, and Webex does not return it.",
        },
        new Setting(InvitationHygiene, SettingScope.Meeting, "excludePassword")
        {
            Secure = SettingValue.Is(true),
            Off = SettingValue.Any,
            Note = "Keeps the password out of Webex's mail.",
        },
    }.From(Document);
}
