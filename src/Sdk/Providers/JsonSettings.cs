using System.Text.Json;
using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing.Providers;

/// <summary>
/// Writes and reads a vendor's settings by the paths of its catalogue, so that a setting's name stands there alone.
/// Built once for each vendor; safe for concurrent use.
/// </summary>
internal sealed class JsonSettings
{
    private readonly Node _root = new("", null);
    private readonly (string Path, string[] Segments)[] _readable;

    public JsonSettings(IEnumerable<Setting> settings)
    {
        var readable = new List<(string, string[])>();
        foreach (var setting in settings)
        {
            var segments = setting.Path.Split('.');
            _root.Add(segments, setting);
            // A secret is never copied among readable settings.
            if (setting.Secure.Kind != SettingValueKind.FreshSecret)
                readable.Add((setting.Path, segments));
        }

        _readable = [.. readable];
    }

    /// <summary>Writes the properties of the current object for everything that is to be sent.</summary>
    public void Write(Utf8JsonWriter writer, MeetingPlan plan, bool update) => _root.WriteChildren(writer, plan, update);

    /// <summary>Reads every catalogued setting that the object holds; null counts as absent.</summary>
    public void Read(JsonElement body, Dictionary<string, AppliedValue> into)
    {
        foreach (var (path, segments) in _readable)
        {
            var element = body;
            var found = true;
            foreach (var segment in segments)
            {
                if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(segment, out element))
                {
                    found = false;
                    break;
                }
            }

            if (found && Value(element) is { } value)
                into[path] = value;
        }
    }

    private static AppliedValue? Value(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.True => AppliedValue.Scalar("true"),
        JsonValueKind.False => AppliedValue.Scalar("false"),
        JsonValueKind.Number => AppliedValue.Scalar(element.GetRawText()),
        JsonValueKind.String => AppliedValue.Scalar(element.GetString()!),
        JsonValueKind.Array => AppliedValue.List([.. element.EnumerateArray().Select(e => e.ValueKind == JsonValueKind.String ? e.GetString()! : e.ValueKind.ToString())]),
        JsonValueKind.Object => AppliedValue.Scalar("object"),
        _ => null,
    };

    private sealed class Node(string name, Setting? setting)
    {
        private readonly List<Node> _children = [];
        private readonly JsonEncodedText _name = JsonEncodedText.Encode(name);

        public void Add(ReadOnlySpan<string> segments, Setting leaf)
        {
            if (segments.Length == 1)
            {
                _children.Add(new Node(segments[0], leaf));
                return;
            }

            var head = segments[0];
            var child = _children.Find(c => c._name.Value == head);
            if (child is null)
                _children.Add(child = new Node(head, null));
            child.Add(segments[1..], leaf);
        }

        public void WriteChildren(Utf8JsonWriter writer, MeetingPlan plan, bool update)
        {
            foreach (var child in _children)
            {
                if (child.IsSent(plan, update))
                    child.Write(writer, plan, update);
            }
        }

        private bool IsSent(MeetingPlan plan, bool update)
        {
            if (setting is null)
                return _children.Exists(c => c.IsSent(plan, update));
            return (update ? setting.InUpdate : setting.InCreate)
                && setting.ValueAt(plan.LevelOf(setting.Control)) is { } value
                && (value.Sent is not null || value.Kind is SettingValueKind.FreshSecret or SettingValueKind.EmptyList);
        }

        private void Write(Utf8JsonWriter writer, MeetingPlan plan, bool update)
        {
            writer.WritePropertyName(_name);
            if (setting is null)
            {
                writer.WriteStartObject();
                WriteChildren(writer, plan, update);
                writer.WriteEndObject();
                return;
            }

            var value = setting.ValueAt(plan.LevelOf(setting.Control));
            switch (value.Kind, value.Sent)
            {
                case (SettingValueKind.FreshSecret, _):
                    writer.WriteStringValue(plan.Passcode.Reveal());
                    break;
                case (SettingValueKind.EmptyList, _):
                    writer.WriteStartArray();
                    writer.WriteEndArray();
                    break;
                case (_, bool flag):
                    writer.WriteBooleanValue(flag);
                    break;
                case (_, long number):
                    writer.WriteNumberValue(number);
                    break;
                case (_, string text):
                    writer.WriteStringValue(text);
                    break;
                default:
                    throw new InvalidOperationException($"The catalogue's value of {setting.Path} cannot be written.");
            }
        }
    }
}
