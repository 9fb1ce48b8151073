using System.Globalization;
using System.Text;
using System.Xml.Linq;
using PrivacySafe.Conferencing.Emulator.Wire;
using static PrivacySafe.Conferencing.Emulator.Jitsi.Bosh.XmppNames;

namespace PrivacySafe.Conferencing.Emulator.Jitsi.Bosh;

/// <summary>Where clients post their stanzas: finds or opens the session a request belongs to.</summary>
internal sealed class BoshEndpoint(XmppServer server)
{
    private const long GreatestRid = 1L << 53;

    private readonly Dictionary<string, BoshSession> _sessions = new(StringComparer.Ordinal);

    /// <summary>How many requests of all sessions wait.</summary>
    public int Waiting
    {
        get
        {
            lock (server.Gate)
                return _sessions.Values.Sum(session => session.Waiting);
        }
    }

    public async ValueTask<WireAnswer> HandleAsync(WireRequest request, CancellationToken clientGone)
    {
        if (BoundedXml.Read(request.Body) is not { } body || body.Name != HttpBind + "body" || Rid(body) is not { } rid)
            return Answer(BoshBody.Terminate("bad-request"));
        BoshSession? session;
        HeldRequest? held;
        lock (server.Gate)
        {
            string? refusal = null;
            session = body.Value("sid") is { } sid ? Find(sid, out refusal) : Open(request, body, rid, out refusal);
            if (session is null)
                return Answer(BoshBody.Terminate(refusal));
            held = session.Accept(rid, body);
        }

        return Answer(await session.WaitAsync(held, clientGone).ConfigureAwait(false));
    }

    /// <summary>Drops the sessions without telling anybody.</summary>
    public void Stop()
    {
        lock (server.Gate)
        {
            foreach (var session in _sessions.Values)
                session.Dispose();
            _sessions.Clear();
        }
    }

    private BoshSession? Find(string sid, out string? refusal)
    {
        refusal = "item-not-found";
        return _sessions.GetValueOrDefault(sid);
    }

    private BoshSession? Open(WireRequest request, XElement body, long rid, out string? refusal)
    {
        refusal = "improper-addressing";
        if (Jid.Parse(body.Value("to")) is not { Node: null, Resource: null } to || !server.Serves(to.Domain))
            return null;
        refusal = "bad-request";
        if (!int.TryParse(body.Value("wait"), NumberStyles.None, CultureInfo.InvariantCulture, out var wait))
            return null;
        var hold = int.TryParse(body.Value("hold"), NumberStyles.None, CultureInfo.InvariantCulture, out var wished) ? wished : 1;
        var token = request.QueryValue("token");
        BoshSession session = new(server, to.Domain, token, rid, wait, hold, ended => _sessions.Remove(ended.Sid));
        _sessions.Add(session.Sid, session);
        return session;
    }

    private static long? Rid(XElement body) =>
        long.TryParse(body.Value("rid"), NumberStyles.None, CultureInfo.InvariantCulture, out var rid) && rid is > 0 and < GreatestRid ? rid : null;

    private static WireAnswer Answer(string body) => new(200, Encoding.UTF8.GetBytes(body), WireAnswer.Xml);
}
