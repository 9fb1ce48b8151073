using System.Buffers;
using System.Text.Json;
using System.Text.Unicode;

namespace PrivacySafe.Conferencing.Http;

/// <summary>Reads answers of bounded size and depth, whatever a server sends.</summary>
internal static class BoundedBody
{
    /// <summary>No answer used here is larger than a few hundred kilobytes (a list page of 300 meetings).</summary>
    public const int Largest = 2 * 1024 * 1024;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 32 };

    /// <summary>Reads and parses a body; the document owns pooled memory.</summary>
    /// <exception cref="InvalidDataException">The body is too large, or is no JSON object.</exception>
    public static async Task<JsonDocument> ReadObjectAsync(HttpContent content, CancellationToken cancellationToken)
    {
        if (content.Headers.ContentLength > Largest)
            throw new InvalidDataException("the answer is larger than any legitimate one");
        using var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        var buffer = ArrayPool<byte>.Shared.Rent((int)(content.Headers.ContentLength ?? 16 * 1024) + 1);
        try
        {
            var length = 0;
            int read;
            while ((read = await stream.ReadAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false)) > 0)
            {
                length += read;
                if (length > Largest)
                    throw new InvalidDataException("the answer is larger than any legitimate one");
                if (length == buffer.Length)
                {
                    var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
                    buffer.AsSpan(0, length).CopyTo(larger);
                    ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
                    buffer = larger;
                }
            }

            // Parse a copy: the document keeps its memory, and the pooled buffer may hold secrets.
            var document = JsonDocument.Parse(buffer.AsSpan(0, length).ToArray(), Options);
            if (document.RootElement.ValueKind == JsonValueKind.Object && IsText(buffer.AsSpan(0, length)))
                return document;
            document.Dispose();
            throw new InvalidDataException("the answer is no JSON object of valid text");
        }
        catch (JsonException)
        {
            // Its message may quote the answer.
            throw new InvalidDataException("the answer is no valid JSON");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }

    // The document checks neither UTF-8 nor escaped surrogates, and throws something untyped when such a text is taken out of it.
    private static bool IsText(ReadOnlySpan<byte> json)
    {
        if (!Utf8.IsValid(json))
            return false;
        if (json.IndexOf("\\u"u8) < 0)
            return true;
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = Options.MaxDepth });
        try
        {
            while (reader.Read())
            {
                if (reader is { TokenType: JsonTokenType.String or JsonTokenType.PropertyName, ValueIsEscaped: true })
                    reader.GetString();
            }

            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
