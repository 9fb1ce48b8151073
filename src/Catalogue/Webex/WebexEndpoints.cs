namespace PrivacySafe.Conferencing.Catalogue;

/// <summary>
/// Webex's requests that matter. The second scope is the administrator's, who may act for any host of the site. Webex names no rate labels: a user may create 100 meetings in 24 hours.
/// </summary>
internal static class WebexEndpoints
{
    private const string Read = "meeting:schedules_read";
    private const string ReadAsAdministrator = "meeting:admin_schedule_read";
    private const string Write = "meeting:schedules_write";
    private const string WriteAsAdministrator = "meeting:admin_schedule_write";

    /// <summary>Empties the recycle bin into which recordings are deleted.</summary>
    public const string PurgePath = "/recordings/purge";

    /// <summary>All requests, those for the token included, go to the base address of the API.</summary>
    public static IReadOnlyList<Endpoint> All { get; } = new Endpoint[]
    {
        new(EndpointEffect.CreateMeeting, "POST", "/meetings", "", Write, WriteAsAdministrator),
        new(EndpointEffect.ReadMeeting, "GET", "/meetings/{meetingId}", "", Read, ReadAsAdministrator),
        new(EndpointEffect.UpdateMeeting, "PATCH", "/meetings/{meetingId}", "", Write, WriteAsAdministrator),
        new(EndpointEffect.UpdateMeeting, "PUT", "/meetings/{meetingId}", "", Write, WriteAsAdministrator),
        new(EndpointEffect.DeleteMeeting, "DELETE", "/meetings/{meetingId}", "", Write, WriteAsAdministrator),
        new(EndpointEffect.ListMeetings, "GET", "/meetings", "", Read, ReadAsAdministrator),
        new(EndpointEffect.EndMeeting, "POST", "/meetings/{meetingId}/end", ""),
        new(EndpointEffect.ReadUserSettings, "GET", "/meetingPreferences", "", "meeting:preferences_read", "meeting:admin_preferences_read"),
        new(EndpointEffect.ReadGroupSettings, "GET", "/admin/meeting/config/commonSettings", "", "meeting:admin_config_read"),
        new(EndpointEffect.IssueToken, "POST", "/access_token", "") { Body = EndpointBody.Form },
    };

    /// <summary>
    /// The requests about something beside meetings. That messages are sent by POST and changed by PUT says https://developer.webex.com/docs/messaging; the fields of their bodies, which Webex's
    /// pages show only in a browser, were compared with descriptions of the API by others (https://github.com/api-evangelist/cisco-webex).
    /// </summary>
    public static IReadOnlyList<Endpoint> BesideMeetings { get; } = new Endpoint[]
    {
        new(EndpointEffect.SendMessage, "POST", "/messages", ""),
        new(EndpointEffect.SendMessage, "PUT", "/messages/{messageId}", ""),
        new(EndpointEffect.ChangeRecording, "PUT", "/meetingPreferences/schedulingOptions", ""),
        new(EndpointEffect.DeleteRecording, "DELETE", "/recordings/{recordingId}", "") { Body = EndpointBody.Query },
        new(EndpointEffect.DeleteRecording, "POST", "/recordings/softDelete", ""),
        new(EndpointEffect.ReadUsageReport, "GET", "/meetingParticipants", ""),
        new(EndpointEffect.ReadUsageReport, "GET", "/meetingParticipants/{participantId}", ""),
        new(EndpointEffect.ReadUsageReport, "POST", "/meetingParticipants/query", ""),
        new(EndpointEffect.ReadUsageReport, "GET", "/meetingReports/attendees", ""),
        new(EndpointEffect.ReadUsageReport, "GET", "/meetingReports/usage", ""),
    };
}
