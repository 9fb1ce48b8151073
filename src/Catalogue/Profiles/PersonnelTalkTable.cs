using static PrivacySafe.Conferencing.ConferenceControls;
using static PrivacySafe.Conferencing.ControlLevel;
using static PrivacySafe.Conferencing.ControlOutcome;

namespace PrivacySafe.Conferencing.Catalogue;

/// <summary>A talk between an employee and those who decide about the employment, reintegration after illness included.</summary>
internal static class PersonnelTalkTable
{
    public static ProfileTable Instance { get; } = new(
        "PersonnelTalk",
        "Personnel talks, reintegration after illness included",
        "Art. 9 and 88 GDPR",
        HostingModel.EndToEndEncryptedProvider,
        new(ConferenceControls.Passcode, Strict, Enforced, "S56, S57; Art. 32 GDPR", mayBeWeakened: false),
        new(UniqueMeetingId, Strict, Enforced, "S58, S59", mayBeWeakened: false),
        new(WaitingRoom, Strict, Observed, "S65; Art. 32 GDPR", mayBeWeakened: false),
        new(WhoMayAdmit, Strict, Declared, "S65; the number of participants is fixed"),
        new(LockWhenAllPresent, Strict, Declared, "S66; the number of participants is fixed"),
        new(NoJoinBeforeHost, Strict, Enforced, "S65"),
        new(AuthenticatedParticipants, Strict, Observed, "DSK OH 4.2; Art. 32 GDPR"),
        new(EndToEndEncryption, Strict, Enforced, "S12, S17; DSK OH 4.1; Art. 9 GDPR"),
        new(NoDialIn, Strict, Enforced, "S19"),
        new(RecordingOff, Strict, Declared, "S52; § 201 StGB; Art. 9 GDPR", mayBeWeakened: false),
        new(NoAutomaticRecording, Strict, Enforced, "S52; § 201 StGB", mayBeWeakened: false),
        new(NoTranscriptOrAssistant, Strict, Declared, "S88; § 201 StGB; Art. 9 GDPR", mayBeWeakened: false),
        new(DataRegions, Strict, Declared, "S35, S44; Art. 44 GDPR"),
        new(ChatFilesAndLinks, Strict, Declared, "S67; no history of the chat; Art. 5(1)(c) GDPR"));
}
