using static PrivacySafe.Conferencing.ConferenceControls;
using static PrivacySafe.Conferencing.ControlLevel;
using static PrivacySafe.Conferencing.ControlOutcome;

namespace PrivacySafe.Conferencing.Catalogue;

/// <summary>A talk under a professional duty of secrecy, such as a lawyer's, a tax adviser's or a counsellor's.</summary>
internal static class ProfessionalSecrecyTable
{
    public static ProfileTable Instance { get; } = new(
        "ProfessionalSecrecy",
        "Talks under professional secrecy",
        "§ 203 StGB",
        HostingModel.EndToEndEncryptedProvider,
        new(ConferenceControls.Passcode, Strict, Enforced, "S56, S57; § 203 StGB", mayBeWeakened: false),
        new(UniqueMeetingId, Strict, Enforced, "S58, S59", mayBeWeakened: false),
        new(WaitingRoom, Strict, Observed, "S65; § 203 StGB", mayBeWeakened: false),
        new(WhoMayAdmit, Strict, Declared, "S65; § 203 StGB"),
        new(LockWhenAllPresent, Strict, Declared, "S66; § 203 StGB"),
        new(NoJoinBeforeHost, Strict, Enforced, "S65"),
        new(AuthenticatedParticipants, Strict, Observed, "DSK OH 4.2; § 203 StGB"),
        new(EndToEndEncryption, Strict, Enforced, "S12, S17; § 203 StGB"),
        new(NoDialIn, Strict, Enforced, "S19"),
        new(RecordingOff, Strict, Declared, "S52; §§ 201, 203 StGB", mayBeWeakened: false),
        new(NoAutomaticRecording, Strict, Enforced, "S52; §§ 201, 203 StGB", mayBeWeakened: false),
        new(NoTranscriptOrAssistant, Strict, Declared, "S88; §§ 201, 203 StGB", mayBeWeakened: false),
        new(DataRegions, Strict, Declared, "S35; Art. 44 GDPR"))
    {
        IsExperimental = true,
    };
}
