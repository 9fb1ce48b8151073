using static PrivacySafe.Conferencing.ConferenceControls;

namespace PrivacySafe.Conferencing.Catalogue;

/// <summary>What on Zoom lies outside of the meeting and of the host's settings: in the running meeting, in the app, or nowhere.</summary>
internal static class ZoomOtherSettings
{
    private const string Document = "Zoom API documents for meetings and users, 2026-08-09";

    /// <summary>The scopes of the app, in the token answer.</summary>
    public const string ScopesPath = "scope";

    /// <summary>The settings, in the order of the control table.</summary>
    public static IReadOnlyList<Setting> All { get; } = new[]
    {
        new Setting(LockWhenAllPresent, SettingScope.Nowhere, "")
        {
            WhenNotSent = AbsenceEffect.NotApplicable,
            Note = "Zoom offers no request that locks a meeting. The host locks it in the Zoom client once everybody is present; declare who does so.",
        },
        new Setting(MultiFactorForWeb, SettingScope.Nowhere, "")
        {
            WhenNotSent = AbsenceEffect.NotApplicable,
            Note = "Zoom's API neither sets nor reports a second factor. Demand it at the identity provider participants sign in with, or in the security settings of the account, and declare it.",
        },
        new Setting(NoAttentionTracking, SettingScope.Nowhere, "")
        {
            WhenNotSent = AbsenceEffect.NotApplicable,
            AbsentInAnswerIsSafe = true,
            Note = "Zoom no longer has attention tracking: the setting attention_tracking of earlier editions (2018, 2021) is in no request or answer of the API document of 2026-08-09.",
        },
        new Setting(MinimalUsageReports, SettingScope.Nowhere, "")
        {
            WhenNotSent = AbsenceEffect.NotApplicable,
            CountsFrom = ControlLevel.Strict,
            Note = "Zoom always keeps reports on who took part, and no setting withholds them from the account's administrators. Use an account whose administrators are not the adversary, or limit by role who may read reports, and declare it.",
        },
        new Setting(RegionCheckWhileRunning, SettingScope.Live, "participants.data_center")
        {
            WhenNotSent = AbsenceEffect.NotApplicable,
            Note = "The dashboard's answer on the participants of a running meeting (/metrics/meetings/{meetingId}/participants) names each participant's data centre. Watch it while the meeting runs, or declare who does.",
            Source = "Source of the ZoomNet library, edition 2026-06-19; the dashboard's API document was not read",
        },
        new Setting(LeastPrivilege, SettingScope.Deployment, ScopesPath)
        {
            // The engine compares the scopes that the app has beyond those it needs.
            Secure = SettingValue.EmptyList,
            WhenNotSent = AbsenceEffect.NotApplicable,
            Note = "The scopes in the answer of the token request. Grant the app only the scopes of the requests it makes; server-to-server apps can only be granted those that end in :admin.",
            Source = "Zoom API documents 2026-08-09, scopes of the requests",
        },
    }.NeverSent().From(Document);
}
