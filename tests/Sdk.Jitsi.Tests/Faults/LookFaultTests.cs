using System.Collections.Concurrent;
using PrivacySafe.Conferencing.Emulator.Jitsi;
using PrivacySafe.Conferencing.Tests.Faults;

namespace PrivacySafe.Conferencing.Jitsi.Tests.Faults;

/// <summary>Every kind of fault at the requests of a look: what was not seen is never taken for seen, and a look that failed is not kept.</summary>
public sealed class LookFaultTests
{
    private const int AtATime = 24;

    // Each is less safe than it looks in one way, which a fault must not hide.
    private static readonly Action<JitsiEmulator>[] Traps =
    [
        s => s.RequireTokens = false,
        s => s.AllowEmptyTokens = true,
        s => s.Guests = true,
        s => s.VerifyRooms = false,
        s => (s.FirstBecomesModerator, s.HeedsModeratorClaim) = (true, false),
        s => s.LobbyAvailable = false,
        s => s.Reservations = null,
        s => s.Reservations!.HeedLobby = false,
        s => s.Reservations!.HeedOccupants = false,
        s => s.ClientConfiguration = "var config = { localRecording: { disable: false } };",
    ];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static IEnumerable<LookScene> Scenes(params int[] numbers) =>
        from fault in EveryFault.Names.Select(row => row.Data)
        from at in numbers.Select(n => ("POST", "/http-bind", n)).Append(("GET", "/config.js", 1))
        select new LookScene(at.Item1, at.Item2, at.Item3, fault);

    [Fact]
    public async Task A_look_that_goes_wrong_releases_only_what_was_seen_leaves_no_room_and_is_not_kept()
    {
        var jitsi = await EmulatedJitsi.Shared.Value;
        var whole = Judged((await jitsi.Meetings.CreateAsync(EmulatedJitsi.Session(), Token)).Evidence);
        var outcomes = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(Scenes(1, 3, 10), new ParallelOptions { MaxDegreeOfParallelism = AtATime, CancellationToken = Token }, async (scene, _) =>
            outcomes.Add(await PlayAsync(scene, whole)));

        // A run in which nothing went wrong, or nothing right, would prove nothing.
        Assert.Contains(nameof(Meeting), outcomes);
        Assert.Contains(nameof(ProviderException), outcomes);
        Assert.Equal(0, EveryFault.Foreign.Visits);
    }

    [Fact]
    public async Task No_fault_hides_that_a_deployment_is_less_safe_than_it_looks()
    {
        var scenes = Scenes(2, 5, 8, 14, 20, 26).Select((scene, i) => (scene, Traps[i % Traps.Length])).Where((_, i) => i % 3 == 0);
        await Parallel.ForEachAsync(scenes, new ParallelOptions { MaxDegreeOfParallelism = AtATime, CancellationToken = Token }, async (played, _) =>
        {
            var (scene, trap) = played;
            await using var jitsi = await LookScene.StartAsync(trap);
            var (meeting, error) = await scene.CreateAsync(jitsi, Token);
            Assert.True(meeting is null, $"{scene}: released.");
            Assert.True(error is ProviderException or MeetingPolicyException { Stage: PolicyStage.Preflight }, $"{scene}: {error}");
            await AssertNoRoomAsync(scene, jitsi);
        });
        Assert.Equal(0, EveryFault.Foreign.Visits);
    }

    private static async Task<string> PlayAsync(LookScene scene, Dictionary<string, ControlOutcome> whole)
    {
        await using var jitsi = await LookScene.StartAsync();
        var (meeting, error) = await scene.CreateAsync(jitsi, Token);
        Assert.True(jitsi.Emulator.Faults.Fired.Count == 1, $"{scene}: never struck.");
        if (meeting is not null)
        {
            Assert.True(meeting.Evidence.IsAcceptable, scene.ToString());
            foreach (var (setting, outcome) in Judged(meeting.Evidence))
                Assert.True(outcome >= whole[setting], $"{scene}: {setting} is {outcome}, and without fault {whole[setting]}.");
            return nameof(Meeting);
        }

        Assert.True(error is ProviderException or MeetingPolicyException { Stage: PolicyStage.Preflight }, $"{scene}: {error}");
        await AssertNoRoomAsync(scene, jitsi);

        // What could not be told is violated and kept like anything that was seen; what failed is looked at anew.
        jitsi.Emulator.Faults.Clear();
        if (error is ProviderException)
            Assert.True((await jitsi.Meetings.CreateAsync(EmulatedJitsi.Session(), Token)).Evidence.IsAcceptable, scene.ToString());
        return error.GetType().Name;
    }

    private static async Task AssertNoRoomAsync(LookScene scene, EmulatedJitsi jitsi)
    {
        var rooms = await jitsi.RoomsAsync();
        Assert.True(rooms.Count == 0, $"{scene}: {rooms.Count} rooms are left.");
    }

    private static Dictionary<string, ControlOutcome> Judged(MeetingEvidence evidence) =>
        evidence.Controls.SelectMany(c => c.Settings.Select(s => (Key: $"{c.Control.Id} {s.Name}", s.Outcome))).GroupBy(s => s.Key).ToDictionary(g => g.Key, g => g.Max(s => s.Outcome));
}
