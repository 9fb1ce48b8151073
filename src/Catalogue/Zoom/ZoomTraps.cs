using static PrivacySafe.Conferencing.ConferenceControls;

namespace PrivacySafe.Conferencing.Catalogue;

/// <summary>Zoom settings that look as if they protected something and do not.</summary>
internal static class ZoomTraps
{
    private const string Meetings = "Zoom API document 2026-08-09, POST /users/{userId}/meetings";
    private const string Users = "Zoom API document 2026-08-09, GET /users/{userId}/settings";
    private const string RecordingSettings = "Zoom API document 2026-08-09, PATCH /meetings/{meetingId}/recordings/settings";

    /// <summary>All traps.</summary>
    public static IReadOnlyList<Trap> All { get; } = new Trap[]
    {
        new(ConferenceControls.Passcode, "default_password", "password",
            "Asks Zoom to make a passcode only if the host's settings demand passcodes. Without that setting, or with false, a meeting without password has no passcode.",
            Meetings),
        new(ConferenceControls.Passcode, "settings.password", "password",
            "The passcode stands beside settings, not inside it; inside, it is no property of the request.",
            Meetings) { NeverApplies = true },
        new(WaitingRoom, "waiting_room", "settings.waiting_room",
            "The waiting room stands inside settings; beside it, it is no property of the request.",
            Meetings) { NeverApplies = true },
        new(WaitingRoom, "settings.waiting_room_options.who_goes_to_waiting_room", "settings.waiting_room_options.mode",
            "Who waits is said only with mode custom; with follow_setting the web portal's choice stays.",
            Meetings),
        new(NoJoinBeforeHost, "settings.join_before_host", "settings.waiting_room",
            "Joining before the host contradicts the waiting room: while that is on, Zoom switches joining before the host off.",
            Meetings),
        new(AuthenticatedParticipants, "settings.enforce_login", "settings.meeting_authentication",
            "Deprecated, and no property of a creation any more; only the update still lists it.",
            Meetings) { NeverApplies = true },
        new(AuthenticatedParticipants, "settings.authentication_domains", "settings.meeting_authentication",
            "Restricts nobody unless authentication is on and its profile is one with domains.",
            Meetings),
        new(EndToEndEncryption, "in_meeting.e2e_encryption", "settings.encryption_type",
            "Demands encryption of SIP and H.323 room systems and is not end-to-end encryption. That is encryption_type e2ee of the meeting, which meeting_security.end_to_end_encrypted_meetings has to allow.",
            Users),
        new(RecordingConsent, "recording.recording_disclaimer", "recording.recording_notification_for_zoom_client.disclaimer_to_participants",
            "Deprecated; the notice when a recording starts is set by its replacement.",
            Users),
        new(RecordingStorage, "settings.recording_authentication", "recording_authentication",
            "No property of a meeting; who may view a recording is set in the meeting's recording settings.",
            RecordingSettings) { NeverApplies = true },
        new(RecordingStorage, "settings.on_demand", "on_demand",
            "No property of a meeting; registration for viewers is set in the meeting's recording settings.",
            RecordingSettings) { NeverApplies = true },
        new(NoAttentionTracking, "in_meeting.attention_mode_focus_mode", "",
            "Focus mode hides participants from each other; it has nothing to do with the former attention tracking.",
            Users),
        new(DataRegions, "settings.approved_or_denied_countries_or_regions", "in_meeting.data_center_regions",
            "Says from which countries somebody may join, not where data is processed.",
            Meetings),
        new(DataRegions, "settings.additional_data_center_regions", "in_meeting.data_center_regions",
            "Can only add regions that the host's settings leave out, never take one away.",
            Meetings),
        new(DataRegions, "settings.in_meeting", "in_meeting.data_center_regions",
            "Looks like the in_meeting group of the user settings, but is a switch that hosts the meeting in India.",
            Meetings),
        new(CameraAndMicrophoneOff, "settings.allow_host_control_participant_mute_state", "settings.request_permission_to_unmute_participants",
            "Lets the host unmute participants without asking them; Zoom accepts only one of the two.",
            Meetings),
        new(PresenterRestricted, "settings.who_can_share_screen", "in_meeting.who_can_share_screen",
            "No property of a meeting; screen sharing is set only in the settings of the host, the group or the account.",
            Meetings),
    };
}
