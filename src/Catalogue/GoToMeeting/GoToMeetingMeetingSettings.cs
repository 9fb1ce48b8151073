using static PrivacySafe.Conferencing.Catalogue.AbsenceEffect;
using static PrivacySafe.Conferencing.ConferenceControls;

namespace PrivacySafe.Conferencing.Catalogue;

/// <summary>
/// What GoToMeeting lets an application set for one meeting: three properties that every request has to hold, and a list. Answers write the same names with capitals (<c>passwordRequired</c>).
/// </summary>
internal static class GoToMeetingMeetingSettings
{
    private const string Document = "GoToMeeting API document 1.0.0, POST /meetings";

    /// <summary>The settings, in the order of the control table.</summary>
    public static IReadOnlyList<Setting> All { get; } = new[]
    {
        new Setting(ConferenceControls.Passcode, SettingScope.Meeting, "passwordrequired")
        {
            Secure = SettingValue.Is(true),
            Off = SettingValue.Is(false),
            WhenNotSent = Refused,
            Note = "Demands a password that the request cannot name and no answer holds: the organiser tells it to participants.",
        },
        new Setting(UniqueMeetingId, SettingScope.Meeting, "meetingtype")
        {
            Secure = SettingValue.Is("scheduled"),
            Unsafe = new[] { "immediate" },
            Meanings = new Dictionary<string, ValueMeaning> { ["immediate"] = ValueMeaning.InstantMeeting },
            WhenNotSent = Refused,
            Note = "recurring keeps its id for the whole series; immediate starts at once.",
        },
        new Setting(WhoMayAdmit, SettingScope.Meeting, "coorganizerKeys")
        {
            Secure = SettingValue.EmptyList,
            Open = SettingValue.Any,
            WhenNotSent = SafeDefault,
            AbsentInAnswerIsSafe = true,
            Note = "Co-organisers may start the meeting and host it in the organiser's place.",
        },
        new Setting(NoDialIn, SettingScope.Meeting, "conferencecallinfo")
        {
            Secure = SettingValue.Is("VoIP"),
            Open = SettingValue.OneOf("Hybrid", "Free", "VoIP"),
            Unsafe = Array.Empty<string>(),
            WhenNotSent = Refused,
            Note = "VoIP is the only choice without a telephone; any text that is none of the choices is shown as the organiser's own numbers. Answers may describe it in other words.",
        },
    }.From(Document);
}
