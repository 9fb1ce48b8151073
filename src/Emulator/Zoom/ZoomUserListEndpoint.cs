using System.Globalization;
using System.Text.Json.Nodes;
using PrivacySafe.Conferencing.Emulator.Json;
using PrivacySafe.Conferencing.Emulator.Wire;

namespace PrivacySafe.Conferencing.Emulator.Zoom;

/// <summary><c>GET /v2/users</c>: the users with one status, in pages, in the order in which they came.</summary>
internal sealed class ZoomUserListEndpoint(ZoomEmulator zoom)
{
    private const int DefaultPage = 30;
    private const int LargestPage = 2000;

    private readonly ZoomPageTokens _tokens = new();

    public WireAnswer List(WireRequest request)
    {
        ZoomUserStatus? wanted = request.QueryValue("status") switch
        {
            null or "active" => ZoomUserStatus.Active,
            "inactive" => ZoomUserStatus.Inactive,
            "pending" => ZoomUserStatus.Pending,
            _ => null,
        };
        if (wanted is not { } status)
            return ZoomErrors.Invalid("status");
        var size = DefaultPage;
        if (request.QueryValue("page_size") is { } sizeText
            && (!int.TryParse(sizeText, NumberStyles.None, CultureInfo.InvariantCulture, out size) || size is < 1 or > LargestPage))
        {
            return ZoomErrors.Invalid("page_size");
        }

        var now = zoom.Time.GetUtcNow();
        if (!_tokens.TryOpen(request.QueryValue("next_page_token"), Name(status), now, out var after))
            return ZoomErrors.Of(400, 300, "The next page token is invalid or expired.");

        ZoomUser[] all = [.. zoom.UsersInOrder().Where(user => user.Status == status)];
        ZoomUser[] rest = [.. all.Where(user => user.Sequence > after)];
        JsonArray users = [];
        foreach (var user in rest.Take(size))
            users.Add((JsonNode)Entry(user));
        return new(
            200,
            JsonBytes.From(new JsonObject
            {
                ["next_page_token"] = rest.Length > size ? _tokens.Seal(rest[size - 1].Sequence, Name(status), now) : "",
                ["page_count"] = (all.Length + size - 1) / size,
                ["page_number"] = 1,
                ["page_size"] = size,
                ["total_records"] = all.Length,
                ["users"] = users,
            }),
            WireAnswer.Json);
    }

    /// <summary>The document's word for a status.</summary>
    public static string Name(ZoomUserStatus status) => status switch
    {
        ZoomUserStatus.Active => "active",
        ZoomUserStatus.Inactive => "inactive",
        _ => "pending",
    };

    private JsonObject Entry(ZoomUser user)
    {
        JsonArray groups = [];
        foreach (var group in user.GroupIds)
            groups.Add((JsonNode?)JsonValue.Create(group));
        var entry = new JsonObject
        {
            ["email"] = user.Email,
            ["display_name"] = user.Email[..Math.Max(user.Email.IndexOf('@'), 0)],
            ["type"] = user.Type,
            ["pmi"] = user.PersonalMeetingId,
            ["timezone"] = zoom.Account.TimeZone,
            ["created_at"] = ZoomTime.Format(user.CreatedAt),
            ["user_created_at"] = ZoomTime.Format(user.CreatedAt),
            ["group_ids"] = groups,
            ["status"] = Name(user.Status),
            ["verified"] = user.Status == ZoomUserStatus.Pending ? 0 : 1,
        };
        if (user.Status != ZoomUserStatus.Pending)
            entry["id"] = user.Id;
        return entry;
    }
}
