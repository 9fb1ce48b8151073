using System.Text.Json.Nodes;

namespace PrivacySafe.Conferencing.Conformance.Tests;

/// <summary>
/// Zoom's document of users with the answers of the settings operations made checkable. There, <c>oneOf</c> lists open objects without
/// required fields (one per value of <c>option</c>), so every object without a wrong field matches several of them and is a violation, also
/// the empty one. The tests read it as <c>allOf</c>, which is stricter: each field must have its type in every branch that names it.
/// </summary>
internal static class UsersDocument
{
    public static IReadOnlyList<Operation> Tightened { get; } = [Operation.ReadUserSettings, Operation.ReadGroupSettings, Operation.ReadGroupLocks];

    public static string Tighten(string document)
    {
        var root = JsonNode.Parse(document)!;
        foreach (var operation in Tightened)
            Tighten(root["paths"]![operation.Template]!["get"]!["responses"]!["200"]!["content"]!["application/json"]!["schema"]!.AsObject());
        return root.ToJsonString();
    }

    private static void Tighten(JsonObject schema)
    {
        if (schema["oneOf"] is not JsonArray branches)
            throw new InvalidOperationException("The document lists no alternatives there any more; drop this rewriting.");
        schema.Remove("oneOf");
        schema["allOf"] = branches;
        foreach (var branch in branches.OfType<JsonObject>().Where(b => b.ContainsKey("oneOf")))
            Tighten(branch);
    }
}
