namespace PrivacySafe.Conferencing.Tests.Faults;

/// <summary>Every kind of fault at one request of a creation. One class for each request, so that they run side by side.</summary>
public abstract class FaultMatrix(string method, string path)
{
    /// <summary>Whether the meeting is made to violate its profile, so that it is removed.</summary>
    protected virtual bool Violates => false;

    /// <summary>The fault strikes once and then twice: once what may be repeated succeeds, twice in a row more gives way.</summary>
    [Theory]
    [MemberData(nameof(EveryFault.Names), MemberType = typeof(EveryFault))]
    public async Task No_meeting_is_made_twice_or_left_unreported(string fault)
    {
        for (var times = 1; times <= 2; times++)
        {
            await using var zoom = await EmulatedZoom.StartAsync(options => options.RequestTimeout = EveryFault.RequestTimeoutFor(fault));
            if (Violates)
                zoom.Zoom.Traps.OverrideSetting("settings.waiting_room", false);
            zoom.Faults.On(method, path).First(times, EveryFault.Named(fault));
            var attempt = await Attempt.OfAsync(zoom.Meetings, EmulatedZoom.EmployeeRequest().WithIdempotencyKey("appointment-1"), TestContext.Current.CancellationToken);

            Assert.InRange(zoom.Faults.Fired.Count, 1, times);
            await attempt.AssertNothingUnreportedAsync(zoom, zoom.Meetings);
            Assert.Equal(0, EveryFault.Foreign.Visits);
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
