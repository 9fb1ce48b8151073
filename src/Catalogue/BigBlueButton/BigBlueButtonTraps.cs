using static PrivacySafe.Conferencing.ConferenceControls;

namespace PrivacySafe.Conferencing.Catalogue;

/// <summary>BigBlueButton parameters that look as if they protected something and do not.</summary>
internal static class BigBlueButtonTraps
{
    private const string Create = "BigBlueButton API documentation 3.0, create";
    private const string Join = "BigBlueButton API documentation 3.0, join";

    /// <summary>All traps.</summary>
    public static IReadOnlyList<Trap> All { get; } = new Trap[]
    {
        new(ConferenceControls.Passcode, BigBlueButtonMeetingSettings.ViewerSecretPath, BigBlueButtonJoinSettings.RolePath,
            "Keeps nobody out: who enters is decided by the signature of the link. The password only decides the role, which the link can say itself.",
            Create),
        new(WaitingRoom, BigBlueButtonMeetingSettings.GuestPolicyPath, BigBlueButtonJoinSettings.GuestPath,
            "Holds only those back whose link says guest=true. Everybody else enters without waiting, whatever the policy.",
            Create),
        new(LockWhenAllPresent, BigBlueButtonMeetingSettings.LargestNumberPath, "",
            "Counts people and does not tell them apart: a stranger who comes early takes the place of somebody expected.",
            Create),
        new(NoJoinBeforeHost, BigBlueButtonMeetingSettings.EndWithoutModeratorPath, BigBlueButtonJoinSettings.GuestPath,
            "Is about the time after the moderator has left. Until one comes, participants who need not wait are among themselves.",
            Create),
        new(TransportEncryption, BigBlueButtonEndpoints.ChecksumParameter, "",
            "Covers only the query. What is sent in the body of a POST is not signed and can be changed on the way wherever encryption ends; send parameters in the query.",
            Create),
        new(NoDialIn, BigBlueButtonMeetingSettings.DialNumberPath, "",
            "Only a text: an empty one is replaced by the server's own, and whether telephones reach the meeting is decided by the server's telephone gateway.",
            Create),
        new(RecordingOff, BigBlueButtonMeetingSettings.AutomaticRecordingPath, BigBlueButtonMeetingSettings.RecordPath,
            "Only says that nothing starts by itself. While record is true, the server keeps the events and a moderator can start the recording.",
            Create),
        new(RecordingOff, BigBlueButtonMeetingSettings.StartStopRecordingPath, BigBlueButtonMeetingSettings.RecordPath,
            "Takes the button away, not the recording: with record and autoStartRecording everything is recorded and nobody can stop it.",
            Create),
        new(RecordingRetention, BigBlueButtonMeetingSettings.RecordPath, BigBlueButtonMeetingSettings.KeepEventsPath,
            "Without recording, meetingKeepEvents still keeps who did what and when.",
            Create),
        new(NoTranscriptOrAssistant, BigBlueButtonMeetingSettings.ReturnedFeaturesPath, BigBlueButtonMeetingSettings.DisabledFeaturesPath,
            "Switches nothing off: it gives back features that the server has switched off.",
            Create),
        new(NoAttentionTracking, BigBlueButtonMeetingSettings.DashboardDelayPath, BigBlueButtonMeetingSettings.DashboardPath,
            "Zero does not mean no dashboard, but a dashboard for ever; and any number tells only when it goes, not whether it is made.",
            Create),
        new(NoAttentionTracking, BigBlueButtonJoinSettings.OutsideDashboardPath, BigBlueButtonMeetingSettings.DashboardPath,
            "Leaves out one person; the others stay on the dashboard.",
            Join),
        new(ParticipantPrivacy, BigBlueButtonMeetingSettings.LockOnJoinPath, BigBlueButtonMeetingSettings.LockOnJoinHeededPath,
            "Is heeded only if lockSettingsLockOnJoinConfigurable is true.",
            Create),
        new(LeastPrivilege, "meta_endCallbackUrl", "",
            "The call to this address is not signed: anybody can make it. Ask the server what happened before acting on it.",
            Create),
    };
}
