using System.Text.Json.Nodes;

namespace PrivacySafe.Conferencing.Emulator.Jitsi.Tokens;

/// <summary>What the server keeps of a token that it has accepted.</summary>
internal sealed record JitsiToken(string? Room, string? Subject, JsonObject? User, JsonObject? Features)
{
    /// <summary>Whether the token names its bearer moderator, in one of the ways that the module token_affiliation understands.</summary>
    public bool NamesModerator =>
        Text(User?["affiliation"]) is "owner" or "moderator" or "teacher" || Text(User?["moderator"]) == "true" || IsTrue(User?["moderator"]);

    /// <summary>Whether the token lets its bearer pass the lobby; editions of the module token_lobby_bypass read it from the user or from the features.</summary>
    public bool PassesLobby => IsTrue(User?["lobby_bypass"]) || IsTrue(Features?["lobby_bypass"]);

    /// <summary>The names of the features that the token grants.</summary>
    public IEnumerable<string> GrantedFeatures =>
        Features?.Where(feature => IsTrue(feature.Value) || Text(feature.Value) == "true").Select(feature => feature.Key) ?? [];

    public static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    private static bool IsTrue(JsonNode? node) => node is JsonValue value && value.TryGetValue(out bool flag) && flag;
}
