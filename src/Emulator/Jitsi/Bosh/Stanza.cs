using System.Xml.Linq;
using static PrivacySafe.Conferencing.Emulator.Jitsi.Bosh.XmppNames;

namespace PrivacySafe.Conferencing.Emulator.Jitsi.Bosh;

/// <summary>Builds what a server answers stanzas with.</summary>
internal static class Stanza
{
    public static string? Value(this XElement element, string attribute) => (string?)element.Attribute(attribute);

    /// <summary>The answer to an iq.</summary>
    public static XElement Result(XElement iq, params object?[] content) =>
        new(Client + "iq", new XAttribute("type", "result"), Reply(iq), content);

    /// <summary>An error as answer to any stanza.</summary>
    /// <param name="stanza">The stanza.</param>
    /// <param name="type">What the sender can do: cancel, auth, modify.</param>
    /// <param name="condition">A condition of RFC 6120.</param>
    /// <param name="text">Words for people; null for none.</param>
    /// <param name="more">What else belongs into the error.</param>
    public static XElement Error(XElement stanza, string type, string condition, string? text = null, params object?[] more) =>
        new(
            Client + stanza.Name.LocalName,
            new XAttribute("type", "error"),
            Reply(stanza),
            new XElement(
                Client + "error",
                new XAttribute("type", type),
                new XElement(Stanzas + condition),
                text is null ? null : new XElement(Stanzas + "text", text),
                more));

    private static XAttribute?[] Reply(XElement stanza) =>
    [
        stanza.Value("id") is { } id ? new("id", id) : null,
        stanza.Value("to") is { } to ? new("from", to) : null,
        stanza.Value("from") is { } from ? new("to", from) : null,
    ];
}
