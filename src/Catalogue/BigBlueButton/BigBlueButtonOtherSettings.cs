using static PrivacySafe.Conferencing.Catalogue.AbsenceEffect;
using static PrivacySafe.Conferencing.ConferenceControls;
using static PrivacySafe.Conferencing.SettingScope;

namespace PrivacySafe.Conferencing.Catalogue;

/// <summary>What no call of BigBlueButton's API sets or reports.</summary>
internal static class BigBlueButtonOtherSettings
{
    private const string Document = "BigBlueButton API documentation 3.0";

    /// <summary>The settings, in the order of the control table.</summary>
    public static IReadOnlyList<Setting> All { get; } = new[]
    {
        new Setting(LockWhenAllPresent, Nowhere, "")
        {
            WhenNotSent = NotApplicable,
            Note = "No call closes a meeting or changes its guest policy once it exists. A moderator sets the guest policy to deny in the client when everybody is there, which holds for guests; declare who does so.",
        },
        new Setting(NoJoinBeforeHost, Nowhere, "")
        {
            WhenNotSent = NotApplicable,
            Note = "No parameter makes participants wait for the moderator as such. Guests whom guestPolicy ASK_MODERATOR holds in the waiting room do wait until one admits them. Otherwise hand out links only when getMeetingInfo shows a moderator, and declare it.",
        },
        new Setting(AuthenticatedParticipants, Nowhere, "")
        {
            WhenNotSent = NotApplicable,
            Note = "BigBlueButton has no accounts: whoever holds a signed link enters under the name in it. Give links only to people who have signed in to your application, and declare it.",
        },
        new Setting(MultiFactorForWeb, Nowhere, "")
        {
            WhenNotSent = NotApplicable,
            Note = "Demand the second factor where your application signs people in, before it hands out links, and declare it.",
        },
        new Setting(NoPublicMailDomains, Nowhere, "")
        {
            WhenNotSent = NotApplicable,
            AbsentInAnswerIsSafe = true,
            Note = "The API knows neither mail addresses nor trusted domains.",
        },
        new Setting(EndToEndEncryption, Nowhere, "")
        {
            WhenNotSent = NotApplicable,
            Note = "There is none: media is encrypted as far as the server and readable there. A server of one's own keeps it from third parties, but not from who runs the server.",
        },
        new Setting(NoDialIn, Nowhere, "")
        {
            WhenNotSent = NotApplicable,
            Note = "Whether telephones reach a meeting depends on a gateway to the server's telephone exchange, which the API does not show; the number displayed says nothing about it. Attach none, and declare it.",
        },
        new Setting(MinimalUsageReports, Nowhere, "")
        {
            WhenNotSent = NotApplicable,
            Note = "While a meeting runs, getMeetingInfo and getMeetings name everybody in it to each application that has the secret, and the server's logs hold names. Limit who has either, and declare it.",
        },
        new Setting(DataRegions, Nowhere, "")
        {
            WhenNotSent = NotApplicable,
            Note = "The meeting is held where the server stands, with those for telephone traversal and load sharing beside it; declare where they stand and who runs them.",
        },
        new Setting(RegionCheckWhileRunning, Nowhere, "")
        {
            WhenNotSent = NotApplicable,
            Note = "No call tells which server carries a participant. With one server there is nothing to check; with several, check in the load balancer, and declare who does.",
        },
        new Setting(NoStreamingOrExcessRegistration, Nowhere, "")
        {
            WhenNotSent = NotApplicable,
            AbsentInAnswerIsSafe = true,
            Note = "The API has neither live streaming nor registration. A bot that streams needs a signed link of its own.",
        },
        new Setting(Watermark, Nowhere, "")
        {
            WhenNotSent = NotApplicable,
            Note = "There is no watermark. Put one into the slides before they are uploaded, and declare it.",
        },
        new Setting(EntryAnnounced, Nowhere, "")
        {
            WhenNotSent = NotApplicable,
            Note = "Sounds and notices on entry are each participant's own choice, with defaults in the configuration of the web client; declare those of your server.",
        },
        new Setting(InvitationHygiene, Nowhere, "")
        {
            WhenNotSent = NotApplicable,
            Note = "BigBlueButton invites nobody. The signed link is the secret: it opens the meeting for whoever holds it. Give each person one of their own, late, out of logs and with the privacy notice, and declare it.",
        },
        new Setting(LeastPrivilege, Nowhere, "")
        {
            WhenNotSent = NotApplicable,
            Note = "One secret grants everything on the server: every meeting, every role, every recording. Keep it in a vault, give each application a server or tenant of its own, and declare it.",
        },
    }.NeverSent().From(Document);
}
