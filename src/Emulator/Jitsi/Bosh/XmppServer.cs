using System.Xml.Linq;
using PrivacySafe.Conferencing.Emulator.Jitsi.Rooms;
using PrivacySafe.Conferencing.Emulator.Jitsi.Tokens;
using static PrivacySafe.Conferencing.Emulator.Jitsi.Bosh.XmppNames;

namespace PrivacySafe.Conferencing.Emulator.Jitsi.Bosh;

/// <summary>The signalling server: signs clients in and passes their stanzas to whom they are for. Used under <see cref="Gate"/>.</summary>
internal sealed class XmppServer(JitsiEmulator jitsi, RoomService rooms, FocusComponent focus, object gate)
{
    private readonly JitsiTokenVerifier _verifier = new(jitsi);

    /// <summary>Held by whoever touches sessions and rooms.</summary>
    public object Gate { get; } = gate;

    public TimeProvider Time => jitsi.Time;

    /// <summary>Whether clients can sign in at the domain.</summary>
    public bool Serves(string domain) =>
        Same(domain, jitsi.Domain) || (jitsi.AdmitsGuests && Same(domain, jitsi.GuestDomain));

    /// <summary>What a stream offers, depending on how far the client has come.</summary>
    public static XElement Features(ClientSession client) => new(
        Streams + "features",
        client.IsAuthenticated
            ? new object[] { new XElement(Bind + "bind", new XElement(Bind + "required")), new XElement(Session + "session", new XElement(Session + "optional")) }
            : [new XElement(Sasl + "mechanisms", new XElement(Sasl + "mechanism", "ANONYMOUS"))]);

    public void Receive(ClientSession client, XElement stanza)
    {
        if (stanza.Name == Sasl + "auth")
        {
            SignIn(client, stanza);
            return;
        }

        if (!client.IsAuthenticated)
        {
            client.Fail("not-authorized");
            return;
        }

        if (stanza.Name.Namespace != Client || stanza.Name.LocalName is not ("iq" or "presence" or "message"))
        {
            client.Fail("unsupported-stanza-type");
            return;
        }

        if (stanza.Name == Client + "iq" && stanza.Value("type") is "get" or "set" && stanza.Elements().Count() != 1)
            client.Send(Stanza.Error(stanza, "modify", "bad-request", "Incorrect number of children for IQ stanza"));
        else if (stanza.Name == Client + "iq" && stanza.Element(Bind + "bind") is { } bind)
            BindResource(client, stanza, bind);
        else if (client.Address is null)
            client.Send(Stanza.Error(stanza, "auth", "not-authorized"));
        else
            Route(client, stanza);
    }

    public void Closed(ClientSession client)
    {
        if (client.Address is not null)
            rooms.Vanish(client);
    }

    private void SignIn(ClientSession client, XElement auth)
    {
        if (client.IsAuthenticated)
            client.Send(Failure("not-authorized", null));
        else if (auth.Value("mechanism") != "ANONYMOUS")
            client.Send(Failure("invalid-mechanism", null));
        else if (Refusal(client) is { } refusal)
            client.Send(Failure("not-allowed", refusal));
        else
            Welcome(client);
    }

    // On the guests' domain and where no tokens are demanded, nobody looks at one.
    private string? Refusal(ClientSession client)
    {
        if (!jitsi.RequireTokens || !Same(client.Host, jitsi.Domain))
            return null;
        if (client.TokenText is null)
            return jitsi.AllowEmptyTokens ? null : "token required";
        (client.Token, var refusal) = _verifier.Verify(client.TokenText);
        return refusal;
    }

    private static void Welcome(ClientSession client)
    {
        client.IsAuthenticated = true;
        client.AnnouncesFeatures = true;
        client.User = Guid.NewGuid().ToString();
        client.Send(new(Sasl + "success"));
    }

    private static XElement Failure(string condition, string? text) =>
        new(Sasl + "failure", new XElement(Sasl + condition), text is null ? null : new XElement(Sasl + "text", text));

    private static void BindResource(ClientSession client, XElement iq, XElement bind)
    {
        var wished = (string?)bind.Element(Bind + "resource");
        var resource = string.IsNullOrWhiteSpace(wished) ? Guid.NewGuid().ToString("N")[..12] : wished.Trim();
        if (client.Address is not null || Jid.Parse($"{client.User}@{client.Host}/{resource}") is not { } address)
        {
            client.Send(Stanza.Error(iq, "cancel", "not-allowed"));
            return;
        }

        client.Address = address;
        iq.SetAttributeValue("to", null);
        client.Send(Stanza.Result(iq, new XElement(Bind + "bind", new XElement(Bind + "jid", address.ToString()))));
    }

    private void Route(ClientSession client, XElement stanza)
    {
        stanza.SetAttributeValue("from", client.Address!.ToString());
        if (stanza.Value("to") is not { } text)
        {
            HandleOwn(client, stanza);
            return;
        }

        if (Jid.Parse(text) is not { } to)
            client.Send(Stanza.Error(stanza, "modify", "jid-malformed"));
        else if (to.Node is null && Same(to.Domain, client.Host))
            HandleOwn(client, stanza);
        else if (Same(to.Domain, jitsi.FocusDomain))
            focus.Receive(client, stanza);
        else if (Same(to.Domain, jitsi.ConferenceDomain))
            rooms.Receive(client, stanza, to);
        else if (jitsi.LobbyAvailable && Same(to.Domain, jitsi.LobbyDomain))
            rooms.ReceiveInLobby(client, stanza, to);
        else if (Serves(to.Domain))
            Unavailable(client, stanza);
        else if (stanza.Value("type") is not ("result" or "error"))
            client.Send(Stanza.Error(stanza, "cancel", "not-allowed", "Communication with remote domains is not enabled"));
    }

    private void HandleOwn(ClientSession client, XElement stanza)
    {
        if (stanza.Name.LocalName != "iq")
            return;
        var query = stanza.Element(DiscoInfo + "query");
        if (stanza.Element(Session + "session") is not null || stanza.Element(Ping + "ping") is not null)
            client.Send(Stanza.Result(stanza));
        else if (query is not null && stanza.Value("type") == "get")
            client.Send(Stanza.Result(stanza, DescribeDomain(query.Value("node"))));
        else
            Unavailable(client, stanza);
    }

    private XElement DescribeDomain(string? node)
    {
        XElement query = new(
            DiscoInfo + "query",
            node is null ? null : new XAttribute("node", node),
            Identity("server", "im", "Prosody"),
            Identity("component", "end_conference", "endconference." + jitsi.Domain),
            Identity("component", "av_moderation", "avmoderation." + jitsi.Domain),
            Identity("component", "speakerstats", "speakerstats." + jitsi.Domain));
        if (jitsi.LobbyAvailable)
            query.Add(Identity("component", "lobbyrooms", jitsi.LobbyDomain));
        query.Add(Feature(DiscoInfo.NamespaceName), Feature(Ping.NamespaceName));
        return query;
    }

    private static void Unavailable(ClientSession client, XElement stanza)
    {
        if (stanza.Value("type") is not ("result" or "error"))
            client.Send(Stanza.Error(stanza, "cancel", "service-unavailable"));
    }

    private static XElement Identity(string category, string type, string name) =>
        new(DiscoInfo + "identity", new XAttribute("category", category), new XAttribute("type", type), new XAttribute("name", name));

    private static XElement Feature(string name) => new(DiscoInfo + "feature", new XAttribute("var", name));

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
