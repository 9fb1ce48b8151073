using System.Text.Json.Nodes;
using PrivacySafe.Conferencing.Emulator.Json;

namespace PrivacySafe.Conferencing.Emulator.Zoom;

/// <summary>Which settings a meeting gets: the request's, the document's defaults, the user's, the locks', the constraints'.</summary>
/// <remarks>Source of the defaults and of what follows the user: API document of 2026-08-09.</remarks>
internal static class ZoomMeetingSettings
{
    // Meeting setting, the user's setting it follows or is locked to, and whether it follows it when the request says nothing.
    private static readonly (string Setting, string UserPath, bool Follows)[] Sources =
    [
        ("waiting_room", "meeting_security.waiting_room", true),
        ("waiting_room", "in_meeting.waiting_room", false),
        ("join_before_host", "schedule_meeting.join_before_host", false),
        ("auto_recording", "recording.auto_recording", false),
        ("audio", "schedule_meeting.audio_type", false),
        ("mute_upon_entry", "schedule_meeting.mute_upon_entry", false),
        ("host_video", "schedule_meeting.host_video", true),
        ("participant_video", "schedule_meeting.participants_video", true),
        ("participant_video", "schedule_meeting.participant_video", false),
        ("meeting_authentication", "schedule_meeting.meeting_authentication", true),
        ("encryption_type", "meeting_security.encryption_type", true),
        ("use_pmi", "schedule_meeting.use_pmi_for_scheduled_meetings", true),
        ("focus_mode", "in_meeting.attention_mode_focus_mode", true),
        ("request_permission_to_unmute_participants", "in_meeting.request_permission_to_unmute_participants", false),
        ("continuous_meeting_chat.enable", "schedule_meeting.continuous_meeting_chat.enable", true),
        ("auto_start_meeting_summary", "in_meeting.meeting_summary_with_ai_companion.auto_enable", true),
        ("who_will_receive_summary", "in_meeting.meeting_summary_with_ai_companion.who_will_receive_summary", true),
        ("auto_start_ai_companion_questions", "in_meeting.ai_companion_questions.auto_enable", true),
        ("who_can_ask_questions", "in_meeting.ai_companion_questions.who_can_ask_questions", true),
        ("host_pause_stop_recording", "recording.host_pause_stop_recording", true),
    ];

    public static JsonObject Create(ZoomEmulator zoom, ZoomUser host, JsonObject? requested)
    {
        var settings = Defaults(host);
        if (zoom.Traps.UnsetFollowsUser)
        {
            foreach (var (setting, path, follows) in Sources)
            {
                if (follows && host.Effective(path) is { } value)
                    JsonPath.Set(settings, setting, value);
            }
        }

        Apply(zoom, host, settings, requested);
        return settings;
    }

    /// <summary>Lays a request over settings, then what wins over the request.</summary>
    public static void Apply(ZoomEmulator zoom, ZoomUser host, JsonObject settings, JsonObject? requested)
    {
        Merge(settings, requested);
        var traps = zoom.Traps;
        if (traps.LocksWin)
        {
            foreach (var (path, value) in host.Locks())
            {
                foreach (var (setting, userPath, _) in Sources)
                {
                    if (userPath == path)
                        JsonPath.Set(settings, setting, value);
                }
            }
        }

        var endToEnd = settings.Text("encryption_type") == "e2ee";
        if (endToEnd && traps.EndToEndEncryptionNeedsUserSetting && !host.EffectiveBoolean("meeting_security.end_to_end_encrypted_meetings"))
        {
            settings["encryption_type"] = "enhanced_encryption";
            endToEnd = false;
        }

        if (endToEnd && traps.EndToEndEncryptionDisablesFeatures)
        {
            settings["join_before_host"] = false;
            if (settings.Text("auto_recording") == "cloud")
                settings["auto_recording"] = "none";
        }

        if (traps.WaitingRoomDisablesJoinBeforeHost && JsonPath.IsTrue(settings, "waiting_room"))
            settings["join_before_host"] = false;
        NameAuthentication(host, settings);
    }

    private static void Merge(JsonObject target, JsonObject? source)
    {
        if (source is null)
            return;
        foreach (var (name, value) in source)
        {
            if (value is JsonObject inner && target[name] is JsonObject existing)
                Merge(existing, inner);
            else
                target[name] = value?.DeepClone();
        }
    }

    private static void NameAuthentication(ZoomUser host, JsonObject settings)
    {
        if (!JsonPath.IsTrue(settings, "meeting_authentication"))
            return;
        var options = (host.MeetingAuthentication["authentication_options"] as JsonArray ?? []).OfType<JsonObject>().ToList();
        var wanted = settings.Text("authentication_option");
        var option = options.Find(o => wanted is not null && o.Text("id") == wanted) ?? options.Find(o => JsonPath.IsTrue(o, "default_option"));
        if (option is null)
            return;
        settings["authentication_option"] = option.Text("id");
        settings["authentication_name"] = option.Text("name");
        if (settings["authentication_domains"] is null && option.Text("domains") is { } domains)
            settings["authentication_domains"] = domains;
    }

    private static JsonObject Switch() => new() { ["enable"] = false };

    private static JsonObject Defaults(ZoomUser host) => new()
    {
        ["host_video"] = false,
        ["participant_video"] = false,
        ["cn_meeting"] = false,
        ["in_meeting"] = false,
        ["join_before_host"] = false,
        ["jbh_time"] = 0,
        ["mute_upon_entry"] = false,
        ["watermark"] = false,
        ["use_pmi"] = false,
        ["approval_type"] = 2,
        ["registration_type"] = 1,
        ["audio"] = "both",
        ["audio_conference_info"] = "",
        ["auto_recording"] = "none",
        ["host_pause_stop_recording"] = false,
        ["auto_add_recording_to_video_management"] = Switch(),
        ["additional_data_center_regions"] = new JsonArray(),
        ["alternative_hosts"] = "",
        ["alternative_hosts_email_notification"] = true,
        ["alternative_host_update_polls"] = false,
        ["alternative_host_manage_meeting_summary"] = false,
        ["alternative_host_manage_cloud_recording"] = false,
        ["approved_or_denied_countries_or_regions"] = Switch(),
        ["authentication_exception"] = new JsonArray(),
        ["breakout_room"] = Switch(),
        ["close_registration"] = false,
        ["contact_name"] = "",
        ["contact_email"] = host.Email,
        ["custom_keys"] = new JsonArray(),
        ["email_notification"] = true,
        ["encryption_type"] = "enhanced_encryption",
        ["enforce_login"] = false,
        ["enforce_login_domains"] = "",
        ["focus_mode"] = false,
        ["global_dial_in_countries"] = new JsonArray("DE"),
        ["global_dial_in_numbers"] = new JsonArray(),
        ["question_and_answer"] = Switch(),
        ["language_interpretation"] = Switch(),
        ["sign_language_interpretation"] = Switch(),
        ["meeting_authentication"] = false,
        ["meeting_invitees"] = new JsonArray(),
        ["private_meeting"] = false,
        ["registrants_confirmation_email"] = true,
        ["registrants_email_notification"] = true,
        ["show_share_button"] = false,
        ["show_join_info"] = false,
        ["allow_multiple_devices"] = false,
        ["waiting_room"] = true,
        ["waiting_room_options"] = new JsonObject { ["mode"] = "follow_setting" },
        ["host_save_video_order"] = false,
        ["internal_meeting"] = false,
        ["continuous_meeting_chat"] = Switch(),
        ["participant_focused_meeting"] = false,
        ["push_change_to_calendar"] = false,
        ["resources"] = new JsonArray(),
        ["auto_start_meeting_summary"] = false,
        ["who_will_receive_summary"] = 1,
        ["auto_start_ai_companion_questions"] = false,
        ["who_can_ask_questions"] = 3,
        ["device_testing"] = false,
        ["request_permission_to_unmute_participants"] = false,
        ["allow_host_control_participant_mute_state"] = false,
        ["disable_participant_video"] = false,
        ["email_in_attendee_report"] = false,
        ["auto_start_deepfake_detection"] = false,
    };
}
