using static PrivacySafe.Conferencing.ConferenceControls;

namespace PrivacySafe.Conferencing.Catalogue;

/// <summary>What Graph neither sets nor shows for an online meeting: mostly the tenant's meeting policies, which PowerShell and the admin centre reach.</summary>
internal static class TeamsOtherSettings
{
    private const string Document = "Metadata of Microsoft Graph v1.0, 2026-08-20; CISA SCuBA baseline for Teams, 2026-08-20";

    /// <summary>The settings, in the order of the control table.</summary>
    public static IReadOnlyList<Setting> All { get; } = new[]
    {
        Known(UniqueMeetingId, "Every creation makes a meeting with an id and a link of its own, and Graph knows no personal room. Only createOrGet answers with an older meeting, when its external id has been used before."),
        Nowhere(LockWhenAllPresent, "Graph has no request that locks a meeting. The organiser locks it in Teams, or the application sets the lobby to organizer while the meeting runs; declare who does so."),
        Nowhere(NoJoinBeforeHost, "Whether anonymous participants may start a meeting is AllowAnonymousUsersToStartMeeting in the tenant's meeting policy, and no property of a meeting. Switch it off, keep outsiders in the lobby, and declare it."),
        Nowhere(AuthenticatedParticipants, "Whether anonymous participants may join is AllowAnonymousUsersToJoinMeeting in the tenant's meeting policy. The lobby holds them up, but whoever admits can let them in. Switch it off and declare it."),
        Nowhere(MultiFactorForWeb, "A second factor is demanded by the tenant's Conditional Access, which the meeting neither sets nor shows. Demand it there and declare it."),
        Nowhere(NoPublicMailDomains, "Which outside domains may meet is the tenant's external access: AllowFederatedUsers with AllowedDomains, and AllowTeamsConsumer for private accounts. Keep to a list without public mail domains and declare it."),
        Nowhere(TransportEncryption, "Graph says nothing about the encryption of connections, and a telephone line has none. Look into the vendor's documents for the clients and room systems in use, and declare it."),
        Nowhere(NoDialIn, "Whether a meeting can be dialled into depends on the organiser's audio conferencing licence and policy. An answer with numbers under audioConferencing shows that it can. Take the licence or the numbers away and declare it."),
        Nowhere(RecordingConsent, "That participants are asked before a recording is ExplicitRecordingConsent in the tenant's meeting policy. Switch it on and declare it."),
        Nowhere(RecordingStorage, "Recordings lie in OneDrive or SharePoint, under the permissions there; Graph v1.0 can read and not delete them as recordings. Restrict sharing there, keep AllowRecordingStorageOutsideRegion off, and declare it."),
        Nowhere(RecordingRetention, "Recordings expire after NewMeetingRecordingExpirationDays of the tenant's meeting policy, into the recycle bin first, and people can change the date of what they own. Set it, or delete the file in OneDrive or SharePoint, and declare it."),
        new Setting(NoTranscriptOrAssistant, SettingScope.Nowhere, "")
        {
            WhenNotSent = AbsenceEffect.NotApplicable,
            CountsFrom = ControlLevel.Strict,
            Note = "The v1.0 resource has no property for Copilot, which can work on what is said without keeping a transcript. Switch it off in the tenant's policy or the meeting's options, and declare it.",
        },
        Nowhere(NoAttentionTracking, "Graph has no property for it. Attendance reports tell how long somebody was there, not how attentively. Keep apps that evaluate participants' media out of the tenant, and declare it."),
        Nowhere(MinimalUsageReports, "Attendance reports with addresses and times come about unless AllowEngagementReport of the tenant's meeting policy is Disabled. Switch it off, or grant no application OnlineMeetingArtifact.Read.All without a purpose, and declare it."),
        Nowhere(DataRegions, "Data lies where the tenant has its home, and media takes the nearest way; no request says or shows it. Look up the tenant's data location and declare it."),
        Nowhere(RegionCheckWhileRunning, "Graph shows no data centre of a running meeting. Let somebody check it by other means, and declare who does."),
        Nowhere(CameraAndMicrophoneOff, "No property has participants enter with camera and microphone off; they choose before they join. The two below forbid both altogether. Ask for it in the invitation and declare it."),
        new Setting(PresenterRestricted, SettingScope.Nowhere, "")
        {
            WhenNotSent = AbsenceEffect.NotApplicable,
            CountsFrom = ControlLevel.Strict,
            Note = "Whether outsiders may request control of a shared screen is AllowExternalParticipantGiveRequestControl in the tenant's meeting policy (SCuBA MS.TEAMS.1.1v1). Switch it off and declare it.",
        },
        Nowhere(ParticipantPrivacy, "Participants see each other's names and, within the tenant, profiles; v1.0 has no property that hides them. Invite with neutral subjects, keep the list small, and declare it."),
        Nowhere(NoVendorTelemetry, "No request reaches the diagnostic data of the clients. Set the tenant's privacy policies for Microsoft 365 apps, and feedback policies, and declare it."),
        Nowhere(NoStreamingOrExcessRegistration, "An online meeting of v1.0 has no registration; streaming to other platforms is LiveStreamingMode in the tenant's meeting policy, and live events (isBroadcast) have been withdrawn. Switch it off and declare it."),
        Known(InvitationHygiene, "An online meeting that stands alone mails nobody, and its link holds no passcode; whoever has the link comes as far as the lobby. The way through POST /me/events mails the attendees at once."),
        Nowhere(LeastPrivilege, "The token request asks for .default and its answer names no permission. Grant OnlineMeetings.ReadWrite for the user who has signed in rather than OnlineMeetings.ReadWrite.All; where that is needed, have the tenant's access policy name single users, and declare it."),
    }.NeverSent().From(Document);

    private static Setting Nowhere(ConferenceControl control, string note) =>
        new(control, SettingScope.Nowhere, "") { WhenNotSent = AbsenceEffect.NotApplicable, Note = note };

    /// <summary>Nothing can be set, and the documents show that the threat does not exist.</summary>
    private static Setting Known(ConferenceControl control, string note)
    {
        var setting = Nowhere(control, note);
        setting.AbsentInAnswerIsSafe = true;
        return setting;
    }
}
