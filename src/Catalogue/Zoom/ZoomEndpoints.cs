namespace PrivacySafe.Conferencing.Catalogue;

/// <summary>Zoom's requests that matter. Server-to-server apps are granted the scopes that end in <c>:admin</c>.</summary>
internal static class ZoomEndpoints
{
    /// <summary>All requests. The token request goes to <c>https://zoom.us</c>, the others to the base address of the API.</summary>
    public static IReadOnlyList<Endpoint> All { get; } = new Endpoint[]
    {
        new(EndpointEffect.CreateMeeting, "POST", "/users/{userId}/meetings", "LIGHT", "meeting:write:meeting", "meeting:write:meeting:admin"),
        new(EndpointEffect.ReadMeeting, "GET", "/meetings/{meetingId}", "LIGHT", "meeting:read:meeting", "meeting:read:meeting:admin"),
        new(EndpointEffect.UpdateMeeting, "PATCH", "/meetings/{meetingId}", "LIGHT", "meeting:update:meeting", "meeting:update:meeting:admin"),
        new(EndpointEffect.DeleteMeeting, "DELETE", "/meetings/{meetingId}", "LIGHT", "meeting:delete:meeting", "meeting:delete:meeting:admin"),
        new(EndpointEffect.ListMeetings, "GET", "/users/{userId}/meetings", "MEDIUM", "meeting:read:list_meetings", "meeting:read:list_meetings:admin"),
        new(EndpointEffect.EndMeeting, "PUT", "/meetings/{meetingId}/status", "LIGHT", "meeting:update:status", "meeting:update:status:admin"),
        new(EndpointEffect.ReadUserSettings, "GET", "/users/{userId}/settings", "MEDIUM", "user:read:settings", "user:read:settings:admin"),
        new(EndpointEffect.ReadGroupSettings, "GET", "/groups/{groupId}/settings", "MEDIUM", "group:read:settings:admin"),
        new(EndpointEffect.ReadLockedSettings, "GET", "/groups/{groupId}/lock_settings", "MEDIUM", "group:read:lock_settings:admin"),
        new(EndpointEffect.IssueToken, "POST", "/oauth/token", ""),
    };
}
