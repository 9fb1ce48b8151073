using System.Text.Json;
using System.Text.Json.Serialization;

namespace PrivacySafe.Conferencing;

/// <summary>Writes a secret as its redacted text and refuses to read one.</summary>
internal sealed class RedactingJsonConverter<T> : JsonConverter<T> where T : SensitiveValue
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new JsonException($"A {typeof(T).Name} is never read from JSON; open the meeting through IMeetingClient.OpenAsync instead.");

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
