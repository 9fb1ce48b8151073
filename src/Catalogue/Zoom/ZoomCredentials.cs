namespace PrivacySafe.Conferencing.Catalogue;

/// <summary>The secrets by which an application and Zoom prove to each other who they are, and the messages the vendor sends.</summary>
internal static class ZoomCredentials
{
    private const string Api = "Zoom API documents of 2026-08-09 and the OAuth and webhook guides at https://developers.zoom.us/docs";

    /// <summary>The secrets.</summary>
    public static VendorCredentials All { get; } = new(
        new CredentialShape("the client secret", Api, "clientsecret"),
        new CredentialShape("the secret of an SDK app", "https://developers.zoom.us/docs/meeting-sdk/auth", "sdksecret", "appsecret"),
        new CredentialShape("the secret token of webhooks", "https://developers.zoom.us/docs/api/webhooks", "secrettoken", "webhooksecret", "webhooktoken", "verificationtoken"),
        new CredentialShape("the secret of an API key", "Zoom's older JWT apps; ZoomNet, JwtConnectionInfo", "apisecret", "secretkey"),
        new CredentialShape("an access token", Api, "accesstoken", "refreshtoken", "bearertoken", "jwttoken"),
        new CredentialShape("a secret", Api, "secret"))
    {
        Words = new[] { "zoom" },
        Hosts = new[] { "zoom.us" },
    };

    /// <summary>The events. The signature is <c>v0=</c> and the hexadecimal HMAC-SHA256 over <c>v0:{time}:{body}</c>, with the secret token as key.</summary>
    public static WebhookShape Webhook { get; } = new("https://developers.zoom.us/docs/api/webhooks, section on verifying; events of the API documents of 2026-08-09")
    {
        SignatureHeaders = new[] { "x-zm-signature" },
        FreshnessHeader = "x-zm-request-timestamp",
        SharedTexts = new[] { "verificationtoken" },
        SharedTextEvidence = new[] { "endpoint.url_validation", "event_ts", "meeting.started", "meeting.ended", "meeting.participant_", "recording.completed", "zoomwebhook" },
        Events = new[]
        {
            "endpoint.url_validation", "meeting.started", "meeting.ended", "meeting.created", "meeting.updated", "meeting.deleted", "meeting.participant_joined", "meeting.participant_left",
            "recording.completed", "recording.started", "recording.transcript_completed", "meeting.summary_completed",
        },
    };
}
