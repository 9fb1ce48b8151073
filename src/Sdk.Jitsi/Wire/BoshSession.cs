using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using PrivacySafe.Conferencing.Http;

namespace PrivacySafe.Conferencing.Jitsi;

/// <summary>
/// A stream of XMPP over HTTP (BOSH: XEP-0124, XEP-0206), with one request at a time: each takes what is to be sent and brings what has arrived meanwhile. Not safe for concurrent use.
/// </summary>
internal sealed class BoshSession : IAsyncDisposable
{
    /// <summary>A server that sends more than this without being asked is none that anybody meets in.</summary>
    private const int MostUnread = 1000;

    private const int LongestSessionId = 256;

    /// <summary>How long the server may hold a request back, in seconds.</summary>
    private const int Hold = 2;

    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(3);
    private static readonly MediaTypeHeaderValue ContentType = new("text/xml", "utf-8");

    private readonly BoshEndpoint _endpoint;
    private readonly Uri _address;
    private readonly string _domain;
    private readonly List<XElement> _unread = [];
    private long _requestId = RandomNumberGenerator.GetInt32(1, 1 << 30);
    private string? _sessionId;

    private BoshSession(BoshEndpoint endpoint, string domain, string? token, string? room)
    {
        _endpoint = endpoint;
        _domain = domain;
        var query = string.Join('&', new[] { ("room", room), ("token", token) }.Where(p => p.Item2 is not null).Select(p => $"{p.Item1}={Uri.EscapeDataString(p.Item2!)}"));
        _address = new UriBuilder(endpoint.Address) { Query = query }.Uri;
    }

    /// <summary>Why the server has ended the session, as the name of a condition; null while it has not.</summary>
    public string? Ended { get; private set; }

    /// <summary>Opens a stream.</summary>
    /// <param name="endpoint">The deployment.</param>
    /// <param name="domain">The XMPP domain.</param>
    /// <param name="token">The token that the login shall be judged by; null for none.</param>
    /// <param name="room">The room's name, which the web client sends along; null for none.</param>
    /// <param name="cancellationToken">Cancels the opening.</param>
    /// <exception cref="ProviderException">The server does not answer, or with something unusable.</exception>
    public static async Task<BoshSession> OpenAsync(BoshEndpoint endpoint, string domain, string? token, string? room, CancellationToken cancellationToken)
    {
        var session = new BoshSession(endpoint, domain, token, room);
        var body = session.Body();
        body.Add(
            new XAttribute("to", domain),
            new XAttribute(XNamespace.Xml + "lang", "en"),
            new XAttribute("wait", Hold),
            new XAttribute("hold", 1),
            new XAttribute("content", "text/xml; charset=utf-8"),
            new XAttribute("ver", "1.6"),
            new XAttribute(XNamespace.Xmlns + "xmpp", XmppNames.BoshXmpp.NamespaceName),
            new XAttribute(XmppNames.BoshXmpp + "version", "1.0"));
        await session.ExchangeAsync(body, endpoint.Timeout, cancellationToken).ConfigureAwait(false);
        return session;
    }

    /// <summary>Starts the stream anew, as it has to be after a login.</summary>
    /// <param name="cancellationToken">Cancels the request.</param>
    public Task RestartAsync(CancellationToken cancellationToken)
    {
        var body = Body();
        body.Add(
            new XAttribute("to", _domain),
            new XAttribute(XNamespace.Xml + "lang", "en"),
            new XAttribute(XNamespace.Xmlns + "xmpp", XmppNames.BoshXmpp.NamespaceName),
            new XAttribute(XmppNames.BoshXmpp + "restart", "true"));
        return ExchangeAsync(body, _endpoint.Timeout, cancellationToken);
    }

    /// <summary>Sends an element; what had arrived before and was not asked for is forgotten.</summary>
    /// <param name="element">The element.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="ProviderException">The server does not answer, or with something unusable.</exception>
    public Task SendAsync(XElement element, CancellationToken cancellationToken)
    {
        _unread.Clear();
        if (Ended is not null)
            return Task.CompletedTask;
        var body = Body();
        body.Add(element);
        return ExchangeAsync(body, _endpoint.Timeout, cancellationToken);
    }

    /// <summary>Waits for an element, asking the server again and again.</summary>
    /// <param name="isWanted">Whether it is the one.</param>
    /// <param name="patience">How long to wait; null for as long as for one request.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>Null when it did not come in time, or when the server has ended the session.</returns>
    /// <exception cref="ProviderException">The server does not answer, or with something unusable.</exception>
    public async Task<XElement?> ReceiveAsync(Func<XElement, bool> isWanted, TimeSpan? patience, CancellationToken cancellationToken)
    {
        var start = _endpoint.Time.GetTimestamp();
        while (true)
        {
            if (_unread.FindIndex(e => isWanted(e)) is >= 0 and var found)
            {
                var element = _unread[found];
                _unread.RemoveAt(found);
                return element;
            }

            if (Ended is not null || _endpoint.Time.GetElapsedTime(start) >= (patience ?? _endpoint.Timeout))
                return null;
            var asked = _endpoint.Time.GetTimestamp();
            await ExchangeAsync(Body(), _endpoint.Timeout, cancellationToken).ConfigureAwait(false);
            // A server that holds nothing back would be asked without end.
            if (ShortestPause - _endpoint.Time.GetElapsedTime(asked) is var pause && pause > TimeSpan.Zero)
                await Task.Delay(pause, _endpoint.Time, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Ends the session at the server, within a few seconds and whatever it answers.</summary>
    public ValueTask DisposeAsync() => TerminateAsync(null);

    /// <summary>Ends the session at the server, within a few seconds and whatever it answers.</summary>
    /// <param name="last">What is still to be sent; null for nothing.</param>
    public async ValueTask TerminateAsync(XElement? last)
    {
        if (_sessionId is null || Ended is not null)
            return;
        var body = Body();
        body.Add(new XAttribute("type", "terminate"), last);
        try
        {
            await ExchangeAsync(body, Farewell < _endpoint.Timeout ? Farewell : _endpoint.Timeout, CancellationToken.None).ConfigureAwait(false);
        }
        catch (ProviderException)
        {
            // It ends by itself when nobody asks for a minute.
        }

        Ended ??= "terminated";
    }

    private XElement Body()
    {
        var body = new XElement(XmppNames.Bosh + "body", new XAttribute("rid", _requestId++.ToString(CultureInfo.InvariantCulture)));
        if (_sessionId is not null)
            body.Add(new XAttribute("sid", _sessionId));
        return body;
    }

    private async Task ExchangeAsync(XElement body, TimeSpan timeout, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(timeout, _endpoint.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, _address)
            {
                Content = new StringContent(body.ToString(SaveOptions.DisableFormatting), Encoding.UTF8, ContentType),
            };
            using var response = await _endpoint.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token).ConfigureAwait(false);
            if ((int)response.StatusCode is >= 300 and < 400)
                throw BoshErrors.Redirected(response.StatusCode);
            if (response.StatusCode != HttpStatusCode.OK)
                throw BoshErrors.Refused(response.StatusCode);
            Take(await BoundedBody.ReadAsync(response.Content, answer => BoundedXml.Parse(answer, XmppNames.Bosh + "body"), either.Token).ConfigureAwait(false));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw BoshErrors.Silent();
        }
        catch (InvalidDataException e)
        {
            throw BoshErrors.Unusable(e.Message);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            throw BoshErrors.Unreachable();
        }
    }

    private void Take(XElement body)
    {
        if (_unread.Count + body.Elements().Count() > MostUnread)
            throw new InvalidDataException("there is more in it than in any legitimate one");
        var sessionId = (string?)body.Attribute("sid");
        if ((string?)body.Attribute("type") is "terminate" or "error")
            Ended = Condition(body);
        else if (_sessionId is null && sessionId is not { Length: > 0 and <= LongestSessionId })
            throw new InvalidDataException("the session has no id");
        else if (_sessionId is not null && sessionId is not null && sessionId != _sessionId)
            throw new InvalidDataException("it belongs to another session");
        _sessionId ??= sessionId;
        _unread.AddRange(body.Elements());
    }

    // Only the known names of conditions are told apart, and none is shown to anybody.
    private static string Condition(XElement body)
    {
        var stream = body.Element(XmppNames.Streams + "error")?.Elements().FirstOrDefault(e => e.Name.Namespace == XmppNames.StreamErrors);
        return stream?.Name.LocalName ?? (string?)body.Attribute("condition") ?? "";
    }
}
