using System.Text.Json.Nodes;
using PrivacySafe.Conferencing.Emulator.Json;

namespace PrivacySafe.Conferencing.Emulator.Zoom;

/// <summary>The safe value of every user setting that bears on privacy. Keys: API document of 2026-08-09.</summary>
internal static class ZoomHardening
{
    public static void Apply(JsonObject settings, JsonObject security, JsonObject authentication)
    {
        foreach (var (path, value) in Settings())
            JsonPath.Set(settings, path, value);
        foreach (var (path, value) in Security())
            JsonPath.Set(security, path, value);
        JsonPath.Set(authentication, "allow_authentication_exception", false);
    }

    private static (string Path, JsonNode Value)[] Settings() =>
    [
        ("audio_conferencing.participant_phone_masking.enable", true),
        ("audio_conferencing.participant_phone_masking.masking_type", "mask_except_last_4"),
        ("in_meeting.allow_live_streaming", false),
        ("in_meeting.custom_live_streaming_service", false),
        ("in_meeting.live_streaming_facebook", false),
        ("in_meeting.live_streaming_youtube", false),
        ("in_meeting.workplace_by_facebook", false),
        ("in_meeting.allow_participants_chat_with", 3),
        ("in_meeting.allow_users_save_chats", 1),
        ("in_meeting.auto_saving_chat", false),
        ("in_meeting.private_chat", false),
        ("in_meeting.attention_mode_focus_mode", false),
        ("in_meeting.closed_captioning.auto_transcribing", false),
        ("in_meeting.closed_captioning.save_caption", false),
        ("in_meeting.closed_captioning.view_full_transcript", false),
        ("in_meeting.closed_captioning.third_party_captioning_service", false),
        ("in_meeting.manual_captioning.auto_generated_captions", false),
        ("in_meeting.manual_captioning.full_transcript", false),
        ("in_meeting.manual_captioning.save_captions", false),
        ("in_meeting.manual_captioning.third_party_captioning_service", false),
        ("in_meeting.custom_data_center_regions", true),
        ("in_meeting.data_center_regions", new JsonArray("DE", "NL", "IE")),
        ("in_meeting.e2e_encryption", true),
        ("in_meeting.entry_exit_chime", "all"),
        ("in_meeting.far_end_camera_control", false),
        ("in_meeting.feedback", false),
        ("in_meeting.post_meeting_feedback", false),
        ("in_meeting.meeting_survey", false),
        ("in_meeting.file_transfer", false),
        ("in_meeting.remote_control", false),
        ("in_meeting.remote_support", false),
        ("in_meeting.waiting_room", true),
        ("in_meeting.who_can_share_screen", "host"),
        ("in_meeting.who_can_share_screen_when_someone_is_sharing", "host"),
        ("in_meeting.meeting_summary_with_ai_companion.enable", false),
        ("in_meeting.meeting_summary_with_ai_companion.auto_enable", false),
        ("in_meeting.meeting_summary_with_ai_companion.who_will_receive_summary", 1),
        ("in_meeting.ai_companion_questions.enable", false),
        ("in_meeting.ai_companion_questions.auto_enable", false),
        ("in_meeting.ai_companion_questions.who_can_ask_questions", 3),
        ("profile.recording_storage_location.value", "DE"),
        ("in_meeting.annotation", false),
        ("recording.auto_recording", "none"),
        ("recording.cloud_recording", false),
        ("recording.local_recording", false),
        ("recording.auto_delete_cmr", true),
        ("recording.auto_delete_cmr_days", 30),
        ("recording.ask_host_to_confirm_disclaimer", true),
        ("recording.ask_participants_to_consent_disclaimer", true),
        ("recording.recording_disclaimer", true),
        ("recording.recording_notification_for_zoom_client.disclaimer_to_participants", "All participants"),
        ("recording.recording_notification_for_zoom_client.play_voice_prompt", "All participants"),
        ("recording.recording_notification_for_zoom_client.ask_host_to_confirm", true),
        ("recording.recording_audio_transcript", false),
        ("recording.save_chat_text", false),
        ("recording.save_close_caption", false),
        ("recording.display_participant_name", false),
        ("recording.allow_share", false),
        ("recording.upload_recording", false),
        ("recording.embed_passcode_in_shareable_link", false),
        ("recording.allow_invitees_access_recordings_without_passcode", false),
        ("recording.recording_password_requirement.length", 10),
        ("schedule_meeting.embed_password_in_join_link", false),
        ("schedule_meeting.join_before_host", false),
        ("schedule_meeting.host_video", false),
        ("schedule_meeting.participants_video", false),
        ("schedule_meeting.personal_meeting", false),
        ("schedule_meeting.pstn_password_protected", true),
        ("schedule_meeting.require_password_for_instant_meetings", true),
        ("schedule_meeting.require_password_for_pmi_meetings", "all"),
        ("schedule_meeting.require_password_for_scheduled_meetings", true),
        ("schedule_meeting.require_password_for_scheduling_new_meetings", true),
        ("schedule_meeting.use_pmi_for_instant_meetings", false),
        ("schedule_meeting.use_pmi_for_scheduled_meetings", false),
        ("schedule_meeting.continuous_meeting_chat.enable", false),
    ];

    private static (string Path, JsonNode Value)[] Security() =>
    [
        ("auto_security", true),
        ("embed_password_in_join_link", false),
        ("encryption_type", "enhanced_encryption"),
        ("end_to_end_encrypted_meetings", true),
        ("meeting_password", true),
        ("only_authenticated_can_join_from_webclient", true),
        ("phone_password", true),
        ("pmi_password", true),
        ("require_password_for_scheduled_meeting", true),
        ("waiting_room", true),
        ("waiting_room_settings.participants_to_place_in_waiting_room", 0),
        ("waiting_room_settings.users_who_can_admit_participants_from_waiting_room", 0),
    ];
}
