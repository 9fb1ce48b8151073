namespace PrivacySafe.Conferencing.Catalogue;

/// <summary>What the product knows about GoToMeeting.</summary>
internal static class GoToMeetingCatalogue
{
    /// <summary>GoToMeeting's settings, requests and traps.</summary>
    public static VendorCatalogue Instance { get; } = new(
        "gotomeeting",
        "GoToMeeting",
        "GoToMeeting API document 1.0.0, as published in 2022",
        GoToMeetingMeetingSettings.All.Concat(GoToMeetingOtherSettings.All).OrderBy(s => s.Control.Number).ToArray(),
        GoToMeetingEndpoints.All,
        GoToMeetingTraps.All)
    {
        BesideMeetings = GoToMeetingEndpoints.BesideMeetings,
        Answer = new AnswerShape
        {
            HostLinks = new[] { "hostURL" },
            Secrets = new[] { "joinURL" },
            RecordingLinks = new[] { "downloadUrl" },
            Marks = new[] { "uniqueMeetingId", "conferenceCallInfo", "maxParticipants", "recordingId" },
        },
        InvitationTexts = new[] { "subject" },
        Hosts = new[] { new ApiAddress("api.getgo.com", "/G2M/rest") },

        // The host answers for webinars and trainings as well.
        MeetingWords = new[] { "G2M" },
        OwnNames = GoToMeetingMeetingSettings.All.Where(s => s.WhenNotSent == AbsenceEffect.Refused).Select(s => s.Path).Concat(OtherNames).ToArray(),
        Credentials = GoToMeetingCredentials.All,
    };

    /// <summary>Names in a creation that are no setting of a control, or none that has to be sent. The vendor writes them without capitals.</summary>
    private static string[] OtherNames => new[] { "timezonekey", "coorganizerKeys", "starttime", "endtime" };
}
