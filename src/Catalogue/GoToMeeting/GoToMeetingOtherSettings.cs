using static PrivacySafe.Conferencing.ConferenceControls;

namespace PrivacySafe.Conferencing.Catalogue;

/// <summary>What GoToMeeting's API neither sets nor shows: nearly everything.</summary>
internal static class GoToMeetingOtherSettings
{
    private const string Document = "GoToMeeting API document 1.0.0";

    /// <summary>The settings, in the order of the control table.</summary>
    public static IReadOnlyList<Setting> All { get; } = new[]
    {
        Nowhere(WaitingRoom, "The API has no waiting room. Let the organiser keep the meeting closed and admit people in the client, and declare it."),
        Nowhere(WhoMayAdmit, "The API knows co-organisers and no admission. Name none, let the organiser admit people in the client, and declare it."),
        Nowhere(LockWhenAllPresent, "The API has no request that locks a meeting. The organiser locks it in the client once everybody is present; declare who does so."),
        Nowhere(NoJoinBeforeHost, "Whether people can be in the meeting before the organiser is not in the API. Look at the account's settings and declare it."),
        Nowhere(AuthenticatedParticipants, "The API cannot demand a sign-in of participants. Look at the account's settings and declare it."),
        Nowhere(MultiFactorForWeb, "The API knows no second factor. Demand it at the identity provider, where participants use one, and declare it."),
        Nowhere(NoPublicMailDomains, "The API holds no domains that are trusted. Look at the account's settings and declare it."),
        Nowhere(EndToEndEncryption, "The API neither asks for end-to-end encryption nor shows it. Look into the vendor's documents and declare it, or use another vendor."),
        Nowhere(TransportEncryption, "The API says nothing about the encryption of connections, and a telephone line has none. Look into the vendor's documents and declare it."),
        Nowhere(RecordingOff, "No property of a meeting forbids recording; past meetings show that they were recorded. Switch it off in the account and declare it."),
        Nowhere(NoAutomaticRecording, "The API cannot say whether a recording starts by itself. Switch it off in the account and declare it."),
        Nowhere(RecordingConsent, "The API knows no announcement of a recording. Ask for consent before it starts and declare it."),
        Nowhere(RecordingStorage, "A past meeting's recording comes with a link for sharing and one for download (/historicalMeetings). Store it at one's own place, delete it at the vendor's, and declare it."),
        Nowhere(RecordingRetention, "Recordings of a session are deleted with DELETE /organizers/{organizerKey}/sessions/{sessionId}/recordings, by nobody else. Delete in time and declare it."),
        Nowhere(NoTranscriptOrAssistant, "The API knows no transcript and no assistant. Switch them off in the account and declare it."),
        Nowhere(NoAttentionTracking, "The API has no property for it. Look at the account's settings and declare that nothing of the kind is on."),
        Nowhere(MinimalUsageReports, "Attendee lists with names, addresses and times are kept for every meeting. They can be deleted per session (DELETE /organizers/{organizerKey}/sessions/{sessionId}/attendees); do so and declare it."),
        Nowhere(DataRegions, "No request says or shows where data is processed. Look into the contract and declare it."),
        Nowhere(RegionCheckWhileRunning, "The API shows no data centre of a running meeting. Let somebody check it by other means, and declare who does."),
        Nowhere(CameraAndMicrophoneOff, "The API cannot have participants enter with camera and microphone off. Ask for it in the invitation and declare it."),
        Nowhere(PresenterRestricted, "Who presents is not in the API; the organiser hands it on in the client. Agree on it and declare it."),
        Nowhere(ChatFilesAndLinks, "The API knows no chat. Look at the account's settings and declare it."),
        Nowhere(ParticipantPrivacy, "The API hides nothing about participants from each other. Invite with neutral subjects and declare it."),
        Nowhere(NoVendorTelemetry, "No request reaches what the clients report to the vendor. Look into the contract and declare it."),
        Nowhere(NoStreamingOrExcessRegistration, "The API for meetings knows neither registration nor streams. Keep both off in the account and declare it."),
        Nowhere(Watermark, "The API knows no watermark. Declare one only if the account shows it."),
        Nowhere(EntryAnnounced, "The API does not say whether entering is announced. Look at the account's settings and declare it."),
        new Setting(InvitationHygiene, SettingScope.Nowhere, "")
        {
            WhenNotSent = AbsenceEffect.NotApplicable,
            AbsentInAnswerIsSafe = true,
            Note = "A request names no participant, so there is nobody the vendor could mail, and the answer holds no password. GET /meetings/{meetingId}/start answers with a link that starts the meeting without a sign-in: never hand it on.",
        },
        Nowhere(LeastPrivilege, "The document names no scopes for meetings. Use a client of its own for this purpose, without the administrator's scope, and declare it."),
    }.NeverSent().From(Document);

    private static Setting Nowhere(ConferenceControl control, string note) =>
        new(control, SettingScope.Nowhere, "") { WhenNotSent = AbsenceEffect.NotApplicable, Note = note };
}
