using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace PrivacySafe.Conferencing.Jitsi;

/// <summary>Keeps rooms for as long as the process lives, and those that are over for a day.</summary>
internal sealed class InMemoryJitsiRoomStore(TimeProvider time) : IJitsiRoomStore
{
    private const int AdditionsBetweenSweeps = 100;
    private static readonly TimeSpan KeptAfterwards = TimeSpan.FromDays(1);

    private readonly ConcurrentDictionary<string, JitsiRoom> _rooms = new(StringComparer.Ordinal);
    private int _additions;

    public ValueTask AddAsync(JitsiRoom room, CancellationToken cancellationToken)
    {
        if (Interlocked.Increment(ref _additions) % AdditionsBetweenSweeps == 0)
            Forget(time.GetUtcNow() - KeptAfterwards);
        return _rooms.TryAdd(room.Name, room) ? default : throw new ArgumentException("There is a room of this name already.", nameof(room));
    }

    public ValueTask<JitsiRoom?> FindAsync(string name, CancellationToken cancellationToken) => new(_rooms.GetValueOrDefault(name));

    public ValueTask<bool> TryReplaceAsync(JitsiRoom known, JitsiRoom changed, CancellationToken cancellationToken) =>
        known.Name == changed.Name
            ? new(_rooms.TryUpdate(known.Name, changed, known))
            : throw new ArgumentException("A room keeps its name.", nameof(changed));

    public ValueTask<bool> RemoveAsync(string name, CancellationToken cancellationToken) => new(_rooms.TryRemove(name, out _));

    public async IAsyncEnumerable<JitsiRoom> ListAsync(string deployment, string? host, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var room in _rooms.Values.Where(r => r.Deployment == deployment && (host is null || r.Host == host)).OrderBy(r => r.Start).ThenBy(r => r.Name, StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return room;
        }

        await Task.CompletedTask.ConfigureAwait(false);
    }

    private void Forget(DateTimeOffset before)
    {
        foreach (var over in _rooms.Where(r => r.Value.ClosesAt < before))
            _rooms.TryRemove(over);
    }
}
