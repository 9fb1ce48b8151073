using System.Collections.Concurrent;

namespace PrivacySafe.Conferencing.Jitsi.Tests;

/// <summary>A store as an application would write one: asynchronous, and sometimes broken.</summary>
internal sealed class RoomTable : IJitsiRoomStore
{
    private readonly ConcurrentDictionary<string, JitsiRoom> _rooms = new(StringComparer.Ordinal);
    private int _calls;

    /// <summary>How often it was asked or told something.</summary>
    public int Calls => _calls;

    /// <summary>Thrown by everything while it is set.</summary>
    public Exception? Failure { get; set; }

    /// <summary>Runs before a room is replaced, as if others were faster.</summary>
    public Action<JitsiRoom>? BeforeReplace { get; set; }

    /// <summary>Whether a room is found by its name and spaces after it, as databases compare that pad text.</summary>
    public bool IgnoresTrailingSpaces { get; set; }

    public JitsiRoom? this[string name]
    {
        get => _rooms.GetValueOrDefault(name);
        set
        {
            if (value is null)
                _rooms.TryRemove(name, out _);
            else
                _rooms[name] = value;
        }
    }

    public void Put(JitsiRoom room) => this[room.Name] = room;

    public async ValueTask AddAsync(JitsiRoom room, CancellationToken cancellationToken)
    {
        await AsAsync();
        if (!_rooms.TryAdd(room.Name, room))
            throw new ArgumentException("There is one.", nameof(room));
    }

    public async ValueTask<JitsiRoom?> FindAsync(string name, CancellationToken cancellationToken)
    {
        await AsAsync();
        return this[IgnoresTrailingSpaces ? name.TrimEnd(' ') : name];
    }

    public async ValueTask<bool> TryReplaceAsync(JitsiRoom known, JitsiRoom changed, CancellationToken cancellationToken)
    {
        await AsAsync();
        BeforeReplace?.Invoke(known);
        return _rooms.TryUpdate(known.Name, changed, known);
    }

    public async ValueTask<bool> RemoveAsync(string name, CancellationToken cancellationToken)
    {
        await AsAsync();
        return _rooms.TryRemove(name, out _);
    }

    public IAsyncEnumerable<JitsiRoom> ListAsync(string deployment, string? host, CancellationToken cancellationToken) => throw new NotSupportedException("Endpoints list nothing.");

    private async Task AsAsync()
    {
        Interlocked.Increment(ref _calls);
        await Task.Yield();
        if (Failure is { } failure)
            throw failure;
    }
}
