using System.Runtime.CompilerServices;

namespace PrivacySafe.Conferencing.Jitsi.Tests.Rooms;

/// <summary>A store that works until a test says otherwise. Rooms that only serve to look at the deployment are spared unless <see cref="FailsLooks"/> is on.</summary>
internal sealed class UnreliableRoomStore : IJitsiRoomStore
{
    private readonly InMemoryJitsiRoomStore _rooms = new(TimeProvider.System);

    public static Exception Failure { get; } = new IOException("The disk of the rooms is full.");

    /// <summary>By the name of the member that is called; what is thrown instead of the work, or after it.</summary>
    public Func<string, StoreFailure> Fails { get; set; } = _ => StoreFailure.None;

    /// <summary>What is thrown.</summary>
    public Exception Throws { get; set; } = Failure;

    /// <summary>Whether the rooms for looking fail like any other.</summary>
    public bool FailsLooks { get; set; }

    /// <summary>What is shown instead of a room that is found or listed; null for no room at all.</summary>
    public Func<JitsiRoom, JitsiRoom?> Shows { get; set; } = room => room;

    /// <summary>What is listed in addition, whatever deployment and host were asked for.</summary>
    public IReadOnlyList<JitsiRoom> Intruders { get; set; } = [];

    /// <summary>Whether rooms are accepted and forgotten.</summary>
    public bool Forgets { get; set; }

    /// <summary>Whether changes are confirmed and forgotten.</summary>
    public bool ForgetsChanges { get; set; }

    /// <summary>Called after each finding of a meeting's room, before the caller sees it.</summary>
    public Func<JitsiRoom, Task> AfterFind { get; set; } = _ => Task.CompletedTask;

    /// <summary>The rooms as they are, past every failure.</summary>
    public IJitsiRoomStore Truth => _rooms;

    public void Heal()
    {
        (Fails, Throws, FailsLooks, Shows, Intruders) = (_ => StoreFailure.None, Failure, false, room => room, []);
        (Forgets, ForgetsChanges, AfterFind) = (false, false, _ => Task.CompletedTask);
    }

    public async ValueTask AddAsync(JitsiRoom room, CancellationToken cancellationToken)
    {
        var failure = FailureOf(nameof(AddAsync), room);
        Throw(failure, StoreFailure.Before);
        if (!Forgets || room.Marker is null)
            await _rooms.AddAsync(room, cancellationToken);
        Throw(failure, StoreFailure.After);
    }

    public async ValueTask<JitsiRoom?> FindAsync(string name, CancellationToken cancellationToken)
    {
        var room = await _rooms.FindAsync(name, cancellationToken);
        Throw(FailureOf(nameof(FindAsync), room), StoreFailure.Before, StoreFailure.After);
        if (room?.Marker is null)
            return room;
        var shown = Shows(room);
        await AfterFind(room);
        return shown;
    }

    public async ValueTask<bool> TryReplaceAsync(JitsiRoom known, JitsiRoom changed, CancellationToken cancellationToken)
    {
        var failure = FailureOf(nameof(TryReplaceAsync), known);
        Throw(failure, StoreFailure.Before);
        var replaced = ForgetsChanges && known.Marker is not null || await _rooms.TryReplaceAsync(known, changed, cancellationToken);
        Throw(failure, StoreFailure.After);
        return replaced;
    }

    public async ValueTask<bool> RemoveAsync(string name, CancellationToken cancellationToken)
    {
        var failure = FailureOf(nameof(RemoveAsync), await _rooms.FindAsync(name, cancellationToken));
        Throw(failure, StoreFailure.Before);
        var removed = await _rooms.RemoveAsync(name, cancellationToken);
        Throw(failure, StoreFailure.After);
        return removed;
    }

    public async IAsyncEnumerable<JitsiRoom> ListAsync(string deployment, string? host, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var failure = Fails(nameof(ListAsync));
        Throw(failure, StoreFailure.Before);
        foreach (var intruder in Intruders)
            yield return intruder;
        await foreach (var room in _rooms.ListAsync(deployment, host, cancellationToken))
        {
            if (room.Marker is not null && Shows(room) is { } shown)
                yield return shown;
        }

        Throw(failure, StoreFailure.After);
    }

    // A name that is not known may be that of a room of either kind.
    private StoreFailure FailureOf(string member, JitsiRoom? room) => room is { Marker: null } && !FailsLooks ? StoreFailure.None : Fails(member);

    private void Throw(StoreFailure failure, params ReadOnlySpan<StoreFailure> moments)
    {
        if (moments.Contains(failure))
            throw Throws;
    }
}

/// <summary>When a member fails.</summary>
internal enum StoreFailure
{
    None,

    /// <summary>Nothing was done.</summary>
    Before,

    /// <summary>It was done, and nobody is told so.</summary>
    After,
}
