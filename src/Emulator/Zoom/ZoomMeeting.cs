using System.Text.Json.Nodes;
using PrivacySafe.Conferencing.Emulator.Json;

namespace PrivacySafe.Conferencing.Emulator.Zoom;

/// <summary>A meeting as Zoom keeps it. Thread-safe.</summary>
public sealed class ZoomMeeting
{
    private readonly object _gate = new();
    private byte[] _state;
    private byte[]? _stateBefore;
    private DateTimeOffset _visibleAt;
    private DateTimeOffset? _deletedAt;
    private List<(DateTimeOffset At, string Path, JsonNode? Value)>? _changes;

    internal ZoomMeeting(ZoomUser host, long id, string uuid, DateTimeOffset createdAt, JsonObject state, TimeSpan readLag)
    {
        Host = host;
        Id = id;
        Uuid = uuid;
        CreatedAt = createdAt;
        _state = JsonBytes.From(state);
        _visibleAt = createdAt + readLag;
        Summary = ZoomMeetingSummary.From(state);
    }

    /// <summary>The meeting's number.</summary>
    public long Id { get; }

    /// <summary>The unique id of this instance of the meeting.</summary>
    public string Uuid { get; }

    /// <summary>Who hosts it.</summary>
    public ZoomUser Host { get; }

    /// <summary>When it was created, by the emulator's clock.</summary>
    public DateTimeOffset CreatedAt { get; }

    /// <summary>When it was deleted; null while it is not.</summary>
    public DateTimeOffset? DeletedAt
    {
        get
        {
            lock (_gate)
                return _deletedAt;
        }
    }

    /// <summary>Whether it was deleted (and may still be recovered).</summary>
    public bool IsDeleted => DeletedAt is not null;

    /// <summary>Whether it runs: see <see cref="Start"/>.</summary>
    public bool IsStarted { get; private set; }

    /// <summary>The <c>schedule_for_reminder</c> the deletion asked for; null when it said nothing, which means that Zoom mails the host.</summary>
    public bool? ScheduleForReminder { get; private set; }

    /// <summary>The <c>cancel_meeting_reminder</c> the deletion asked for; null when it said nothing, which means no mail to registrants.</summary>
    public bool? CancelMeetingReminder { get; private set; }

    /// <summary>The place in the host's list; set once, by the list.</summary>
    internal long Sequence { get; set; }

    internal bool WasHeld { get; private set; }

    internal ZoomMeetingSummary Summary { get; private set; }

    /// <summary>
    /// The true state, as a read would answer it (without lag and without <c>start_url</c>, which every read makes anew), secrets included. A copy.
    /// </summary>
    public JsonObject ToJson()
    {
        lock (_gate)
            return JsonBytes.ToObject(_state)!;
    }

    /// <summary>Lets the meeting begin, as if the host had joined.</summary>
    public void Start()
    {
        lock (_gate)
        {
            IsStarted = true;
            WasHeld = true;
            Change("status", JsonValue.Create("started"));
        }
    }

    /// <summary>Changes the meeting behind the client's back, as an administrator in Zoom's web portal would.</summary>
    /// <param name="path">The path in the meeting, such as <c>settings.waiting_room</c>.</param>
    /// <param name="value">The value; null removes it.</param>
    public void Set(string path, JsonNode? value)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        lock (_gate)
            Change(path, value?.DeepClone());
    }

    internal void End()
    {
        lock (_gate)
        {
            IsStarted = false;
            Change("status", JsonValue.Create("waiting"));
        }
    }

    internal void ChangeLater(DateTimeOffset at, string path, JsonNode? value)
    {
        lock (_gate)
            (_changes ??= []).Add((at, path, value?.DeepClone()));
    }

    /// <summary>What a read answers now; null while the creation does not show yet.</summary>
    internal JsonObject? Read(DateTimeOffset now)
    {
        lock (_gate)
        {
            ApplyChanges(now);
            var state = now >= _visibleAt ? _state : _stateBefore;
            return state is null ? null : JsonBytes.ToObject(state);
        }
    }

    /// <summary>Replaces the state by what <paramref name="update"/> makes of it.</summary>
    internal void Update(DateTimeOffset now, TimeSpan readLag, Action<JsonObject> update)
    {
        lock (_gate)
        {
            ApplyChanges(now);
            var state = JsonBytes.ToObject(_state)!;
            update(state);
            if (now >= _visibleAt)
                _stateBefore = readLag > TimeSpan.Zero ? _state : null;
            _visibleAt = now + readLag;
            Keep(state);
        }
    }

    internal bool TryDelete(DateTimeOffset now, bool? scheduleForReminder, bool? cancelMeetingReminder)
    {
        lock (_gate)
        {
            if (_deletedAt is not null)
                return false;
            _deletedAt = now;
            ScheduleForReminder = scheduleForReminder;
            CancelMeetingReminder = cancelMeetingReminder;
            return true;
        }
    }

    internal bool TryRecover()
    {
        lock (_gate)
        {
            if (_deletedAt is null)
                return false;
            _deletedAt = null;
            return true;
        }
    }

    private void ApplyChanges(DateTimeOffset now)
    {
        if (_changes is null)
            return;
        foreach (var (_, path, value) in _changes.Where(change => change.At <= now))
            Change(path, value);
        _changes.RemoveAll(change => change.At <= now);
        if (_changes.Count == 0)
            _changes = null;
    }

    private void Change(string path, JsonNode? value)
    {
        var state = JsonBytes.ToObject(_state)!;
        JsonPath.Set(state, path, value);
        Keep(state);
    }

    private void Keep(JsonObject state)
    {
        _state = JsonBytes.From(state);
        Summary = ZoomMeetingSummary.From(state);
    }
}
