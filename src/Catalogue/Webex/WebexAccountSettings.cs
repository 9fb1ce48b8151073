using static PrivacySafe.Conferencing.ConferenceControls;
using static PrivacySafe.Conferencing.ControlLevel;
using static PrivacySafe.Conferencing.SettingScope;

namespace PrivacySafe.Conferencing.Catalogue;

/// <summary>What Webex keeps in the preferences of the host and in the settings of the site: read and compared, never changed. The latter only an administrator can read.</summary>
internal static class WebexAccountSettings
{
    private const string Site = "Webex API document 2026-05-04, GET /admin/meeting/config/commonSettings";
    private const string Preferences = "Webex API document 2026-05-04, GET /meetingPreferences";

    /// <summary>What the request that changes a host's scheduling options says of recordings.</summary>
    public static IReadOnlyList<Setting> Beside { get; } = new[]
    {
        new Setting(RecordingStorage, Account, "enabledAutoShareRecording")
        {
            Secure = SettingValue.Is(false),
            Note = "Shares every recording with the invitees by itself.",
            Source = Preferences,
        },
    }.NeverSent().From(Preferences);

    /// <summary>The settings, in the order of the control table.</summary>
    public static IReadOnlyList<Setting> All { get; } = new[]
    {
        new Setting(ConferenceControls.Passcode, Account, "securityOptions.requireStrongPassword")
        {
            Secure = SettingValue.Is(true),
            CountsFrom = Strict,
            Note = "Holds every password of the site to its rules, also one the host sets later.",
            Source = Site,
        },
        new Setting(AuthenticatedParticipants, Account, "securityOptions.requireLoginBeforeAccess")
        {
            Secure = SettingValue.Is(true),
            Note = "Demands a sign-in of whoever opens the site. A single meeting cannot demand it.",
            Source = Site,
        },
        new Setting(RecordingStorage, Account, "schedulingOptions.enabledAutoShareRecording")
        {
            Secure = SettingValue.Is(false),
            Note = "Shares a recording with the invitees by itself.",
            Source = Preferences,
        },
        new Setting(NoTranscriptOrAssistant, Account, "schedulingOptions.enabledWebexAssistantByDefault")
        {
            Secure = SettingValue.Is(false),
            Note = "Starts Webex Assistant in every meeting of the host.",
            Source = Preferences,
        },
        new Setting(PresenterRestricted, Account, "securityOptions.firstAttendeeAsPresenter")
        {
            Secure = SettingValue.Is(false),
            CountsFrom = Strict,
            Note = "Makes the first attendee the presenter.",
            Source = Site,
        },
    }.NeverSent();
}
