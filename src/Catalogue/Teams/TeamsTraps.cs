using static PrivacySafe.Conferencing.ConferenceControls;

namespace PrivacySafe.Conferencing.Catalogue;

/// <summary>Properties of an online meeting that look as if they protected something and do not.</summary>
internal static class TeamsTraps
{
    private const string Metadata = "Metadata of Microsoft Graph v1.0, 2026-08-20, onlineMeeting";
    private const string Reference = "Reference of Microsoft Graph v1.0, onlineMeeting";

    /// <summary>All traps.</summary>
    public static IReadOnlyList<Trap> All { get; } = new Trap[]
    {
        new(ConferenceControls.Passcode, "joinMeetingIdSettings.passcode", "joinMeetingIdSettings.isPasscodeRequired",
            "Read-only: Graph makes the passcode, and one chosen by the caller is not taken.",
            Metadata),
        new(ConferenceControls.Passcode, "password", "joinMeetingIdSettings.isPasscodeRequired",
            "No property of an online meeting; a passcode can only be demanded, and only for joining by meeting id.",
            Metadata),
        new(ConferenceControls.Passcode, "isPasscodeRequired", "joinMeetingIdSettings.isPasscodeRequired",
            "Stands inside joinMeetingIdSettings; beside it, it is no property of an online meeting.",
            Metadata),
        new(WaitingRoom, "allowedLobbyAdmitters", "lobbyBypassSettings.scope",
            "Says who may admit from the lobby, not who has to wait there.",
            Metadata),
        new(WaitingRoom, "isDialInBypassEnabled", "lobbyBypassSettings.isDialInBypassEnabled",
            "Stands inside lobbyBypassSettings; beside it, it is no property of an online meeting.",
            Metadata),
        new(NoDialIn, "lobbyBypassSettings.isDialInBypassEnabled", "",
            "Sends callers to the lobby and leaves the dial-in open, which is a matter of the organiser's licence and policy.",
            Reference),
        new(RecordingOff, "recordAutomatically", "allowRecording",
            "Keeps a recording from starting by itself; people can still start one.",
            Metadata),
        new(RecordingOff, "broadcastSettings.isRecordingEnabled", "allowRecording",
            "Belongs to live events, which have been withdrawn, and does nothing to a meeting.",
            Metadata),
        new(MinimalUsageReports, "broadcastSettings.isAttendeeReportEnabled", "",
            "Belongs to live events; the attendance report of a meeting follows the tenant's policy.",
            Metadata),
        new(CameraAndMicrophoneOff, "allowAttendeeToEnableMic", "",
            "Forbids attendees to speak at all and mutes no presenter, and by default everyone presents.",
            Reference),
        new(PresenterRestricted, "participants.attendees", "allowedPresenters",
            "Roles given here restrict nobody while allowedPresenters says everyone, which it does unless told otherwise.",
            Reference),
        new(ParticipantPrivacy, "anonymizeIdentityForRoles", "",
            "Described in the reference, but no property in the metadata of v1.0; what has been added to it cannot be taken back by an update.",
            Reference),
    };
}
