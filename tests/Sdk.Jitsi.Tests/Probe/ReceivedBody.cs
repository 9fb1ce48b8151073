using System.Xml.Linq;

namespace PrivacySafe.Conferencing.Jitsi.Tests.Probe;

/// <summary>A step of the conversation between probe and signalling.</summary>
public enum Step
{
    /// <summary>The web client's configuration.</summary>
    Configuration,

    /// <summary>The opening of a stream.</summary>
    Open,

    /// <summary>The login.</summary>
    Authenticate,

    /// <summary>The stream's restart after the login.</summary>
    Restart,

    /// <summary>The binding of a resource.</summary>
    Bind,

    /// <summary>What a domain offers.</summary>
    Discover,

    /// <summary>The opening of a room.</summary>
    OpenRoom,

    /// <summary>The entry into a room.</summary>
    Enter,

    /// <summary>Nothing but the question whether there is anything.</summary>
    Poll,

    /// <summary>The end of the session.</summary>
    Terminate,
}

/// <summary>A request as the server has received it.</summary>
/// <param name="Step">What it is about.</param>
/// <param name="Token">The token in its address; null for none.</param>
/// <param name="Body">The element; null when it has none.</param>
internal sealed record ReceivedBody(Step Step, string? Token, XElement? Body)
{
    /// <summary>The stanza in it; null for none.</summary>
    public XElement? Stanza => Body?.Elements().FirstOrDefault();

    public static ReceivedBody Of(string target, string text)
    {
        var query = target.Split('?') is [_, var q] ? q.Split('&') : [];
        var token = query.FirstOrDefault(p => p.StartsWith("token=", StringComparison.Ordinal))?["token=".Length..];
        if (text.Length == 0)
            return new ReceivedBody(Step.Configuration, token, null);
        var body = XElement.Parse(text);
        return new ReceivedBody(StepOf(body), token, body);
    }

    private static Step StepOf(XElement body)
    {
        if ((string?)body.Attribute("type") == "terminate")
            return Step.Terminate;
        if (body.Attribute("sid") is null)
            return Step.Open;
        if (body.Attribute(XmppNames.BoshXmpp + "restart") is not null)
            return Step.Restart;
        var stanza = body.Elements().FirstOrDefault();
        return stanza?.Name.LocalName switch
        {
            null => Step.Poll,
            "auth" => Step.Authenticate,
            "presence" => Step.Enter,
            _ => stanza.Elements().First().Name.LocalName switch
            {
                "bind" => Step.Bind,
                "conference" => Step.OpenRoom,
                _ => Step.Discover,
            },
        };
    }
}
