namespace PrivacySafe.Conferencing.Catalogue;

/// <summary>GoToMeeting's requests that matter. Its document names neither rate labels nor scopes for them.</summary>
internal static class GoToMeetingEndpoints
{
    /// <summary>All requests. The token request goes to <c>https://authentication.logmeininc.com</c>, the others to the base address of the API.</summary>
    public static IReadOnlyList<Endpoint> All { get; } = new Endpoint[]
    {
        new(EndpointEffect.CreateMeeting, "POST", "/meetings", ""),
        new(EndpointEffect.ReadMeeting, "GET", "/meetings/{meetingId}", ""),
        new(EndpointEffect.UpdateMeeting, "PUT", "/meetings/{meetingId}", ""),
        new(EndpointEffect.DeleteMeeting, "DELETE", "/meetings/{meetingId}", ""),
        new(EndpointEffect.ListMeetings, "GET", "/upcomingMeetings", ""),
        new(EndpointEffect.IssueToken, "POST", "/oauth/token", "") { Body = EndpointBody.Form },
    };

    /// <summary>The requests about something beside meetings.</summary>
    public static IReadOnlyList<Endpoint> BesideMeetings { get; } = new Endpoint[]
    {
        new(EndpointEffect.ReadUsageReport, "GET", "/meetings/{meetingId}/attendees", ""),
        new(EndpointEffect.ReadUsageReport, "GET", "/groups/{groupKey}/attendees", ""),
        new(EndpointEffect.ReadUsageReport, "GET", "/organizers/{organizerKey}/attendees", ""),
    };
}
