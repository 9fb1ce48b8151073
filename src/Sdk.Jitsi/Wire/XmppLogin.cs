using System.Xml.Linq;

namespace PrivacySafe.Conferencing.Jitsi;

/// <summary>How a login ended.</summary>
internal enum LoginOutcome
{
    /// <summary>The server let it in.</summary>
    Admitted,

    /// <summary>The server refused it, or offers no login without password.</summary>
    Refused,

    /// <summary>The server knows no such domain.</summary>
    UnknownDomain,

    /// <summary>The server said neither yes nor no.</summary>
    Unanswered,
}

/// <summary>
/// A login as Jitsi's web client makes it: anonymous to XMPP, judged by the token in the address (SASL ANONYMOUS, RFC 4505). Ends its session when it is disposed of, unless somebody went on with it.
/// </summary>
internal sealed class XmppLogin : IAsyncDisposable
{
    private const string Anonymous = "ANONYMOUS";
    private readonly BoshSession _stream;

    private XmppLogin(BoshSession stream, LoginOutcome outcome, SuspectedClaim suspect = SuspectedClaim.Unknown) => (_stream, Outcome, Suspect) = (stream, outcome, suspect);

    /// <summary>How it ended.</summary>
    public LoginOutcome Outcome { get; }

    /// <summary>What about the token the server dislikes, as far as its words can be made out.</summary>
    public SuspectedClaim Suspect { get; }

    /// <summary>Whether the server has ended the session.</summary>
    public bool HasEnded => _stream.Ended is not null;

    /// <summary>Tries to log in.</summary>
    /// <param name="endpoint">The deployment.</param>
    /// <param name="domain">The XMPP domain.</param>
    /// <param name="token">The token; null for none.</param>
    /// <param name="room">The room's name, which the web client sends along; null for none.</param>
    /// <param name="cancellationToken">Cancels the attempt.</param>
    /// <exception cref="ProviderException">The server does not answer, or with something unusable.</exception>
    public static async Task<XmppLogin> AttemptAsync(BoshEndpoint endpoint, string domain, string? token, string? room, CancellationToken cancellationToken)
    {
        var stream = await BoshSession.OpenAsync(endpoint, domain, token, room, cancellationToken).ConfigureAwait(false);
        try
        {
            return await AttemptAsync(stream, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            await stream.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Takes the admitted login on: restarts the stream and binds a resource.</summary>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <exception cref="ProviderException">The server does not answer, or with something unusable.</exception>
    public async Task<XmppSession> BindAsync(CancellationToken cancellationToken)
    {
        await _stream.RestartAsync(cancellationToken).ConfigureAwait(false);
        _ = await ReceiveFeaturesAsync(_stream, cancellationToken).ConfigureAwait(false) ?? throw BoshErrors.Ended();
        var request = XmppSession.Request("set", null, new XElement(XmppNames.Bind + "bind"));
        await _stream.SendAsync(request, cancellationToken).ConfigureAwait(false);
        var answer = await _stream.ReceiveAsync(e => XmppSession.Answers(e, request), null, cancellationToken).ConfigureAwait(false);
        var address = (string?)answer?.Element(XmppNames.Bind + "bind")?.Element(XmppNames.Bind + "jid");
        return address?.Split('@', 2) is [{ Length: > 0 and < 1024 } name, _] ? new XmppSession(_stream, name)
            : _stream.Ended is not null ? throw BoshErrors.Ended()
            : throw BoshErrors.Unanswered("the binding of a resource");
    }

    public ValueTask DisposeAsync() => _stream.DisposeAsync();

    private static async Task<XmppLogin> AttemptAsync(BoshSession stream, CancellationToken cancellationToken)
    {
        var features = await ReceiveFeaturesAsync(stream, cancellationToken).ConfigureAwait(false);
        if (stream.Ended is "improper-addressing" or "host-unknown")
            return new XmppLogin(stream, LoginOutcome.UnknownDomain);
        if (features is null)
            throw stream.Ended is not null ? BoshErrors.Ended() : BoshErrors.Unanswered("the opening of a stream");
        if (features.Element(XmppNames.Sasl + "mechanisms")?.Elements(XmppNames.Sasl + "mechanism").Any(m => m.Value == Anonymous) != true)
            return new XmppLogin(stream, LoginOutcome.Refused);

        await stream.SendAsync(new XElement(XmppNames.Sasl + "auth", new XAttribute("mechanism", Anonymous)), cancellationToken).ConfigureAwait(false);
        var answer = await stream.ReceiveAsync(e => e.Name == XmppNames.Sasl + "success" || e.Name == XmppNames.Sasl + "failure", null, cancellationToken).ConfigureAwait(false);
        if (answer is null)
            return new XmppLogin(stream, LoginOutcome.Unanswered);
        if (answer.Name == XmppNames.Sasl + "success")
            return new XmppLogin(stream, LoginOutcome.Admitted);
        return answer.Element(XmppNames.Sasl + "temporary-auth-failure") is null
            ? new XmppLogin(stream, LoginOutcome.Refused, SuspectedClaims.In((string?)answer.Element(XmppNames.Sasl + "text")))
            : new XmppLogin(stream, LoginOutcome.Unanswered);
    }

    private static Task<XElement?> ReceiveFeaturesAsync(BoshSession stream, CancellationToken cancellationToken) =>
        stream.ReceiveAsync(e => e.Name == XmppNames.Streams + "features", null, cancellationToken);
}
