using System.Net.Sockets;
using System.Text;

namespace PrivacySafe.Conferencing.Jitsi.Tests.Probe;

/// <summary>Writes an answer that breaks a rule.</summary>
internal delegate Task Misbehaviour(NetworkStream stream, TcpClient client, CancellationToken end);

/// <summary>Every way in which a server can answer wrongly, by a name that a test can show, with a word of what the exception must say.</summary>
internal static class Misbehaviours
{
    private static readonly Dictionary<string, (Misbehaviour Act, string Word)> All = new(StringComparer.Ordinal)
    {
        ["plain text"] = (Says("this is no XML"), "no valid XML"),
        ["a page of HTML"] = (Says("<html><body>Welcome</body></html>"), "another kind"),
        ["nothing"] = (Says(""), "no valid XML"),
        ["half an element"] = (Says("<body xmlns='http://jabber.org/protocol/httpbind' sid='session1'>"), "no valid XML"),
        ["invalid UTF-8"] = (Bytes([.. "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\n"u8, 0xC3, 0x28]), "no UTF-8"),
        ["a document type"] = (Says("<!DOCTYPE body [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;'>]>" + Body("&b;")), "no valid XML"),
        ["an outside entity"] = (Says("<!DOCTYPE body SYSTEM 'file:///etc/passwd'>" + Body("")), "no valid XML"),
        ["deep nesting"] = (Says(Body(string.Concat(Enumerable.Repeat("<a>", 100_000)) + string.Concat(Enumerable.Repeat("</a>", 100_000)))), "nested deeper"),
        ["a flood of elements"] = (Says(Body(string.Concat(Enumerable.Repeat("<message xmlns='jabber:client'/>", 5_000)))), "more in it"),
        ["a huge length"] = (Bytes("HTTP/1.1 200 OK\r\nContent-Length: 100000000000\r\nConnection: close\r\n\r\n"), "larger than"),
        ["an endless body"] = (EndlessAsync, "larger than"),
        ["another session's id"] = (Says(LoopbackSignalling.Body("", "sid='somebody-elses'")), "another session"),
        ["a redirect"] = (Bytes(LoopbackSignalling.Http("", "302 Found", "Location: http://127.0.0.1:1/\r\n")), "redirected"),
        ["a redirect that keeps the body"] = (Bytes(LoopbackSignalling.Http("", "307 Temporary Redirect", "Location: http://127.0.0.1:1/\r\n")), "redirected"),
        ["an error of the web server"] = (Bytes(LoopbackSignalling.Http("eyJhbGciOiJIUzI1NiJ9", "502 Bad Gateway")), "502"),
        ["not found"] = (Bytes(LoopbackSignalling.Http("", "404 Not Found")), "404"),
        ["a closed connection"] = ((_, client, _) => Close(client), "connection to the deployment failed"),
        ["a cut body"] = (Bytes("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\nConnection: close\r\n\r\n<body"), "connection to the deployment failed"),
        ["something else than HTTP"] = (Bytes("+OK POP3 ready\r\n"), "connection to the deployment failed"),
        ["silence"] = ((_, _, end) => Task.Delay(Timeout.Infinite, end), "in time"),
        ["a stalled body"] = (StallAsync, "in time"),
        ["a body that drips"] = (DripAsync, "in time"),
        ["the end of the session"] = (Says(LoopbackSignalling.Body("", "type='terminate' condition='policy-violation'")), "ended the signalling session"),
    };

    public static IEnumerable<string> Names => All.Keys;

    public static Misbehaviour Named(string name) => All[name].Act;

    public static string WordOf(string name) => All[name].Word;

    /// <summary>How long a request may take: short where the fault is that no answer comes, long enough for a busy machine otherwise.</summary>
    public static TimeSpan TimeoutFor(string name) => WordOf(name) == "in time" ? TimeSpan.FromMilliseconds(250) : TimeSpan.FromSeconds(10);

    private static string Body(string content) => LoopbackSignalling.Body(content, "sid='session1'");

    private static Misbehaviour Says(string body) => Bytes(LoopbackSignalling.Http(body));

    private static Misbehaviour Bytes(string text) => Bytes(Encoding.UTF8.GetBytes(text));

    private static Misbehaviour Bytes(byte[] bytes) => async (stream, client, end) =>
    {
        await stream.WriteAsync(bytes, end);
        client.Client.Shutdown(SocketShutdown.Send);
    };

    private static Task Close(TcpClient client)
    {
        client.LingerState = new LingerOption(true, 0);
        client.Close();
        return Task.CompletedTask;
    }

    private static async Task EndlessAsync(NetworkStream stream, TcpClient client, CancellationToken end)
    {
        await stream.WriteAsync("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n"u8.ToArray(), end);
        var chunk = Encoding.ASCII.GetBytes("1000\r\n" + new string(' ', 0x1000) + "\r\n");
        while (true)
            await stream.WriteAsync(chunk, end);
    }

    private static async Task StallAsync(NetworkStream stream, TcpClient client, CancellationToken end)
    {
        await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\nConnection: close\r\n\r\n<body"u8.ToArray(), end);
        await Task.Delay(Timeout.Infinite, end);
    }

    private static async Task DripAsync(NetworkStream stream, TcpClient client, CancellationToken end)
    {
        await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\nConnection: close\r\n\r\n"u8.ToArray(), end);
        while (true)
        {
            await stream.WriteAsync(" "u8.ToArray(), end);
            await Task.Delay(50, end);
        }
    }
}
