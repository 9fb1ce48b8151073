using System.Globalization;
using System.Text;

namespace PrivacySafe.Conferencing.Emulator.Jitsi;

/// <summary>The text of <c>config.js</c>, in the form in which a Docker deployment serves it: an object, and assignments to its members.</summary>
internal static class ClientConfigurationText
{
    // As delivered, 2026-08-20; of the hundreds of members those that bear on privacy.
    private const string Delivered = """
        // Video and audio.
        config.resolution = 720;
        config.startAudioMuted = 10;
        config.startWithAudioMuted = false;
        config.startVideoMuted = 10;
        config.startWithVideoMuted = false;

        // Connections.
        config.p2p = {
            enabled: true,
            codecPreferenceOrder: ["AV1", "VP9", "VP8", "H264"]
        };
        config.hiddenDomain = 'hidden.meet.jitsi';

        // Recording.
        config.localRecording = {
            disable: false,
            notifyAllParticipants: false,
            disableSelfRecording: true
        };
        config.recordingService = { enabled: false, sharingEnabled: false };
        config.liveStreaming = { enabled: false };
        config.transcription = { enabled: false };

        // Before and around the meeting.
        config.prejoinConfig = {
            enabled: true,
            hideDisplayName: false
        };
        config.enableWelcomePage = true;
        config.requireDisplayName = false;
        config.enableCalendarIntegration = false;

        // Statistics.
        config.analytics = {};
        config.gatherStats = false;
        """;

    private const string Careful = """
        // Video and audio.
        config.resolution = 720;
        config.startWithAudioMuted = true;
        config.startWithVideoMuted = true;

        // Connections: the devices of two participants learn nothing of each other.
        config.p2p = { enabled: false };
        config.hiddenDomain = 'hidden.meet.jitsi';

        // Recording.
        config.localRecording = { disable: true, notifyAllParticipants: true };
        config.recordings = { suggestRecording: false, showPrejoinWarning: true, showRecordingLink: false };
        config.recordingService = { enabled: false, sharingEnabled: false };
        config.hideRecordingLabel = false;
        config.screenshotCapture = { enabled: false };
        config.liveStreaming = { enabled: false };
        config.transcription = { enabled: false, autoTranscribeOnRecord: false };

        // What is told of participants.
        config.speakerStats = { disabled: true };
        config.faceLandmarks = {
            enableFaceExpressionsDetection: false,
            enableDisplayFaceExpressions: false,
            enableFaceCentering: false,
            enableRTCStats: false
        };
        config.enableEmailInStats = false;
        config.enableDisplayNameInStats = false;
        config.doNotStoreRoom = true;

        // Before and around the meeting.
        config.prejoinConfig = { enabled: true, hideDisplayName: false };
        config.lobby = { autoKnock: false, enableChat: false };
        config.securityUi = { hideLobbyButton: false };
        config.whiteboard = { enabled: false };
        config.disableInviteFunctions = true;
        config.enableCalendarIntegration = false;

        // Nobody else is called.
        config.disableThirdPartyRequests = true;
        config.gravatar = { disabled: true };
        config.giphy = { enabled: false };
        config.analytics = { disabled: true };
        config.gatherStats = false;
        config.feedbackPercentage = 0;
        """;

    public static string Of(JitsiEmulator jitsi)
    {
        StringBuilder text = new();
        text.AppendLine("// Configuration of the web client.").AppendLine("var config = {};").AppendLine();
        text.AppendLine("config.hosts = {};");
        text.AppendLine(CultureInfo.InvariantCulture, $"config.hosts.domain = '{jitsi.Domain}';");
        text.AppendLine(CultureInfo.InvariantCulture, $"config.hosts.muc = '{jitsi.ConferenceDomain}';");
        text.AppendLine(CultureInfo.InvariantCulture, $"config.hosts.focus = '{jitsi.FocusDomain}';");
        if (jitsi.AdmitsGuests)
            text.AppendLine(CultureInfo.InvariantCulture, $"config.hosts.anonymousdomain = '{jitsi.GuestDomain}';");
        if (jitsi.RequireTokens)
            text.AppendLine(CultureInfo.InvariantCulture, $"config.hosts.authdomain = '{jitsi.Domain}';");
        text.AppendLine("config.bosh = '/http-bind';").AppendLine();
        return text.AppendLine(jitsi.IsHardened ? Careful : Delivered).ToString();
    }
}
