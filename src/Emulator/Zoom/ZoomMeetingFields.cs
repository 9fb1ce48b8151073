using static PrivacySafe.Conferencing.Emulator.Zoom.ZoomFieldRule;

namespace PrivacySafe.Conferencing.Emulator.Zoom;

/// <summary>The fields of creating and updating a meeting. Source: API document of 2026-08-09.</summary>
internal static class ZoomMeetingFields
{
    private static readonly (string, ZoomFieldRule)[] BothSettings =
    [
        ("allow_multiple_devices", Flag),
        ("alternative_hosts", AnyText),
        ("alternative_hosts_email_notification", Flag),
        ("alternative_host_update_polls", Flag),
        ("alternative_host_manage_meeting_summary", Flag),
        ("alternative_host_manage_cloud_recording", Flag),
        ("approval_type", OneOf(0, 1, 2)),
        ("approved_or_denied_countries_or_regions", Object(
            ("approved_list", List(AnyText)), ("denied_list", List(AnyText)), ("enable", Flag), ("method", OneOf("approve", "deny")))),
        ("audio", OneOf("both", "telephony", "voip", "thirdParty")),
        ("audio_conference_info", Text(2048)),
        ("authentication_domains", AnyText),
        ("authentication_option", AnyText),
        ("auto_recording", OneOf("local", "cloud", "none")),
        ("host_pause_stop_recording", Flag),
        ("auto_add_recording_to_video_management", Object(
            "enable", ("enable", Flag), ("channels", List(Object("channel_id", ("channel_id", AnyText), ("name", AnyText)), 5, 1)))),
        ("breakout_room", Object(
            ("enable", Flag), ("rooms", List(Object(("name", AnyText), ("participants", List(AnyText))))))),
        ("calendar_type", OneOf(1, 2)),
        ("close_registration", Flag),
        ("cn_meeting", Flag),
        ("contact_email", AnyText),
        ("contact_name", AnyText),
        ("email_notification", Flag),
        ("encryption_type", OneOf("enhanced_encryption", "e2ee")),
        ("focus_mode", Flag),
        ("global_dial_in_countries", List(AnyText)),
        ("host_video", Flag),
        ("in_meeting", Flag),
        ("jbh_time", OneOf(0, 5, 10, 15)),
        ("join_before_host", Flag),
        ("question_and_answer", Object(
            ("enable", Flag), ("allow_submit_questions", Flag), ("allow_anonymous_questions", Flag),
            ("question_visibility", OneOf("answered", "all")), ("attendees_can_comment", Flag), ("attendees_can_upvote", Flag))),
        ("language_interpretation", Object(
            ("enable", Flag),
            ("interpreters", List(Object(("email", Email), ("languages", AnyText), ("interpreter_languages", AnyText)))))),
        ("sign_language_interpretation", Object(
            ("enable", Flag), ("interpreters", List(Object(("email", Email), ("sign_language", AnyText)), 20)))),
        ("meeting_authentication", Flag),
        ("meeting_invitees", List(Object(("email", Email)))),
        ("mute_upon_entry", Flag),
        ("participant_video", Flag),
        ("private_meeting", Flag),
        ("registrants_confirmation_email", Flag),
        ("registrants_email_notification", Flag),
        ("registration_type", OneOf(1, 2, 3)),
        ("show_share_button", Flag),
        ("use_pmi", Flag),
        ("waiting_room", Flag),
        ("waiting_room_options", Object(
            "mode",
            ("mode", OneOf("follow_setting", "custom")),
            ("who_goes_to_waiting_room", OneOf(
                "everyone", "users_not_in_account", "users_not_in_account_or_whitelisted_domains", "users_not_on_invite", "users_not_in_org")))),
        ("watermark", Flag),
        ("host_save_video_order", Flag),
        ("internal_meeting", Flag),
        ("continuous_meeting_chat", Object(
            ("enable", Flag), ("auto_add_invited_external_users", Flag), ("auto_add_meeting_participants", Flag))),
        ("participant_focused_meeting", Flag),
        ("push_change_to_calendar", Flag),
        ("resources", List(Object(
            ("resource_type", OneOf("whiteboard")), ("resource_id", AnyText), ("permission_level", OneOf("editor", "commenter", "viewer"))))),
        ("auto_start_meeting_summary", Flag),
        ("who_will_receive_summary", OneOf(1, 2, 3, 4)),
        ("auto_start_ai_companion_questions", Flag),
        ("who_can_ask_questions", OneOf(1, 2, 3, 4, 5)),
        ("summary_template_id", AnyText),
        ("device_testing", Flag),
        ("request_permission_to_unmute_participants", Flag),
        ("allow_host_control_participant_mute_state", Flag),
        ("disable_participant_video", Flag),
        ("email_in_attendee_report", Flag),
        ("auto_start_deepfake_detection", Flag),
    ];

    private static readonly (string, ZoomFieldRule)[] Both =
    [
        ("agenda", Text(2000)),
        ("duration", Number(1, 1440)),
        ("password", Text(10)),
        ("pre_schedule", Flag),
        ("recurrence", Object(
            "type",
            ("end_date_time", Time),
            ("end_times", Number(0, 60)),
            ("monthly_day", Number(1, 31)),
            ("monthly_week", OneOf(-1, 1, 2, 3, 4)),
            ("monthly_week_day", Number(1, 7)),
            ("repeat_interval", Number(1, 99)),
            ("type", OneOf(1, 2, 3)),
            ("weekly_days", Some(",", "1", "2", "3", "4", "5", "6", "7")))),
        ("schedule_for", AnyText),
        ("start_time", Time),
        ("sensitivity_label_id", AnyText),
        ("template_id", AnyText),
        ("timezone", Zone),
        ("topic", Text(200)),
        ("type", OneOf(1, 2, 3, 8, 10)),
    ];

    public static readonly ZoomFieldRule Create = Object(
    [
        .. Both,
        ("default_password", Flag),
        ("tracking_fields", List(Object("field", ("field", AnyText), ("value", AnyText)))),
        ("settings", Object(
        [
            .. BothSettings,
            ("additional_data_center_regions", List(AnyText)),
            ("authentication_exception", List(Object(("email", Email), ("name", AnyText)))),
            ("show_join_info", Flag),
        ])),
    ]);

    public static readonly ZoomFieldRule Update = Object(
    [
        .. Both,
        ("tracking_fields", List(Object(("field", AnyText), ("value", AnyText)))),
        ("settings", Object(
        [
            .. BothSettings,
            ("authentication_exception", List(Object(("email", Email), ("name", AnyText), ("join_url", AnyText)))),
            ("authentication_name", AnyText),
            ("custom_keys", List(Object(("key", Text(64)), ("value", Text(256))), 10)),
            ("enforce_login", Flag),
            ("enforce_login_domains", AnyText),
            ("global_dial_in_numbers", List(Object(
                ("city", AnyText), ("country", AnyText), ("country_name", AnyText), ("number", AnyText), ("type", OneOf("toll", "tollfree"))))),
        ])),
    ]);

    public static readonly ZoomFieldRule Status = Object("action", ("action", OneOf("end", "recover")));
}
