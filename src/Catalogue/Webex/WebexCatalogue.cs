namespace PrivacySafe.Conferencing.Catalogue;

/// <summary>What the product knows about Cisco Webex.</summary>
internal static class WebexCatalogue
{
    /// <summary>Webex's settings, requests and traps.</summary>
    public static VendorCatalogue Instance { get; } = new(
        "webex",
        "Cisco Webex",
        "Webex API document for meetings, edition 2026-05-04",
        WebexMeetingSettings.All.Concat(WebexAccountSettings.All).Concat(WebexOtherSettings.All).OrderBy(s => s.Control.Number).ToArray(),
        WebexEndpoints.All,
        WebexTraps.All)
    {
        BesideMeetings = WebexEndpoints.BesideMeetings,
        SettingsBeside = WebexAccountSettings.Beside,
        PurgePath = WebexEndpoints.PurgePath,
        Invitation = new InvitationShape { LinkNames = new[] { "webLink" }, PasscodeNames = new[] { "password" } },
        Answer = new AnswerShape
        {
            HostLinks = new[] { "hostKey" },
            Secrets = new[] { "phoneAndVideoSystemPassword" },
            RecordingLinks = new[] { "downloadUrl", "playbackUrl", "recordingDownloadLink" },
            Marks = new[] { "meetingNumber", "hostEmail", "hostUserId", "siteUrl", "temporaryDirectDownloadLinks" },
        },
        InvitationTexts = new[] { "title", "agenda" },
        MessageTexts = new[] { "text", "markdown" },
        Hosts = new[] { new ApiAddress("webexapis.com", "/v1") },
        BroadScopes = WebexBroadScopes.All,
        OwnNames = WebexMeetingSettings.All.OwnNames().Where(name => !CommonNames.Contains(name)).Concat(OtherNames).ToArray(),
        Credentials = WebexCredentials.All,
        Webhook = WebexCredentials.Webhook,
    };

    /// <summary>Names of settings that say little about whose they are.</summary>
    private static string[] CommonNames => new[] { "sendEmail" };

    /// <summary>Names in a creation that are no setting of a control.</summary>
    private static string[] OtherNames => new[]
    {
        "audioConnectionOptions", "attendeePrivileges", "meetingOptions", "joinBeforeHostMinutes", "enabledWebcastView", "panelistPassword", "requireAttendeeLogin", "restrictToInvitees",
        "enabledBreakoutSessions", "integrationTags", "visualWatermarkOpacity",
    };
}
