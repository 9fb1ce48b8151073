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
        new(EndpointEffect.ListHosts, "GET", "/users", "MEDIUM", "user:read:list_users:admin"),
        new(EndpointEffect.EndMeeting, "PUT", "/meetings/{meetingId}/status", "LIGHT", "meeting:update:status", "meeting:update:status:admin"),
        new(EndpointEffect.ReadUserSettings, "GET", "/users/{userId}/settings", "MEDIUM", "user:read:settings", "user:read:settings:admin"),
        new(EndpointEffect.ReadGroupSettings, "GET", "/groups/{groupId}/settings", "MEDIUM", "group:read:settings:admin"),
        new(EndpointEffect.ReadLockedSettings, "GET", "/groups/{groupId}/lock_settings", "MEDIUM", "group:read:lock_settings:admin"),
        new(EndpointEffect.IssueToken, "POST", "/oauth/token", ""),
    };

    /// <summary>
    /// The requests about something beside meetings. Those for messages of the team chat were compared with the list of requests that Zoom publishes for it
    /// (https://developers.zoom.us/api-hub/team-chat/methods/endpoints.json) and their bodies with the types of Zoom's own library for it (https://zoom.github.io/rivet-javascript). Those
    /// for reports of the dashboard and on webinars, which stand in documents of their own, were compared with what ZoomNet sends (https://github.com/Jericho/ZoomNet).
    /// </summary>
    public static IReadOnlyList<Endpoint> BesideMeetings { get; } = new Endpoint[]
    {
        new(EndpointEffect.SendMessage, "POST", "/chat/users/{userId}/messages", ""),
        new(EndpointEffect.SendMessage, "PUT", "/chat/users/{userId}/messages/{messageId}", ""),
        new(EndpointEffect.SendMessage, "POST", "/im/users/me/chat/messages", ""),
        new(EndpointEffect.SendMessage, "PATCH", "/live_meetings/{meetingId}/chat/messages/{messageId}", ""),
        new(EndpointEffect.ChangeHostSettings, "PATCH", "/users/{userId}/settings", ""),
        new(EndpointEffect.ChangeHostSettings, "PATCH", "/groups/{groupId}/settings", ""),
        new(EndpointEffect.ChangeRecording, "PATCH", "/meetings/{meetingId}/recordings/settings", ""),
        new(EndpointEffect.DeleteRecording, "DELETE", "/meetings/{meetingId}/recordings", "") { Body = EndpointBody.Query },
        new(EndpointEffect.DeleteRecording, "DELETE", "/meetings/{meetingId}/recordings/{recordingId}", "") { Body = EndpointBody.Query },
        new(EndpointEffect.ReadUsageReport, "GET", "/past_meetings/{meetingId}/participants", ""),
        new(EndpointEffect.ReadUsageReport, "GET", "/past_meetings/{meetingId}/qa", ""),
        new(EndpointEffect.ReadUsageReport, "GET", "/report/meetings/{meetingId}/participants", ""),
        new(EndpointEffect.ReadUsageReport, "GET", "/report/meetings/{meetingId}/qa", ""),
        new(EndpointEffect.ReadUsageReport, "GET", "/report/users/{userId}/meetings", ""),
        new(EndpointEffect.ReadUsageReport, "GET", "/report/webinars/{webinarId}/participants", ""),
        new(EndpointEffect.ReadUsageReport, "GET", "/report/meeting_activities", ""),
        new(EndpointEffect.ReadUsageReport, "GET", "/metrics/meetings/{meetingId}/participants", ""),
        new(EndpointEffect.ReadUsageReport, "GET", "/metrics/meetings/{meetingId}/participants/qos", ""),
        new(EndpointEffect.ReadUsageReport, "GET", "/metrics/meetings/{meetingId}/participants/{participantId}/qos", ""),
        new(EndpointEffect.ReadUsageReport, "GET", "/metrics/meetings/{meetingId}/participants/sharing", ""),
    };
}
