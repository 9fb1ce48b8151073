using static PrivacySafe.Conferencing.ConferenceControls;
using static PrivacySafe.Conferencing.ControlLevel;
using static PrivacySafe.Conferencing.ControlOutcome;

namespace PrivacySafe.Conferencing.Catalogue;

/// <summary>A meeting of a board, or another one in which trade secrets are discussed.</summary>
internal static class BoardMeetingTable
{
    public static ProfileTable Instance { get; } = new(
        "BoardMeeting",
        "Meetings of boards, and others about trade secrets",
        "§ 2 GeschGehG",
        HostingModel.EndToEndEncryptedProvider,
        new(ConferenceControls.Passcode, Strict, Enforced, "S56, S57; § 2 GeschGehG"),
        new(UniqueMeetingId, Strict, Enforced, "S58, S59"),
        new(WaitingRoom, Strict, Observed, "S65; § 2 GeschGehG"),
        new(WhoMayAdmit, Strict, Declared, "S65; § 2 GeschGehG"),
        new(LockWhenAllPresent, Strict, Declared, "S66; § 2 GeschGehG"),
        new(NoJoinBeforeHost, Strict, Enforced, "S65"),
        new(AuthenticatedParticipants, Strict, Observed, "NSA criterion 4; § 2 GeschGehG"),
        new(EndToEndEncryption, Strict, Enforced, "S12, S17; § 2 GeschGehG"),
        new(NoDialIn, Strict, Enforced, "S19"),
        new(RecordingOff, Strict, Declared, "S18, S52; § 201 StGB"),
        new(NoAutomaticRecording, Strict, Enforced, "S52; § 201 StGB", mayBeWeakened: false),
        new(NoTranscriptOrAssistant, Strict, Declared, "S88; § 201 StGB; no assistant in a cloud"),
        new(PresenterRestricted, Strict, Declared, "S60, S74"),
        new(Watermark, Strict, Observed, "S61; CIS Zoom 1.1.2.8"))
    {
        IsExperimental = true,
    };
}
