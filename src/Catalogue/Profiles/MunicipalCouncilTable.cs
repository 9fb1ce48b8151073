using static PrivacySafe.Conferencing.ConferenceControls;
using static PrivacySafe.Conferencing.ControlLevel;
using static PrivacySafe.Conferencing.ControlOutcome;

namespace PrivacySafe.Conferencing.Catalogue;

/// <summary>The public part of a municipal council's session; the other part is held in a meeting of its own.</summary>
internal static class MunicipalCouncilTable
{
    public static ProfileTable Instance { get; } = new(
        "MunicipalCouncil",
        "Public parts of municipal councils' sessions",
        "Municipal codes of the Länder, e.g. § 35a GemO RLP",
        HostingModel.TransparentProcessor,
        new(ConferenceControls.Passcode, Strict, Enforced, "S56, S57: the public watches the stream; Art. 32 GDPR"),
        new(UniqueMeetingId, Strict, Enforced, "S58, S59"),
        new(WaitingRoom, Standard, Enforced, "S65: only members and those invited speak"),
        new(NoJoinBeforeHost, Strict, Enforced, "S65"),
        new(NoDialIn, Standard, Enforced, "S19; off until the request allows it"),
        new(RecordingOff, Strict, Declared, "S52; off until the request allows it"),
        new(NoAutomaticRecording, Strict, Enforced, "S52: only of the public part", mayBeWeakened: false),
        new(RecordingConsent, Standard, Declared, "S48, S49: speakers consent"),
        new(RecordingRetention, Standard, Declared, "S55; Art. 5(1)(e) GDPR"),
        new(PresenterRestricted, Strict, Declared, "S60, S74"))
    {
        IsExperimental = true,
    };
}
