using System.Text;
using System.Xml;
using System.Xml.Linq;
using PrivacySafe.Conferencing.Http;

namespace PrivacySafe.Conferencing.Jitsi;

/// <summary>Reads XML of bounded depth without document types, whatever a server sends.</summary>
internal static class BoundedXml
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
        MaxCharactersInDocument = BoundedBody.Largest,
    };

    /// <summary>Parses a document whose root has the given name.</summary>
    /// <param name="utf8">The document, valid UTF-8.</param>
    /// <param name="root">The name its root must have.</param>
    /// <exception cref="InvalidDataException">It is no such document, is nested too deeply or has a document type.</exception>
    public static XElement Parse(ReadOnlyMemory<byte> utf8, XName root)
    {
        var text = Encoding.UTF8.GetString(utf8.Span);
        try
        {
            // Looked through before anything is built, because what is built recurses when it is read.
            using (var depth = XmlReader.Create(new StringReader(text), Settings))
            {
                while (depth.Read())
                {
                    if (depth.Depth > BoundedBody.Deepest)
                        throw new InvalidDataException("the answer is nested deeper than any legitimate one");
                }
            }

            using var reader = XmlReader.Create(new StringReader(text), Settings);
            var element = XElement.Load(reader);
            return element.Name == root ? element : throw new InvalidDataException("the answer is XML of another kind");
        }
        catch (XmlException)
        {
            // The parser's own words may quote the answer.
            throw new InvalidDataException("the answer is no valid XML");
        }
    }
}
