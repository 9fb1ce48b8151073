namespace PrivacySafe.Conferencing.Catalogue;

/// <summary>
/// Graph's requests on online meetings. Below <c>/me</c> the application acts for the user who has signed in; below <c>/users</c> it may act by itself, with the permissions that
/// end in <c>.All</c> and an access policy of the tenant that names the application for that user.
/// </summary>
internal static class TeamsEndpoints
{
    private const string Read = "OnlineMeetings.Read";
    private const string ReadAll = "OnlineMeetings.Read.All";
    private const string Write = "OnlineMeetings.ReadWrite";
    private const string WriteAll = "OnlineMeetings.ReadWrite.All";

    /// <summary>All requests. Graph names no rate labels. The token request goes to <c>https://login.microsoftonline.com</c>, the others to the base address of the API.</summary>
    public static IReadOnlyList<Endpoint> All { get; } = new Endpoint[]
    {
        new(EndpointEffect.CreateMeeting, "POST", "/me/onlineMeetings", "", Write),
        new(EndpointEffect.CreateMeeting, "POST", "/users/{user-id}/onlineMeetings", "", Write, WriteAll),
        new(EndpointEffect.CreateMeeting, "POST", "/me/onlineMeetings/createOrGet", "", Write),
        new(EndpointEffect.CreateMeeting, "POST", "/users/{user-id}/onlineMeetings/createOrGet", "", Write, WriteAll),
        new(EndpointEffect.ReadMeeting, "GET", "/me/onlineMeetings/{onlineMeeting-id}", "", Read, Write),
        new(EndpointEffect.ReadMeeting, "GET", "/users/{user-id}/onlineMeetings/{onlineMeeting-id}", "", Read, Write, ReadAll, WriteAll),
        new(EndpointEffect.UpdateMeeting, "PATCH", "/me/onlineMeetings/{onlineMeeting-id}", "", Write),
        new(EndpointEffect.UpdateMeeting, "PATCH", "/users/{user-id}/onlineMeetings/{onlineMeeting-id}", "", Write, WriteAll),
        new(EndpointEffect.DeleteMeeting, "DELETE", "/me/onlineMeetings/{onlineMeeting-id}", "", Write),
        new(EndpointEffect.DeleteMeeting, "DELETE", "/users/{user-id}/onlineMeetings/{onlineMeeting-id}", "", Write, WriteAll),
        new(EndpointEffect.IssueToken, "POST", "/{tenant}/oauth2/v2.0/token", "") { Body = EndpointBody.Form },
    };

    /// <summary>
    /// The requests about something beside meetings: messages in chats, that of a meeting included, and in channels; reports on attendance and records of calls. Compared with
    /// https://learn.microsoft.com/graph/api/chatmessage-post and https://learn.microsoft.com/graph/api/chatmessage-update; for those below <c>/me</c> and <c>/users</c> there is no page; code that follows the relationship writes them.
    /// </summary>
    public static IReadOnlyList<Endpoint> BesideMeetings { get; } = new Endpoint[]
    {
        new(EndpointEffect.SendMessage, "POST", "/chats/{chat-id}/messages", ""),
        new(EndpointEffect.SendMessage, "POST", "/me/chats/{chat-id}/messages", ""),
        new(EndpointEffect.SendMessage, "POST", "/users/{user-id}/chats/{chat-id}/messages", ""),
        new(EndpointEffect.SendMessage, "POST", "/teams/{team-id}/channels/{channel-id}/messages", ""),
        new(EndpointEffect.SendMessage, "POST", "/teams/{team-id}/channels/{channel-id}/messages/{chatMessage-id}/replies", ""),
        new(EndpointEffect.SendMessage, "PATCH", "/chats/{chat-id}/messages/{chatMessage-id}", ""),
        new(EndpointEffect.SendMessage, "PATCH", "/teams/{team-id}/channels/{channel-id}/messages/{chatMessage-id}", ""),
        new(EndpointEffect.SendMessage, "PATCH", "/teams/{team-id}/channels/{channel-id}/messages/{chatMessage-id}/replies/{chatMessage-id1}", ""),
        new(EndpointEffect.ReadUsageReport, "GET", "/me/onlineMeetings/{onlineMeeting-id}/attendanceReports", ""),
        new(EndpointEffect.ReadUsageReport, "GET", "/me/onlineMeetings/{onlineMeeting-id}/attendanceReports/{meetingAttendanceReport-id}", ""),
        new(EndpointEffect.ReadUsageReport, "GET", "/me/onlineMeetings/{onlineMeeting-id}/attendanceReports/{meetingAttendanceReport-id}/attendanceRecords", ""),
        new(EndpointEffect.ReadUsageReport, "GET", "/users/{user-id}/onlineMeetings/{onlineMeeting-id}/attendanceReports", ""),
        new(EndpointEffect.ReadUsageReport, "GET", "/users/{user-id}/onlineMeetings/{onlineMeeting-id}/attendanceReports/{meetingAttendanceReport-id}", ""),
        new(EndpointEffect.ReadUsageReport, "GET", "/users/{user-id}/onlineMeetings/{onlineMeeting-id}/attendanceReports/{meetingAttendanceReport-id}/attendanceRecords", ""),
        new(EndpointEffect.ReadUsageReport, "GET", "/communications/callRecords", ""),
        new(EndpointEffect.ReadUsageReport, "GET", "/communications/callRecords/{callRecord-id}", ""),
        new(EndpointEffect.ReadUsageReport, "GET", "/communications/callRecords/{callRecord-id}/sessions", ""),
        new(EndpointEffect.ReadUsageReport, "GET", "/communications/callRecords/{callRecord-id}/participants_v2", ""),
    };
}
