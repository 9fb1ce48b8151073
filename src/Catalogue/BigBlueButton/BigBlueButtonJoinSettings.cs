using static PrivacySafe.Conferencing.Catalogue.AbsenceEffect;
using static PrivacySafe.Conferencing.ConferenceControls;
using static PrivacySafe.Conferencing.ControlLevel;

namespace PrivacySafe.Conferencing.Catalogue;

/// <summary>
/// What an application says in the signed link of one participant, and what it can do with recordings afterwards. Links are said here as they
/// should be for participants; the host's link differs where a note says so.
/// </summary>
internal static class BigBlueButtonJoinSettings
{
    private const string Document = "BigBlueButton API documentation 3.0, parameters of join";
    private const string Recordings = "BigBlueButton API documentation 3.0, recordings";

    /// <summary>Whether the waiting room is for this participant.</summary>
    public const string GuestPath = "join.guest";

    /// <summary>The role of the participant.</summary>
    public const string RolePath = "join.role";

    /// <summary>The older way to say the role.</summary>
    public const string SecretPath = "join.password";

    /// <summary>Whether the dashboard leaves this participant out.</summary>
    public const string OutsideDashboardPath = "join.excludeFromDashboard";

    /// <summary>What the request that publishes recordings says.</summary>
    public static IReadOnlyList<Setting> Beside { get; } = new[]
    {
        new Setting(RecordingStorage, SettingScope.Live, "publish")
        {
            Secure = SettingValue.Is(false),
            Note = "A published recording plays for whoever has its link unless the server protects it.",
        },
    }.NeverSent().From(Recordings);

    /// <summary>The settings, in the order of the control table.</summary>
    public static IReadOnlyList<Setting> All { get; } = new[]
    {
        new Setting(WaitingRoom, SettingScope.Meeting, GuestPath)
        {
            Secure = SettingValue.Is(true),
            Off = SettingValue.Any,
            WhenNotSent = Unprotected,
            Note = "Only who joins with guest=true is subject to guestPolicy; everybody else walks in. The host's link leaves it out.",
        },
        new Setting(WhoMayAdmit, SettingScope.Meeting, RolePath)
        {
            Secure = SettingValue.OneOf("VIEWER", "viewer"),
            WhenNotSent = NotApplicable,
            Note = "Moderators admit, mute and record, so only the links of the host and of named co-hosts say MODERATOR. Without it the link needs a password, which decides instead; the role wins when both are there.",
        },
        new Setting(AuthenticatedParticipants, SettingScope.Meeting, "join.auth")
        {
            WhenNotSent = SafeDefault,
            Note = "The application's word that this person has signed in. Say it of nobody else: with guestPolicy ALWAYS_ACCEPT_AUTH it opens the door.",
        },
        new Setting(NoAttentionTracking, SettingScope.Meeting, OutsideDashboardPath)
        {
            Secure = SettingValue.Is(true),
            Off = SettingValue.Any,
            CountsFrom = Strict,
            WhenNotSent = Unprotected,
            Note = "Leaves this person out of the dashboard; switching the dashboard off leaves everybody out.",
        },
        new Setting(NoVendorTelemetry, SettingScope.Meeting, "join.avatarURL")
        {
            Secure = SettingValue.Is(""),
            Open = SettingValue.Any,
            WhenNotSent = SafeDefault,
            Note = "Every participant's browser fetches the picture from where this says.",
        },
        new Setting(NoVendorTelemetry, SettingScope.Meeting, "join.webcamBackgroundURL")
        {
            Secure = SettingValue.Is(""),
            Open = SettingValue.Any,
            CountsFrom = Strict,
            WhenNotSent = SafeDefault,
            Note = "The participant's browser fetches the picture from where this says.",
        },
        new Setting(InvitationHygiene, SettingScope.Meeting, SecretPath)
        {
            Secure = SettingValue.Is(""),
            WhenNotSent = SafeDefault,
            Note = "Deprecated. It puts the meeting's password into the link; the role says the same without a secret.",
        },
        new Setting(InvitationHygiene, SettingScope.Meeting, "join.createTime")
        {
            WhenNotSent = Unprotected,
            Note = "The createTime in the answer to create. With it the link opens only this meeting, and not a later one under the same id; links have no other end.",
        },
        new Setting(RecordingStorage, SettingScope.Live, "publishRecordings.publish")
        {
            Secure = SettingValue.Is(false),
            WhenNotSent = Unprotected,
            Note = "A processed recording is published, and plays for whoever has its link unless the server protects it. After the meeting, withdraw it, or declare who does.",
            Source = Recordings,
        },
        new Setting(RecordingRetention, SettingScope.Live, "deleteRecordings.recordID")
        {
            WhenNotSent = Unprotected,
            Note = "BigBlueButton keeps recordings until somebody deletes them. Delete them by this call when their time has come, or declare which job on the server does.",
            Source = Recordings,
        },
    }.NeverSent().From(Document);
}
