using System.Xml.Linq;
using static PrivacySafe.Conferencing.Emulator.Jitsi.Bosh.XmppNames;

namespace PrivacySafe.Conferencing.Emulator.Jitsi.Bosh;

/// <summary>The element around stanzas on their way through HTTP.</summary>
internal static class BoshBody
{
    public static XElement Create(IEnumerable<XElement> stanzas) =>
        new(HttpBind + "body", new XAttribute(XNamespace.Xmlns + "stream", Streams.NamespaceName), stanzas);

    public static string Write(XElement body) => body.ToString(SaveOptions.DisableFormatting);

    /// <summary>The end of a session.</summary>
    /// <param name="condition">A condition of XEP-0124, 17.2; null for an orderly end.</param>
    /// <param name="stanzas">What was still to be said.</param>
    public static string Terminate(string? condition, IEnumerable<XElement>? stanzas = null)
    {
        var body = Create(stanzas ?? []);
        body.Add(new XAttribute("type", "terminate"), condition is null ? null : new XAttribute("condition", condition));
        return Write(body);
    }

    /// <summary>The end of a session whose stream failed.</summary>
    public static string StreamError(string condition, IEnumerable<XElement> stanzas)
    {
        XElement error = new(Streams + "error", new XElement(StreamErrors + condition));
        return Terminate("remote-stream-error", stanzas.Append(error));
    }

    /// <summary>A stanza in the namespace of clients, also when the client left it in the one of the body, which servers forgive.</summary>
    public static XElement Normalise(XElement stanza)
    {
        XElement copy = new(stanza);
        foreach (var element in copy.DescendantsAndSelf().Where(e => e.Name.Namespace == HttpBind))
            element.Name = Client + element.Name.LocalName;
        // A declaration that no longer fits would be written again.
        foreach (var element in copy.DescendantsAndSelf())
            element.Attributes().Where(a => a.IsNamespaceDeclaration && a.Name.LocalName == "xmlns").Remove();
        return copy;
    }
}
