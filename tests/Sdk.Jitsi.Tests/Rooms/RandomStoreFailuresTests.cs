using System.Collections.Concurrent;
using System.Globalization;
using CsCheck;

namespace PrivacySafe.Conferencing.Jitsi.Tests.Rooms;

/// <summary>
/// Random sequences of creations with keys, updates, removals, links and tamperings over a store that fails now and then. The long run is
/// <c>PRIVACYSAFE_SEQUENCES=5000 dotnet test --project tests/Sdk.Jitsi.Tests --filter-class PrivacySafe.Conferencing.Jitsi.Tests.Rooms.RandomStoreFailuresTests</c>
/// </summary>
public sealed class RandomStoreFailuresTests
{
    private static readonly int Sequences = int.TryParse(Environment.GetEnvironmentVariable("PRIVACYSAFE_SEQUENCES"), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 300;

    private static readonly string[] Members = [nameof(IJitsiRoomStore.AddAsync), nameof(IJitsiRoomStore.FindAsync), nameof(IJitsiRoomStore.TryReplaceAsync), nameof(IJitsiRoomStore.RemoveAsync), nameof(IJitsiRoomStore.ListAsync)];

    private static readonly Gen<StoreTrouble?> AnyTrouble = Gen.Frequency(
        (3, Gen.Const((StoreTrouble?)null)),
        (2, Gen.Select(Gen.Int[0, Members.Length - 1].Select(i => Members[i]), Gen.Bool, Gen.Bool, Gen.Int[1, 3], (member, committed, timesOut, times) => (StoreTrouble?)new StoreTrouble(member, committed, timesOut, times))));

    private static readonly Gen<StoreStep> AnyStep = Gen.Select(
        Gen.Frequency((4, Gen.Const(StoreAction.Create)), (2, Gen.Const(StoreAction.Link)), (1, Gen.Const(StoreAction.Update)), (1, Gen.Const(StoreAction.Remove)), (1, Gen.Const(StoreAction.Tamper))),
        Gen.Int[0, 1],
        AnyTrouble,
        (action, key, trouble) => new StoreStep(action, key, trouble));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_sequence_makes_two_rooms_for_one_key_or_a_link_for_a_room_that_falls_short()
    {
        var rooms = await StoredRooms.StartAsync();
        var outcomes = new ConcurrentDictionary<string, int>(StringComparer.Ordinal);
        await AnyStep.Array[2, 12].SampleAsync(
            async steps =>
            {
                var sequence = new StoreSequence(rooms, outcome => outcomes.AddOrUpdate(outcome, 1, (_, count) => count + 1));
                foreach (var step in steps)
                    await sequence.PlayAsync(step, Token);
            },
            iter: Sequences,
            threads: 1,
            print: steps => string.Join(", ", steps.Select(s => s.ToString())));

        TestContext.Current.TestOutputHelper?.WriteLine(string.Join(", ", outcomes.OrderByDescending(o => o.Value).Select(o => $"{o.Key} {o.Value}")));
        // A run in which nothing went wrong, or nothing right, would prove nothing.
        Assert.Superset(
            new HashSet<string> { "created", "linked", "updated", "removed", nameof(ProviderException), nameof(MeetingPolicyException), nameof(MeetingUnverifiedException) },
            outcomes.Keys.ToHashSet());
        await rooms.Jitsi.DisposeAsync();
    }
}
