using System.Collections.Concurrent;
using System.Text.Json;

namespace PrivacySafe.Conferencing.Catalogue.Tests;

/// <summary>An OpenAPI document, read just far enough to compare the catalogue with it.</summary>
internal sealed class OpenApiDocument
{
    private static readonly ConcurrentDictionary<string, OpenApiDocument> Loaded = new();
    private readonly JsonElement _paths;

    private OpenApiDocument(JsonElement root) => _paths = root.GetProperty("paths");

    public static OpenApiDocument ZoomMeetings => Load("zoom-meetings.strict.json");

    public static OpenApiDocument ZoomUsers => Load("zoom-users.strict.json");

    /// <summary>The operation, or null when the document does not have it.</summary>
    public JsonElement? Operation(string verb, string path) =>
        _paths.TryGetProperty(path, out var item) && item.TryGetProperty(verb.ToLowerInvariant(), out var operation) ? operation : null;

    /// <summary>The properties of a request's body, by dotted path.</summary>
    public SchemaProperties Request(string verb, string path) =>
        new(Required(verb, path).GetProperty("requestBody").GetProperty("content").GetProperty("application/json").GetProperty("schema"));

    /// <summary>The properties of a successful answer, by dotted path.</summary>
    public SchemaProperties Answer(string verb, string path, string status) =>
        new(Required(verb, path).GetProperty("responses").GetProperty(status).GetProperty("content").GetProperty("application/json").GetProperty("schema"));

    private static OpenApiDocument Load(string name) => Loaded.GetOrAdd(
        SpecFolder.PathOf(name),
        static path => new OpenApiDocument(JsonDocument.Parse(File.ReadAllBytes(path)).RootElement));

    private JsonElement Required(string verb, string path) =>
        Operation(verb, path) ?? throw new InvalidOperationException($"The document has no {verb} {path}.");
}
