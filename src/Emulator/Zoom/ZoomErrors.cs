using System.Globalization;
using System.Text.Json.Nodes;
using PrivacySafe.Conferencing.Emulator.Json;
using PrivacySafe.Conferencing.Emulator.Wire;

namespace PrivacySafe.Conferencing.Emulator.Zoom;

/// <summary>Zoom's error answers. Codes and messages: API document of 2026-08-09.</summary>
internal static class ZoomErrors
{
    public static WireAnswer Of(int status, int code, string message, IReadOnlyList<ZoomFieldError>? fields = null)
    {
        JsonObject body = new() { ["code"] = code, ["message"] = message };
        if (fields is not null)
        {
            JsonArray errors = [];
            foreach (var (field, text) in fields)
                errors.Add((JsonNode)new JsonObject { ["field"] = field, ["message"] = text });
            body["errors"] = errors;
        }

        return new(status, JsonBytes.From(body), WireAnswer.Json);
    }

    public static WireAnswer InvalidToken() => Of(401, 124, "Invalid access token.");

    public static WireAnswer ExpiredToken() => Of(401, 124, "Access token has expired.");

    public static WireAnswer MissingScope(IEnumerable<string> scopes) =>
        Of(400, 4711, $"Invalid access token, does not contain scopes:[{string.Join(", ", scopes)}].");

    public static WireAnswer NoUser(string id) => Of(404, 1001, $"User does not exist: {id}.");

    public static WireAnswer NoGroup(string id) => Of(404, 4130, $"Group does not exist: {id}.");

    public static WireAnswer NoMeeting(string id) => Of(404, 3001, $"Meeting does not exist: {id}.");

    public static WireAnswer NotJson() => Of(400, 300, "Request Body should be a valid JSON object.");

    public static WireAnswer Invalid(IReadOnlyList<ZoomFieldError> fields) => Of(400, 300, "Validation Failed.", fields);

    public static WireAnswer Invalid(string field) => Invalid([ZoomFieldError.Invalid(field)]);

    public static WireAnswer PerSecondLimited(ZoomRateCategory category, int limit, DateTimeOffset reset) =>
        Of(429, 429, "You have reached the maximum per-second rate limit for this API. Try again later.")
            .With("X-RateLimit-Category", category.ToString())
            .With("X-RateLimit-Type", "QPS")
            .With("X-RateLimit-Limit", limit.ToString(CultureInfo.InvariantCulture))
            .With("X-RateLimit-Remaining", "0")
            .With("X-RateLimit-Reset", reset.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));

    public static WireAnswer DailyLimited(ZoomRateCategory category, int limit, string user, DateTimeOffset now) =>
        Of(429, 429, $"You have exceeded the daily rate limit ({limit.ToString(CultureInfo.InvariantCulture)}) of Meeting Create/Update API requests permitted for the user {user}. You may try again after GMT 00:00:00.")
            .With("X-RateLimit-Category", category.ToString())
            .With("X-RateLimit-Type", "Daily-limit")
            .With("X-RateLimit-Limit", limit.ToString(CultureInfo.InvariantCulture))
            .With("X-RateLimit-Remaining", "0")
            .With("Retry-After", ZoomTime.Format(new(now.UtcDateTime.Date.AddDays(1), TimeSpan.Zero)));
}

/// <summary>One entry of <c>errors</c>.</summary>
internal sealed record ZoomFieldError(string Field, string Message)
{
    public static ZoomFieldError Invalid(string field) => new(field, $"Invalid parameter: {field[(field.LastIndexOf('.') + 1)..]}.");
}
