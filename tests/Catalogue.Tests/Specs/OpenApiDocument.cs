using System.Collections.Concurrent;
using System.Text.Json;

namespace PrivacySafe.Conferencing.Catalogue.Tests;

/// <summary>An OpenAPI document, read just far enough to compare the catalogue with it.</summary>
internal sealed class OpenApiDocument
{
    private static readonly ConcurrentDictionary<string, OpenApiDocument> Loaded = new();
    private readonly JsonElement _root;

    private OpenApiDocument(JsonElement root) => _root = root;

    public static OpenApiDocument ZoomMeetings => Load("zoom-meetings.strict.json");

    public static OpenApiDocument ZoomUsers => Load("zoom-users.strict.json");

    public static OpenApiDocument Teams => Load("graph-onlinemeetings.strict.json");

    public static OpenApiDocument Webex => Load("webex-meetings.strict.json");

    public static OpenApiDocument GoToMeeting => Load("gotomeeting.strict.json");

    /// <summary>The base addresses, without the scheme.</summary>
    public IEnumerable<string> Servers => _root.GetProperty("servers").EnumerateArray().Select(s => s.GetProperty("url").GetString()!.Replace("https://", "", StringComparison.Ordinal));

    /// <summary>All operations.</summary>
    public IEnumerable<JsonElement> Operations =>
        _root.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject()).Select(operation => operation.Value).Where(operation => operation.ValueKind == JsonValueKind.Object);

    /// <summary>The operation, or null when the document does not have it.</summary>
    public JsonElement? Operation(string verb, string path) =>
        _root.GetProperty("paths").TryGetProperty(path, out var item) && item.TryGetProperty(verb.ToLowerInvariant(), out var operation) ? operation : null;

    /// <summary>The properties of a request's body, by dotted path.</summary>
    public SchemaProperties Request(string verb, string path) =>
        new(Schema(Required(verb, path).GetProperty("requestBody")), _root);

    /// <summary>The properties of a successful answer, by dotted path.</summary>
    public SchemaProperties Answer(string verb, string path, string status) =>
        new(Schema(Required(verb, path).GetProperty("responses").GetProperty(status)), _root);

    /// <summary>The schema of the only kind of JSON that a request or an answer holds.</summary>
    private static JsonElement Schema(JsonElement holder) =>
        holder.GetProperty("content").EnumerateObject().First(c => c.Name.StartsWith("application/json", StringComparison.Ordinal)).Value.GetProperty("schema");

    private static OpenApiDocument Load(string name) => Loaded.GetOrAdd(
        SpecFolder.PathOf(name),
        static path => new OpenApiDocument(JsonDocument.Parse(File.ReadAllBytes(path)).RootElement));

    private JsonElement Required(string verb, string path) =>
        Operation(verb, path) ?? throw new InvalidOperationException($"The document has no {verb} {path}.");
}
