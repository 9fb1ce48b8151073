using System.Text.Json.Nodes;
using PrivacySafe.Conferencing.Emulator.Json;
using PrivacySafe.Conferencing.Emulator.Wire;

namespace PrivacySafe.Conferencing.Emulator.Zoom;

/// <summary>Checks a request body: types, enumerations, lengths, bounds, and what two fields say together.</summary>
internal static class ZoomMeetingValidation
{
    /// <summary>Reads a body and keeps what Zoom knows of it.</summary>
    /// <returns>The body, or the answer that refuses it.</returns>
    public static (JsonObject? Body, WireAnswer? Refusal) Read(WireRequest request, ZoomFieldRule rule, bool rejectUnknown)
    {
        if (JsonBytes.ToObject(request.Body) is not { } body)
            return (null, ZoomErrors.NotJson());
        List<ZoomFieldError> errors = [];
        rule.Check(body, "", rejectUnknown, errors);
        if (errors.Count > 0)
            return (null, ZoomErrors.Invalid(errors));
        var known = rule.Known(body).AsObject();
        Together(known, errors);
        return errors.Count > 0 ? (null, ZoomErrors.Invalid(errors)) : (known, null);
    }

    private static void Together(JsonObject body, List<ZoomFieldError> errors)
    {
        if (body["settings"] is JsonObject settings)
        {
            // Both from the descriptions in the API document of 2026-08-09.
            if (JsonPath.IsTrue(settings, "request_permission_to_unmute_participants") && JsonPath.IsTrue(settings, "allow_host_control_participant_mute_state"))
                errors.Add(ZoomFieldError.Invalid("settings.allow_host_control_participant_mute_state"));
            if (settings["waiting_room_options"] is JsonObject options
                && options["mode"]!.GetValue<string>() == "custom"
                && options["who_goes_to_waiting_room"] is null)
            {
                errors.Add(new("settings.waiting_room_options.who_goes_to_waiting_room", "This field is required."));
            }
        }

        if (body["recurrence"] is JsonObject recurrence && recurrence["end_times"] is not null && recurrence["end_date_time"] is not null)
            errors.Add(ZoomFieldError.Invalid("recurrence.end_times"));
    }
}
