using System.Xml.Linq;

namespace PrivacySafe.Conferencing.Jitsi;

/// <summary>The XML namespaces of the signalling: XMPP (RFC 6120, 6121), BOSH (XEP-0124, XEP-0206), rooms (XEP-0045), and Jitsi's own.</summary>
internal static class XmppNames
{
    public static readonly XNamespace Bosh = "http://jabber.org/protocol/httpbind";
    public static readonly XNamespace BoshXmpp = "urn:xmpp:xbosh";
    public static readonly XNamespace Client = "jabber:client";
    public static readonly XNamespace Streams = "http://etherx.jabber.org/streams";
    public static readonly XNamespace StreamErrors = "urn:ietf:params:xml:ns:xmpp-streams";
    public static readonly XNamespace StanzaErrors = "urn:ietf:params:xml:ns:xmpp-stanzas";
    public static readonly XNamespace Sasl = "urn:ietf:params:xml:ns:xmpp-sasl";
    public static readonly XNamespace Bind = "urn:ietf:params:xml:ns:xmpp-bind";
    public static readonly XNamespace DiscoveryInfo = "http://jabber.org/protocol/disco#info";
    public static readonly XNamespace Room = "http://jabber.org/protocol/muc";
    public static readonly XNamespace RoomUser = "http://jabber.org/protocol/muc#user";
    public static readonly XNamespace Nickname = "http://jabber.org/protocol/nick";
    public static readonly XNamespace Focus = "http://jitsi.org/protocol/focus";
}
