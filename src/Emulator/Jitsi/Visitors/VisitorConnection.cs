using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Channels;
using System.Xml.Linq;
using PrivacySafe.Conferencing.Emulator.Jitsi.Bosh;
using static PrivacySafe.Conferencing.Emulator.Jitsi.Bosh.XmppNames;

namespace PrivacySafe.Conferencing.Emulator.Jitsi.Visitors;

/// <summary>
/// A browser's connection: posts stanzas, keeps one request waiting at the server as long as it lives, and hands out what comes back in order. Thread-safe.
/// </summary>
internal sealed class VisitorConnection : IAsyncDisposable
{
    private readonly object _gate = new();
    private readonly HttpClient _client;
    private readonly string _domain;
    private readonly Uri _path;
    private readonly CancellationTokenSource _closing;
    private readonly Channel<XElement> _incoming = Channel.CreateUnbounded<XElement>();
    private readonly ConcurrentDictionary<Task, byte> _requests = new();
    private long _rid = RandomNumberGenerator.GetInt32(1, int.MaxValue);
    private string? _sid;
    private int _underWay;
    private bool _polls;

    public VisitorConnection(HttpClient client, string domain, RoomLink link, CancellationToken stopping)
    {
        _client = client;
        _domain = domain;
        Token = link.Token;
        var token = link.Token is null ? "" : "&token=" + Uri.EscapeDataString(link.Token);
        _path = new($"http-bind?room={Uri.EscapeDataString(link.Room)}{token}", UriKind.Relative);
        _closing = CancellationTokenSource.CreateLinkedTokenSource(stopping);
    }

    /// <summary>The token in the link.</summary>
    public string? Token { get; }

    /// <summary>Opens the session.</summary>
    public Task OpenAsync(CancellationToken cancellationToken) => PostAsync(
        new(
            HttpBind + "body",
            new XAttribute("to", _domain),
            new XAttribute("wait", 60),
            new XAttribute("hold", 1),
            new XAttribute("ver", "1.6"),
            new XAttribute("content", "text/xml; charset=utf-8"),
            new XAttribute(XNamespace.Xmlns + "xmpp", XmppOverBosh.NamespaceName),
            new XAttribute(XmppOverBosh + "version", "1.0"))).WaitAsync(cancellationToken);

    /// <summary>
    /// Sends stanzas. What comes of it is to be read with <see cref="ReceiveAsync"/>: it may come as answer to another request, and this one be the next that waits.
    /// </summary>
    public void Send(params XElement[] stanzas) => PostAside(new(HttpBind + "body", stanzas.Select(stanza => (object)stanza).ToArray()));

    /// <summary>Begins the stream anew, after the sign-in.</summary>
    public void Restart() => PostAside(
        new(HttpBind + "body", new XAttribute(XNamespace.Xmlns + "xmpp", XmppOverBosh.NamespaceName), new XAttribute(XmppOverBosh + "restart", "true")));

    /// <summary>From now on a request always waits at the server, so that others' doings arrive and the session lives.</summary>
    public void KeepPolling()
    {
        lock (_gate)
            _polls = true;
        PollIfIdle();
    }

    /// <summary>The next stanza.</summary>
    /// <exception cref="HttpRequestException">The session has ended.</exception>
    public async Task<XElement> ReceiveAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await _incoming.Reader.ReadAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (ChannelClosedException e)
        {
            throw new HttpRequestException("The emulator's session has ended before it answered; look at the faults, and whether it was stopped.", e.InnerException);
        }
    }

    /// <summary>Says good-bye.</summary>
    public async Task CloseAsync(CancellationToken cancellationToken, params XElement[] stanzas)
    {
        lock (_gate)
            _polls = false;
        if (_sid is not null && !_closing.IsCancellationRequested)
        {
            XElement body = new(HttpBind + "body", new XAttribute("type", "terminate"), stanzas);
            await PostAsync(body).WaitAsync(cancellationToken).ConfigureAwait(false);
        }

        await DisposeAsync().ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        lock (_gate)
            _polls = false;
        await _closing.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(_requests.Keys).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private void PostAside(XElement body)
    {
        // Its failure is what whoever reads next is told.
        var request = PostAsync(body);
        _requests.TryAdd(request, 0);
        _ = request.ContinueWith(done => _ = (_requests.TryRemove(done, out _), done.Exception), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
    }

    private async Task PostAsync(XElement body)
    {
        HttpRequestMessage request;
        lock (_gate)
        {
            body.SetAttributeValue("rid", (_rid++).ToString(CultureInfo.InvariantCulture));
            body.SetAttributeValue("sid", _sid);
            _underWay++;
            request = new(HttpMethod.Post, _path)
            {
                Content = new StringContent(body.ToString(SaveOptions.DisableFormatting), Encoding.UTF8, "text/xml"),
            };
        }

        using (request)
        {
            try
            {
                using var response = await _client.SendAsync(request, _closing.Token).ConfigureAwait(false);
                response.EnsureSuccessStatusCode();
                Take(BoundedXml.Read(await response.Content.ReadAsByteArrayAsync(_closing.Token).ConfigureAwait(false)));
            }
            catch (Exception e)
            {
                End(e);
                throw;
            }
            finally
            {
                lock (_gate)
                    _underWay--;
            }
        }

        PollIfIdle();
    }

    private void Take(XElement? body)
    {
        if (body is null)
            throw new HttpRequestException("The emulator's answer is no XML; look at the faults.");
        _sid ??= body.Value("sid");
        foreach (var stanza in body.Elements())
            _incoming.Writer.TryWrite(stanza);
        if (body.Value("type") == "terminate")
            End(null);
    }

    private void End(Exception? reason)
    {
        lock (_gate)
            _polls = false;
        _incoming.Writer.TryComplete(reason);
    }

    private void PollIfIdle()
    {
        lock (_gate)
        {
            if (!_polls || _underWay > 0 || _closing.IsCancellationRequested)
                return;
        }

        PostAside(new(HttpBind + "body"));
    }
}
