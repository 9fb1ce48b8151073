using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace PrivacySafe.Conferencing.Emulator.Jitsi.Bosh;

/// <summary>Reads XML from the wire: no document types, no entities but XML's own five, bounded in length and depth.</summary>
internal static class BoundedXml
{
    /// <summary>The most bytes of one body; Prosody refuses stanzas of unauthenticated and of authenticated clients at similar sizes.</summary>
    public const int MaximumBytes = 256 * 1024;

    private const int MaximumDepth = 50;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The root element; null when the bytes are no such XML.</summary>
    public static XElement? Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length is 0 or > MaximumBytes)
            return null;
        try
        {
            return Read(StrictUtf8.GetString(bytes));
        }
        catch (Exception e) when (e is XmlException or DecoderFallbackException)
        {
            return null;
        }
    }

    private static XElement? Read(string text)
    {
        XmlReaderSettings settings = new()
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = MaximumBytes,
            IgnoreComments = false,
            IgnoreProcessingInstructions = false,
        };
        // Building a tree recurses nowhere, but whoever walks it does; the depth is checked before there is a tree.
        using (var scout = XmlReader.Create(new StringReader(text), settings))
        {
            while (scout.Read())
            {
                // XMPP forbids comments and processing instructions (RFC 6120, 11.1).
                if (scout.Depth > MaximumDepth || scout.NodeType is XmlNodeType.Comment or XmlNodeType.ProcessingInstruction)
                    return null;
            }
        }

        using var reader = XmlReader.Create(new StringReader(text), settings);
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace).Root;
    }
}
