using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using PrivacySafe.Conferencing.Emulator.Json;
using PrivacySafe.Conferencing.Emulator.Wire;

namespace PrivacySafe.Conferencing.Emulator.Zoom;

/// <summary>Creates, reads, updates, deletes, recovers and ends meetings.</summary>
internal sealed class ZoomMeetingEndpoints(ZoomEmulator zoom)
{
    private readonly ZoomSecrets _secrets = new(zoom);

    public WireAnswer Create(WireRequest request, string userId)
    {
        if (zoom.FindUser(userId) is not { } host)
            return ZoomErrors.NoUser(userId);
        var (body, refusal) = ZoomMeetingValidation.Read(request, ZoomMeetingFields.Create, zoom.RejectUnknownFields);
        if (body is null)
            return refusal!;
        var type = body.Number("type") ?? 2;
        if (body.Text("schedule_for") is { Length: > 0 } scheduleFor)
        {
            if (type == 1)
                return ZoomErrors.Of(400, 3000, "Instant meetings do not support the schedule_for parameter, and you can't schedule an instant meeting for another user.");
            if (zoom.FindUser(scheduleFor) is not { } other)
                return ZoomErrors.Of(400, 300, "The value that you entered in the schedule_for field is invalid. Enter a valid value and try again.");
            host = other;
        }

        if (JsonPath.IsTrue(body, "pre_schedule") && type is not (2 or 3))
            return ZoomErrors.Of(400, 3000, "Prescheduling is only available for scheduled meetings (type 2) and recurring meetings with no fixed time (type 3).");
        if (InvalidPasscode(host, body) is { } invalid)
            return invalid;
        if (!zoom.RateLimits.TryTakeDaily(host))
            return ZoomErrors.DailyLimited(ZoomRateCategory.Light, zoom.RateLimits.DailyWritesPerUser, host.Id, zoom.Time.GetUtcNow());

        var now = zoom.Time.GetUtcNow();
        ZoomMeeting meeting;
        JsonObject state;
        do
        {
            var id = zoom.Store.NewId();
            state = NewState(body, host, id, type, now);
            meeting = new(host, id, state["uuid"]!.GetValue<string>(), now, state, zoom.Traps.ReadLag);
            foreach (var (path, value, after) in zoom.Traps.Changes)
                meeting.ChangeLater(now + after, path, value);
        }
        while (!zoom.Store.TryAdd(meeting));

        state["start_url"] = _secrets.StartUrl(meeting.Id);
        return new(201, JsonBytes.From(state), WireAnswer.Json);
    }

    public WireAnswer Get(string id)
    {
        if (FindExisting(id) is not { } meeting || meeting.Read(zoom.Time.GetUtcNow()) is not { } state)
            return ZoomErrors.NoMeeting(id);
        state["start_url"] = _secrets.StartUrl(meeting.Id);
        return new(200, JsonBytes.From(state), WireAnswer.Json);
    }

    public WireAnswer Update(WireRequest request, string id)
    {
        if (FindExisting(id) is not { } meeting)
            return ZoomErrors.NoMeeting(id);
        var (body, refusal) = ZoomMeetingValidation.Read(request, ZoomMeetingFields.Update, zoom.RejectUnknownFields);
        if (body is null)
            return refusal!;
        if (body.Text("schedule_for") is { Length: > 0 } scheduleFor && zoom.FindUser(scheduleFor) is null)
            return ZoomErrors.Of(400, 300, "The value that you entered in the schedule_for field is invalid. Enter a valid value and try again.");
        var host = meeting.Host;
        if (InvalidPasscode(host, body) is { } invalid)
            return invalid;
        if (!zoom.RateLimits.TryTakeDaily(host))
            return ZoomErrors.DailyLimited(ZoomRateCategory.Light, zoom.RateLimits.DailyWritesPerUser, host.Id, zoom.Time.GetUtcNow());

        meeting.Update(zoom.Time.GetUtcNow(), zoom.Traps.ReadLag, state => Merge(state, body, host, meeting.Id));
        return WireAnswer.Empty(204);
    }

    public WireAnswer Delete(WireRequest request, string id)
    {
        if (FindExisting(id) is not { } meeting)
            return ZoomErrors.NoMeeting(id);
        foreach (var name in (ReadOnlySpan<string>)["schedule_for_reminder", "cancel_meeting_reminder"])
        {
            if (request.QueryValue(name) is { } value && !bool.TryParse(value, out _))
                return ZoomErrors.Invalid(name);
        }

        if (request.QueryValue("occurrence_id") is not null)
            return ZoomErrors.Of(400, 300, "Invalid parameter: occurrence_id.");
        return zoom.Store.TryDelete(meeting, Flag(request, "schedule_for_reminder"), Flag(request, "cancel_meeting_reminder"))
            ? WireAnswer.Empty(204)
            : ZoomErrors.NoMeeting(id);
    }

    public WireAnswer ChangeStatus(WireRequest request, string id)
    {
        var (body, refusal) = ZoomMeetingValidation.Read(request, ZoomMeetingFields.Status, zoom.RejectUnknownFields);
        if (body is null)
            return refusal!;
        var meeting = TryParseId(id, out var number) ? zoom.Store.Find(number) : null;
        if (body.Text("action") == "recover")
            return meeting is not null && ZoomMeetingStore.TryRecover(meeting) ? WireAnswer.Empty(204) : ZoomErrors.NoMeeting(id);
        if (meeting is null or { IsDeleted: true })
            return ZoomErrors.NoMeeting(id);
        meeting.End();
        return WireAnswer.Empty(204);
    }

    private JsonObject NewState(JsonObject body, ZoomUser host, long id, long type, DateTimeOffset now)
    {
        var settings = ZoomMeetingSettings.Create(zoom, host, body["settings"] as JsonObject);
        var zone = body.Text("timezone") ?? zoom.Account.TimeZone;
        var state = new JsonObject
        {
            ["uuid"] = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16)),
            ["id"] = id,
            ["host_id"] = host.Id,
            ["host_email"] = host.Email,
            ["topic"] = body.Text("topic") is { Length: > 0 } topic ? topic : "Zoom Meeting",
            ["type"] = type,
            ["status"] = "waiting",
            ["timezone"] = zone,
            ["agenda"] = body.Text("agenda") ?? "",
            ["created_at"] = ZoomTime.Format(now),
            ["creation_source"] = "open_api",
            ["pre_schedule"] = JsonPath.IsTrue(body, "pre_schedule"),
            ["settings"] = settings,
            ["chat_join_url"] = _secrets.ChatJoinUrl(),
        };
        if (type is not 3)
            state["duration"] = body.Number("duration") ?? 60;
        if (type is not (3 or 10))
            state["start_time"] = ZoomTime.Format(Start(body, zone, now));
        foreach (var name in (ReadOnlySpan<string>)["tracking_fields", "sensitivity_label_id", "template_id", "recurrence"])
        {
            if (body[name] is { } value)
                state[name] = value.DeepClone();
        }

        if (zoom.Account.DynamicHostKeys)
            state["dynamic_host_key"] = ZoomSecrets.HostKey();
        if (body.Text("schedule_for") is { Length: > 0 })
            state["assistant_id"] = zoom.Owner.Id;
        if (type == 8)
            ZoomOccurrences.Write(state);
        _secrets.Protect(state, host, id, FirstPasscode(body, host));
        Complete(state, host, id);
        return state;
    }

    private void Merge(JsonObject state, JsonObject body, ZoomUser host, long id)
    {
        foreach (var name in (ReadOnlySpan<string>)["topic", "agenda", "type", "duration", "timezone", "tracking_fields", "sensitivity_label_id", "template_id", "recurrence", "pre_schedule"])
        {
            if (body[name] is { } value)
                state[name] = value.DeepClone();
        }

        if (body["start_time"] is not null)
            state["start_time"] = ZoomTime.Format(Start(body, body.Text("timezone") ?? state.Text("timezone") ?? "UTC", zoom.Time.GetUtcNow()));
        if (state.Number("type") == 8)
            ZoomOccurrences.Write(state);
        ZoomMeetingSettings.Apply(zoom, host, (JsonObject)state["settings"]!, body["settings"] as JsonObject);
        if (body["password"] is not null && body.Text("password") != (state.Text("password") ?? ""))
            _secrets.Protect(state, host, id, body.Text("password"));
        Complete(state, host, id);
    }

    /// <summary>What Zoom adds and changes after it applied a request, at creation and at update alike.</summary>
    private void Complete(JsonObject state, ZoomUser host, long id)
    {
        var settings = (JsonObject)state["settings"]!;
        if (zoom.Traps.OverwriteUnprotected
            && host.EffectiveBoolean("meeting_security.auto_security")
            && state["password"] is null
            && !JsonPath.IsTrue(settings, "waiting_room")
            && !JsonPath.IsTrue(settings, "meeting_authentication"))
        {
            if (zoom.Traps.UnprotectedOverwrite == ZoomProtection.Passcode)
            {
                _secrets.Protect(state, host, id, ZoomPasscodes.Generate(host));
            }
            else
            {
                settings["waiting_room"] = true;
                if (zoom.Traps.WaitingRoomDisablesJoinBeforeHost)
                    settings["join_before_host"] = false;
            }
        }

        if (settings.Number("approval_type") is 0 or 1)
            state["registration_url"] ??= _secrets.RegistrationUrl();
        else
            state.Remove("registration_url");
        if (JsonPath.IsTrue(settings, "use_pmi"))
            state["pmi"] = host.PersonalMeetingId.ToString(CultureInfo.InvariantCulture);
        else
            state.Remove("pmi");
        foreach (var exception in (settings["authentication_exception"] as JsonArray ?? []).OfType<JsonObject>())
            exception["join_url"] ??= _secrets.ExceptionJoinUrl(id);
        foreach (var (path, value) in zoom.Traps.Overrides)
            JsonPath.Set(state, path, value?.DeepClone());
    }

    private static string? FirstPasscode(JsonObject body, ZoomUser host)
    {
        if (body.Text("password") is { Length: > 0 } given)
            return given;
        const string requirement = "schedule_meeting.require_password_for_scheduling_new_meetings";
        var refused = body["default_password"] is JsonValue value && value.TryGetValue(out bool wanted) && !wanted;
        var locked = host.LockedValue(requirement) is not null || host.LockedValue("meeting_security.meeting_password") is not null;
        var required = host.EffectiveBoolean(requirement) || host.EffectiveBoolean("meeting_security.meeting_password");
        return required && (!refused || locked) ? ZoomPasscodes.Generate(host) : null;
    }

    private static WireAnswer? InvalidPasscode(ZoomUser host, JsonObject body) =>
        body.Text("password") is { Length: > 0 } passcode && ZoomPasscodes.Violation(host, passcode) is { } violation
            ? ZoomErrors.Invalid([new("password", violation)])
            : null;

    private static DateTimeOffset Start(JsonObject body, string zoneId, DateTimeOffset now)
    {
        var zone = TimeZoneInfo.TryFindSystemTimeZoneById(zoneId, out var found) ? found : TimeZoneInfo.Utc;
        // "If start_time is not specified or is set to a past value, it defaults to the current time."
        return body.Text("start_time") is { } text && ZoomTime.TryParse(text, zone, out var start) && start > now ? start : now;
    }

    private ZoomMeeting? FindExisting(string id) =>
        TryParseId(id, out var number) && zoom.Store.Find(number) is { IsDeleted: false } meeting ? meeting : null;

    private static bool TryParseId(string text, out long id) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out id);

    private static bool? Flag(WireRequest request, string name) => request.QueryValue(name) is { } text ? bool.Parse(text) : null;
}
