using static PrivacySafe.Conferencing.ConferenceControls;
using static PrivacySafe.Conferencing.ControlLevel;
using static PrivacySafe.Conferencing.ControlOutcome;

namespace PrivacySafe.Conferencing.Catalogue;

/// <summary>A session of a works council, whose adversary is the employer.</summary>
internal static class WorksCouncilSessionTable
{
    public static ProfileTable Instance { get; } = new(
        "WorksCouncilSession",
        "Sessions of a works council",
        "§§ 30, 33, 34 BetrVG",
        HostingModel.EndToEndEncryptedProvider,
        new(ConferenceControls.Passcode, Strict, Enforced, "S56, S57; § 30(1) BetrVG", mayBeWeakened: false),
        new(UniqueMeetingId, Strict, Enforced, "S58, S59", mayBeWeakened: false),
        new(WaitingRoom, Strict, Observed, "S65; § 30(2) BetrVG", mayBeWeakened: false),
        new(WhoMayAdmit, Strict, Declared, "§ 30(2) no. 3 BetrVG"),
        new(LockWhenAllPresent, Strict, Declared, "S66; § 30(2) no. 3 BetrVG"),
        new(NoJoinBeforeHost, Strict, Enforced, "S65", mayBeWeakened: false),
        new(AuthenticatedParticipants, Strict, Observed, "§ 30(2) no. 3 BetrVG"),
        new(EndToEndEncryption, Strict, Enforced, "S12, S17; § 30(1) BetrVG"),
        new(NoDialIn, Strict, Enforced, "S19", mayBeWeakened: false),
        new(RecordingOff, Strict, Declared, "§ 30(2) sentence 2 BetrVG", mayBeWeakened: false),
        new(NoAutomaticRecording, Strict, Enforced, "§ 30(2) sentence 2 BetrVG", mayBeWeakened: false),
        new(NoTranscriptOrAssistant, Strict, Declared, "§ 30(2) sentence 2 BetrVG", mayBeWeakened: false),
        new(MinimalUsageReports, Strict, Declared, "S101; the employer reads them", mayBeWeakened: false),
        new(DataRegions, Strict, Declared, "S35, S44; Art. 44 GDPR"),
        new(PresenterRestricted, Strict, Declared, "S60, S74"),
        new(InvitationHygiene, Strict, Declared, "S89; CIS Zoom 1.1.1.8 is not followed"))
    {
        OwnServerReplacesEndToEndEncryption = true,
    };
}
