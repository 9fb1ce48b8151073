namespace PrivacySafe.Conferencing.Catalogue;

/// <summary>The secrets by which an application and Microsoft Teams prove to each other who they are, and the messages the vendor sends.</summary>
internal static class TeamsCredentials
{
    /// <summary>The secrets. The application's are those of its whole directory entry, so that they count only in a project that has to do with meetings.</summary>
    public static VendorCredentials All { get; } = new(
        new CredentialShape("the client secret", "https://learn.microsoft.com/graph/auth-v2-service", "clientsecret", "appsecret", "applicationsecret"),
        new CredentialShape("the password of a bot", "https://learn.microsoft.com/microsoftteams/platform/bots", "apppassword", "botpassword"))
    {
        Words = new[] { "graph", "teams" },
        Hosts = new[] { "login.microsoftonline.com" },
        Evidence = new[] { "onlineMeeting" },
    };

    /// <summary>The notifications of changes. They are not signed: each repeats a text that the subscription has agreed on.</summary>
    public static WebhookShape Webhook { get; } = new("https://learn.microsoft.com/graph/change-notifications-delivery-webhooks, edition 2026-08")
    {
        SharedTexts = new[] { "clientstate" },
        SharedTextEvidence = new[] { "onlineMeeting", "callRecord", "callTranscript", "callRecording" },
    };
}
