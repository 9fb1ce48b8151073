namespace PrivacySafe.Conferencing.Catalogue;

/// <summary>The secrets by which an application and Webex prove to each other who they are, and the messages the vendor sends.</summary>
internal static class WebexCredentials
{
    private const string Integrations = "https://developer.webex.com/docs/integrations";

    /// <summary>The secrets.</summary>
    public static VendorCredentials All { get; } = new(
        new CredentialShape("the client secret", Integrations, "clientsecret"),
        new CredentialShape("the secret of webhooks", "https://developer.webex.com/docs/api/guides/webhooks", "webhooksecret"),
        new CredentialShape("an access token", "https://developer.webex.com/docs/getting-started", "accesstoken", "refreshtoken", "bottoken", "bearertoken"),
        new CredentialShape("a secret", Integrations, "secret"))
    {
        Words = new[] { "webex" },
        Hosts = new[] { "webexapis.com" },
    };

    /// <summary>The events. The signature is the hexadecimal HMAC-SHA1 over the body; the time is not signed.</summary>
    public static WebhookShape Webhook { get; } = new("https://developer.webex.com/docs/api/guides/webhooks, section on authenticating")
    {
        SignatureHeaders = new[] { "X-Spark-Signature" },
    };
}
