using static PrivacySafe.Conferencing.ConferenceControls;

namespace PrivacySafe.Conferencing.Catalogue;

/// <summary>What no request of Webex's API sets or shows for a meeting.</summary>
internal static class WebexOtherSettings
{
    private const string Document = "Webex API document for meetings, 2026-05-04";

    /// <summary>The settings, in the order of the control table.</summary>
    public static IReadOnlyList<Setting> All { get; } = new[]
    {
        Nowhere(MultiFactorForWeb, "A second factor is demanded by the organisation's identity provider or in Control Hub; the meeting neither sets nor shows it. Demand it there and declare it."),
        Nowhere(NoPublicMailDomains, "No request about meetings holds domains that are trusted; they stand in Control Hub. Keep public mail domains out of them and declare it."),
        Nowhere(EndToEndEncryption, "Neither request nor answer says in words whether a meeting is encrypted from end to end, only the number of its type of session. Choose one of the host's types that is, and declare it."),
        Nowhere(TransportEncryption, "The API says nothing about the encryption of connections, and a telephone line has none. Look into the vendor's documents for the clients and room systems in use, and declare it."),
        Nowhere(RecordingOff, "No property of a meeting forbids recording; it is a privilege of the site, the host or the type of session, and PUT /meetings/controls can start one. Take the privilege away and declare it."),
        Nowhere(RecordingConsent, "The announcement of a recording is a setting of the site that the API does not show. Look it up, ask for consent before recording, and declare it."),
        new Setting(RecordingStorage, SettingScope.Nowhere, "")
        {
            WhenNotSent = AbsenceEffect.NotApplicable,
            CountsFrom = ControlLevel.Strict,
            Note = "Recordings lie in Webex's cloud. Bring them home, purge them there, and declare it.",
        },
        Nowhere(RecordingRetention, "Deleting a recording moves it to a recycle bin; only POST /recordings/purge ends it. How long the site keeps recordings is set in Control Hub. Delete and purge in time, and declare it."),
        new Setting(NoTranscriptOrAssistant, SettingScope.Nowhere, "")
        {
            WhenNotSent = AbsenceEffect.NotApplicable,
            CountsFrom = ControlLevel.Strict,
            Note = "The host can start assistant, captions and summary by hand; no property of a meeting forbids it. Switch them off for the site and declare it.",
        },
        Nowhere(NoAttentionTracking, "The API has no property for it. Keep it off in the site's settings, where they have it, and declare it."),
        Nowhere(MinimalUsageReports, "Reports on attendees exist for every meeting (/meetingReports/attendees, /meetingParticipants), with addresses and times. Grant no application meeting:participants_read without a purpose, and declare it."),
        Nowhere(DataRegions, "Where data lies follows from the region of the organisation and the site; no request says or shows it. Look it up in Control Hub and declare it."),
        Nowhere(RegionCheckWhileRunning, "The API for meetings shows no data centre of a running meeting. Let somebody check it by other means, and declare who does."),
        Nowhere(CameraAndMicrophoneOff, "Nothing has attendees enter with the camera off: meetingOptions.enabledVideo takes video away altogether. Ask for it in the invitation and declare it."),
        Nowhere(NoVendorTelemetry, "No request reaches what the clients report to the vendor. Set it in Control Hub, where it can be, and declare it."),
        Nowhere(LeastPrivilege, "The API document names few scopes. Grant an integration meeting:schedules_write and meeting:schedules_read, none that holds admin or compliance, and declare it."),
    }.NeverSent().From(Document);

    private static Setting Nowhere(ConferenceControl control, string note) =>
        new(control, SettingScope.Nowhere, "") { WhenNotSent = AbsenceEffect.NotApplicable, Note = note };
}
