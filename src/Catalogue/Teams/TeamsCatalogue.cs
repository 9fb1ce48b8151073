namespace PrivacySafe.Conferencing.Catalogue;

/// <summary>What the product knows about Microsoft Teams, which is reached through Microsoft Graph.</summary>
internal static class TeamsCatalogue
{
    /// <summary>Teams' settings, requests and traps.</summary>
    public static VendorCatalogue Instance { get; } = new(
        "teams",
        "Microsoft Teams",
        "metadata of Microsoft Graph v1.0, edition 2026-08-20, and the reference of its onlineMeeting resource",
        TeamsMeetingSettings.All.Concat(TeamsOtherSettings.All).OrderBy(s => s.Control.Number).ToArray(),
        TeamsEndpoints.All,
        TeamsTraps.All)
    {
        BesideMeetings = TeamsEndpoints.BesideMeetings,
        Invitation = new InvitationShape { LinkNames = new[] { "joinWebUrl", "joinUrl" }, PasscodeNames = new[] { "passcode" } },
        Answer = new AnswerShape
        {
            RecordingLinks = new[] { "recordingContentUrl", "transcriptContentUrl" },
            Marks = new[] { "videoTeleconferenceId", "chatInfo", "joinInformation", "meetingOrganizer" },
        },
        InvitationTexts = new[] { "subject" },
        MessageTexts = new[] { "body.content" },
        Hosts = new[]
        {
            new ApiAddress("graph.microsoft.com", "/v1.0"),
            new ApiAddress("graph.microsoft.com", "/beta"),
            new ApiAddress("graph.microsoft.us", "/v1.0"),
            new ApiAddress("graph.microsoft.us", "/beta"),
            new ApiAddress("dod-graph.microsoft.us", "/v1.0"),
            new ApiAddress("dod-graph.microsoft.us", "/beta"),
        },
        MeetingWords = new[] { "onlineMeeting", "callRecord" },
        BroadScopes = TeamsBroadScopes.All,
        OwnNames = TeamsMeetingSettings.All.OwnNames().Concat(OtherNames).ToArray(),
        Credentials = TeamsCredentials.All,
        Webhook = TeamsCredentials.Webhook,
    };

    /// <summary>Names in a creation that are no setting of a control.</summary>
    private static string[] OtherNames => new[]
    {
        "startDateTime", "endDateTime", "joinMeetingIdSettings", "lobbyBypassSettings", "watermarkProtection", "chatRestrictions", "allowBreakoutRooms", "allowWhiteboard", "allowLiveShare",
        "allowPowerPointSharing", "allowTeamworkReactions", "meetingTemplateId", "meetingSpokenLanguageTag", "sensitivityLabelAssignment",
    };
}
