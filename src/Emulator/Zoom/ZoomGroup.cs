using System.Text.Json.Nodes;
using PrivacySafe.Conferencing.Emulator.Json;

namespace PrivacySafe.Conferencing.Emulator.Zoom;

/// <summary>A group of users, whose settings an administrator can lock.</summary>
/// <remarks>
/// The JSON objects are the answers of <c>GET /groups/{id}/settings</c> and <c>/lock_settings</c>. Change them between requests, not
/// during one; <see cref="Lock"/> may be called at any time.
/// </remarks>
public sealed class ZoomGroup
{
    internal ZoomGroup(string id)
    {
        Id = id;
    }

    /// <summary>The group's id.</summary>
    public string Id { get; }

    /// <summary>The group's settings, by section. Starts like a user's with Zoom's defaults.</summary>
    public JsonObject Settings { get; } = ZoomDefaultSettings.Group();

    /// <summary>The answer to <c>?option=meeting_security</c>, without its outer object.</summary>
    public JsonObject MeetingSecurity { get; } = ZoomDefaultSettings.MeetingSecurity();

    /// <summary>The answer to <c>?option=meeting_authentication</c>.</summary>
    public JsonObject MeetingAuthentication { get; } = ZoomDefaultSettings.MeetingAuthentication();

    /// <summary>Which settings are locked, by section: true for locked. Starts empty.</summary>
    public JsonObject LockSettings { get; } = [];

    /// <summary>Which security settings are locked: the answer to <c>?option=meeting_security</c>, without its outer object. Starts empty.</summary>
    public JsonObject SecurityLocks { get; } = [];

    internal object Gate { get; } = new();

    /// <summary>Sets a setting for the whole group and locks it, so that neither users nor requests change it.</summary>
    /// <param name="path">
    /// The path by section, such as <c>schedule_meeting.join_before_host</c>, <c>recording.auto_recording</c> or
    /// <c>meeting_security.waiting_room</c>.
    /// </param>
    /// <param name="value">The value, which also becomes the value in the settings of the group's members.</param>
    public void Lock(string path, JsonNode value)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(value);
        lock (Gate)
        {
            const string security = "meeting_security.";
            const string authentication = "schedule_meeting.meeting_authentication";
            if (path.StartsWith(security, StringComparison.Ordinal))
            {
                var name = path[security.Length..];
                JsonPath.Set(MeetingSecurity, name, value.DeepClone());
                // Zoom's document types this one lock as the value that is locked.
                JsonPath.Set(SecurityLocks, name, name == "encryption_type" ? value.DeepClone() : JsonValue.Create(true));
                return;
            }

            if (path == authentication)
                JsonPath.Set(MeetingAuthentication, "meeting_authentication", value.DeepClone());
            else
                JsonPath.Set(Settings, path, value.DeepClone());
            JsonPath.Set(LockSettings, path, path == "in_meeting.entry_exit_chime" ? value.DeepClone() : JsonValue.Create(true));
        }
    }

    /// <summary>The value a path is locked to; null while it is not locked.</summary>
    internal JsonNode? LockedValue(string path)
    {
        lock (Gate)
        {
            const string security = "meeting_security.";
            if (path.StartsWith(security, StringComparison.Ordinal))
            {
                var name = path[security.Length..];
                return IsLocked(JsonPath.Get(SecurityLocks, name)) ? JsonPath.Get(MeetingSecurity, name)?.DeepClone() : null;
            }

            if (!IsLocked(JsonPath.Get(LockSettings, path)))
                return null;
            return path == "schedule_meeting.meeting_authentication"
                ? JsonPath.Get(MeetingAuthentication, "meeting_authentication")?.DeepClone()
                : JsonPath.Get(Settings, path)?.DeepClone();
        }
    }

    internal IEnumerable<string> LockedPaths()
    {
        lock (Gate)
        {
            List<string> paths = [];
            foreach (var (section, locks) in LockSettings)
            {
                if (locks is JsonObject names)
                    paths.AddRange(names.Where(name => IsLocked(name.Value)).Select(name => $"{section}.{name.Key}"));
            }

            paths.AddRange(SecurityLocks.Where(name => IsLocked(name.Value)).Select(name => $"meeting_security.{name.Key}"));
            return paths;
        }
    }

    private static bool IsLocked(JsonNode? node) => node is JsonValue value && (!value.TryGetValue(out bool on) || on);
}
