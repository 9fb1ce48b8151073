using System.Text.Json;

namespace PrivacySafe.Conferencing.Catalogue.Tests;

/// <summary>The properties of a JSON schema by dotted path, over all its alternatives; of an answer that is a list, those of its members.</summary>
internal sealed class SchemaProperties
{
    private static readonly string[] Combinators = ["oneOf", "anyOf", "allOf"];
    private readonly Dictionary<string, List<JsonElement>> _byPath = new(StringComparer.Ordinal);
    private readonly JsonElement _document;

    public SchemaProperties(JsonElement schema, JsonElement document)
    {
        _document = document;
        var root = Resolved(schema);
        var top = root.TryGetProperty("items", out var items) ? Resolved(items) : root;
        Required = top.TryGetProperty("required", out var required) ? [.. required.EnumerateArray().Select(r => r.GetString()!)] : [];
        Add(top, "");
    }

    /// <summary>The properties at the top without which the document allows no request.</summary>
    public IReadOnlyList<string> Required { get; }

    public IEnumerable<string> Paths => _byPath.Keys;

    /// <summary>The schema of a property, or null when there is none under the path.</summary>
    public PropertySchema? Find(string path) => _byPath.TryGetValue(path, out var found) ? new PropertySchema(found[0]) : null;

    /// <summary>The schema itself, where the document refers to one that stands elsewhere in it.</summary>
    private JsonElement Resolved(JsonElement schema) => schema.TryGetProperty("$ref", out var reference)
        ? Resolved(reference.GetString()!.Split('/').Skip(1).Aggregate(_document, (element, name) => element.GetProperty(name)))
        : schema;

    /// <summary>The schema, or where it is only a choice the alternative that has a type: Graph writes "this or null" so.</summary>
    private JsonElement Typed(JsonElement schema) => schema.TryGetProperty("type", out _)
        ? schema
        : Combinators.Where(c => schema.TryGetProperty(c, out _)).SelectMany(c => schema.GetProperty(c).EnumerateArray()).Select(Resolved).FirstOrDefault(a => a.TryGetProperty("type", out _), schema);

    private void Add(JsonElement schema, string path)
    {
        foreach (var combinator in Combinators)
        {
            if (schema.TryGetProperty(combinator, out var parts))
            {
                foreach (var part in parts.EnumerateArray())
                    Add(Resolved(part), path);
            }
        }

        if (!schema.TryGetProperty("properties", out var properties))
            return;
        foreach (var property in properties.EnumerateObject())
        {
            var full = path.Length == 0 ? property.Name : path + "." + property.Name;
            if (!_byPath.TryGetValue(full, out var all))
                _byPath[full] = all = [];
            var value = Resolved(property.Value);
            all.Add(Typed(value));
            Add(value, full);
        }
    }
}

/// <summary>What a schema says about one property.</summary>
internal sealed class PropertySchema(JsonElement schema)
{
    public string Type => schema.GetProperty("type").GetString()!;

    public bool IsDeprecated => schema.TryGetProperty("deprecated", out var deprecated) && deprecated.GetBoolean();

    public bool IsReadOnly => schema.TryGetProperty("readOnly", out var readOnly) && readOnly.GetBoolean();

    /// <summary>The values the property, or for an array its members, may have; empty when the schema lists none.</summary>
    public IReadOnlyList<string> Values
    {
        get
        {
            var holder = Type == "array" ? schema.GetProperty("items") : schema;
            return holder.TryGetProperty("enum", out var values) ? [.. values.EnumerateArray().Select(v => v.ToString())] : [];
        }
    }
}
