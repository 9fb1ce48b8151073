using System.Globalization;
using System.Security.Cryptography;
using PrivacySafe.Conferencing.Emulator.Wire;

namespace PrivacySafe.Conferencing.Emulator.Zoom;

/// <summary>Finds the operation a request means, checks token, scope and rate, and carries it out.</summary>
internal sealed class ZoomProtocol : IWireProtocol
{
    private readonly ZoomEmulator _zoom;
    private readonly ZoomTokenEndpoint _token;
    private readonly ZoomMeetingEndpoints _meetings;
    private readonly ZoomListEndpoint _list;
    private readonly ZoomUserListEndpoint _users;
    private readonly ZoomSettingsEndpoints _settings;

    public ZoomProtocol(ZoomEmulator zoom)
    {
        _zoom = zoom;
        _token = new(zoom);
        _meetings = new(zoom);
        _list = new(zoom);
        _users = new(zoom);
        _settings = new(zoom);
    }

    public WireForm Form => WireForm.Json;

    public bool Owns(WireRequest request) => request.Segments is ["oauth" or "v2", ..];

    public ValueTask<WireAnswer> HandleAsync(WireRequest request, CancellationToken clientGone) => new(Handle(request));

    public WireAnswer PerSecondLimited(WireRequest request)
    {
        var category = Find(request)?.Category ?? ZoomRateCategory.Light;
        return ZoomErrors.PerSecondLimited(category, _zoom.RateLimits.Limit(category), CeilingSecond(_zoom.Time.GetUtcNow().AddSeconds(1)));
    }

    public WireAnswer DailyLimited(WireRequest request)
    {
        var category = Find(request)?.Category ?? ZoomRateCategory.Light;
        var user = request.Segments is ["v2", "users", var id, ..] ? _zoom.FindUser(id)?.Id ?? id : _zoom.Owner.Id;
        return ZoomErrors.DailyLimited(category, _zoom.RateLimits.DailyWritesPerUser, user, _zoom.Time.GetUtcNow());
    }

    public WireAnswer Error(int status) => status switch
    {
        429 => ZoomErrors.Of(429, 429, "Too many requests."),
        >= 500 => ZoomErrors.Of(status, status, "The server encountered an internal error."),
        _ => ZoomErrors.Of(status, 300, "The request could not be processed."),
    };

    public void Stamp(WireAnswer answer) =>
        answer.With("x-zm-trackingid", "v=2.0;clid=emu;rid=WEB_" + RandomNumberGenerator.GetHexString(32, lowercase: true));

    private WireAnswer Handle(WireRequest request)
    {
        if (request.Segments is ["oauth", "token"])
            return request.Method == "POST" ? _token.Issue(request) : ZoomErrors.Of(405, 405, "Method not allowed.");
        if (Find(request) is not { } operation)
            return ZoomErrors.Of(404, 2300, "This API endpoint is not recognized.");
        if (Unauthorized(request, operation) is { } refusal)
            return refusal;
        if (!_zoom.RateLimits.EnforcePerSecond)
            return operation.Run();

        var limit = _zoom.RateLimits.Limit(operation.Category);
        if (!_zoom.RateLimits.TryTake(operation.Category, out var remaining, out var retryIn))
            return ZoomErrors.PerSecondLimited(operation.Category, limit, CeilingSecond(_zoom.Time.GetUtcNow() + retryIn));
        var answer = operation.Run();
        return answer.Status == 429
            ? answer
            : answer
                .With("X-RateLimit-Category", operation.Category.ToString())
                .With("X-RateLimit-Type", "QPS")
                .With("X-RateLimit-Limit", limit.ToString(CultureInfo.InvariantCulture))
                .With("X-RateLimit-Remaining", remaining.ToString(CultureInfo.InvariantCulture));
    }

    private static DateTimeOffset CeilingSecond(DateTimeOffset time) =>
        DateTimeOffset.FromUnixTimeSeconds((time.ToUnixTimeMilliseconds() + 999) / 1000);

    // Granular scopes, then classic ones, as the API document of 2026-08-09 lists them; any one will do.
    private Operation? Find(WireRequest request) => (request.Method, request.Segments) switch
    {
        ("POST", ["v2", "users", var user, "meetings"]) => new(
            ZoomRateCategory.Light,
            ["meeting:write:meeting", "meeting:write:meeting:admin"],
            ["meeting:write", "meeting:write:admin"],
            () => _meetings.Create(request, user)),
        ("GET", ["v2", "users", var user, "meetings"]) => new(
            ZoomRateCategory.Medium,
            ["meeting:read:list_meetings", "meeting:read:list_meetings:admin"],
            ["meeting:read", "meeting:read:admin"],
            () => _list.List(request, user)),
        ("GET", ["v2", "meetings", var id]) => new(
            ZoomRateCategory.Light,
            ["meeting:read:meeting", "meeting:read:meeting:admin"],
            ["meeting:read", "meeting:read:admin"],
            () => _meetings.Get(id)),
        ("PATCH", ["v2", "meetings", var id]) => new(
            ZoomRateCategory.Light,
            ["meeting:update:meeting", "meeting:update:meeting:admin"],
            ["meeting:write", "meeting:write:admin"],
            () => _meetings.Update(request, id)),
        ("DELETE", ["v2", "meetings", var id]) => new(
            ZoomRateCategory.Light,
            ["meeting:delete:meeting", "meeting:delete:meeting:admin"],
            ["meeting:write", "meeting:write:admin"],
            () => _meetings.Delete(request, id)),
        ("PUT", ["v2", "meetings", var id, "status"]) => new(
            ZoomRateCategory.Light,
            ["meeting:update:status", "meeting:update:status:admin"],
            ["meeting:write", "meeting:write:admin"],
            () => _meetings.ChangeStatus(request, id)),
        ("GET", ["v2", "users"]) => new(
            ZoomRateCategory.Medium,
            ["user:read:list_users:admin"],
            ["user:read", "user:write", "user:read:admin", "user:write:admin"],
            () => _users.List(request)),
        ("GET", ["v2", "users", var user]) => new(
            ZoomRateCategory.Light,
            ["user:read:user", "user:read:user:admin"],
            ["user:read", "user:write", "user:read:admin", "user:write:admin", "user_profile", "user_info:read"],
            () => _settings.GetUser(user)),
        ("GET", ["v2", "users", var user, "settings"]) => new(
            ZoomRateCategory.Medium,
            ["user:read:settings", "user:read:settings:admin"],
            ["user:read", "user:write", "user:read:admin", "user:write:admin"],
            () => _settings.GetUserSettings(request, user)),
        ("GET", ["v2", "groups", var group, "settings"]) => new(
            ZoomRateCategory.Medium,
            ["group:read:settings:admin"],
            ["group:read:admin", "group:write:admin"],
            () => _settings.GetGroupSettings(request, group)),
        ("GET", ["v2", "groups", var group, "lock_settings"]) => new(
            ZoomRateCategory.Medium,
            ["group:read:lock_settings:admin"],
            ["group:read:admin", "group:write:admin"],
            () => _settings.GetGroupLocks(request, group)),
        _ => null,
    };

    private WireAnswer? Unauthorized(WireRequest request, Operation operation)
    {
        const string scheme = "Bearer ";
        if (request.Authorization is not { } header || !header.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
            return ZoomErrors.InvalidToken();
        if (_zoom.Tokens.Find(header[scheme.Length..].Trim()) is not { } token)
            return ZoomErrors.InvalidToken();
        if (token.ExpiresAt <= _zoom.Time.GetUtcNow())
            return ZoomErrors.ExpiredToken();
        return operation.Granular.Any(token.Scopes.Contains) || operation.Classic.Any(token.Scopes.Contains)
            ? null
            : ZoomErrors.MissingScope(operation.Granular);
    }

    private sealed record Operation(ZoomRateCategory Category, string[] Granular, string[] Classic, Func<WireAnswer> Run);
}
