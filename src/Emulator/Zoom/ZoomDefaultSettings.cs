using System.Text;
using System.Text.Json.Nodes;
using PrivacySafe.Conferencing.Emulator.Json;

namespace PrivacySafe.Conferencing.Emulator.Zoom;

/// <summary>Settings as a new account has them: convenient rather than safe.</summary>
/// <remarks>
/// Keys and the defaults it states: API document of 2026-08-09 (user and group settings). Where it states none: Zoom's web portal as
/// described in the support articles the document links; an assumption, never checked against live Zoom.
/// </remarks>
internal static class ZoomDefaultSettings
{
    public static JsonObject User() => Parse(UserJson);

    public static JsonObject Group() => Parse(GroupJson);

    public static JsonObject MeetingSecurity() => Parse(SecurityJson);

    public static JsonObject MeetingAuthentication() => Parse(AuthenticationJson);

    public static JsonObject RecordingAuthentication() => Parse(RecordingAuthenticationJson);

    private static JsonObject Parse(string json) => JsonBytes.ToObject(Encoding.UTF8.GetBytes(json))!;

    private const string RequirementJson = """
        {"length":0,"have_letter":false,"have_number":false,"have_special_character":false,"have_upper_and_lower_characters":false,
         "only_allow_numeric":false,"consecutive_characters_length":0,"weak_enhance_detection":false}
        """;

    private const string SecurityJson = $$"""
        {"auto_security":true,"block_user_domain":false,"block_user_domain_list":[],"embed_password_in_join_link":true,
         "encryption_type":"enhanced_encryption","end_to_end_encrypted_meetings":false,"meeting_password":true,
         "meeting_password_requirement":{{RequirementJson}},"only_authenticated_can_join_from_webclient":false,"phone_password":true,
         "pmi_password":true,"require_password_for_scheduled_meeting":true,"require_password_for_scheduled_webinar":true,
         "waiting_room":true,"waiting_room_settings":{"participants_to_place_in_waiting_room":0,
         "users_who_can_admit_participants_from_waiting_room":0,"whitelisted_domains_for_waiting_room":""},"webinar_password":true}
        """;

    private const string AuthenticationJson = """
        {"allow_authentication_exception":false,"meeting_authentication":false,"authentication_options":[
         {"id":"signIn_emulator0001","name":"Sign in to Zoom","type":"enforce_login","default_option":true,"visible":true},
         {"id":"signIn_emulator0002","name":"Signed-in users in my account","type":"enforce_login_with_same_account","default_option":false,"visible":true}]}
        """;

    private const string RecordingAuthenticationJson = """
        {"recording_authentication":false,"authentication_options":[
         {"id":"recSignIn_emulator1","name":"Signed-in users in my account","type":"internally","default_option":true,"visible":true}]}
        """;

    private const string AudioJson = """
        {"toll_free_and_fee_based_toll_call":{"enable":false,"allow_webinar_attendees_dial":false,"numbers":[]},
         "toll_call":{"enable":true,"numbers":[]},
         "call_me_and_invite_by_phone":{"enable":false,"require_press_1_for_call_me":"auto","allow_webinar_attendees_call_me":false},
         "personal_audio_conference":false,"participant_phone_masking":{"enable":false,"masking_type":"mask_default"},
         "global_dial_in_countries":{"allowed_countries":[{"code":"DE","name":"Germany"},{"code":"US","name":"United States"}],
         "selected_countries":[{"code":"DE","name":"Germany"}],"include_toll_free":false}}
        """;

    private const string InMeetingBoth = """
        "allow_live_streaming":true,"allow_participants_chat_with":4,"allow_show_zoom_windows":false,"allow_users_save_chats":3,
        "allow_users_to_delete_messages_in_meeting_chat":false,"annotation":true,"attendee_on_hold":false,"auto_saving_chat":false,
        "breakout_room":true,"breakout_room_schedule":true,"chat":true,"closed_caption":true,
        "closed_captioning":{"auto_transcribing":true,"enable":true,"save_caption":true,"third_party_captioning_service":true,"view_full_transcript":true},
        "co_host":true,"custom_data_center_regions":false,"custom_live_streaming_service":false,
        "disable_screen_sharing_for_host_meetings":false,"disable_screen_sharing_for_in_meeting_guests":false,"e2e_encryption":false,
        "entry_exit_chime":"none","far_end_camera_control":false,"feedback":true,"file_transfer":true,"group_hd":false,"webinar_group_hd":false,
        "join_from_desktop":true,"join_from_mobile":true,"live_streaming_facebook":false,"live_streaming_youtube":false,
        "manual_captioning":{"allow_to_type":true,"auto_generated_captions":true,"full_transcript":true,"manual_captions":true,"save_captions":true,"third_party_captioning_service":true},
        "meeting_question_answer":false,"meeting_reactions":true,"meeting_survey":true,"non_verbal_feedback":true,"polling":true,
        "post_meeting_feedback":true,"private_chat":true,"remote_control":true,"remote_support":false,
        "request_permission_to_unmute_participants":false,"screen_sharing":true,"show_a_join_from_your_browser_link":true,
        "show_meeting_control_toolbar":false,"slide_control":true,"virtual_background":true,"waiting_room":true,"whiteboard":true,
        "who_can_share_screen":"all","who_can_share_screen_when_someone_is_sharing":"host","participants_share_simultaneously":"one",
        "workplace_by_facebook":false
        """;

    private const string RecordingBoth = """
        "auto_recording":"local","cloud_recording":true,"local_recording":true,"display_participant_name":true,"recording_thumbnails":true,
        "record_audio_file":true,"record_gallery_view":false,"record_speaker_view":true,"recording_audio_transcript":true,
        "record_files_separately":{"active_speaker":false,"gallery_view":false,"shared_screen":false},"save_chat_text":true,
        "save_panelist_chat":true,"save_poll_results":true,"save_close_caption":true,"show_timestamp":false,
        "ip_address_access_control":{"enable":false,"ip_addresses_or_ranges":""},
        "smart_recording":{"create_recording_highlights":false,"create_smart_chapters":false,"create_next_steps":false},
        "recording_notification_for_zoom_client":{"disclaimer_to_participants":"guest","play_voice_prompt":"guest","ask_host_to_confirm":false},
        "viewer_see_transcript":true,"viewer_see_chat":true,"allow_share":true,"upload_recording":true,"embed_passcode_in_shareable_link":true,
        "allow_invitees_access_recordings_without_passcode":true,"recording_as_on_demand":false,"water_marker_recording":false
        """;

    private const string ScheduleBoth = """
        "audio_type":"both","embed_password_in_join_link":true,"force_pmi_jbh_password":false,"host_video":true,"join_before_host":true,
        "personal_meeting":true,"pstn_password_protected":true,"require_password_for_instant_meetings":true,
        "require_password_for_pmi_meetings":"all","require_password_for_scheduled_meetings":true,
        "require_password_for_scheduling_new_meetings":true,"use_pmi_for_instant_meetings":false
        """;

    private const string UserJson = $$$"""
        {"audio_conferencing":{{{AudioJson}}},
         "email_notification":{"alternative_host_reminder":true,"cancel_meeting_reminder":true,"cloud_recording_available_reminder":true,
           "jbh_reminder":true,"recording_available_reminder_alternative_hosts":true,"recording_available_reminder_schedulers":true,
           "schedule_for_reminder":true},
         "feature":{"cn_meeting":false,"concurrent_meeting":"None","in_meeting":false,"large_meeting":false,"meeting_capacity":300,
           "webinar":false,"zoom_events":false,"zoom_phone":false,"zoom_whiteboard":true,"zoom_translated_captions":false,
           "zoom_customer_managed_key":false},
         "in_meeting":{{{{InMeetingBoth}}},"allow_host_to_enable_focus_mode":true,"attention_mode_focus_mode":false,"record_play_voice":true,
           "transfer_meetings_between_devices":true,
           "meeting_summary_with_ai_companion":{"enable":true,"auto_enable":true,"who_will_receive_summary":4},
           "ai_companion_questions":{"enable":true,"auto_enable":true,"who_can_ask_questions":1}},
         "profile":{"recording_storage_location":{"allowed_values":["US","DE"],"value":"US"}},
         "recording":{{{{RecordingBoth}}},"ask_host_to_confirm_disclaimer":false,"ask_participants_to_consent_disclaimer":false,
           "auto_delete_cmr":false,"host_pause_stop_recording":true,"recording_disclaimer":false,
           "recording_password_requirement":{"length":8,"have_letter":false,"have_number":false,"have_special_character":false,"only_allow_numeric":false}},
         "schedule_meeting":{{{{ScheduleBoth}}},"meeting_password_requirement":{{{RequirementJson}}},"participants_video":true,
           "use_pmi_for_scheduled_meetings":false,
           "continuous_meeting_chat":{"enable":true,"support_instant_meetings":false,"support_scheduled_meetings":true}},
         "telephony":{"audio_conference_info":"","show_international_numbers_link":true,"third_party_audio":false,
           "telephony_regions":{"allowed_values":["DE","US"],"selection_values":"DE"}},
         "whiteboard":{"out_meeting_advanced_whiteboard":false,"in_meeting_advanced_whiteboard":false},
         "general_setting":{"auto_zoom_room_proximity_connect":true}}
        """;

    private const string GroupJson = $$$"""
        {"audio_conferencing":{{{AudioJson}}},
         "email_notification":{"alternative_host_reminder":true,"cancel_meeting_reminder":true,"cloud_recording_available_reminder":true,
           "jbh_reminder":true,"schedule_for_reminder":true},
         "in_meeting":{{{{InMeetingBoth}}},"alert_guest_join":true,"only_host_view_device_list":false,"original_audio":true,"stereo_audio":false,
           "record_play_own_voice":true,"show_browser_join_link":true,"use_html_format_email":false},
         "other_options":{"blur_snapshot":false},
         "profile":{"recording_storage_location":{"allowed_values":["US","DE"],"value":"US"}},
         "recording":{{{{RecordingBoth}}},"account_user_access_recording":false,"cloud_recording_download":true,
           "cloud_recording_download_host":false,"host_delete_cloud_recording":true,"prevent_host_access_recording":false},
         "schedule_meeting":{{{{ScheduleBoth}}},"mute_upon_entry":false,"participant_video":true,"upcoming_meeting_reminder":false,
           "use_pmi_for_schedule_meetings":false,"continuous_meeting_chat":{"enable":true}},
         "telephony":{"audio_conference_info":"","third_party_audio":false},
         "general_setting":{"auto_zoom_room_proximity_connect":true}}
        """;
}
