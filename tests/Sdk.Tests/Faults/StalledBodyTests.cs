using System.Diagnostics;
using System.Globalization;
using PrivacySafe.Conferencing.Emulator.Faults;

namespace PrivacySafe.Conferencing.Tests.Faults;

/// <summary>Headers and half a body arrive, and then nothing more: no time-out of a pipeline that ends with the headers sees that.</summary>
public sealed class StalledBodyTests
{
    // Far beyond what a loaded machine needs, far below for ever.
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(20);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_creation_whose_answer_stalls_is_found_by_its_marker_and_released(bool chunked)
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        zoom.Faults.On("POST", "/v2/users/*/meetings").First(1, Fault.Stall(chunked));
        var watch = Stopwatch.StartNew();
        var meeting = await zoom.Meetings.CreateAsync(EmulatedZoom.EmployeeRequest(), Token);

        Assert.True(watch.Elapsed < Bound, watch.Elapsed.ToString());
        Assert.Equal(Assert.Single(zoom.Existing).Id.ToString(CultureInfo.InvariantCulture), meeting.Reference.MeetingId);
        Assert.Equal(1, zoom.Count("POST", "/meetings"));
        Assert.Equal(1, zoom.Count("GET", "/meetings"));
        Assert.True(meeting.Evidence.IsAcceptable);
    }

    [Fact]
    public async Task A_creation_whose_search_stalls_too_stays_reconcilable()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        zoom.Faults.On("POST", "/v2/users/*/meetings").First(1, Fault.Stall());
        zoom.Faults.On("GET", "/v2/users/*/meetings").First(1, Fault.Stall());
        var unknown = await Assert.ThrowsAsync<CreateOutcomeUnknownException>(() => zoom.Meetings.CreateAsync(EmulatedZoom.EmployeeRequest(), Token));

        var found = await zoom.Meetings.ReconcileAsync(unknown.Pending, Token);
        Assert.Equal(Assert.Single(zoom.Existing).Id.ToString(CultureInfo.InvariantCulture), Assert.Single(found.MeetingIds));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_reading_whose_answer_stalls_ends_as_a_typed_error(bool chunked)
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        var meeting = await zoom.Meetings.CreateAsync(EmulatedZoom.EmployeeRequest(), Token);
        zoom.Faults.On("GET", "/v2/meetings/*").Every(Fault.Stall(chunked));
        var watch = Stopwatch.StartNew();
        var error = await Assert.ThrowsAsync<ProviderException>(() => zoom.Meetings.OpenAsync(meeting.Reference, EmulatedZoom.Employees, Token));

        Assert.True(watch.Elapsed < Bound, watch.Elapsed.ToString());
        Assert.Contains("the time ran out", error.Message, StringComparison.Ordinal);
        Assert.Null(error.Status);
    }

    [Theory]
    [InlineData("POST", "/oauth/token")]
    [InlineData("GET", "/v2/users/*/settings")]
    public async Task What_precedes_a_creation_and_stalls_ends_as_a_typed_error_and_is_asked_anew_the_next_time(string method, string path)
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        zoom.Faults.On(method, path).First(1, Fault.Stall());
        var error = await Assert.ThrowsAsync<ProviderException>(() => zoom.Meetings.CreateAsync(EmulatedZoom.EmployeeRequest(), Token));

        Assert.Contains("the time ran out", error.Message, StringComparison.Ordinal);
        Assert.Equal(0, zoom.Count("POST", "/meetings"));
        await zoom.Meetings.CreateAsync(EmulatedZoom.EmployeeRequest(), Token);
    }
}
