using static PrivacySafe.Conferencing.ConferenceControls;
using static PrivacySafe.Conferencing.ControlLevel;
using static PrivacySafe.Conferencing.ControlOutcome;

namespace PrivacySafe.Conferencing.Catalogue;

/// <summary>A session of a staff council in public service, whose adversary is the office.</summary>
internal static class StaffCouncilSessionTable
{
    public static ProfileTable Instance { get; } = new(
        "StaffCouncilSession",
        "Sessions of a staff council",
        "§ 38(3) BPersVG",
        HostingModel.EndToEndEncryptedProvider,
        new(ConferenceControls.Passcode, Strict, Enforced, "S56, S57; § 38(3) BPersVG", mayBeWeakened: false),
        new(UniqueMeetingId, Strict, Enforced, "S58, S59", mayBeWeakened: false),
        new(WaitingRoom, Strict, Observed, "S65; § 38(3) BPersVG", mayBeWeakened: false),
        new(WhoMayAdmit, Strict, Declared, "§ 38(3) BPersVG: the chair establishes who takes part"),
        new(LockWhenAllPresent, Strict, Declared, "S66; § 38(3) BPersVG"),
        new(NoJoinBeforeHost, Strict, Enforced, "S65", mayBeWeakened: false),
        new(AuthenticatedParticipants, Strict, Observed, "§ 38(3) BPersVG"),
        new(EndToEndEncryption, Strict, Enforced, "S12, S17; § 38(3) BPersVG"),
        new(NoDialIn, Strict, Enforced, "S19", mayBeWeakened: false),
        new(RecordingOff, Strict, Declared, "§ 38(3) BPersVG forbids it", mayBeWeakened: false),
        new(NoAutomaticRecording, Strict, Enforced, "§ 38(3) BPersVG forbids it", mayBeWeakened: false),
        new(NoTranscriptOrAssistant, Strict, Declared, "§ 38(3) BPersVG forbids recording", mayBeWeakened: false),
        new(MinimalUsageReports, Strict, Declared, "S101; the office reads them", mayBeWeakened: false),
        new(DataRegions, Strict, Declared, "S35, S44; Art. 44 GDPR"),
        new(PresenterRestricted, Strict, Declared, "S60, S74"),
        new(InvitationHygiene, Strict, Declared, "S89; CIS Zoom 1.1.1.8 is not followed"))
    {
        OwnServerReplacesEndToEndEncryption = true,
    };
}
