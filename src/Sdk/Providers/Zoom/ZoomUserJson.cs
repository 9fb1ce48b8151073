using System.Text.Json;
using PrivacySafe.Conferencing.Http;

namespace PrivacySafe.Conferencing.Providers.Zoom;

/// <summary>Zoom's list of users. Of what it tells about people only their ids are copied.</summary>
internal static class ZoomUserJson
{
    /// <summary>A page of the list, and the token of the next one; empty when it is the last.</summary>
    /// <exception cref="InvalidDataException">The answer is no list of users.</exception>
    public static ProviderPage<string> ReadPage(ReadOnlyMemory<byte> body)
    {
        using var document = BoundedBody.ParseObject(body);
        if (!document.RootElement.TryGetProperty("users", out var users) || users.ValueKind != JsonValueKind.Array)
            throw new InvalidDataException("the answer holds no list of users");
        List<string> ids = [.. users.EnumerateArray().Select(ReadId)];
        return new ProviderPage<string>(ids, document.RootElement.TryGetProperty("next_page_token", out var next) && next.ValueKind == JsonValueKind.String ? next.GetString()! : "");
    }

    private static string ReadId(JsonElement user) =>
        user.ValueKind == JsonValueKind.Object && user.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String && id.GetString() is { Length: > 0 } text
            ? text
            : throw new InvalidDataException("the list holds a user without an id");
}
