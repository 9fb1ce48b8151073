using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PrivacySafe.Conferencing.Emulator.Json;

/// <summary>JSON objects to and from UTF-8, as the emulator keeps and sends them.</summary>
internal static class JsonBytes
{
    // Vendors do not escape & and + in their links; the bodies are never embedded in HTML.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] From(JsonNode node)
    {
        ArrayBufferWriter<byte> buffer = new(4096);
        using (Utf8JsonWriter writer = new(buffer, Options))
            node.WriteTo(writer);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Reads an object completely (nothing is left to be parsed later); of equal names the last wins. Null if it is no object.</summary>
    public static JsonObject? ToObject(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            using var document = JsonDocument.Parse(utf8);
            return Copy(document.RootElement) as JsonObject;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static JsonNode? Copy(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                JsonObject o = [];
                foreach (var property in element.EnumerateObject())
                    o[property.Name] = Copy(property.Value);
                return o;
            case JsonValueKind.Array:
                JsonArray a = [];
                foreach (var item in element.EnumerateArray())
                    a.Add(Copy(item));
                return a;
            case JsonValueKind.String:
                return JsonValue.Create(element.GetString());
            case JsonValueKind.True:
                return JsonValue.Create(true);
            case JsonValueKind.False:
                return JsonValue.Create(false);
            case JsonValueKind.Number:
                return element.TryGetInt64(out var whole) ? JsonValue.Create(whole) : JsonValue.Create(element.GetDouble());
            default:
                return null;
        }
    }
}
