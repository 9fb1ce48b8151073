using System.Collections.Concurrent;
using PrivacySafe.Conferencing.Emulator.Faults;
using PrivacySafe.Conferencing.Emulator.Jitsi;

namespace PrivacySafe.Conferencing.Jitsi.Tests.Faults;

/// <summary>The signalling carries a question out and says nothing to it: what could not be told is never taken for good, whichever answer of a look is lost.</summary>
public sealed class LostAnswerTests
{
    private const int AtATime = 32;
    private const int MostRequests = 34;

    // Well-formed, and without what was asked for.
    private static readonly Fault Silence = Fault.Answer(200, "<body xmlns='http://jabber.org/protocol/httpbind'/>", FaultMoment.AfterCommit, "text/xml");

    private static readonly Action<JitsiEmulator>[] Traps =
    [
        s => s.AllowEmptyTokens = true,
        s => s.VerifyRooms = false,
        s => s.Reservations = null,
        s => s.Reservations!.HeedLobby = false,
        s => s.Reservations!.HeedOccupants = false,
    ];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_deployment_that_is_less_safe_than_it_looks_is_refused_whichever_answer_is_lost()
    {
        var outcomes = new ConcurrentBag<string>();
        var scenes = from trap in Traps from number in Enumerable.Range(2, MostRequests) select (trap, number);
        await Parallel.ForEachAsync(scenes, new ParallelOptions { MaxDegreeOfParallelism = AtATime, CancellationToken = Token }, async (scene, _) =>
        {
            await using var jitsi = await LookScene.StartAsync(scene.trap);
            jitsi.Emulator.Faults.On("POST", "/http-bind").Nth(scene.number, Silence);
            var error = await Assert.ThrowsAnyAsync<ConferencingException>(() => jitsi.Meetings.CreateAsync(EmulatedJitsi.Session(), Token));
            Assert.True(error is ProviderException or MeetingPolicyException { Stage: PolicyStage.Preflight }, error.ToString());
            Assert.Empty(await jitsi.RoomsAsync());
            if (jitsi.Emulator.Faults.Fired.Count > 0)
                outcomes.Add(error.GetType().Name);
        });

        // Some answers end a look, and without others it goes on and knows less.
        Assert.Contains(nameof(ProviderException), outcomes);
        Assert.Contains(nameof(MeetingPolicyException), outcomes);
    }
}
