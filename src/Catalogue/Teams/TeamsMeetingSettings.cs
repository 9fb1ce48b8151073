using static PrivacySafe.Conferencing.Catalogue.AbsenceEffect;
using static PrivacySafe.Conferencing.ConferenceControls;
using static PrivacySafe.Conferencing.ControlLevel;

namespace PrivacySafe.Conferencing.Catalogue;

/// <summary>What Graph lets an application set for one online meeting. What is not said is taken from the organiser's meeting policy, except for who presents.</summary>
internal static class TeamsMeetingSettings
{
    private const string Document = "Metadata of Microsoft Graph v1.0, 2026-08-20, onlineMeeting";

    private static readonly string[] None = Array.Empty<string>();

    /// <summary>The settings, in the order of the control table.</summary>
    public static IReadOnlyList<Setting> All { get; } = new[]
    {
        new Setting(ConferenceControls.Passcode, SettingScope.Meeting, "joinMeetingIdSettings.isPasscodeRequired")
        {
            Secure = SettingValue.Is(true),
            Off = SettingValue.Is(false),
            InUpdate = false,
            Note = "Graph makes the passcode, and nobody can choose it. It guards joining by meeting id only: the join link needs none. Only a creation can set it; the meeting has to be made anew to change it.",
        },
        new Setting(WaitingRoom, SettingScope.Meeting, "lobbyBypassSettings.scope")
        {
            Secure = SettingValue.Is("organizer"),
            Standard = SettingValue.OneOf("organizer", "organizationExcludingGuests", "invited"),
            Off = SettingValue.Is("everyone"),
            Unsafe = new[] { "everyone", "organization", "organizationAndFederated" },
            Note = "Who passes the lobby. organization includes the guests of the tenant. invited and organizationExcludingGuests are returned only to requests with the header Prefer: include-unknown-enum-members.",
        },
        new Setting(WhoMayAdmit, SettingScope.Meeting, "allowedLobbyAdmitters")
        {
            Secure = SettingValue.Is("organizerAndCoOrganizers"),
            Off = SettingValue.Is("organizerAndCoOrganizersAndPresenters"),
            Unsafe = None,
            Note = "The other choice adds all presenters, who by default are everyone: see allowedPresenters.",
        },
        new Setting(EndToEndEncryption, SettingScope.Meeting, "isEndToEndEncryptionEnabled")
        {
            Secure = SettingValue.Is(true),
            Open = SettingValue.Any,
            Note = "Needs a Teams Premium licence and an encryption policy that allows it. Takes recording, captions and breakout rooms away, keeps browsers out, and ends at 200 participants.",
        },
        new Setting(NoDialIn, SettingScope.Meeting, "lobbyBypassSettings.isDialInBypassEnabled")
        {
            Secure = SettingValue.Is(false),
            Off = SettingValue.Is(true),
            Note = "Whether callers pass the lobby. It does not close the dial-in.",
        },
        new Setting(RecordingOff, SettingScope.Meeting, "allowRecording")
        {
            Secure = SettingValue.Is(false),
            Off = SettingValue.Is(true),
            Unsafe = None,
            Note = "Whether the meeting can be recorded; works in a running meeting too.",
        },
        new Setting(NoAutomaticRecording, SettingScope.Meeting, "recordAutomatically")
        {
            Secure = SettingValue.Is(false),
            Off = SettingValue.Is(true),
            Note = "Starts a recording with the meeting. A change has no effect on a running meeting.",
        },
        new Setting(NoTranscriptOrAssistant, SettingScope.Meeting, "allowTranscription")
        {
            Secure = SettingValue.Is(false),
            Off = SettingValue.Is(true),
            Note = "Whether the meeting can be transcribed; works in a running meeting too. Participants with a hearing impairment may need captions; then it is a reasoned exception.",
        },
        new Setting(CameraAndMicrophoneOff, SettingScope.Meeting, "allowAttendeeToEnableCamera")
        {
            Secure = SettingValue.Is(false),
            Standard = SettingValue.Any,
            CountsFrom = Strict,
            Unsafe = None,
            Note = "Forbids cameras altogether, and only to those in the role of attendees; for meetings that are listened to.",
        },
        new Setting(CameraAndMicrophoneOff, SettingScope.Meeting, "allowAttendeeToEnableMic")
        {
            Secure = SettingValue.Is(false),
            Standard = SettingValue.Any,
            CountsFrom = Strict,
            Unsafe = None,
            Note = "Forbids microphones altogether, and only to those in the role of attendees; for meetings that are listened to.",
        },
        new Setting(PresenterRestricted, SettingScope.Meeting, "allowedPresenters")
        {
            Secure = SettingValue.Is("organizer"),
            Standard = SettingValue.OneOf("organizer", "roleIsPresenter"),
            Off = SettingValue.Is("everyone"),
            Unsafe = new[] { "everyone" },
            WhenNotSent = Unprotected,
            Note = "Graph's documented default is everyone. roleIsPresenter follows the roles in participants.attendees.",
        },
        new Setting(ChatFilesAndLinks, SettingScope.Meeting, "allowMeetingChat")
        {
            Secure = SettingValue.OneOf("limited", "disabled"),
            Off = SettingValue.Is("enabled"),
            Unsafe = None,
            Note = "limited allows chat only while the meeting runs.",
        },
        new Setting(ChatFilesAndLinks, SettingScope.Meeting, "chatRestrictions.allowTextOnly")
        {
            Secure = SettingValue.Is(true),
            Off = SettingValue.Any,
            Unsafe = None,
            Note = "Only text in the chat.",
        },
        new Setting(ChatFilesAndLinks, SettingScope.Meeting, "shareMeetingChatHistoryDefault")
        {
            Secure = SettingValue.Is("none"),
            Off = SettingValue.Any,
            Note = "Whether those who are added later see what was written before.",
        },
        new Setting(ChatFilesAndLinks, SettingScope.Meeting, "allowCopyingAndSharingMeetingContent")
        {
            Secure = SettingValue.Is(false),
            Open = SettingValue.Any,
            CountsFrom = Strict,
            Note = "Copying of what is written and shared in the meeting.",
        },
        new Setting(ParticipantPrivacy, SettingScope.Meeting, "allowParticipantsToChangeName")
        {
            Secure = SettingValue.Is(true),
            Open = SettingValue.Any,
            CountsFrom = Strict,
            Note = "Lets participants show another name in this meeting. Where everybody has to be identified it is the wrong choice.",
        },
        new Setting(Watermark, SettingScope.Meeting, "watermarkProtection.isEnabledForContentSharing")
        {
            Secure = SettingValue.Is(true),
            Open = SettingValue.Any,
            Note = "A watermark on shared content. A change has no effect on a running meeting.",
        },
        new Setting(Watermark, SettingScope.Meeting, "watermarkProtection.isEnabledForVideo")
        {
            Secure = SettingValue.Is(true),
            Open = SettingValue.Any,
            CountsFrom = Strict,
            Note = "A watermark on participants' video.",
        },
        new Setting(EntryAnnounced, SettingScope.Meeting, "isEntryExitAnnounced")
        {
            Secure = SettingValue.Is(true),
            Off = SettingValue.Is(false),
            Unsafe = None,
            Note = "Announces callers who enter or leave.",
        },
    }.From(Document);
}
