using static PrivacySafe.Conferencing.ConferenceControls;

namespace PrivacySafe.Conferencing.Catalogue;

/// <summary>Webex settings that look as if they protected something and do not.</summary>
internal static class WebexTraps
{
    private const string Meetings = "Webex API document 2026-05-04, POST /meetings";

    /// <summary>All traps.</summary>
    public static IReadOnlyList<Trap> All { get; } = new Trap[]
    {
        new(ConferenceControls.Passcode, "panelistPassword", "password",
            "Guards the panelists of a webinar; an ordinary meeting has none.",
            Meetings),
        new(WaitingRoom, "publicMeeting", "unlockedMeetingJoinSecurity",
            "Keeps the meeting out of the public calendar; whoever has the link still joins.",
            Meetings),
        new(NoJoinBeforeHost, "joinBeforeHostMinutes", "enabledJoinBeforeHost",
            "With 0, people may still join without the host, only not before the start.",
            Meetings),
        new(AuthenticatedParticipants, "requireAttendeeLogin", "securityOptions.requireLoginBeforeAccess",
            "Works for webinars only; for meetings the site demands it.",
            Meetings),
        new(AuthenticatedParticipants, "restrictToInvitees", "unlockedMeetingJoinSecurity",
            "Works for webinars only; blockFromJoin keeps those out of a meeting who are not on the invitation.",
            Meetings),
        new(AuthenticatedParticipants, "allowAuthenticatedDevices", "",
            "Demands nothing of anybody: it lets the organisation's video devices in without being asked.",
            Meetings),
        new(NoDialIn, "audioConnectionOptions.enabledTollFreeCallIn", "audioConnectionOptions.audioConnectionType",
            "Hides numbers and does not close the dial-in.",
            Meetings),
        new(RecordingOff, "enabledAutoRecordMeeting", "",
            "Keeps a recording from starting by itself; the host can still start one.",
            Meetings),
        new(NoTranscriptOrAssistant, "enabledClosedCaptions", "schedulingOptions.enabledWebexAssistantByDefault",
            "No property of a meeting; what can be read is whether the host's meetings start the assistant.",
            Meetings),
        new(CameraAndMicrophoneOff, "audioConnectionOptions.allowAttendeeToUnmuteSelf", "audioConnectionOptions.muteAttendeeUponEntry",
            "Keeps those who are muted from unmuting themselves, and mutes nobody.",
            Meetings),
        new(CameraAndMicrophoneOff, "meetingOptions.enabledVideo", "",
            "Takes video away for the whole meeting; nothing has people enter with the camera off.",
            Meetings),
        new(Watermark, "visualWatermarkOpacity", "enabledVisualWatermark",
            "Says how strong a watermark is, and has no effect while there is none.",
            Meetings),
    };
}
