using System.Buffers;
using System.Text.Json;
using System.Text.Unicode;

namespace PrivacySafe.Conferencing.Http;

/// <summary>Reads answers of bounded size and depth, whatever a server sends.</summary>
internal static class BoundedBody
{
    /// <summary>No answer used here is larger than a few hundred kilobytes (a list page of 300 meetings).</summary>
    public const int Largest = 2 * 1024 * 1024;

    /// <summary>No answer used here is nested deeper than a handful.</summary>
    public const int Deepest = 32;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = Deepest };

    /// <summary>Reads a body into pooled memory and lets it be interpreted there; the memory is cleared afterwards.</summary>
    /// <exception cref="InvalidDataException">The body is too large or is no UTF-8.</exception>
    public static async Task<T> ReadAsync<T>(HttpContent content, Func<ReadOnlyMemory<byte>, T> interpret, CancellationToken cancellationToken)
    {
        if (content.Headers.ContentLength > Largest)
            throw TooLarge();
        using var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        var buffer = ArrayPool<byte>.Shared.Rent((int)(content.Headers.ContentLength ?? 16 * 1024) + 1);
        var length = 0;
        try
        {
            int read;
            while ((read = await stream.ReadAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false)) > 0)
            {
                length += read;
                if (length > Largest)
                    throw TooLarge();
                if (length == buffer.Length)
                {
                    var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
                    buffer.AsSpan(0, length).CopyTo(larger);
                    Return(buffer, length);
                    buffer = larger;
                }
            }

            if (!Utf8.IsValid(buffer.AsSpan(0, length)))
                throw new InvalidDataException("the answer is no UTF-8");
            return interpret(buffer.AsMemory(0, length));
        }
        finally
        {
            Return(buffer, length);
        }
    }

    /// <summary>Parses a body that must be a JSON object.</summary>
    /// <exception cref="InvalidDataException">It is none.</exception>
    public static JsonDocument ParseObject(ReadOnlyMemory<byte> body)
    {
        try
        {
            var document = JsonDocument.Parse(body, Options);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
                return document;
            document.Dispose();
            throw new InvalidDataException("the answer is no JSON object");
        }
        catch (JsonException)
        {
            throw Invalid();
        }
    }

    /// <summary>What a broken text of JSON is called; the parser's own words may quote it.</summary>
    public static InvalidDataException Invalid() => new("the answer is no valid JSON");

    private static InvalidDataException TooLarge() => new("the answer is larger than any legitimate one");

    // Answers hold secrets; they do not stay in the pool.
    private static void Return(byte[] buffer, int used)
    {
        buffer.AsSpan(0, used).Clear();
        ArrayPool<byte>.Shared.Return(buffer);
    }
}
