using System.Net;
using System.Text;
using System.Xml.Linq;

namespace PrivacySafe.Conferencing.Emulator.Tests.Jitsi;

/// <summary>A client that writes every element by hand.</summary>
internal sealed class RawClient(HttpClient http, int wait)
{
    private long _rid = 4_000_000;
    private string _query = "";

    public static XNamespace Bosh => "http://jabber.org/protocol/httpbind";

    public static XNamespace Stanzas => "urn:ietf:params:xml:ns:xmpp-stanzas";

    public static XNamespace MucUser => "http://jabber.org/protocol/muc#user";

    public static XNamespace JitMeet => "http://jitsi.org/jitmeet";

    public static XNamespace Client => "jabber:client";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public string? Sid { get; private set; }

    public string? Address { get; private set; }

    public long LastRid => _rid - 1;

    /// <summary>Posts the text as it stands.</summary>
    public async Task<XElement> PostRawAsync(string body)
    {
        using StringContent content = new(body, Encoding.UTF8, "text/xml");
        using var response = await http.PostAsync(new Uri("http-bind" + _query, UriKind.Relative), content, Cancel);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/xml", response.Content.Headers.ContentType?.MediaType);
        return XElement.Parse(await response.Content.ReadAsStringAsync(Cancel));
    }

    /// <summary>Posts stanzas in a body with the next number, or the one that is given.</summary>
    public Task<XElement> PostAsync(string stanzas = "", string attributes = "", long? rid = null) =>
        PostRawAsync($"<body xmlns='http://jabber.org/protocol/httpbind' sid='{Sid}' rid='{rid ?? _rid++}' {attributes}>{stanzas}</body>");

    /// <summary>Posts stanzas and asks on until something satisfies.</summary>
    public async Task<XElement> AskAsync(string stanzas, Func<XElement, bool> awaited)
    {
        var answer = await PostAsync(stanzas);
        while (true)
        {
            if (answer.Elements().FirstOrDefault(awaited) is { } found)
                return found;
            Assert.NotEqual("terminate", (string?)answer.Attribute("type"));
            await Task.Delay(10, Cancel);
            answer = await PostAsync();
        }
    }

    public async Task<XElement> OpenAsync(string domain = "meet.jitsi", string? token = null, string room = "")
    {
        _query = $"?room={room}" + (token is null ? "" : $"&token={token}");
        var answer = await PostRawAsync(
            $"<body xmlns='http://jabber.org/protocol/httpbind' to='{domain}' rid='{_rid++}' wait='{wait}' hold='1' ver='1.6' "
            + "xml:lang='en' xmlns:xmpp='urn:xmpp:xbosh' xmpp:version='1.0'/>");
        Sid = (string?)answer.Attribute("sid");
        return answer;
    }

    /// <summary>Opens a session and signs in; what the server says to it.</summary>
    public async Task<XElement> SignInAsync(string domain = "meet.jitsi", string? token = null, string room = "")
    {
        await OpenAsync(domain, token, room);
        return (await PostAsync("<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='ANONYMOUS'/>")).Elements().Single();
    }

    /// <summary>Signs in and binds, and expects it to work.</summary>
    public async Task<RawClient> LogInAsync(string domain = "meet.jitsi", string? token = null)
    {
        var verdict = await SignInAsync(domain, token);
        Assert.True(verdict.Name.LocalName == "success", verdict.ToString());
        await PostAsync("", "xmlns:xmpp='urn:xmpp:xbosh' xmpp:restart='true'");
        var bound = await PostAsync("<iq xmlns='jabber:client' type='set' id='b1'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></iq>");
        Address = bound.Descendants().Single(e => e.Name.LocalName == "jid").Value;
        return this;
    }

    /// <summary>Has a room opened; the answer of the focus, or of whoever stands before it.</summary>
    public Task<XElement> OpenRoomAsync(string room) => AskAsync(
        $"<iq xmlns='jabber:client' to='focus.meet.jitsi' type='set' id='c1'><conference xmlns='http://jitsi.org/protocol/focus' room='{room}@muc.meet.jitsi' machine-uid='m'/></iq>",
        e => e.Name.LocalName == "iq" && (string?)e.Attribute("id") == "c1");

    /// <summary>Joins; everything that comes back with it.</summary>
    public async Task<XElement[]> JoinAsync(string room, string nick, string? name = "Somebody", string? password = null, string domain = "muc.meet.jitsi") =>
        [.. (await PostAsync(
            $"<presence xmlns='jabber:client' to='{room}@{domain}/{nick}'><x xmlns='http://jabber.org/protocol/muc'>"
            + (password is null ? "" : $"<password>{password}</password>") + "</x>"
            + (name is null ? "" : $"<nick xmlns='http://jabber.org/protocol/nick'>{name}</nick>") + "</presence>")).Elements()];

    /// <summary>Opens the room and joins.</summary>
    public async Task<XElement[]> EnterAsync(string room, string nick)
    {
        Assert.Equal("result", (string?)(await OpenRoomAsync(room)).Attribute("type"));
        return await JoinAsync(room, nick);
    }

    /// <summary>The condition of an error stanza; null for none.</summary>
    public static string? Condition(params XElement[] stanzas) => stanzas
        .FirstOrDefault(stanza => (string?)stanza.Attribute("type") == "error")?.Element(Client + "error")?.Elements().First(e => e.Name.Namespace == Stanzas).Name.LocalName;

    /// <summary>The presences about oneself, in their order.</summary>
    public static XElement[] Own(IEnumerable<XElement> stanzas) => [.. stanzas.Where(s => s.Descendants(MucUser + "status").Any(e => (string?)e.Attribute("code") == "110"))];

    /// <summary>Affiliation and role in a presence.</summary>
    public static (string? Affiliation, string? Role) Standing(XElement presence)
    {
        var item = presence.Element(MucUser + "x")!.Element(MucUser + "item")!;
        return ((string?)item.Attribute("affiliation"), (string?)item.Attribute("role"));
    }
}
