using System.Globalization;
using System.Text.Json.Nodes;

namespace PrivacySafe.Conferencing.Emulator.Zoom;

/// <summary>What a field of a request may hold.</summary>
internal abstract class ZoomFieldRule
{
    public static readonly ZoomFieldRule Flag = new Scalar(node => node.TryGetValue(out bool _));
    public static readonly ZoomFieldRule AnyText = new Scalar(node => node.TryGetValue(out string? _));
    public static readonly ZoomFieldRule AnyNumber = new Scalar(node => node.TryGetValue(out long _));
    public static readonly ZoomFieldRule Email = new Scalar(node => node.TryGetValue(out string? text) && text!.IndexOf('@') is var at && at > 0 && at < text.Length - 1);
    public static readonly ZoomFieldRule Time = new Scalar(node => node.TryGetValue(out string? text) && ZoomTime.IsTime(text!));
    public static readonly ZoomFieldRule Zone = new Scalar(node => node.TryGetValue(out string? text) && ZoomTime.IsZone(text!));

    public static ZoomFieldRule Text(int maximum) => new Scalar(
        node => node.TryGetValue(out string? text) && text!.Length <= maximum,
        string.Create(CultureInfo.InvariantCulture, $"The value must not be longer than {maximum} characters."));

    public static ZoomFieldRule Number(long minimum, long maximum) => new Scalar(
        node => node.TryGetValue(out long number) && number >= minimum && number <= maximum);

    public static ZoomFieldRule OneOf(params string[] values) => new Scalar(node => node.TryGetValue(out string? text) && values.Contains(text));

    public static ZoomFieldRule OneOf(params long[] values) => new Scalar(node => node.TryGetValue(out long number) && values.Contains(number));

    public static ZoomFieldRule Some(string separatedBy, params string[] values) => new Scalar(
        node => node.TryGetValue(out string? text) && text!.Split(separatedBy).All(values.Contains));

    public static ZoomFieldRule List(ZoomFieldRule item, int maximum = int.MaxValue, int minimum = 0) => new Items(item, minimum, maximum);

    public static ZoomFieldRule Object(params (string Name, ZoomFieldRule Rule)[] fields) => new Fields([], fields);

    public static ZoomFieldRule Object(string required, params (string Name, ZoomFieldRule Rule)[] fields) => new Fields([required], fields);

    /// <summary>Adds an error for each violation. An explicit null counts as left out, as with Zoom.</summary>
    public abstract void Check(JsonNode node, string path, bool rejectUnknown, List<ZoomFieldError> errors);

    /// <summary>The same node without the fields nobody knows and without nulls.</summary>
    public virtual JsonNode Known(JsonNode node) => node.DeepClone();

    private sealed class Scalar(Func<JsonValue, bool> isValid, string? message = null) : ZoomFieldRule
    {
        public override void Check(JsonNode node, string path, bool rejectUnknown, List<ZoomFieldError> errors)
        {
            if (node is not JsonValue value || !isValid(value))
                errors.Add(message is null || node is not JsonValue ? ZoomFieldError.Invalid(path) : new(path, message));
        }
    }

    private sealed class Items(ZoomFieldRule item, int minimum, int maximum) : ZoomFieldRule
    {
        public override void Check(JsonNode node, string path, bool rejectUnknown, List<ZoomFieldError> errors)
        {
            if (node is not JsonArray array || array.Count < minimum || array.Count > maximum)
            {
                errors.Add(ZoomFieldError.Invalid(path));
                return;
            }

            for (var i = 0; i < array.Count; i++)
            {
                var at = string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]");
                if (array[i] is { } element)
                    item.Check(element, at, rejectUnknown, errors);
                else
                    errors.Add(ZoomFieldError.Invalid(at));
            }
        }

        public override JsonNode Known(JsonNode node)
        {
            JsonArray known = [];
            foreach (var element in node.AsArray())
                known.Add(item.Known(element!));
            return known;
        }
    }

    private sealed class Fields(string[] required, (string Name, ZoomFieldRule Rule)[] fields) : ZoomFieldRule
    {
        private readonly Dictionary<string, ZoomFieldRule> _rules = fields.ToDictionary(field => field.Name, field => field.Rule, StringComparer.Ordinal);

        public override void Check(JsonNode node, string path, bool rejectUnknown, List<ZoomFieldError> errors)
        {
            if (node is not JsonObject o)
            {
                errors.Add(ZoomFieldError.Invalid(path));
                return;
            }

            foreach (var (name, value) in o)
            {
                var at = path.Length == 0 ? name : $"{path}.{name}";
                if (_rules.TryGetValue(name, out var rule))
                {
                    if (value is not null)
                        rule.Check(value, at, rejectUnknown, errors);
                }
                else if (rejectUnknown)
                {
                    errors.Add(new(at, "Unknown field."));
                }
            }

            foreach (var name in required)
            {
                if (o[name] is null)
                    errors.Add(new(path.Length == 0 ? name : $"{path}.{name}", "This field is required."));
            }
        }

        public override JsonNode Known(JsonNode node)
        {
            JsonObject known = [];
            foreach (var (name, value) in node.AsObject())
            {
                if (value is not null && _rules.TryGetValue(name, out var rule))
                    known[name] = rule.Known(value);
            }

            return known;
        }
    }
}
