using PrivacySafe.Conferencing.Emulator.Faults;

namespace PrivacySafe.Conferencing.Tests.Faults;

/// <summary>Every kind of fault at one request of a creation. One class for each request, so that they run side by side.</summary>
public abstract class FaultMatrix(string method, string path)
{
    private static readonly ForeignHost Foreign = new();

    private static readonly Dictionary<string, Fault> Kinds = new(StringComparer.Ordinal)
    {
        ["delay before commit"] = Fault.Delay(TimeSpan.FromSeconds(30)),
        ["delay after commit"] = Fault.Delay(TimeSpan.FromSeconds(30), FaultMoment.AfterCommit),
        ["no answer, not committed"] = Fault.NeverAnswer(),
        ["no answer, committed"] = Fault.NeverAnswer(FaultMoment.AfterCommit),
        ["reset before commit"] = Fault.Reset(),
        ["reset after commit"] = Fault.Reset(FaultMoment.AfterCommit),
        ["503 before commit"] = Fault.ServerError(),
        ["503 after commit"] = Fault.ServerError(FaultMoment.AfterCommit),
        ["500 after commit"] = Fault.ServerError(FaultMoment.AfterCommit, 500),
        ["per-second limit"] = Fault.PerSecondLimit(),
        ["daily limit"] = Fault.DailyLimit(),
        ["truncated body"] = Fault.Truncate(),
        ["truncated chunks"] = Fault.Truncate(chunked: true),
        ["stalled body"] = Fault.Stall(),
        ["stalled chunks"] = Fault.Stall(chunked: true),
        ["deeply nested"] = Fault.Hostile(HostileBody.DeeplyNested),
        ["100 MB"] = Fault.Hostile(HostileBody.Huge),
        ["wrong types"] = Fault.Hostile(HostileBody.WrongTypes),
        ["invalid UTF-8"] = Fault.Hostile(HostileBody.InvalidUtf8),
        ["no JSON"] = Fault.Hostile(HostileBody.NotJson),
        ["hostile and not committed"] = Fault.Hostile(HostileBody.NotJson, FaultMoment.BeforeCommit),
        ["307 to a foreign host"] = Fault.Redirect(Foreign.Address),
        ["302 to a foreign host"] = Fault.Redirect(Foreign.Address, 302),
        ["late commit after 503"] = Fault.LateCommit(TimeSpan.FromMilliseconds(100)),
        ["late commit after reset"] = Fault.LateCommit(TimeSpan.FromMilliseconds(100), Fault.Reset()),
    };

    public static TheoryData<string> Names => [.. Kinds.Keys];

    /// <summary>Whether the meeting is made to violate its profile, so that it is removed.</summary>
    protected virtual bool Violates => false;

    /// <summary>The fault strikes once and then twice: once what may be repeated succeeds, twice in a row more gives way.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public async Task No_meeting_is_made_twice_or_left_unreported(string fault)
    {
        for (var times = 1; times <= 2; times++)
        {
            await using var zoom = await EmulatedZoom.StartAsync(options => options.RequestTimeout = TimeSpan.FromMilliseconds(500));
            if (Violates)
                zoom.Zoom.Traps.OverrideSetting("settings.waiting_room", false);
            zoom.Faults.On(method, path).First(times, Kinds[fault]);
            var attempt = await Attempt.OfAsync(zoom.Meetings, EmulatedZoom.EmployeeRequest().WithIdempotencyKey("appointment-1"), TestContext.Current.CancellationToken);

            Assert.InRange(zoom.Faults.Fired.Count, 1, times);
            await attempt.AssertNothingUnreportedAsync(zoom, zoom.Meetings);
            Assert.Equal(0, Foreign.Visits);
        }
    }
}

public sealed class TokenFaults() : FaultMatrix("POST", "/oauth/token");

public sealed class AccountSettingsFaults() : FaultMatrix("GET", "/v2/users/*/settings");

public sealed class ListFaults() : FaultMatrix("GET", "/v2/users/*/meetings");

public sealed class CreateFaults() : FaultMatrix("POST", "/v2/users/*/meetings");

public sealed class ReadBackFaults() : FaultMatrix("GET", "/v2/meetings/*");

public sealed class RemovalFaults() : FaultMatrix("DELETE", "/v2/meetings/*")
{
    protected override bool Violates => true;
}
