using System.Security.Cryptography;
using System.Text.Json.Nodes;
using PrivacySafe.Conferencing.Emulator.Json;

namespace PrivacySafe.Conferencing.Emulator.Zoom;

/// <summary>A user of the account, who can host meetings.</summary>
/// <remarks>
/// Settings start with Zoom's defaults, which are not privacy-safe; <see cref="Harden"/> makes them so. The JSON objects are the answers
/// of <c>GET /users/{id}/settings</c>. Change them between requests, not during one; <see cref="Set"/> may be called at any time.
/// </remarks>
public sealed class ZoomUser
{
    private readonly ZoomEmulator _zoom;
    private IReadOnlyList<string> _groupIds = [];
    private DateOnly _day;
    private int _writes;

    internal ZoomUser(ZoomEmulator zoom, string id, string email, DateTimeOffset createdAt)
    {
        _zoom = zoom;
        Id = id;
        Email = email;
        CreatedAt = createdAt;
        PersonalMeetingId = RandomNumberGenerator.GetInt32(1_000_000_000, int.MaxValue);
        MeetingList = new();
    }

    /// <summary>The user's id.</summary>
    public string Id { get; }

    /// <summary>The user's e-mail address, which serves as id too.</summary>
    public string Email { get; }

    /// <summary>1 basic, 2 licensed (default), 4 without meetings license, 99 none.</summary>
    public int Type { get; set; } = 2;

    /// <summary>Whether the user is active; lists of users show one status at a time. Default <see cref="ZoomUserStatus.Active"/>.</summary>
    public ZoomUserStatus Status { get; set; }

    /// <summary>The groups the user is in; their locks hold for the user. Default: none.</summary>
    public IReadOnlyList<string> GroupIds
    {
        get => Volatile.Read(ref _groupIds);
        set => Volatile.Write(ref _groupIds, value is null ? throw new ArgumentNullException(nameof(value)) : [.. value]);
    }

    /// <summary>The settings by section: the answer without an option, before the locks of groups are laid over it.</summary>
    public JsonObject Settings { get; } = ZoomDefaultSettings.User();

    /// <summary>The answer to <c>?option=meeting_security</c>, without its outer object.</summary>
    public JsonObject MeetingSecurity { get; } = ZoomDefaultSettings.MeetingSecurity();

    /// <summary>The answer to <c>?option=meeting_authentication</c>.</summary>
    public JsonObject MeetingAuthentication { get; } = ZoomDefaultSettings.MeetingAuthentication();

    internal DateTimeOffset CreatedAt { get; }

    internal long PersonalMeetingId { get; }

    /// <summary>The place in the account's list; set once, by the account.</summary>
    internal long Sequence { get; set; }

    internal ZoomMeetingList MeetingList { get; }

    internal object Gate { get; } = new();

    /// <summary>Changes one setting; the waiting room and the embedding of the passcode change in both places where Zoom shows them.</summary>
    /// <param name="path">
    /// The path by section, such as <c>recording.auto_recording</c>, <c>meeting_security.waiting_room</c> or
    /// <c>schedule_meeting.meeting_authentication</c> (which is the one of <see cref="MeetingAuthentication"/>).
    /// </param>
    /// <param name="value">The value; null removes the setting.</param>
    public void Set(string path, JsonNode? value)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        lock (Gate)
        {
            foreach (var place in Places(path))
                Write(place, value?.DeepClone());
        }
    }

    /// <summary>Sets every setting of the user that bears on privacy to its safe value.</summary>
    public void Harden()
    {
        lock (Gate)
            ZoomHardening.Apply(Settings, MeetingSecurity, MeetingAuthentication);
    }

    /// <summary>The value that holds for the user: a group's lock first, then the user's own.</summary>
    internal JsonNode? Effective(string path)
    {
        if (LockedValue(path) is { } locked)
            return locked;
        lock (Gate)
            return Read(path)?.DeepClone();
    }

    internal bool EffectiveBoolean(string path) => Effective(path) is JsonValue value && value.TryGetValue(out bool on) && on;

    internal JsonNode? LockedValue(string path)
    {
        foreach (var id in GroupIds)
        {
            if (_zoom.FindGroup(id)?.LockedValue(path) is { } value)
                return value;
        }

        return null;
    }

    internal IEnumerable<(string Path, JsonNode Value)> Locks()
    {
        foreach (var id in GroupIds)
        {
            if (_zoom.FindGroup(id) is not { } group)
                continue;
            foreach (var path in group.LockedPaths())
            {
                if (group.LockedValue(path) is { } value)
                    yield return (path, value);
            }
        }
    }

    internal bool TryCountWrite(DateOnly day, int limit)
    {
        lock (Gate)
        {
            if (_day != day)
                (_day, _writes) = (day, 0);
            if (_writes >= limit)
                return false;
            _writes++;
            return true;
        }
    }

    private static string[] Places(string path) => path switch
    {
        "meeting_security.waiting_room" or "in_meeting.waiting_room" => ["meeting_security.waiting_room", "in_meeting.waiting_room"],
        "meeting_security.embed_password_in_join_link" or "schedule_meeting.embed_password_in_join_link" =>
            ["meeting_security.embed_password_in_join_link", "schedule_meeting.embed_password_in_join_link"],
        _ => [path],
    };

    private JsonNode? Read(string path)
    {
        var (root, name) = Locate(path);
        return JsonPath.Get(root, name);
    }

    private void Write(string path, JsonNode? value)
    {
        var (root, name) = Locate(path);
        JsonPath.Set(root, name, value);
    }

    private (JsonObject Root, string Name) Locate(string path)
    {
        const string security = "meeting_security.";
        if (path.StartsWith(security, StringComparison.Ordinal))
            return (MeetingSecurity, path[security.Length..]);
        return path == "schedule_meeting.meeting_authentication" ? (MeetingAuthentication, "meeting_authentication") : (Settings, path);
    }
}
