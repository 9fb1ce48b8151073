using System.Text.Json.Nodes;

namespace PrivacySafe.Conferencing.Emulator.Zoom;

/// <summary>
/// Where Zoom does other than the request says. Every property may be changed at any time, from any thread; each says where it is
/// documented. What no source says is marked as an assumption. Never checked against live Zoom.
/// </summary>
public sealed class ZoomTraps
{
    private (string Path, JsonNode? Value)[] _overrides = [];
    private (string Path, JsonNode? Value, TimeSpan After)[] _changes = [];

    internal ZoomTraps()
    {
    }

    /// <summary>
    /// A meeting with passcode, waiting room and authentication all off gets what <see cref="UnprotectedOverwrite"/> says, without an
    /// error. Default true; applies while the user's <c>meeting_security.auto_security</c> is on (the default).
    /// </summary>
    /// <remarks>Source: https://developers.zoom.us/docs/api/references/meeting-api-security-enhancements.md, in force since 2020-12-20, read 2026-11.</remarks>
    public bool OverwriteUnprotected { get; set; } = true;

    /// <summary>What an unprotected meeting gets. Default: the waiting room.</summary>
    /// <remarks>The source of <see cref="OverwriteUnprotected"/> says "at least one of these settings" and not which: an assumption.</remarks>
    public ZoomProtection UnprotectedOverwrite { get; set; } = ZoomProtection.WaitingRoom;

    /// <summary>Settings that are locked for the account or one of the host's groups win over the request, without an error. Default true.</summary>
    /// <remarks>Source: https://support.zoom.com "Using tiered settings"; that the API then stays silent is an assumption.</remarks>
    public bool LocksWin { get; set; } = true;

    /// <summary>
    /// Settings a request leaves out, and for which the document gives no default, follow the user's. Default true; false takes the
    /// safest value instead.
    /// </summary>
    /// <remarks>
    /// Source: "the default value will be based on the user's setting" in the API document of 2026-08-09. Settings with a default in the
    /// document (join_before_host, auto_recording, audio, mute_upon_entry) take that one.
    /// </remarks>
    public bool UnsetFollowsUser { get; set; } = true;

    /// <summary><c>waiting_room</c> true switches <c>join_before_host</c> off. Default true.</summary>
    /// <remarks>Source: <c>settings.waiting_room</c> in the API document of 2026-08-09.</remarks>
    public bool WaitingRoomDisablesJoinBeforeHost { get; set; } = true;

    /// <summary>End-to-end encryption switches joining before the host and automatic cloud recording off. Default true.</summary>
    /// <remarks>Source: <c>settings.encryption_type</c> in the API document of 2026-08-09 and the support article it links.</remarks>
    public bool EndToEndEncryptionDisablesFeatures { get; set; } = true;

    /// <summary>
    /// Without the user's <c>meeting_security.end_to_end_encrypted_meetings</c> a request for end-to-end encryption yields enhanced
    /// encryption. Default true.
    /// </summary>
    /// <remarks>That the account has to allow it is documented, that the API stays silent is an assumption.</remarks>
    public bool EndToEndEncryptionNeedsUserSetting { get; set; } = true;

    /// <summary>How long after its creation a meeting is missing in the list. Default zero.</summary>
    /// <remarks>No source gives a figure; an assumption for tests.</remarks>
    public TimeSpan ListLag { get; set; }

    /// <summary>
    /// How long reads lag: after a creation GET answers 404, after an update it answers the state before. Default zero.
    /// </summary>
    /// <remarks>No source gives a figure; an assumption for tests.</remarks>
    public TimeSpan ReadLag { get; set; }

    /// <summary>
    /// Whether lists name a recurring meeting once for each of its occurrences, under one id, instead of once. Default false. Pages then count
    /// meetings and not entries.
    /// </summary>
    /// <remarks>The API document of 2026-08-09 does not say which it is; an assumption for tests.</remarks>
    public bool ListsOccurrences { get; set; }

    /// <summary>From now on Zoom silently changes a setting of every meeting while creating it, so that already the answer shows it.</summary>
    /// <param name="path">The path in the meeting, such as <c>settings.waiting_room</c>.</param>
    /// <param name="value">The value; null removes the setting.</param>
    public void OverrideSetting(string path, JsonNode? value)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        _overrides = [.. _overrides, (path, value?.DeepClone())];
    }

    /// <summary>From now on Zoom silently changes a setting of every meeting after its creation, so that only later reads show it.</summary>
    /// <param name="path">The path in the meeting, such as <c>settings.waiting_room</c>.</param>
    /// <param name="value">The value; null removes the setting.</param>
    /// <param name="after">How long after the creation, not negative; zero for at once.</param>
    public void ChangeAfterCreate(string path, JsonNode? value, TimeSpan after = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentOutOfRangeException.ThrowIfLessThan(after, TimeSpan.Zero);
        _changes = [.. _changes, (path, value?.DeepClone(), after)];
    }

    /// <summary>Forgets what <see cref="OverrideSetting"/> and <see cref="ChangeAfterCreate"/> said.</summary>
    public void ClearChanges()
    {
        _overrides = [];
        _changes = [];
    }

    internal IReadOnlyList<(string Path, JsonNode? Value)> Overrides => _overrides;

    internal IReadOnlyList<(string Path, JsonNode? Value, TimeSpan After)> Changes => _changes;
}
