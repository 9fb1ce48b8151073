using static PrivacySafe.Conferencing.ConferenceControls;

namespace PrivacySafe.Conferencing.Catalogue;

/// <summary>GoToMeeting properties that look as if they protected something and do not.</summary>
internal static class GoToMeetingTraps
{
    private const string Document = "GoToMeeting API document 1.0.0, POST /meetings and GET /meetings/{meetingId}";

    /// <summary>All traps.</summary>
    public static IReadOnlyList<Trap> All { get; } = new Trap[]
    {
        new(ConferenceControls.Passcode, "password", "passwordrequired",
            "No property of a request: a password can be demanded and not chosen.",
            Document),
        new(ConferenceControls.Passcode, "passwordRequired", "passwordrequired",
            "The spelling of answers; no property of a request, which writes it without capitals.",
            Document),
        new(NoDialIn, "conferenceCallInfo", "conferencecallinfo",
            "The spelling of answers; no property of a request, which writes it without capitals.",
            Document),
        new(UniqueMeetingId, "uniqueMeetingId", "meetingtype",
            "An older name of the id in answers, no property of a request; every meeting has one, a recurring one the same for its whole series.",
            Document),
    };
}
