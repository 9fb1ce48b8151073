using Microsoft.Extensions.DependencyInjection;
using PrivacySafe.Conferencing.Jitsi.Tests.Rooms;

namespace PrivacySafe.Conferencing.Jitsi.Tests.Faults;

/// <summary>A look needs rooms in the store as well. A store that fails then is told like one that fails later, and is not held against the deployment for ever.</summary>
public sealed class BrokenStoreWhileLookingTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(nameof(IJitsiRoomStore.AddAsync), false, false)]
    [InlineData(nameof(IJitsiRoomStore.AddAsync), true, false)]
    [InlineData(nameof(IJitsiRoomStore.AddAsync), true, true)]
    [InlineData(nameof(IJitsiRoomStore.FindAsync), false, false)]
    [InlineData(nameof(IJitsiRoomStore.FindAsync), false, true)]
    [InlineData(nameof(IJitsiRoomStore.RemoveAsync), false, false)]
    [InlineData(nameof(IJitsiRoomStore.RemoveAsync), true, true)]
    public async Task It_ends_as_an_error_of_the_provider_and_the_next_look_begins_anew(string member, bool committed, bool timesOut)
    {
        var store = new UnreliableRoomStore { FailsLooks = true };
        await using var jitsi = await EmulatedJitsi.StartAsync(services: s => s.AddSingleton<IJitsiRoomStore>(store));
        if (timesOut)
            store.Throws = new TaskCanceledException("The database took too long.");
        store.Fails = called => called == member ? committed ? StoreFailure.After : StoreFailure.Before : StoreFailure.None;
        var error = await Assert.ThrowsAsync<ProviderException>(() => jitsi.Meetings.CreateAsync(EmulatedJitsi.Session(), Token));
        Assert.Same(store.Throws, error.InnerException);
        Assert.Contains("store of rooms", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(store.Throws.Message, error.Message, StringComparison.Ordinal);

        store.Heal();
        Assert.True((await jitsi.Meetings.CreateAsync(EmulatedJitsi.Session(), Token)).Evidence.IsAcceptable);
    }
}
