using System.Xml.Linq;
using PrivacySafe.Conferencing.Emulator.Jitsi.Tokens;

namespace PrivacySafe.Conferencing.Emulator.Jitsi.Bosh;

/// <summary>A client as the XMPP server sees it. Used under the server's lock.</summary>
internal sealed class ClientSession(string host, string? tokenText, Action<XElement> send, Action<string> fail)
{
    /// <summary>The domain the client signed in at.</summary>
    public string Host { get; } = host;

    /// <summary>The token in the address, unchecked; null without one.</summary>
    public string? TokenText { get; } = tokenText;

    /// <summary>The token, once it was accepted; null where nobody checks tokens, and for those who need none.</summary>
    public JitsiToken? Token { get; set; }

    public bool IsAuthenticated { get; set; }

    /// <summary>The user part that was given out at the sign-in.</summary>
    public string? User { get; set; }

    /// <summary>The full address; null until the client has bound one.</summary>
    public Jid? Address { get; set; }

    /// <summary>Whether the stream begins anew with the next request, so that its features are announced.</summary>
    public bool AnnouncesFeatures { get; set; } = true;

    public void Send(XElement stanza) => send(stanza);

    /// <summary>Ends the stream with a condition of RFC 6120, 4.9.3.</summary>
    public void Fail(string condition) => fail(condition);
}
