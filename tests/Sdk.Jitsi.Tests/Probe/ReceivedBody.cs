using System.Xml.Linq;

namespace PrivacySafe.Conferencing.Jitsi.Tests.Probe;

/// <summary>A request as the server has received it.</summary>
/// <param name="Step">What it is about.</param>
/// <param name="Token">The token in its address; null for none.</param>
/// <param name="Body">The element; null when it has none.</param>
internal sealed record ReceivedBody(ProtocolStep Step, string? Token, XElement? Body)
{
    /// <summary>The stanza in it; null for none.</summary>
    public XElement? Stanza => Body?.Elements().FirstOrDefault();

    public static ReceivedBody Of(string target, string text)
    {
        var query = target.Split('?') is [_, var q] ? q.Split('&') : [];
        var token = query.FirstOrDefault(p => p.StartsWith("token=", StringComparison.Ordinal))?["token=".Length..];
        if (text.Length == 0)
            return new ReceivedBody(ProtocolStep.Configuration, token, null);
        var body = XElement.Parse(text);
        return new ReceivedBody(StepOf(body), token, body);
    }

    private static ProtocolStep StepOf(XElement body)
    {
        if ((string?)body.Attribute("type") == "terminate")
            return ProtocolStep.Terminate;
        if (body.Attribute("sid") is null)
            return ProtocolStep.Open;
        if (body.Attribute(XmppNames.BoshXmpp + "restart") is not null)
            return ProtocolStep.Restart;
        var stanza = body.Elements().FirstOrDefault();
        return stanza?.Name.LocalName switch
        {
            null => ProtocolStep.Poll,
            "auth" => ProtocolStep.Authenticate,
            "presence" => ProtocolStep.Enter,
            _ => stanza.Elements().First().Name.LocalName switch
            {
                "bind" => ProtocolStep.Bind,
                "conference" => ProtocolStep.OpenRoom,
                _ => ProtocolStep.Discover,
            },
        };
    }
}
