using static PrivacySafe.Conferencing.ConferenceControls;
using static PrivacySafe.Conferencing.ControlLevel;
using static PrivacySafe.Conferencing.ControlOutcome;

namespace PrivacySafe.Conferencing.Catalogue;

/// <summary>An event for an audience that anybody may join.</summary>
internal static class PublicWebinarTable
{
    public static ProfileTable Instance { get; } = new(
        "PublicWebinar",
        "Public webinars",
        "Art. 6(1)(f) GDPR",
        HostingModel.TransparentProcessor,
        new(ConferenceControls.Passcode, Strict, Enforced, "S56, S57; Art. 32 GDPR"),
        new(UniqueMeetingId, Strict, Enforced, "S58, S59"),
        new(NoJoinBeforeHost, Strict, Enforced, "S65"),
        new(NoDialIn, Standard, Enforced, "S19; off until the request allows it"),
        new(RecordingOff, Strict, Declared, "S52; Art. 25(2) GDPR"),
        new(NoAutomaticRecording, Strict, Enforced, "S52", mayBeWeakened: false),
        new(RecordingConsent, Standard, Declared, "S49, S50, S53: announced, with its purpose"),
        new(RecordingRetention, Standard, Declared, "S55; Art. 5(1)(e) GDPR"),
        new(CameraAndMicrophoneOff, Strict, Enforced, "CIS Zoom 1.1.2.3; Art. 25(2) GDPR"),
        new(PresenterRestricted, Strict, Declared, "S60, S74"),
        new(ChatFilesAndLinks, Strict, Declared, "S67"),
        new(ParticipantPrivacy, Strict, Declared, "S33; Art. 25(2) GDPR"),
        new(NoStreamingOrExcessRegistration, Strict, Declared, "S25; Art. 5(1)(c) GDPR"));
}
