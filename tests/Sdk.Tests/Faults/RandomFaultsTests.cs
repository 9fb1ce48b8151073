using System.Collections.Concurrent;
using System.Globalization;
using CsCheck;
using PrivacySafe.Conferencing.Emulator;
using PrivacySafe.Conferencing.Emulator.Faults;

namespace PrivacySafe.Conferencing.Tests.Faults;

/// <summary>
/// Random sequences of faults over whole creations, with restarts in between. Each run makes 150 creations; the long run is
/// <c>PRIVACYSAFE_CREATIONS=10000 dotnet test --project tests/Sdk.Tests -- --filter-class PrivacySafe.Conferencing.Tests.Faults.RandomFaultsTests</c>
/// </summary>
public sealed class RandomFaultsTests
{
    private const int Parallel = 12;

    private static readonly int Creations = int.TryParse(Environment.GetEnvironmentVariable("PRIVACYSAFE_CREATIONS"), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 150;

    // All faults that the marker can detect: a commit comes within the interval of absence.
    private static readonly Gen<Fault?> AnyFault = Gen.Frequency(
        (8, Gen.Const((Fault?)null)),
        (1, Gen.Const((Fault?)Fault.Reset())),
        (2, Gen.Const((Fault?)Fault.Reset(FaultMoment.AfterCommit))),
        (1, Gen.Const((Fault?)Fault.ServerError())),
        (2, Gen.Const((Fault?)Fault.ServerError(FaultMoment.AfterCommit, 502))),
        (1, Gen.Const((Fault?)Fault.NeverAnswer(FaultMoment.AfterCommit))),
        (1, Gen.Const((Fault?)Fault.PerSecondLimit())),
        (1, Gen.Const((Fault?)Fault.DailyLimit())),
        (1, Gen.Const((Fault?)Fault.Truncate())),
        (1, Gen.Const((Fault?)Fault.Truncate(chunked: true))),
        (1, Gen.Const((Fault?)Fault.Stall())),
        (2, Gen.Const((Fault?)Fault.LateCommit(TimeSpan.FromMilliseconds(60)))),
        (1, Gen.Const((Fault?)Fault.LateCommit(TimeSpan.FromMilliseconds(60), Fault.Reset()))),
        (1, Gen.Enum<HostileBody>().Where(b => b != HostileBody.Huge).Select(b => (Fault?)Fault.Hostile(b))));

    private static readonly Gen<Scenario> AnyScenario = Gen.Select(AnyFault.Array[1, 16], Gen.Bool, Gen.Bool, Gen.Int[0, 9], (faults, keyed, restart, violated) =>
        new Scenario(faults, keyed, restart, violated == 0));

    [Fact]
    public async Task No_sequence_of_faults_makes_a_second_meeting_or_hides_one()
    {
        var outcomes = new ConcurrentDictionary<string, int>(StringComparer.Ordinal);
        await AnyScenario.SampleAsync(
            async scenario => outcomes.AddOrUpdate(await PlayAsync(scenario), 1, (_, count) => count + 1),
            iter: Creations,
            threads: Parallel,
            print: scenario => scenario.ToString());

        TestContext.Current.TestOutputHelper?.WriteLine(string.Join(", ", outcomes.OrderByDescending(o => o.Value).Select(o => $"{o.Key} {o.Value}")));
        Assert.InRange(outcomes.Values.Sum(), Creations, int.MaxValue);
        // A run in which nothing went wrong, or nothing right, would prove nothing.
        Assert.True(outcomes.Count >= 3 && outcomes.ContainsKey(nameof(Meeting)), string.Join(", ", outcomes.Keys));
    }

    private static async Task<string> PlayAsync(Scenario scenario)
    {
        var token = TestContext.Current.CancellationToken;
        await using var zoom = await EmulatedZoom.StartAsync(options => options.RequestTimeout = TimeSpan.FromMilliseconds(400));
        if (scenario.Violated)
            zoom.Zoom.Traps.OverrideSetting("settings.waiting_room", false);
        var next = -1;
        Fault? Deal(ReceivedRequest request) => Interlocked.Increment(ref next) is var i && i < scenario.Faults.Length ? scenario.Faults[i] : null;
        zoom.Faults.Chooser = Deal;

        MeetingRequest request = scenario.Keyed ? EmulatedZoom.EmployeeRequest().WithIdempotencyKey("appointment-1") : EmulatedZoom.EmployeeRequest();
        var attempt = await Attempt.OfAsync(zoom.Meetings, request, token);
        var (client, earlier) = (zoom.Meetings, (Attempt?)null);
        if (scenario is { Keyed: true, Restart: true })
        {
            // The process dies after the first try, and the next one tries again while faults go on.
            (client, earlier) = (zoom.Restart(), attempt);
            attempt = await Attempt.OfAsync(client, request, token);
        }

        await attempt.AssertNothingUnreportedAsync(zoom, client, earlier);
        if (scenario is { Keyed: true, Violated: false } && attempt.Meeting is null)
        {
            // Once the vendor answers again, the same key leads to exactly one meeting, whatever came before.
            // On a busy machine a healthy request may run out of its 400 ms; a caller would try again as well.
            Attempt last;
            var tries = 0;
            do
            {
                last = await Attempt.OfAsync(scenario.Restart ? zoom.Restart() : client, request, token);
                await last.AssertNothingUnreportedAsync(zoom, client);
            }
            while (last.Meeting is null && ++tries < 5);
            Assert.True(last.Meeting is not null, last.Error?.ToString());
        }

        return attempt.Meeting is not null ? nameof(Meeting) : attempt.Error!.GetType().Name;
    }

    private sealed record Scenario(Fault?[] Faults, bool Keyed, bool Restart, bool Violated)
    {
        public override string ToString() => $"keyed {Keyed}, restart {Restart}, violated {Violated}: {string.Join("; ", Faults.Select(f => f?.ToString() ?? "-"))}";
    }
}
