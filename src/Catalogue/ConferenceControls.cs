namespace PrivacySafe.Conferencing;

/// <summary>The privacy controls of a video conference, in the order of the requirements' control table.</summary>
public static class ConferenceControls
{
    /// <summary>A new random passcode for every meeting.</summary>
    public static ConferenceControl Passcode { get; } = new(
        1, "passcode", "New random passcode for every meeting",
        "Every meeting gets its own randomly generated passcode that is used for no other meeting.",
        "S56", "S57", "CIS Zoom 1.1.1.4", "CIS Zoom 1.1.1.6", "Art. 32 GDPR");

    /// <summary>A meeting id of its own instead of a personal or permanent room.</summary>
    public static ConferenceControl UniqueMeetingId { get; } = new(
        2, "unique-meeting-id", "Scheduled meeting with an id of its own",
        "The meeting is scheduled under an id made for it alone, and not held in a personal or permanent room.",
        "S58", "S59", "S60", "CIS Zoom 1.1.2.6", "CIS Zoom 1.1.2.7");

    /// <summary>A waiting room or lobby in front of the meeting.</summary>
    public static ConferenceControl WaitingRoom { get; } = new(
        3, "waiting-room", "Waiting room",
        "Participants wait in a waiting room or lobby until somebody entitled to do so admits them.",
        "S65", "S81", "CIS Zoom 1.1.1.2", "CIS Zoom 1.1.1.3", "SCuBA MS.TEAMS.1.3v1", "SCuBA MS.TEAMS.1.5v1", "DSK OH 4.2");

    /// <summary>Only the host's side admits from the waiting room.</summary>
    public static ConferenceControl WhoMayAdmit { get; } = new(
        4, "who-may-admit", "Only the host admits",
        "Only the host and the co-hosts named for the meeting may admit participants from the waiting room.",
        "S65", "§ 30(2) no. 3 BetrVG");

    /// <summary>The meeting is locked once everybody is there.</summary>
    public static ConferenceControl LockWhenAllPresent { get; } = new(
        5, "lock-when-all-present", "Locked when all are present",
        "The meeting is closed to further participants as soon as everybody expected is present.",
        "S66", "§ 30(2) no. 3 BetrVG");

    /// <summary>Nobody can start the meeting without its host.</summary>
    public static ConferenceControl NoJoinBeforeHost { get; } = new(
        6, "no-join-before-host", "No joining before the host",
        "Nobody can join or start the meeting before its host has.",
        "S65", "CIS Zoom 1.1.2.4", "SCuBA MS.TEAMS.1.2v2");

    /// <summary>Participants have signed in.</summary>
    public static ConferenceControl AuthenticatedParticipants { get; } = new(
        7, "authenticated-participants", "Signed-in participants only",
        "Only participants who have signed in with an account may join.",
        "CIS Zoom 1.1.1.9", "DSK OH 4.2", "§ 30(2) no. 3 BetrVG");

    /// <summary>A second factor for those who join in a browser.</summary>
    public static ConferenceControl MultiFactorForWeb { get; } = new(
        8, "multi-factor-for-web", "Second factor for web participants",
        "Participants who join with a browser prove who they are with a second factor.",
        "S73", "CIS Zoom 1.1.1.11", "NSA criterion 3");

    /// <summary>No domain of a public mail service counts as one's own.</summary>
    public static ConferenceControl NoPublicMailDomains { get; } = new(
        9, "no-public-mail-domains", "No public mail domain is trusted",
        "No domain of a public mail service is trusted as if its users belonged to one organisation.",
        "S71", "CIS Zoom 2.1.2.3");

    /// <summary>End-to-end encryption of the media.</summary>
    public static ConferenceControl EndToEndEncryption { get; } = new(
        10, "end-to-end-encryption", "End-to-end encryption",
        "Media is encrypted from participant to participant with keys that the operator of the service does not hold.",
        "S12", "S17", "S18", "S19", "S20", "S22", "NSA criterion 1", "DSK OH 4.1", "Art. 32 GDPR");

    /// <summary>Encryption of every connection to the service.</summary>
    public static ConferenceControl TransportEncryption { get; } = new(
        11, "transport-encryption", "Encrypted transport",
        "Every connection to the service is encrypted, those of telephone and room systems included.",
        "S14", "S15", "CIS Zoom 1.1.3.7", "DSK OH 4.1", "Art. 32 GDPR");

    /// <summary>No dial-in by telephone.</summary>
    public static ConferenceControl NoDialIn { get; } = new(
        12, "no-dial-in", "No dial-in by telephone",
        "Nobody can join by telephone, because a telephone line cannot be encrypted end to end.",
        "S19", "SCuBA MS.TEAMS.1.5v1");

    /// <summary>No recording.</summary>
    public static ConferenceControl RecordingOff { get; } = new(
        13, "recording-off", "No recording",
        "The meeting cannot be recorded, neither at the vendor nor on a participant's device.",
        "S26", "S52", "S61", "SCuBA MS.TEAMS.1.6v1", "§ 201 StGB", "§ 30(2) BetrVG", "Art. 25(2) GDPR");

    /// <summary>No recording that starts by itself.</summary>
    public static ConferenceControl NoAutomaticRecording { get; } = new(
        14, "no-automatic-recording", "No automatic recording",
        "No recording starts by itself.",
        "S52", "SCuBA MS.TEAMS.1.7v2", "§ 201 StGB", "Art. 25(2) GDPR");

    /// <summary>Recording only after announcement and consent.</summary>
    public static ConferenceControl RecordingConsent { get; } = new(
        15, "recording-consent", "Recording announced and consented to",
        "Before a recording starts, all participants are told of it and asked for their consent.",
        "S48", "S49", "S50", "S51", "S53", "CIS Zoom 1.2.7.1", "CIS Zoom 1.2.7.2", "CIS Zoom 1.2.7.3", "CIS Zoom 1.2.13", "§ 201 StGB");

    /// <summary>Recordings are stored locally and protected.</summary>
    public static ConferenceControl RecordingStorage { get; } = new(
        16, "recording-storage", "Recordings stored locally and protected",
        "Recordings are kept under the organiser's own control, protected against unauthorised access and not shared by link.",
        "S46", "S54", "CIS Zoom 1.2.10", "Art. 32 GDPR");

    /// <summary>Recordings are deleted after a fixed time.</summary>
    public static ConferenceControl RecordingRetention { get; } = new(
        17, "recording-retention", "Recordings deleted in time",
        "Recordings are deleted for good after a period fixed beforehand.",
        "S55", "Art. 5(1)(e) GDPR", "Art. 17 GDPR");

    /// <summary>No transcript, summary or assistant.</summary>
    public static ConferenceControl NoTranscriptOrAssistant { get; } = new(
        18, "no-transcript-or-assistant", "No transcript, summary or assistant",
        "What is said is neither transcribed nor summarised nor evaluated by an assistant.",
        "S88", "CIS Zoom 1.1.4.8", "§ 201 StGB", "§ 30(2) BetrVG");

    /// <summary>No tracking of attention or engagement.</summary>
    public static ConferenceControl NoAttentionTracking { get; } = new(
        19, "no-attention-tracking", "No attention tracking",
        "Nobody measures whether or how attentively participants follow the meeting.",
        "S72", "§ 87(1) no. 6 BetrVG");

    /// <summary>As little as possible about participants in usage reports.</summary>
    public static ConferenceControl MinimalUsageReports { get; } = new(
        20, "minimal-usage-reports", "Minimal usage reports",
        "Reports on who took part hold as little about each person as possible and are read only for a stated purpose.",
        "S101", "§ 87(1) no. 6 BetrVG", "Art. 5(1)(c) GDPR");

    /// <summary>Processing in the European Economic Area only.</summary>
    public static ConferenceControl DataRegions { get; } = new(
        21, "data-regions", "Data centres in the EU/EEA only",
        "Meeting traffic passes only through data centres in the European Union or the European Economic Area.",
        "S32", "S35", "S36", "S44", "CIS Zoom 1.1.4.1.2", "Art. 44 GDPR");

    /// <summary>The regions are checked while the meeting runs.</summary>
    public static ConferenceControl RegionCheckWhileRunning { get; } = new(
        22, "region-check-while-running", "Regions checked during the meeting",
        "While the meeting runs, it is checked through which data centre each participant is connected.",
        "S38", "S39", "S40", "Art. 44 GDPR");

    /// <summary>Camera and microphone are off on entry.</summary>
    public static ConferenceControl CameraAndMicrophoneOff { get; } = new(
        23, "camera-and-microphone-off", "Camera and microphone off on entry",
        "Participants enter with camera and microphone off, and nobody switches them on for them.",
        "CIS Zoom 1.1.2.2", "CIS Zoom 1.1.2.3", "CIS Zoom 1.1.2.12", "CIS Zoom 1.1.4.17", "Art. 25(2) GDPR");

    /// <summary>Only the host's side presents and controls.</summary>
    public static ConferenceControl PresenterRestricted { get; } = new(
        24, "presenter-restricted", "Only the host presents",
        "Only the host's side may share a screen, and nobody takes control of another participant's screen or camera.",
        "S60", "S74", "CIS Zoom 1.1.3.4.2", "CIS Zoom 1.1.3.4.3", "CIS Zoom 1.1.3.5.1", "CIS Zoom 1.1.3.16", "CIS Zoom 1.1.4.6", "CIS Zoom 1.1.4.9", "SCuBA MS.TEAMS.1.1v1");

    /// <summary>Chat, files and links are kept small.</summary>
    public static ConferenceControl ChatFilesAndLinks { get; } = new(
        25, "chat-files-and-links", "Chat, files and links",
        "No files pass through the chat, the chat is not saved and does not outlive the meeting, and no message carries a link to a local or network path.",
        "S67", "CIS Zoom 1.1.3.1.2", "CIS Zoom 1.1.3.3.1", "Art. 5(1)(c) GDPR");

    /// <summary>Participants see as little of each other's data as possible.</summary>
    public static ConferenceControl ParticipantPrivacy { get; } = new(
        26, "participant-privacy", "Names, numbers and addresses of participants",
        "Participants' telephone numbers, addresses and names are shown and stored no further than the meeting needs.",
        "S25", "S31", "S33", "CIS Zoom 1.3.2", "CIS Zoom 1.1.2.10", "Art. 25(2) GDPR");

    /// <summary>No telemetry to the vendor or to third parties.</summary>
    public static ConferenceControl NoVendorTelemetry { get; } = new(
        27, "no-vendor-telemetry", "No telemetry and third-party requests",
        "Neither the vendor nor third parties collect feedback, usage or device data for purposes of their own.",
        "S77", "S88", "§ 25 TDDDG");

    /// <summary>No live stream, and no more registration data than needed.</summary>
    public static ConferenceControl NoStreamingOrExcessRegistration { get; } = new(
        28, "no-streaming-or-excess-registration", "No live streaming, minimal registration",
        "The meeting is not streamed to other platforms, and registration asks for and sends no more than the meeting needs.",
        "S25", "CIS Zoom 1.1.4.15", "Art. 5(1)(c) GDPR");

    /// <summary>Shared content carries a watermark.</summary>
    public static ConferenceControl Watermark { get; } = new(
        29, "watermark", "Watermark on shared content",
        "Shared content carries a watermark, so that a copy can be traced.",
        "S61", "CIS Zoom 1.1.2.8");

    /// <summary>Entering and leaving is announced.</summary>
    public static ConferenceControl EntryAnnounced { get; } = new(
        30, "entry-announced", "Entry announced",
        "Everybody notices when somebody enters or leaves, and guests are recognisable as such.",
        "CIS Zoom 1.1.3.2.1", "CIS Zoom 1.1.4.10", "NSA criterion 4");

    /// <summary>Invitations carry no secret and reach nobody by themselves.</summary>
    public static ConferenceControl InvitationHygiene { get; } = new(
        31, "invitation-hygiene", "Invitations without secrets",
        "The vendor sends no invitation by itself, the link holds no passcode, and the invitation carries the privacy notice.",
        "S89", "Art. 13 GDPR", "contrary to CIS Zoom 1.1.1.8");

    /// <summary>The application holds no more rights than it needs.</summary>
    public static ConferenceControl LeastPrivilege { get; } = new(
        32, "least-privilege", "Least privilege for the application",
        "The application is granted only the authorisation scopes it needs, with credentials used for nothing else.",
        "S64", "S70", "Art. 32 GDPR");

    /// <summary>All controls, ordered by <see cref="ConferenceControl.Number"/>.</summary>
    public static IReadOnlyList<ConferenceControl> All { get; } = new[]
    {
        Passcode, UniqueMeetingId, WaitingRoom, WhoMayAdmit, LockWhenAllPresent, NoJoinBeforeHost, AuthenticatedParticipants, MultiFactorForWeb,
        NoPublicMailDomains, EndToEndEncryption, TransportEncryption, NoDialIn, RecordingOff, NoAutomaticRecording, RecordingConsent, RecordingStorage,
        RecordingRetention, NoTranscriptOrAssistant, NoAttentionTracking, MinimalUsageReports, DataRegions, RegionCheckWhileRunning,
        CameraAndMicrophoneOff, PresenterRestricted, ChatFilesAndLinks, ParticipantPrivacy, NoVendorTelemetry, NoStreamingOrExcessRegistration,
        Watermark, EntryAnnounced, InvitationHygiene, LeastPrivilege,
    };

    /// <summary>Finds a control by its identifier.</summary>
    /// <param name="id">The identifier, for example <c>waiting-room</c>; letter case matters.</param>
    /// <returns>The control.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    /// <exception cref="ArgumentException">No control has the identifier.</exception>
    public static ConferenceControl FromId(string id)
    {
        if (id is null)
            throw new ArgumentNullException(nameof(id));
        return All.FirstOrDefault(c => c.Id == id)
            ?? throw new ArgumentException($"There is no control \"{id}\". Known are: {string.Join(", ", All.Select(c => c.Id))}.", nameof(id));
    }
}
