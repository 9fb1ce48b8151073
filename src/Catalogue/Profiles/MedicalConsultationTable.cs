using static PrivacySafe.Conferencing.ConferenceControls;
using static PrivacySafe.Conferencing.ControlLevel;
using static PrivacySafe.Conferencing.ControlOutcome;

namespace PrivacySafe.Conferencing.Catalogue;

/// <summary>A consultation by video of a physician or psychotherapist.</summary>
internal static class MedicalConsultationTable
{
    public static ProfileTable Instance { get; } = new(
        "MedicalConsultation",
        "Medical consultations by video",
        "Annex 31b BMV-Ä; § 365 SGB V; § 203 StGB; Art. 9 GDPR",
        HostingModel.EndToEndEncryptedProvider,
        new(ConferenceControls.Passcode, Strict, Enforced, "S56, S57, S81; Art. 32 GDPR", mayBeWeakened: false),
        new(UniqueMeetingId, Strict, Enforced, "S58, S59", mayBeWeakened: false),
        new(WaitingRoom, Strict, Observed, "S65; Annex 31b BMV-Ä", mayBeWeakened: false),
        new(NoJoinBeforeHost, Strict, Enforced, "S65"),
        new(EndToEndEncryption, Strict, Enforced, "S12, S17; Annex 31b BMV-Ä", mayBeWeakened: false),
        new(NoDialIn, Strict, Enforced, "S19", mayBeWeakened: false),
        new(RecordingOff, Strict, Declared, "Annex 31b BMV-Ä: nobody records; § 201 and § 203 StGB", mayBeWeakened: false),
        new(NoAutomaticRecording, Strict, Enforced, "Annex 31b BMV-Ä: nobody records", mayBeWeakened: false),
        new(NoTranscriptOrAssistant, Strict, Declared, "Annex 31b BMV-Ä: contents are neither viewed nor stored", mayBeWeakened: false),
        new(DataRegions, Strict, Declared, "Annex 31b BMV-Ä: servers in the EU only", mayBeWeakened: false),
        new(ChatFilesAndLinks, Strict, Declared, "Annex 31b BMV-Ä: contents are not stored", mayBeWeakened: false),
        new(NoVendorTelemetry, Strict, Declared, "S77, S88; Annex 31b BMV-Ä: neither advertising nor analysis", mayBeWeakened: false))
    {
        IsExperimental = true,
    };
}
