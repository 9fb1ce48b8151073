using System.Text.Json.Nodes;
using PrivacySafe.Conferencing.Emulator.Json;
using PrivacySafe.Conferencing.Emulator.Wire;

namespace PrivacySafe.Conferencing.Emulator.Zoom;

/// <summary>Reads users, their settings, and the settings and locks of groups.</summary>
internal sealed class ZoomSettingsEndpoints(ZoomEmulator zoom)
{
    public WireAnswer GetUser(string id)
    {
        if (zoom.FindUser(id) is not { } user)
            return ZoomErrors.NoUser(id);
        JsonArray groups = [];
        foreach (var group in user.GroupIds)
            groups.Add((JsonNode?)JsonValue.Create(group));
        return Ok(new()
        {
            ["id"] = user.Id,
            ["email"] = user.Email,
            ["display_name"] = user.Email[..Math.Max(user.Email.IndexOf('@'), 0)],
            ["type"] = user.Type,
            ["pmi"] = user.PersonalMeetingId,
            ["use_pmi"] = user.EffectiveBoolean("schedule_meeting.use_pmi_for_instant_meetings"),
            ["timezone"] = zoom.Account.TimeZone,
            ["created_at"] = ZoomTime.Format(user.CreatedAt),
            ["user_created_at"] = ZoomTime.Format(user.CreatedAt),
            ["account_id"] = zoom.Account.AccountId,
            ["group_ids"] = groups,
            ["language"] = "en-US",
            ["status"] = ZoomUserListEndpoint.Name(user.Status),
            ["verified"] = 1,
        });
    }

    public WireAnswer GetUserSettings(WireRequest request, string id)
    {
        if (zoom.FindUser(id) is not { } user)
            return ZoomErrors.NoUser(id);
        JsonObject settings, security, authentication;
        lock (user.Gate)
        {
            settings = user.Settings.DeepClone().AsObject();
            security = user.MeetingSecurity.DeepClone().AsObject();
            authentication = user.MeetingAuthentication.DeepClone().AsObject();
        }

        foreach (var (path, value) in user.Locks())
        {
            const string prefix = "meeting_security.";
            if (path.StartsWith(prefix, StringComparison.Ordinal))
                JsonPath.Set(security, path[prefix.Length..], value);
            else if (path == "schedule_meeting.meeting_authentication")
                JsonPath.Set(authentication, "meeting_authentication", value);
            else
                JsonPath.Set(settings, path, value);
        }

        return Choose(request, settings, security, authentication);
    }

    public WireAnswer GetGroupSettings(WireRequest request, string id)
    {
        if (zoom.FindGroup(id) is not { } group)
            return ZoomErrors.NoGroup(id);
        lock (group.Gate)
            return Choose(request, group.Settings, group.MeetingSecurity, group.MeetingAuthentication);
    }

    public WireAnswer GetGroupLocks(WireRequest request, string id)
    {
        if (zoom.FindGroup(id) is not { } group)
            return ZoomErrors.NoGroup(id);
        lock (group.Gate)
        {
            return request.QueryValue("option") switch
            {
                null or "" => Ok(group.LockSettings),
                "meeting_security" => Ok(new() { ["meeting_security"] = group.SecurityLocks.DeepClone() }),
                _ => ZoomErrors.Invalid("option"),
            };
        }
    }

    private static WireAnswer Choose(WireRequest request, JsonObject settings, JsonObject security, JsonObject authentication) =>
        request.QueryValue("option") switch
        {
            null or "" => Ok(settings),
            "meeting_security" => Ok(new() { ["meeting_security"] = security.DeepClone() }),
            "meeting_authentication" => Ok(authentication),
            "recording_authentication" => Ok(ZoomDefaultSettings.RecordingAuthentication()),
            _ => ZoomErrors.Invalid("option"),
        };

    private static WireAnswer Ok(JsonObject body) => new(200, JsonBytes.From(body), WireAnswer.Json);
}
