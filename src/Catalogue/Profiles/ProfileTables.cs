using static PrivacySafe.Conferencing.ConferenceControls;
using static PrivacySafe.Conferencing.ControlLevel;
using static PrivacySafe.Conferencing.ControlOutcome;

namespace PrivacySafe.Conferencing.Catalogue;

/// <summary>The profiles' demands, one table each.</summary>
internal static class ProfileTables
{
    /// <summary>An ordinary meeting of employees with each other and with guests.</summary>
    public static ProfileTable EmployeeMeeting { get; } = new(
        "EmployeeMeeting",
        "Meetings of employees",
        "Art. 5, 25 and 32 GDPR; § 87(1) no. 6 BetrVG",
        new(ConferenceControls.Passcode, Strict, Enforced, "S56, S57; Art. 32 GDPR"),
        new(UniqueMeetingId, Strict, Enforced, "S58, S59"),
        new(WaitingRoom, Standard, Enforced, "S65; colleagues may pass"),
        new(NoJoinBeforeHost, Strict, Enforced, "S65"),
        new(NoDialIn, Standard, Enforced, "S19; off until the request allows it"),
        new(RecordingOff, Strict, Declared, "S52; Art. 25(2) GDPR"),
        new(NoAutomaticRecording, Strict, Enforced, "S52", mayBeWeakened: false),
        new(RecordingConsent, Standard, Declared, "S48, S49; § 201 StGB"),
        new(RecordingRetention, Standard, Declared, "S55; Art. 5(1)(e) GDPR"),
        new(NoTranscriptOrAssistant, Standard, Enforced, "S88; § 201 StGB"),
        new(NoAttentionTracking, Strict, Declared, "S72; § 87(1) no. 6 BetrVG", mayBeWeakened: false),
        new(MinimalUsageReports, Standard, Declared, "S101; § 87(1) no. 6 BetrVG"),
        new(DataRegions, Standard, Declared, "S35, S44; Art. 44 GDPR"),
        new(CameraAndMicrophoneOff, Standard, Enforced, "CIS Zoom 1.1.2.2; Art. 25(2) GDPR"));

    /// <summary>A session of a works council, whose adversary is the employer.</summary>
    public static ProfileTable WorksCouncilSession { get; } = new(
        "WorksCouncilSession",
        "Sessions of a works council",
        "§§ 30, 33, 34 BetrVG",
        new(ConferenceControls.Passcode, Strict, Enforced, "S56, S57; § 30(1) BetrVG", mayBeWeakened: false),
        new(UniqueMeetingId, Strict, Enforced, "S58, S59", mayBeWeakened: false),
        new(WaitingRoom, Strict, Enforced, "S65; § 30(2) BetrVG", mayBeWeakened: false),
        new(WhoMayAdmit, Strict, Declared, "§ 30(2) no. 3 BetrVG"),
        new(LockWhenAllPresent, Strict, Declared, "S66; § 30(2) no. 3 BetrVG"),
        new(NoJoinBeforeHost, Strict, Enforced, "S65", mayBeWeakened: false),
        new(AuthenticatedParticipants, Strict, Enforced, "§ 30(2) no. 3 BetrVG"),
        new(EndToEndEncryption, Strict, Enforced, "S12, S17; § 30(1) BetrVG"),
        new(NoDialIn, Strict, Enforced, "S19", mayBeWeakened: false),
        new(RecordingOff, Strict, Declared, "§ 30(2) sentence 2 BetrVG", mayBeWeakened: false),
        new(NoAutomaticRecording, Strict, Enforced, "§ 30(2) sentence 2 BetrVG", mayBeWeakened: false),
        new(NoTranscriptOrAssistant, Strict, Declared, "§ 30(2) sentence 2 BetrVG", mayBeWeakened: false),
        new(MinimalUsageReports, Strict, Declared, "S101; the employer reads them", mayBeWeakened: false),
        new(DataRegions, Strict, Declared, "S35, S44; Art. 44 GDPR"),
        new(PresenterRestricted, Strict, Declared, "S60, S74"),
        new(InvitationHygiene, Strict, Declared, "S89; CIS Zoom 1.1.1.8 is not followed"));

    /// <summary>All tables.</summary>
    public static IReadOnlyList<ProfileTable> All { get; } = new[] { EmployeeMeeting, WorksCouncilSession };
}
