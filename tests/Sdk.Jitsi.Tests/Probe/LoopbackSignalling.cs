using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;

namespace PrivacySafe.Conferencing.Jitsi.Tests.Probe;

/// <summary>
/// A server on the loopback interface that speaks HTTP byte by byte, so that it can break every rule of it. It behaves like a strict deployment without reservations; a test says where it does not.
/// </summary>
internal sealed class LoopbackSignalling : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly Task _accepting;
    private int _sessions;

    public LoopbackSignalling()
    {
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");

    /// <summary>The tokens that are let in.</summary>
    public SignedTokens Tokens { get; } = new();

    /// <summary>What was received, in its order.</summary>
    public ConcurrentQueue<ReceivedBody> Received { get; } = new();

    /// <summary>What is answered instead of the usual; null for the usual.</summary>
    public Func<ReceivedBody, Misbehaviour?> Instead { get; set; } = _ => null;

    /// <summary>What is put into the body that answers, instead of the usual; null for the usual.</summary>
    public Func<ReceivedBody, string?> Content { get; set; } = _ => null;

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Dispose();
        await _accepting;
        _end.Dispose();
    }

    /// <summary>A whole answer of HTTP.</summary>
    public static byte[] Http(string body, string status = "200 OK", string headers = "") =>
        Encoding.UTF8.GetBytes($"HTTP/1.1 {status}\r\n{headers}Content-Type: text/xml; charset=utf-8\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n\r\n{body}");

    /// <summary>A body of BOSH.</summary>
    public static string Body(string content, string attributes) =>
        $"<body xmlns='http://jabber.org/protocol/httpbind' xmlns:stream='http://etherx.jabber.org/streams' {attributes}>{content}</body>";

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_end.Token);
                _ = ServeAsync(client);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or InvalidOperationException)
        {
            // The end; a listener that was stopped says that it never started.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                var received = await ReadAsync(stream);
                Received.Enqueue(received);
                if (Instead(received) is { } misbehaviour)
                    await misbehaviour(stream, client, _end.Token);
                else
                    await stream.WriteAsync(Answer(received), _end.Token);
            }
            catch (Exception e) when (e is IOException or OperationCanceledException or SocketException or ObjectDisposedException)
            {
                // The client has gone, or the test.
            }
        }
    }

    private async Task<ReceivedBody> ReadAsync(NetworkStream stream)
    {
        var buffer = new List<byte>();
        var chunk = new byte[4096];
        while (true)
        {
            var read = await stream.ReadAsync(chunk, _end.Token);
            if (read == 0)
                throw new IOException("The request ended too early.");
            buffer.AddRange(chunk.AsSpan(0, read));
            var text = Encoding.UTF8.GetString([.. buffer]);
            if (text.Split("\r\n\r\n", 2) is not [var head, var body])
                continue;
            var lines = head.Split("\r\n");
            var length = lines.FirstOrDefault(l => l.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase))?.Split(':')[1];
            if (Encoding.UTF8.GetByteCount(body) >= int.Parse(length ?? "0", CultureInfo.InvariantCulture))
                return ReceivedBody.Of(lines[0].Split(' ')[1], body);
        }
    }

    private byte[] Answer(ReceivedBody received)
    {
        if (received.Step == ProtocolStep.Configuration)
            return Http("", "404 Not Found");
        if (received.Step == ProtocolStep.Open && (string?)received.Body!.Attribute("to") != "meet.test")
            return Http(Body("", "type='terminate' condition='improper-addressing'"));
        var session = (string?)received.Body!.Attribute("sid") ?? "session" + Interlocked.Increment(ref _sessions);
        return Http(Body(Content(received) ?? Usual(received), $"sid='{session}'{(received.Step == ProtocolStep.Terminate ? " type='terminate'" : "")}"));
    }

    private string Usual(ReceivedBody received) => received.Step switch
    {
        ProtocolStep.Open => "<stream:features><mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><mechanism>ANONYMOUS</mechanism></mechanisms></stream:features>",
        ProtocolStep.Authenticate when received.Token is not null && Tokens.Issued.Contains(received.Token) => "<success xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>",
        ProtocolStep.Authenticate => "<failure xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><not-allowed/></failure>",
        ProtocolStep.Restart => "<stream:features><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></stream:features>",
        ProtocolStep.Bind => Result(received, $"<bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'><jid>{Guid.NewGuid()}@meet.test/r</jid></bind>"),
        ProtocolStep.Discover => Result(received, "<query xmlns='http://jabber.org/protocol/disco#info'><identity category='component' type='lobbyrooms'/></query>"),
        ProtocolStep.OpenRoom => Result(received, "<conference xmlns='http://jitsi.org/protocol/focus' ready='true'/>"),
        ProtocolStep.Enter => Entry(received),
        _ => "",
    };

    private static string Entry(ReceivedBody received)
    {
        var claims = JsonNode.Parse(Encoding.UTF8.GetString(Jose.Base64Url.Decode(received.Token!.Split('.')[1])))!;
        var seat = (string)received.Stanza!.Attribute("to")!;
        return seat.StartsWith((string)claims["room"]! + "@muc.meet.test/", StringComparison.Ordinal) && (string)claims["sub"]! == "meet.test"
            ? Presence(seat, "participant")
            : Refusal(received, "not-allowed");
    }

    /// <summary>The presence of whoever sits there, sent to himself.</summary>
    public static string Presence(string seat, string role) =>
        $"<presence xmlns='jabber:client' from='{seat}'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='{role}'/><status code='110'/></x></presence>";

    /// <summary>An entry that is refused.</summary>
    public static string Refusal(ReceivedBody received, string condition) =>
        $"<presence xmlns='jabber:client' type='error' from='{(string)received.Stanza!.Attribute("to")!}'><error type='cancel'><{condition} xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></presence>";

    /// <summary>The answer to an iq.</summary>
    public static string Result(ReceivedBody received, string content, string? id = null) =>
        $"<iq xmlns='jabber:client' type='result' id='{id ?? (string)received.Stanza!.Attribute("id")!}'>{content}</iq>";
}
