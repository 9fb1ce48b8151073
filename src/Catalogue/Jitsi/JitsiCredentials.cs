namespace PrivacySafe.Conferencing.Catalogue;

/// <summary>The secrets by which an application and Jitsi Meet prove to each other who they are, and the messages the vendor sends.</summary>
internal static class JitsiCredentials
{
    private const string Tokens = "Jitsi handbook of July 2026, token authentication; variables of the Docker deployment of 2026-08-20";

    /// <summary>The secrets.</summary>
    public static VendorCredentials All { get; } = new(
        new CredentialShape("the secret that signs tokens", Tokens, "appsecret", "signingkey", "jwtsecret", "tokensecret", "sharedsecret"),
        new CredentialShape("the private key that signs tokens", "https://developer.8x8.com/jaas/docs/api-keys-jwt", "privatekey"),
        new CredentialShape("the secret of webhooks", "https://developer.8x8.com/jaas/docs/webhooks-signatures", "webhooksecret"),
        new CredentialShape("a secret", Tokens, "secret", "secretkey"))
    {
        Words = new[] { "jitsi", "jaas" },
    };

    /// <summary>
    /// The events of the hosted service, the only one that sends any. The header is <c>t={seconds},v1={signature}</c>; the signature is the Base64 HMAC-SHA256 over <c>{seconds}.{body}</c>.
    /// </summary>
    public static WebhookShape Webhook { get; } = new("https://developer.8x8.com/jaas/docs/webhooks-signatures")
    {
        SignatureHeaders = new[] { "X-Jaas-Signature" },
        FreshnessPart = "t",
    };
}
