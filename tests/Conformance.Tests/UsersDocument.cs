using System.Text.Json.Nodes;

namespace PrivacySafe.Conferencing.Conformance.Tests;

/// <summary>
/// Zoom's document of users with the answers of the settings operations made checkable. There, <c>oneOf</c> lists open objects without
/// required fields, one per value of the parameter <c>option</c>, so every object without a wrong field matches several of them and is a
/// violation, also the empty one. Here is a document per value, which knows the one object that this value asks for.
/// </summary>
internal static class UsersDocument
{
    /// <summary>The values of <c>option</c>; empty stands for its absence.</summary>
    public static IReadOnlyList<string> Options { get; } = ["", "meeting_authentication", "recording_authentication", "meeting_security"];

    private static readonly Operation[] Settings = [Operation.ReadUserSettings, Operation.ReadGroupSettings, Operation.ReadGroupLocks];

    public static string For(string document, string option)
    {
        var root = JsonNode.Parse(document)!;
        foreach (var operation in Settings)
        {
            var content = root["paths"]![operation.Template]!["get"]!["responses"]!["200"]!["content"]!["application/json"]!;
            var branches = Branches(content["schema"]!.AsObject()).ToList();
            if (branches.Count < 2)
                throw new InvalidOperationException($"{operation}: the document lists no alternatives any more; drop this rewriting.");
            // A lock request knows fewer values; to the others it answers as without one.
            var asked = option.Length > 0 ? branches.SingleOrDefault(b => Has(b, option)) : null;
            var schema = (asked ?? branches.Single(b => Has(b, "in_meeting"))).DeepClone().AsObject();
            if (asked is not null)
                schema["required"] = new JsonArray(option);
            content["schema"] = schema;
        }

        return root.ToJsonString();
    }

    private static IEnumerable<JsonObject> Branches(JsonObject schema) =>
        schema["oneOf"] is JsonArray branches ? branches.SelectMany(b => Branches(b!.AsObject())) : [schema];

    private static bool Has(JsonObject schema, string property) => schema["properties"]?[property] is not null;
}
