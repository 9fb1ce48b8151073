using static PrivacySafe.Conferencing.ConferenceControls;
using static PrivacySafe.Conferencing.ControlLevel;
using static PrivacySafe.Conferencing.ControlOutcome;

namespace PrivacySafe.Conferencing.Catalogue;

/// <summary>An ordinary meeting of employees with each other and with guests.</summary>
internal static class EmployeeMeetingTable
{
    public static ProfileTable Instance { get; } = new(
        "EmployeeMeeting",
        "Meetings of employees",
        "Art. 5, 25 and 32 GDPR; § 87(1) no. 6 BetrVG",
        HostingModel.TransparentProcessor,
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
}
