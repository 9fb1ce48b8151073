using System.Globalization;

namespace PrivacySafe.Conferencing.Tests.Faults;

/// <summary>Every kind of fault at one request of an update. One class for each request, so that they run side by side.</summary>
public abstract class UpdateFaultMatrix(string method, string path)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Whether the vendor undoes a setting of the meeting, so that its link must stay withheld.</summary>
    protected virtual bool Violates => false;

    /// <summary>The fault strikes once and then twice: once what may be repeated succeeds, twice in a row more gives way.</summary>
    [Theory]
    [MemberData(nameof(EveryFault.Names), MemberType = typeof(EveryFault))]
    public async Task An_update_releases_what_it_verified_or_fails_typed_and_removes_nothing(string fault)
    {
        for (var times = 1; times <= 2; times++)
        {
            await using var zoom = await EmulatedZoom.StartAsync(options => options.RequestTimeout = EveryFault.RequestTimeoutFor(fault));
            var made = await zoom.Meetings.CreateAsync(EmulatedZoom.EmployeeRequest(), Token);
            if (Violates)
                zoom.Zoom.Traps.OverrideSetting("settings.waiting_room", false);
            zoom.Faults.On(method, path).First(times, EveryFault.Named(fault));
            var later = MeetingStart.At(EmulatedZoom.Tomorrow().Instant.AddHours(3), "Europe/Berlin");
            var request = MeetingRequest.For(EmulatedZoom.Employees, "Moved", later, TimeSpan.FromMinutes(45));

            // A new process, so that the update asks for a token and the settings itself.
            var (updated, error) = await UpdateAsync(zoom.Restart(), made.Reference, request);
            Assert.InRange(zoom.Faults.Fired.Count, 1, times);
            zoom.Faults.Clear();
            await zoom.Faults.WaitForLateCommitsAsync(Token);

            var existing = Assert.Single(zoom.Existing);
            Assert.Equal(existing.Id.ToString(CultureInfo.InvariantCulture), made.Reference.MeetingId);
            Assert.Empty(zoom.Zoom.DeletedMeetings);
            Assert.DoesNotContain(zoom.Emulator.Requests, r => r.Method == "DELETE");
            Assert.Equal(1, zoom.Count("POST", "/meetings"));
            Assert.Equal(0, EveryFault.Foreign.Visits);
            if (updated is not null)
            {
                AssertVerified(zoom, updated, existing.ToJson(), later);
                continue;
            }

            var cleanup = error switch
            {
                MeetingPolicyException { Stage: PolicyStage.ReadBack } e => e.Cleanup.State,
                MeetingUnverifiedException e => e.Cleanup.State,
                MeetingPolicyException { Stage: PolicyStage.Preflight } or ProviderException => CleanupState.Kept,
                _ => throw new Xunit.Sdk.XunitException($"Not typed: {error}"),
            };
            Assert.Equal(CleanupState.Kept, cleanup);
            if (Violates)
                continue;

            // Whatever came of it, the same update succeeds once nothing goes wrong.
            var again = await zoom.Restart(options => options.RequestTimeout = TimeSpan.FromSeconds(30)).UpdateAsync(made.Reference, request, Token);
            AssertVerified(zoom, again, existing.ToJson(), later);
        }
    }

    private void AssertVerified(EmulatedZoom zoom, Meeting updated, System.Text.Json.Nodes.JsonObject truth, MeetingStart start)
    {
        Assert.False(Violates, "The link of a violating meeting was released.");
        Assert.True(updated.Evidence.IsAcceptable);
        Assert.Equal((string?)truth["password"], updated.Passcode!.Reveal());
        Assert.Equal((string?)truth["join_url"], updated.JoinLink.Reveal());
        Assert.True((bool)EmulatedZoom.At(truth, "settings.waiting_room")!);
        Assert.Equal(start.Instant, DateTimeOffset.Parse((string)truth["start_time"]!, CultureInfo.InvariantCulture));
        var requests = zoom.Emulator.Requests;
        Assert.True(requests.Last(r => r.Method == "PATCH").Number < requests.Last(r => r.Method == "GET" && r.Status == 200).Number, "Nothing was read after the update.");
    }

    private static async Task<(Meeting? Updated, Exception? Error)> UpdateAsync(IMeetingClient meetings, MeetingReference reference, MeetingRequest request)
    {
        try
        {
            return (await meetings.UpdateAsync(reference, request, Token), null);
        }
        catch (ConferencingException e)
        {
            return (null, e);
        }
    }
}

public sealed class UpdateTokenFaults() : UpdateFaultMatrix("POST", "/oauth/token");

public sealed class UpdateAccountSettingsFaults() : UpdateFaultMatrix("GET", "/v2/users/*/settings");

public sealed class UpdateFaults() : UpdateFaultMatrix("PATCH", "/v2/meetings/*");

public sealed class UpdateReadBackFaults() : UpdateFaultMatrix("GET", "/v2/meetings/*");

public sealed class UpdateSecondReadingFaults() : UpdateFaultMatrix("GET", "/v2/meetings/*")
{
    protected override bool Violates => true;
}

public sealed class OverriddenUpdateFaults() : UpdateFaultMatrix("PATCH", "/v2/meetings/*")
{
    protected override bool Violates => true;
}
