using System.Net;

namespace PrivacySafe.Conferencing.Jitsi;

/// <summary>What can go wrong between application and signalling, said without a word of the server's: what it sends may repeat a token.</summary>
internal static class BoshErrors
{
    public const string Provider = "jitsi";
    public const string Operation = "look at the deployment";

    private const string NotSignalling = "Check JitsiOptions.Address: the deployment's web server has to pass /http-bind on to its signalling server (Prosody).";

    public static ProviderException Redirected(HttpStatusCode status) => Failure(
        "the deployment redirected the request, which is never followed with a token.",
        "Set JitsiOptions.Address to where the deployment itself answers.",
        status);

    public static ProviderException Refused(HttpStatusCode status) => Failure("the signalling did not answer as such.", NotSignalling, status);

    public static ProviderException Silent() => Failure(
        "the deployment did not answer in time.",
        "Check that it runs and that its signalling server (Prosody) is not overloaded; ConferencingOptions.RequestTimeout says how long is waited.");

    public static ProviderException Unreachable() => Failure(
        "the connection to the deployment failed.",
        "Check JitsiOptions.Address, the deployment's certificate and the network between it and the application.");

    /// <param name="problem">What is wrong, in words of this library.</param>
    public static ProviderException Unusable(string problem) => Failure($"the signalling's answer is unusable: {problem}.", NotSignalling);

    public static ProviderException Ended() => Failure(
        "the deployment ended the signalling session.",
        "Look into the log of its signalling server (Prosody): limits on connections or a restart end sessions.");

    public static ProviderException UnknownDomain() => Failure(
        "the deployment serves no such XMPP domain.",
        "Set JitsiOptions.XmppDomain to the deployment's own (XMPP_DOMAIN; config.hosts.domain in its config.js).");

    public static ProviderException Unanswered(string question) => Failure(
        $"the signalling did not answer to {question}.",
        "Look into the log of its signalling server (Prosody).");

    private static ProviderException Failure(string problem, string remedy, HttpStatusCode? status = null) =>
        new(new ProviderFailure(Provider, Operation, problem) { Remedy = remedy, Status = status });
}
