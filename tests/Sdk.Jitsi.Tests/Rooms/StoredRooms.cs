using Microsoft.Extensions.DependencyInjection;
using PrivacySafe.Conferencing.Hosting;

namespace PrivacySafe.Conferencing.Jitsi.Tests.Rooms;

/// <summary>An application over an unreliable store. A look at its deployment is kept, so that tests that run one after the other share one.</summary>
internal sealed class StoredRooms
{
    private StoredRooms(EmulatedJitsi jitsi, UnreliableRoomStore store) => (Jitsi, Store) = (jitsi, store);

    public EmulatedJitsi Jitsi { get; }

    public UnreliableRoomStore Store { get; }

    public static async Task<StoredRooms> StartAsync()
    {
        var store = new UnreliableRoomStore();
        var jitsi = await EmulatedJitsi.StartAsync(services: services => services
            .AddSingleton<IJitsiRoomStore>(store)
            .PostConfigure<ConferencingOptions>(o =>
            {
                o.AbsenceInterval = o.ReadBackInterval = TimeSpan.FromMilliseconds(30);
                o.ReadBackPause = TimeSpan.FromMilliseconds(5);
                o.AccountSettingsLifetime = TimeSpan.FromHours(1);
            }));
        // Looked at once, while the store still works.
        Assert.Empty((await jitsi.Meetings.PreflightAsync(EmulatedJitsi.Session(), TestContext.Current.CancellationToken)).Violations);
        return new StoredRooms(jitsi, store);
    }

    /// <summary>All rooms of meetings, as they are.</summary>
    public async Task<IReadOnlyList<JitsiRoom>> AllAsync(string marker)
    {
        var rooms = new List<JitsiRoom>();
        await foreach (var room in Store.Truth.ListAsync("", null, TestContext.Current.CancellationToken))
        {
            if (room.Marker == marker)
                rooms.Add(room);
        }

        return rooms;
    }

    /// <summary>Changes a stored room past the application.</summary>
    public async Task TamperAsync(MeetingReference reference, Func<JitsiRoom, JitsiRoom> change)
    {
        var room = await RoomAsync(reference);
        Assert.True(await Store.Truth.TryReplaceAsync(room, change(room), TestContext.Current.CancellationToken));
    }

    /// <summary>The room of a meeting, as it is.</summary>
    public async Task<JitsiRoom> RoomAsync(MeetingReference reference) =>
        await Store.Truth.FindAsync(reference.MeetingId, TestContext.Current.CancellationToken) ?? throw new InvalidOperationException("There is no such room.");
}
