using System.Globalization;
using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing.Jitsi;

/// <summary>Says what to do when a deployment refuses the application's own token.</summary>
internal static class TokenRefusal
{
    /// <summary>The exception, which names everything that has to agree and repeats no secret.</summary>
    /// <param name="suspect">What the server seems to dislike.</param>
    /// <param name="options">The options the token was made from.</param>
    /// <param name="domain">The XMPP domain at which it was refused.</param>
    public static ProviderAuthorizationException Of(SuspectedClaim suspect, JitsiOptions options, string domain)
    {
        var key = options.PrivateKey is null
            ? $"{nameof(JitsiOptions.Secret)} (JWT_APP_SECRET)"
            : $"{nameof(JitsiOptions.PrivateKey)} and {nameof(JitsiOptions.KeyId)} (the public key that JWT_ASAP_KEYSERVER serves)";
        var problem = suspect switch
        {
            SuspectedClaim.Issuer => "the deployment refuses the application's token because of its issuer.",
            SuspectedClaim.Audience => "the deployment refuses the application's token because of its audience.",
            SuspectedClaim.Signature => "the deployment refuses the application's token because of its signature.",
            SuspectedClaim.Time => "the deployment refuses the application's token because of its times: the clocks of application and deployment differ.",
            SuspectedClaim.PublicKey => "the deployment refuses the application's token because it has no public key for it.",
            _ => "the deployment refuses the application's token.",
        };
        return new ProviderAuthorizationException(
            new ProviderFailure(BoshErrors.Provider, BoshErrors.Operation, problem)
            {
                Remedy = string.Create(
                    CultureInfo.InvariantCulture,
                    $"JitsiOptions has to agree with the deployment in {nameof(JitsiOptions.ApplicationId)} (JWT_APP_ID), {key}, {nameof(JitsiOptions.Audience)} (JWT_ACCEPTED_AUDIENCES) and {nameof(JitsiOptions.XmppDomain)} (XMPP_DOMAIN, '{domain}' here); {JitsiDeploymentSettings.AuthenticationPath} has to be on, with tokens (jwt) as the way of signing in."),
            },
            []);
    }
}
