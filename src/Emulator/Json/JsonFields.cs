using System.Text.Json.Nodes;

namespace PrivacySafe.Conferencing.Emulator.Json;

/// <summary>Reads single fields of an object; what is absent or of another type is null.</summary>
internal static class JsonFields
{
    public static string? Text(this JsonObject o, string name) =>
        o[name] is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    /// <summary>A whole number, whether it was parsed (64 bits) or written by code (32 bits).</summary>
    public static long? Number(this JsonObject o, string name) =>
        o[name] is not JsonValue value ? null : value.TryGetValue(out long number) ? number : value.TryGetValue(out int small) ? small : null;
}
