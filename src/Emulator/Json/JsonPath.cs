using System.Text.Json.Nodes;

namespace PrivacySafe.Conferencing.Emulator.Json;

/// <summary>Reads and writes a value inside nested objects by its dotted path, such as <c>recording.auto_recording</c>.</summary>
internal static class JsonPath
{
    public static JsonNode? Get(JsonObject root, string path)
    {
        JsonNode? node = root;
        foreach (var name in path.Split('.'))
            node = (node as JsonObject)?[name];
        return node;
    }

    public static bool IsTrue(JsonObject root, string path) => Get(root, path) is JsonValue value && value.TryGetValue(out bool on) && on;

    /// <summary>Writes a value, making the objects on the way; null removes it.</summary>
    public static void Set(JsonObject root, string path, JsonNode? value)
    {
        var names = path.Split('.');
        var target = root;
        foreach (var name in names.AsSpan(0, names.Length - 1))
        {
            if (target[name] is not JsonObject next)
                target[name] = next = [];
            target = next;
        }

        if (value is null)
            target.Remove(names[^1]);
        else
            target[names[^1]] = value.Parent is null ? value : value.DeepClone();
    }
}
