using System.Text;
using System.Text.Json;
using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing.Providers;

/// <summary>
/// Writes and reads a vendor's settings by the paths of its catalogue, so that a setting's name stands there alone.
/// Built once for each vendor; safe for concurrent use.
/// </summary>
internal sealed class JsonSettings
{
    private readonly SettingNode _root = new("", null);

    public JsonSettings(IEnumerable<Setting> settings)
    {
        foreach (var setting in settings)
        {
            _root.Add(setting.Path.Split('.'), setting);
            Count++;
        }

        _root.Freeze();
    }

    /// <summary>How many settings there are.</summary>
    public int Count { get; }

    /// <summary>Writes the properties of the current object for everything that is to be sent.</summary>
    public void Write(Utf8JsonWriter writer, MeetingPlan plan, bool update) => _root.WriteChildren(writer, plan, update);

    /// <summary>Reads every catalogued setting of an object; null counts as absent, and secrets are not copied.</summary>
    /// <exception cref="JsonException">The text is no JSON object.</exception>
    public Dictionary<string, AppliedValue> Read(ReadOnlySpan<byte> body, Dictionary<string, AppliedValue>? into = null)
    {
        into ??= new Dictionary<string, AppliedValue>(64, StringComparer.Ordinal);
        var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = Http.BoundedBody.Deepest });
        if (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
            _root.ReadChildren(ref reader, into);
        return into;
    }

    /// <summary>Reads the property that the reader stands on, if the catalogue knows it.</summary>
    /// <returns>False when it does not; then the reader still stands on the property's name.</returns>
    public bool TryRead(ref Utf8JsonReader reader, Dictionary<string, AppliedValue> into) => _root.TryReadChild(ref reader, into);

    /// <summary>A level of the paths: an object with children, or a setting.</summary>
    private sealed class SettingNode(string name, Setting? setting)
    {
        private static readonly string[] Digits = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];

        private readonly byte[] _name = Encoding.UTF8.GetBytes(name);
        private readonly JsonEncodedText _encoded = JsonEncodedText.Encode(name);
        private readonly List<SettingNode> _children = [];
        private SettingNode[] _sorted = [];

        public void Add(ReadOnlySpan<string> segments, Setting leaf)
        {
            if (segments.Length == 1)
            {
                _children.Add(new SettingNode(segments[0], leaf));
                return;
            }

            var head = segments[0];
            var child = _children.Find(c => c._encoded.Value == head);
            if (child is null)
                _children.Add(child = new SettingNode(head, null));
            child.Add(segments[1..], leaf);
        }

        public void Freeze()
        {
            _sorted = [.. _children];
            Array.Sort(_sorted, (a, b) => a._name.AsSpan().SequenceCompareTo(b._name));
            _children.ForEach(c => c.Freeze());
        }

        public void WriteChildren(Utf8JsonWriter writer, MeetingPlan plan, bool update)
        {
            foreach (var child in _children)
            {
                if (child.IsSent(plan, update))
                    child.Write(writer, plan, update);
            }
        }

        public void ReadChildren(ref Utf8JsonReader reader, Dictionary<string, AppliedValue> into)
        {
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                if (!TryReadChild(ref reader, into))
                    reader.Skip();
            }
        }

        public bool TryReadChild(ref Utf8JsonReader reader, Dictionary<string, AppliedValue> into)
        {
            if (Find(ref reader) is not { } child)
                return false;
            reader.Read();
            if (child.Setting is { } leaf)
                ReadValue(ref reader, leaf, into);
            else if (reader.TokenType == JsonTokenType.StartObject)
                child.ReadChildren(ref reader, into);
            else
                reader.Skip();
            return true;
        }

        private Setting? Setting { get; } = setting;

        private SettingNode? Find(ref Utf8JsonReader reader)
        {
            if (reader.ValueIsEscaped)
            {
                foreach (var child in _sorted)
                {
                    if (reader.ValueTextEquals(child._name))
                        return child;
                }

                return null;
            }

            var (low, high) = (0, _sorted.Length - 1);
            while (low <= high)
            {
                var middle = (low + high) / 2;
                var order = reader.ValueSpan.SequenceCompareTo(_sorted[middle]._name);
                if (order == 0)
                    return _sorted[middle];
                if (order < 0)
                    high = middle - 1;
                else
                    low = middle + 1;
            }

            return null;
        }

        private static void ReadValue(ref Utf8JsonReader reader, Setting leaf, Dictionary<string, AppliedValue> into)
        {
            if (leaf.Secure.Kind == SettingValueKind.FreshSecret)
            {
                reader.Skip();
                return;
            }

            switch (reader.TokenType)
            {
                case JsonTokenType.True:
                    into[leaf.Path] = AppliedValue.Scalar("true");
                    break;
                case JsonTokenType.False:
                    into[leaf.Path] = AppliedValue.Scalar("false");
                    break;
                case JsonTokenType.Number:
                    into[leaf.Path] = AppliedValue.Scalar(reader.ValueSpan is [>= (byte)'0' and <= (byte)'9' and var digit] ? Digits[digit - '0'] : Encoding.UTF8.GetString(reader.ValueSpan));
                    break;
                case JsonTokenType.String:
                    into[leaf.Path] = AppliedValue.Scalar(ReadText(ref reader, leaf.Secure));
                    break;
                case JsonTokenType.StartArray:
                    var members = new List<string>();
                    while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                    {
                        members.Add(reader.TokenType == JsonTokenType.String ? reader.GetString()! : reader.TokenType.ToString());
                        reader.Skip();
                    }

                    into[leaf.Path] = AppliedValue.List(members);
                    break;
                case JsonTokenType.StartObject:
                    reader.Skip();
                    into[leaf.Path] = AppliedValue.Scalar("object");
                    break;
            }
        }

        // Most texts are the wanted one, which exists already.
        private static string ReadText(ref Utf8JsonReader reader, SettingValue wanted)
        {
            foreach (var accepted in wanted.Accepted)
            {
                if (reader.ValueTextEquals(accepted))
                    return accepted;
            }

            return reader.GetString()!;
        }

        private bool IsSent(MeetingPlan plan, bool update)
        {
            if (Setting is null)
                return _children.Exists(c => c.IsSent(plan, update));
            return (update ? Setting.InUpdate : Setting.InCreate)
                && Setting.ValueAt(plan.LevelOf(Setting.Control)) is { } value
                && (value.Sent is not null || value.Kind is SettingValueKind.FreshSecret or SettingValueKind.EmptyList);
        }

        private void Write(Utf8JsonWriter writer, MeetingPlan plan, bool update)
        {
            writer.WritePropertyName(_encoded);
            if (Setting is null)
            {
                writer.WriteStartObject();
                WriteChildren(writer, plan, update);
                writer.WriteEndObject();
                return;
            }

            var value = Setting.ValueAt(plan.LevelOf(Setting.Control));
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
                    throw new InvalidOperationException($"The catalogue's value of {Setting.Path} cannot be written.");
            }
        }
    }
}
