using System.Globalization;
using System.Xml.Linq;
using static PrivacySafe.Conferencing.Emulator.Jitsi.Bosh.XmppNames;

namespace PrivacySafe.Conferencing.Emulator.Jitsi.Bosh;

/// <summary>
/// One session over HTTP (XEP-0124): requests in the order of their numbers, at most one kept waiting, answers kept for those who ask again. Everything runs
/// under the server's lock but the waiting.
/// </summary>
internal sealed class BoshSession : IDisposable
{
    public const int Inactivity = 60;

    private const int Hold = 1;
    private const int LongestWait = 120;

    private readonly XmppServer _server;
    private readonly Action<BoshSession> _closed;
    private readonly TimeSpan _wait;
    private readonly int _hold;
    private readonly ITimer _inactivity;
    private readonly List<XElement> _outbox = [];
    private readonly List<HeldRequest> _held = [];
    private readonly Dictionary<long, string> _answers = [];
    private (long Rid, XElement Body, HeldRequest Request)? _deferred;
    private long _rid;
    private bool _processing;
    private bool _creating = true;
    private bool _ended;
    private string? _failure;

    public BoshSession(XmppServer server, string host, string? token, long rid, int wait, int hold, Action<BoshSession> closed)
    {
        _server = server;
        _closed = closed;
        _rid = rid - 1;
        _wait = TimeSpan.FromSeconds(Math.Min(wait, LongestWait));
        _hold = Math.Min(hold, Hold);
        Client = new(host, token, Send, condition => _failure = condition);
        _inactivity = server.Time.CreateTimer(_ => Expire(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public string Sid { get; } = Guid.NewGuid().ToString();

    public ClientSession Client { get; }

    /// <summary>How many requests wait here for something to say, or for one that was sent before them.</summary>
    public int Waiting => _held.Count + (_deferred is null ? 0 : 1);

    /// <summary>Takes a request in; what it gets is known when the returned one is answered.</summary>
    public HeldRequest Accept(long rid, XElement body)
    {
        HeldRequest request = new(rid);
        var ahead = rid - _rid;
        if (ahead == 1)
        {
            Process(rid, body, request);
        }
        else if (ahead == 2 && _deferred is null)
        {
            // One request was overtaken by the next, which waits for it.
            _deferred = (rid, body, request);
        }
        else if (_answers.TryGetValue(rid, out var answer))
        {
            request.Answer.TrySetResult(answer);
        }
        else if (ahead == 0)
        {
            // Asked again while it waits: the connection before was lost, and this one waits in its place.
            _held.Add(request);
            Flush();
        }
        else
        {
            request.Answer.TrySetResult(BoshBody.Terminate("item-not-found"));
            End(BoshBody.Terminate("item-not-found"));
        }

        WatchActivity();
        return request;
    }

    /// <summary>Waits for the answer, at most as long as the client wished, or until it is gone.</summary>
    public async Task<string> WaitAsync(HeldRequest request, CancellationToken gone)
    {
        if (request.Answer.Task.IsCompleted)
            return await request.Answer.Task.ConfigureAwait(false);
        using var timer = _server.Time.CreateTimer(_ => Release(request, answered: true), null, _wait, Timeout.InfiniteTimeSpan);
        using var registration = gone.Register(() => Release(request, answered: false));
        return await request.Answer.Task.ConfigureAwait(false);
    }

    public void Dispose() => _inactivity.Dispose();

    private void Process(long rid, XElement body, HeldRequest request)
    {
        _rid = rid;
        _processing = true;
        // One that came too early may have been let go meanwhile; what it asked for is done all the same.
        if (!request.Answer.Task.IsCompleted)
            _held.Add(request);
        var terminates = body.Value("type") == "terminate";
        if (Client.AnnouncesFeatures || (string?)body.Attribute(XmppOverBosh + "restart") == "true")
        {
            Client.AnnouncesFeatures = false;
            Send(XmppServer.Features(Client));
        }

        foreach (var stanza in body.Elements())
        {
            _server.Receive(Client, BoshBody.Normalise(stanza));
            if (_failure is not null)
                break;
        }

        if (_failure is null && !terminates && _deferred is { } next)
        {
            _deferred = null;
            Process(next.Rid, next.Body, next.Request);
            return;
        }

        _processing = false;
        if (_failure is not null)
            End(BoshBody.StreamError(_failure, _outbox));
        else if (terminates)
            End(BoshBody.Terminate(null, _outbox));
        else
            Flush();
    }

    private void Send(XElement stanza)
    {
        if (_ended)
            return;
        _outbox.Add(stanza);
        if (!_processing)
            Flush();
    }

    private void Flush()
    {
        if (_outbox.Count > 0 && _held.Count > 0)
            AnswerOldest();
        // Those who want nothing kept waiting, or ask once more while something is, are answered at once.
        var most = _wait == TimeSpan.Zero ? 0 : _hold;
        while (_held.Count > most)
            AnswerOldest();
        WatchActivity();
    }

    private void AnswerOldest()
    {
        var oldest = _held[0];
        _held.RemoveAt(0);
        Answer(oldest, Compose(_outbox));
        _outbox.Clear();
    }

    private void Answer(HeldRequest request, string body)
    {
        _answers[request.Rid] = body;
        _answers.Remove(request.Rid - Hold - 2);
        request.Answer.TrySetResult(body);
    }

    private string Compose(IEnumerable<XElement> stanzas)
    {
        var body = BoshBody.Create(stanzas);
        body.Add(new XAttribute("sid", Sid));
        if (!_creating)
            return BoshBody.Write(body);
        _creating = false;
        body.Add(
            new XAttribute("requests", Hold + 1),
            new XAttribute("hold", _hold),
            new XAttribute("inactivity", Inactivity),
            new XAttribute("polling", 5),
            new XAttribute("wait", ((int)_wait.TotalSeconds).ToString(CultureInfo.InvariantCulture)),
            new XAttribute("authid", Sid),
            new XAttribute("secure", "true"),
            new XAttribute("ver", "1.6"),
            new XAttribute("from", Client.Host),
            new XAttribute(XNamespace.Xmlns + "xmpp", XmppOverBosh.NamespaceName),
            new XAttribute(XmppOverBosh + "version", "1.0"));
        return BoshBody.Write(body);
    }

    // Somebody who is gone gets nothing, and nothing is kept for asking again.
    private void Release(HeldRequest request, bool answered)
    {
        lock (_server.Gate)
        {
            if (_held.Remove(request) && answered)
                Answer(request, Compose([]));
            request.Answer.TrySetResult(Compose([]));
            WatchActivity();
        }
    }

    private void WatchActivity()
    {
        if (!_ended)
            _inactivity.Change(_held.Count == 0 ? TimeSpan.FromSeconds(Inactivity) : Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    private void Expire()
    {
        lock (_server.Gate)
        {
            if (_held.Count == 0)
                End(BoshBody.Terminate(null));
        }
    }

    private void End(string last)
    {
        if (_ended)
            return;
        _ended = true;
        foreach (var request in _held)
            request.Answer.TrySetResult(last);
        _held.Clear();
        _deferred?.Request.Answer.TrySetResult(last);
        _server.Closed(Client);
        _inactivity.Dispose();
        _closed(this);
    }
}
