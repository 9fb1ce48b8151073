namespace PrivacySafe.Conferencing.Catalogue;

/// <summary>What the product knows about Zoom.</summary>
internal static class ZoomCatalogue
{
    /// <summary>Zoom's settings, requests and traps.</summary>
    public static VendorCatalogue Instance { get; } = new(
        "zoom",
        "Zoom Meetings",
        "Zoom API documents for meetings and users, edition 2026-08-09",
        ZoomMeetingSettings.All.Concat(ZoomAccountSettings.All).Concat(ZoomOtherSettings.All).OrderBy(s => s.Control.Number).ToArray(),
        ZoomEndpoints.All,
        ZoomTraps.All)
    {
        Hosts = new[] { new ApiAddress("api.zoom.us", "/v2"), new ApiAddress("api-*.zoom.us", "/v2") },
        BesideMeetings = ZoomEndpoints.BesideMeetings,
        SettingsBeside = ZoomRecordingSettings.All,
        TrustedDomains = new[] { ZoomMeetingSettings.DomainsPath, "settings.enforce_login_domains", ZoomAccountSettings.PassingDomainsPath, "authentication_option.domains", ZoomRecordingSettings.DomainsPath },
        Invitation = new InvitationShape { LinkNames = new[] { "join_url" }, PasscodeNames = new[] { "password", "passcode" }, LinkPart = "zoom.us/j/", PasscodeMark = "pwd=" },
        Answer = new AnswerShape
        {
            HostLinks = new[] { "start_url", "dynamic_host_key", "zak" },
            Secrets = new[] { "chat_join_url", "encrypted_password", "h323_password", "pstn_password", "download_access_token", "recording_play_passcode" },
            RecordingLinks = new[] { "download_url", "play_url", "share_url" },
            Marks = new[] { "host_id", "host_email", "registrant_id", "recording_files", "recording_start", "recording_type" },
        },
        InvitationTexts = new[] { "topic", "agenda" },
        MessageTexts = new[] { "message", "message_content" },
        BroadScopes = ZoomBroadScopes.All,
        OwnNames = ZoomMeetingSettings.All.OwnNames().Concat(OtherNames).ToArray(),
        Credentials = ZoomCredentials.All,
        Webhook = ZoomCredentials.Webhook,
    };

    /// <summary>Names in a creation that are no setting of a control.</summary>
    private static string[] OtherNames => new[]
    {
        "start_time", "schedule_for", "pre_schedule", "default_password", "tracking_fields", "waiting_room_options", "jbh_time", "authentication_option", "contact_email", "contact_name",
        "global_dial_in_countries", "registration_type", "close_registration", "allow_multiple_devices", "show_join_info", "private_meeting", "focus_mode", "calendar_type", "meeting_invitees", "continuous_meeting_chat",
    };
}
