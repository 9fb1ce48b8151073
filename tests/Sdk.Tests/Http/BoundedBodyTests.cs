using PrivacySafe.Conferencing.Emulator.Faults;
using PrivacySafe.Conferencing.Tests.Faults;

namespace PrivacySafe.Conferencing.Tests.Http;

public class BoundedBodyTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("""{"id":12345678901,"host_id":"h","password":"\ud800"}""")]
    [InlineData("""{"id":12345678901,"host_id":"\udc00","join_url":"x"}""")]
    [InlineData("""{"id":12345678901,"host_id":"h","\ud800":1,"settings":{"auto_recording":"\ud800x"}}""")]
    public async Task A_text_that_is_none_ends_in_a_typed_outcome(string body)
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        zoom.Faults.On("POST", "/v2/users/*/meetings").First(1, Fault.Answer(201, body, FaultMoment.AfterCommit));
        var attempt = await Attempt.OfAsync(zoom.Meetings, EmulatedZoom.EmployeeRequest(), Token);
        Assert.NotNull(attempt.Meeting);
        await attempt.AssertNothingUnreportedAsync(zoom, zoom.Meetings);

        zoom.Faults.On("GET", "/v2/meetings/*").Every(Fault.Answer(200, body));
        await Assert.ThrowsAsync<ProviderException>(() => zoom.Meetings.OpenAsync(attempt.Meeting!.Reference, EmulatedZoom.Employees, Token));
    }

    [Fact]
    public async Task Escaped_text_is_still_read()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        var meeting = await zoom.Meetings.CreateAsync(EmulatedZoom.EmployeeRequest("Grüße 🙂"), Token);
        Assert.Equal("Grüße 🙂", (string?)zoom.Existing.Single().ToJson()["topic"]);
        Assert.True(meeting.Evidence.IsAcceptable);
    }
}
