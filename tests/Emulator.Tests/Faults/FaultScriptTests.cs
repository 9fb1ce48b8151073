using System.Net;
using PrivacySafe.Conferencing.Emulator.Faults;

namespace PrivacySafe.Conferencing.Emulator.Tests.Faults;

public sealed class FaultScriptTests
{
    [Fact]
    public async Task The_nth_the_first_every_and_chosen_occurrences_are_struck()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        zoom.Emulator.Faults
            .On("GET", "/v2/users/*").Nth(2, Fault.Answer(501, "{}"))
            .On("GET", "/v2/users/*/settings").First(2, Fault.Answer(502, "{}"))
            .On("GET", "/v2/users/*/meetings").Every(Fault.Answer(503, "{}"), period: 3)
            .On("*", "/v2/meetings/**").When(request => request.QueryNames.Contains("bad"), Fault.Answer(504, "{}"));

        await ExpectAsync([200, 501, 200], zoom, "v2/users/me");
        await ExpectAsync([502, 502, 200], zoom, "v2/users/me/settings");
        await ExpectAsync([200, 200, 503, 200, 200, 503], zoom, "v2/users/me/meetings");
        await ExpectAsync([404], zoom, "v2/meetings/12345678901");
        await ExpectAsync([504], zoom, "v2/meetings/12345678901?bad=1");
        Assert.Equal([501, 502, 502, 503, 503, 504], zoom.Emulator.Faults.Fired.Select(fired => fired.Request.Status));
    }

    [Fact]
    public async Task The_chooser_decides_about_everything_no_line_strikes()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        zoom.Emulator.Faults.On("GET", "/v2/users/me").Nth(1, Fault.Answer(501, "{}"));
        zoom.Emulator.Faults.Chooser = request => request.Number % 2 == 0 ? null : Fault.Answer(502, "{}");

        // The token was request 1.
        await ExpectAsync([501, 502, 200], zoom, "v2/users/me");
    }

    [Fact]
    public async Task Clearing_ends_all_faults()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        zoom.Emulator.Faults.On("*", "/**").Every(Fault.ServerError());
        zoom.Emulator.Faults.Chooser = _ => Fault.ServerError();
        await ExpectAsync([503], zoom, "v2/users/me");

        zoom.Emulator.Faults.Clear();

        await ExpectAsync([200], zoom, "v2/users/me");
        Assert.Empty(zoom.Emulator.Faults.Fired);
    }

    [Fact]
    public async Task Occurrences_are_counted_exactly_under_load()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        zoom.Emulator.Faults.On("GET", "/v2/users/me").Every(Fault.Answer(503, "{}"), period: 4);

        var statuses = await Task.WhenAll(Enumerable.Range(0, 400).Select(async _ => (await zoom.SendAsync("GET", "v2/users/me")).Status));

        Assert.Equal(100, statuses.Count(status => status == HttpStatusCode.ServiceUnavailable));
        Assert.Equal(100, zoom.Emulator.Faults.Fired.Count);
    }

    [Fact]
    public void Impossible_faults_are_refused()
    {
        Assert.Throws<ArgumentException>(() => Fault.LateCommit(TimeSpan.Zero, Fault.Reset(FaultMoment.AfterCommit)));
        Assert.Throws<ArgumentException>(() => Fault.LateCommit(TimeSpan.Zero, Fault.Truncate()));
        Assert.Throws<ArgumentException>(() => Fault.Redirect(new Uri("/relative", UriKind.Relative)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Fault.Redirect(new Uri("https://a.example"), 200));
        Assert.Throws<ArgumentOutOfRangeException>(() => Fault.ServerError(status: 404));
        Assert.Throws<ArgumentOutOfRangeException>(() => Fault.Delay(TimeSpan.FromSeconds(-1)));
    }

    private static async Task ExpectAsync(int[] expected, EmulatedZoom zoom, string path)
    {
        List<int> statuses = [];
        for (var i = 0; i < expected.Length; i++)
            statuses.Add((int)(await zoom.SendAsync("GET", path)).Status);
        Assert.Equal(expected, statuses);
    }
}
