using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace PrivacySafe.Conferencing.Emulator.Zoom;

/// <summary>A Zoom account with its users, groups, settings and meetings. Thread-safe where the members do not say otherwise.</summary>
/// <remarks>Written from the API document of 2026-08-09; never checked against live Zoom.</remarks>
public sealed class ZoomEmulator
{
    private readonly ConcurrentDictionary<string, ZoomUser> _users = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<ZoomUser> _usersInOrder = [];
    private readonly ConcurrentDictionary<string, ZoomGroup> _groups = new(StringComparer.Ordinal);

    internal ZoomEmulator(TimeProvider time)
    {
        Time = time;
        RateLimits = new(time);
        Tokens = new(this);
        Store = new(this);
        Owner = AddUser("host@example.com");
    }

    /// <summary>The account and its app.</summary>
    public ZoomAccount Account { get; } = new();

    /// <summary>Where Zoom does other than the request says.</summary>
    public ZoomTraps Traps { get; } = new();

    /// <summary>Zoom's request limits.</summary>
    public ZoomRateLimits RateLimits { get; }

    /// <summary>The user that exists from the start, <c>host@example.com</c>; also who <c>me</c> is.</summary>
    public ZoomUser Owner { get; }

    /// <summary>
    /// A text that is woven into every textual secret issued from now on (tokens, links, encrypted passcodes), so that a test can search
    /// its output for it. Letters, digits, <c>-</c>, <c>_</c> and <c>.</c> only. Default empty.
    /// </summary>
    /// <remarks>Numeric secrets (<c>pstn_password</c>, <c>h323_password</c>, <c>dynamic_host_key</c>) and passcodes cannot carry it; see <see cref="ZoomMeeting.ToJson"/>.</remarks>
    public string SecretMark
    {
        get;
        set => field = IsMark(value ?? throw new ArgumentNullException(nameof(value)))
            ? value
            : throw new ArgumentException("Only letters, digits, '-', '_' and '.' are possible.", nameof(value));
    } = "";

    /// <summary>How long new tokens live; positive, whole seconds. Default one hour.</summary>
    public TimeSpan TokenLifetime
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, TimeSpan.FromSeconds(1));
            field = value;
        }
    } = TimeSpan.FromHours(1);

    /// <summary>The <c>api_url</c> of token answers. Default: the emulator's own address without a path.</summary>
    public Uri? ApiUrl { get; set; }

    /// <summary>
    /// What join and start links begin with. Default <c>https://us05web.zoom.us/</c>, as clients check the host; nothing in the emulator
    /// ever opens them, and no such meeting exists at Zoom.
    /// </summary>
    public Uri LinkBase { get; set; } = new("https://us05web.zoom.us/");

    /// <summary>Whether unknown fields in requests are errors. Default false: Zoom ignores them.</summary>
    public bool RejectUnknownFields { get; set; }

    /// <summary>How many token requests came, refused ones included.</summary>
    public long TokenRequests => Tokens.Requests;

    /// <summary>The users; a snapshot.</summary>
    public IReadOnlyCollection<ZoomUser> Users => [.. _users.Values];

    /// <summary>The meetings that exist, in no particular order; a snapshot.</summary>
    public IReadOnlyCollection<ZoomMeeting> Meetings => Store.Existing();

    /// <summary>The deleted meetings that could still be recovered (7 days), in no particular order; a snapshot.</summary>
    public IReadOnlyCollection<ZoomMeeting> DeletedMeetings => Store.Deleted();

    internal TimeProvider Time { get; }

    internal ZoomTokens Tokens { get; }

    internal ZoomMeetingStore Store { get; }

    /// <summary>Adds a user with Zoom's default settings.</summary>
    /// <param name="email">The address; not yet taken.</param>
    /// <param name="id">The id; null for one made up in Zoom's form.</param>
    public ZoomUser AddUser(string email, string? id = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(email);
        id ??= Convert.ToBase64String(RandomNumberGenerator.GetBytes(16)).TrimEnd('=').Replace('+', '-').Replace('/', '_');
        var user = new ZoomUser(this, id, email, Time.GetUtcNow());
        if (FindUser(id) is not null || !_users.TryAdd(email, user))
            throw new ArgumentException("There is a user with this address or id already.", nameof(email));
        UsersById[id] = user;
        lock (_usersInOrder)
        {
            user.Sequence = _usersInOrder.Count + 1;
            _usersInOrder.Add(user);
        }

        return user;
    }

    /// <summary>Adds a group.</summary>
    /// <param name="id">The id; not yet taken.</param>
    public ZoomGroup AddGroup(string id)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        var group = new ZoomGroup(id);
        return _groups.TryAdd(id, group) ? group : throw new ArgumentException("There is a group with this id already.", nameof(id));
    }

    /// <summary>The user with this id or e-mail address (<c>me</c> is <see cref="Owner"/>); null if there is none.</summary>
    /// <param name="idOrEmail">The id or address.</param>
    public ZoomUser? FindUser(string idOrEmail)
    {
        ArgumentNullException.ThrowIfNull(idOrEmail);
        if (idOrEmail == "me")
            return Owner;
        return UsersById.TryGetValue(idOrEmail, out var user) || _users.TryGetValue(idOrEmail, out user) ? user : null;
    }

    /// <summary>The group with this id; null if there is none.</summary>
    /// <param name="id">The id.</param>
    public ZoomGroup? FindGroup(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return _groups.TryGetValue(id, out var group) ? group : null;
    }

    /// <summary>The meeting with this number, also when it was deleted and could be recovered; null if there is none.</summary>
    /// <param name="id">The meeting's number.</param>
    public ZoomMeeting? FindMeeting(long id) => Store.Find(id);

    /// <summary>Makes every token issued so far invalid, as when the app's secret is renewed.</summary>
    public void RevokeTokens() => Tokens.Revoke();

    /// <summary>The users as they came; a snapshot.</summary>
    internal ZoomUser[] UsersInOrder()
    {
        lock (_usersInOrder)
            return [.. _usersInOrder];
    }

    private ConcurrentDictionary<string, ZoomUser> UsersById { get; } = new(StringComparer.Ordinal);

    private static bool IsMark(string text) => text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');
}
