using PrivacySafe.Conferencing.Emulator.Faults;

namespace PrivacySafe.Conferencing.Tests.Meetings;

public class UpdateTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_update_that_was_answered_but_not_carried_out_releases_no_link()
    {
        await using var zoom = await EmulatedZoom.StartAsync(options => options.ReadBackInterval = TimeSpan.FromMilliseconds(200));
        var made = await zoom.Meetings.CreateAsync(EmulatedZoom.EmployeeRequest(), Token);
        zoom.Faults.On("PATCH", "/v2/meetings/*").First(1, Fault.Answer(200, "{}"));
        var later = MeetingStart.At(EmulatedZoom.Tomorrow().Instant.AddHours(3), "Europe/Berlin");

        var error = await Assert.ThrowsAsync<MeetingUnverifiedException>(
            () => zoom.Meetings.UpdateAsync(made.Reference, MeetingRequest.For(EmulatedZoom.Employees, "Moved", later, TimeSpan.FromMinutes(45)), Token));

        Assert.Contains("another start or duration", error.Message, StringComparison.Ordinal);
        Assert.Equal(CleanupState.Kept, error.Cleanup.State);
        Assert.Single(zoom.Existing);
    }

    [Fact]
    public async Task An_update_that_replicas_learn_late_is_waited_for()
    {
        await using var zoom = await EmulatedZoom.StartAsync(options => options.ReadBackInterval = TimeSpan.FromMinutes(1));
        var made = await zoom.Meetings.CreateAsync(EmulatedZoom.EmployeeRequest(), Token);
        zoom.Zoom.Traps.ReadLag = TimeSpan.FromMilliseconds(100);
        var later = MeetingStart.At(EmulatedZoom.Tomorrow().Instant.AddHours(3), "Europe/Berlin");

        var updated = await zoom.Meetings.UpdateAsync(made.Reference, MeetingRequest.For(EmulatedZoom.Employees, "Moved", later, TimeSpan.FromMinutes(45)), Token);

        Assert.Equal(later.Instant, updated.Reference.Start);
        Assert.True(updated.Evidence.IsAcceptable);
    }

    [Fact]
    public async Task A_start_finer_than_the_vendor_tells_is_no_other_start()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        var start = MeetingStart.At(EmulatedZoom.Tomorrow().Instant.AddMilliseconds(123), "Europe/Berlin");
        var made = await zoom.Meetings.CreateAsync(MeetingRequest.For(EmulatedZoom.Employees, "Fine", start, TimeSpan.FromMinutes(45)), Token);
        Assert.True(made.Evidence.IsAcceptable);
    }
}
