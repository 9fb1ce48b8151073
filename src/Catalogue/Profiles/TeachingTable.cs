using static PrivacySafe.Conferencing.ConferenceControls;
using static PrivacySafe.Conferencing.ControlLevel;
using static PrivacySafe.Conferencing.ControlOutcome;

namespace PrivacySafe.Conferencing.Catalogue;

/// <summary>Teaching at a school or university, after the Hessian model.</summary>
internal static class TeachingTable
{
    public static ProfileTable Instance { get; } = new(
        "Teaching",
        "Teaching at schools and universities",
        "Hessian model for the use of video conferences in teaching (HBDI, June 2022)",
        HostingModel.EndToEndEncryptedProvider,
        new(ConferenceControls.Passcode, Strict, Enforced, "S56, S57; Art. 32 GDPR"),
        new(UniqueMeetingId, Strict, Enforced, "S58, S59"),
        new(NoJoinBeforeHost, Strict, Enforced, "S65; end-to-end encryption needs the host"),
        new(EndToEndEncryption, Strict, Enforced, "S12, S17; Hessian model: all contents are encrypted end to end"),
        new(NoDialIn, Strict, Enforced, "S19; Hessian model"),
        new(RecordingOff, Strict, Declared, "S18, S52; Art. 25(2) GDPR"),
        new(NoAutomaticRecording, Strict, Enforced, "S52", mayBeWeakened: false),
        new(NoTranscriptOrAssistant, Standard, Declared, "S88; Hessian model: without live transcription"),
        new(NoAttentionTracking, Strict, Declared, "S72; Hessian model: for teaching, not for the supervision of examinations", mayBeWeakened: false),
        new(DataRegions, Strict, Declared, "S35; Hessian model: no data flow to third countries; Art. 44 GDPR"))
    {
        IsExperimental = true,
    };
}
