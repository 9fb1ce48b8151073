using Microsoft.Extensions.Time.Testing;

namespace PrivacySafe.Conferencing.Jitsi.Tests.Rooms;

public sealed class InMemoryJitsiRoomStoreTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Rooms_that_are_over_are_forgotten_after_a_day_and_no_others()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2027, 3, 1, 9, 0, 0, TimeSpan.Zero));
        var store = new InMemoryJitsiRoomStore(time);
        for (var i = 0; i < 1000; i++)
            await store.AddAsync(Described.Room(time.GetUtcNow().AddHours(i)), Token);
        time.Advance(TimeSpan.FromHours(500));
        for (var i = 0; i < 100; i++)
            await store.AddAsync(Described.Room(time.GetUtcNow().AddDays(90)), Token);
        var left = new List<JitsiRoom>();
        await foreach (var room in store.ListAsync("", null, Token))
            left.Add(room);
        Assert.DoesNotContain(left, r => r.ClosesAt < time.GetUtcNow().AddDays(-1));
        Assert.Equal(100, left.Count(r => r.Start > time.GetUtcNow().AddDays(80)));
        Assert.InRange(left.Count, 620, 630);
    }

    [Fact]
    public async Task Of_two_who_change_a_room_one_learns_that_it_came_second()
    {
        var store = new InMemoryJitsiRoomStore(TimeProvider.System);
        var room = Described.Room(DateTimeOffset.UtcNow);
        await store.AddAsync(room, Token);
        Assert.True(await store.TryReplaceAsync(room, room with { Lobby = true }, Token));
        Assert.False(await store.TryReplaceAsync(room, room with { MaximumOccupants = 3 }, Token));
        await Assert.ThrowsAsync<ArgumentException>(async () => await store.AddAsync(room, Token));
        await Assert.ThrowsAsync<ArgumentException>(async () => await store.TryReplaceAsync(room, room with { Name = "other" }, Token));
    }
}
