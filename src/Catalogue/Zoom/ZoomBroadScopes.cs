namespace PrivacySafe.Conferencing.Catalogue;

/// <summary>
/// Zoom's scopes for whole accounts, which end in <c>:admin</c>, and for the accounts below one, which end in <c>:master</c>, where the same request is also granted without that ending.
/// Apps without a user have no others, but those are granted in the app's settings and not asked for by code.
/// </summary>
internal static class ZoomBroadScopes
{
    private const string Source = "Zoom API documents for meetings and users, edition 2026-08-09, security of each request";
    private const string Account = "every user of the account";
    private const string Accounts = "every user of the account and of those below it";

    private static readonly string[] WithMaster =
    {
        "cloud_recording:delete:meeting_recording", "cloud_recording:delete:recording_file", "cloud_recording:read:list_recording_files", "cloud_recording:read:list_recording_registrants",
        "cloud_recording:read:list_user_recordings", "cloud_recording:read:recording_analytics_details", "cloud_recording:read:recording_analytics_summary",
        "cloud_recording:read:recording_settings", "cloud_recording:read:registration_questions", "cloud_recording:update:recording_settings", "cloud_recording:update:recover_meeting_recordings",
        "cloud_recording:update:recover_single_recording", "cloud_recording:update:registrant_status", "cloud_recording:update:registration_questions",
        "cloud_recording:write:recording_registrant",
    };

    private static readonly string[] WithAdministrator =
    {
        "archiving:read:archived_files", "cloud_recording:delete:meeting_transcript", "cloud_recording:read:meeting_transcript", "meeting:delete:live_meeting_chat_message",
        "meeting:delete:meeting", "meeting:delete:open_app", "meeting:delete:registrant", "meeting:delete:summary", "meeting:read", "meeting:read:invitation",
        "meeting:read:list_meetings", "meeting:read:list_past_instances", "meeting:read:list_past_participants", "meeting:read:list_registrants", "meeting:read:list_registration_questions",
        "meeting:read:list_templates", "meeting:read:list_upcoming_meetings", "meeting:read:live_streaming_token", "meeting:read:local_recording_token",
        "meeting:read:meeting", "meeting:read:past_meeting", "meeting:read:past_qa", "meeting:read:registrant", "meeting:read:summary", "meeting:read:token",
        "meeting:update:in_meeting_controls", "meeting:update:live_meeting_chat_message", "meeting:update:meeting", "meeting:update:registrant_status",
        "meeting:update:registration_question", "meeting:update:status", "meeting:write", "meeting:write:invite_links", "meeting:write:meeting", "meeting:write:open_app",
        "meeting:write:registrant", "meeting:write:template", "meeting_summary:read", "meeting_summary:write", "recording:read", "recording:write", "user:read",
        "user:read:settings", "user:read:token", "user:read:user", "user:read:zak", "user:update:settings", "user:write",
    };

    /// <summary>All of them.</summary>
    public static IReadOnlyList<BroadScope> All { get; } = WithMaster.Concat(WithAdministrator).Select(scope => new BroadScope(scope + ":admin", scope, Account, Source))
        .Concat(WithMaster.Select(scope => new BroadScope(scope + ":master", scope, Accounts, Source)))
        .Append(new BroadScope("meeting:master", "meeting:write", Accounts, Source))
        .ToArray();
}
