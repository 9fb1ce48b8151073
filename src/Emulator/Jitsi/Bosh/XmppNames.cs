using System.Xml.Linq;

namespace PrivacySafe.Conferencing.Emulator.Jitsi.Bosh;

/// <summary>The namespaces of the wire. XEP-0124, XEP-0206, RFC 6120, XEP-0045 and Jitsi's own.</summary>
internal static class XmppNames
{
    public static readonly XNamespace HttpBind = "http://jabber.org/protocol/httpbind";
    public static readonly XNamespace XmppOverBosh = "urn:xmpp:xbosh";
    public static readonly XNamespace Streams = "http://etherx.jabber.org/streams";
    public static readonly XNamespace StreamErrors = "urn:ietf:params:xml:ns:xmpp-streams";
    public static readonly XNamespace Client = "jabber:client";
    public static readonly XNamespace Sasl = "urn:ietf:params:xml:ns:xmpp-sasl";
    public static readonly XNamespace Bind = "urn:ietf:params:xml:ns:xmpp-bind";
    public static readonly XNamespace Session = "urn:ietf:params:xml:ns:xmpp-session";
    public static readonly XNamespace Stanzas = "urn:ietf:params:xml:ns:xmpp-stanzas";
    public static readonly XNamespace Ping = "urn:xmpp:ping";
    public static readonly XNamespace DiscoInfo = "http://jabber.org/protocol/disco#info";
    public static readonly XNamespace Data = "jabber:x:data";
    public static readonly XNamespace Nick = "http://jabber.org/protocol/nick";
    public static readonly XNamespace Muc = "http://jabber.org/protocol/muc";
    public static readonly XNamespace MucUser = "http://jabber.org/protocol/muc#user";
    public static readonly XNamespace MucAdmin = "http://jabber.org/protocol/muc#admin";
    public static readonly XNamespace MucOwner = "http://jabber.org/protocol/muc#owner";
    public static readonly XNamespace Focus = "http://jitsi.org/protocol/focus";
    public static readonly XNamespace JitMeet = "http://jitsi.org/jitmeet";
}
