using static PrivacySafe.Conferencing.ConferenceControls;

namespace PrivacySafe.Conferencing.Catalogue;

/// <summary>What Zoom lets an application say of a recording that exists: who may see it, and how it is deleted.</summary>
internal static class ZoomRecordingSettings
{
    private const string Document = "Zoom API document 2026-08-09, PATCH /meetings/{meetingId}/recordings/settings";

    /// <summary>The domains whose users may view the recording.</summary>
    public const string DomainsPath = "authentication_domains";

    /// <summary>The settings.</summary>
    public static IReadOnlyList<Setting> All { get; } = new[]
    {
        new Setting(RecordingStorage, SettingScope.Live, "share_recording")
        {
            Secure = SettingValue.Is("none"),
            Unsafe = new[] { "publicly" },
            Note = "publicly opens the recording for whoever has the link, internally for the users of the account.",
        },
        new Setting(RecordingStorage, SettingScope.Live, "viewer_download")
        {
            Secure = SettingValue.Is(false),
            Note = "A copy that a viewer has downloaded is deleted by nobody.",
        },
        new Setting(RecordingStorage, SettingScope.Live, "recording_authentication")
        {
            Secure = SettingValue.Is(true),
            Note = "With false nobody has to sign in to view it.",
        },
        new Setting(RecordingStorage, SettingScope.Live, "show_social_share_buttons")
        {
            Secure = SettingValue.Is(false),
            Note = "Buttons of social networks on the page of the recording.",
        },
        new Setting(RecordingRetention, SettingScope.Live, "action")
        {
            Secure = SettingValue.OneOf("delete", "true"),
            Unsafe = new[] { "trash", "false" },
            WhenNotSent = AbsenceEffect.Unprotected,
            Note = "trash, the default, keeps the recording for 30 days, from which anybody entitled can bring it back.",
            Source = "Zoom API document 2026-08-09, DELETE /meetings/{meetingId}/recordings",
        },
    }.NeverSent().From(Document);
}
