using System.Net;
using System.Text;
using PrivacySafe.Conferencing.Emulator.Faults;

namespace PrivacySafe.Conferencing.Emulator.Tests.Faults;

public sealed class FaultTests
{
    private const string Creation = "/v2/users/*/meetings";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(FaultMoment.BeforeCommit, 0)]
    [InlineData(FaultMoment.AfterCommit, 1)]
    public async Task A_server_error_comes_before_or_after_the_commit(FaultMoment moment, int meetings)
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        zoom.Emulator.Faults.On("POST", Creation).Nth(1, Fault.ServerError(moment, 502));

        var (status, body, headers) = await zoom.SendAsync("POST", "v2/users/me/meetings", "{}");

        Assert.Equal(HttpStatusCode.BadGateway, status);
        Assert.NotNull(body!["message"]);
        Assert.NotEmpty(headers.GetValues("x-zm-trackingid"));
        Assert.Equal(meetings, zoom.Zoom.Meetings.Count);
        await zoom.CreateAsync();
        var fired = Assert.Single(zoom.Emulator.Faults.Fired);
        Assert.Equal(502, fired.Request.Status);
    }

    [Theory]
    [InlineData(FaultMoment.BeforeCommit, 0)]
    [InlineData(FaultMoment.AfterCommit, 1)]
    public async Task A_reset_leaves_no_answer(FaultMoment moment, int meetings)
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        zoom.Emulator.Faults.On("POST", Creation).Nth(1, Fault.Reset(moment));

        await Assert.ThrowsAsync<HttpRequestException>(() => zoom.SendAsync("POST", "v2/users/me/meetings", "{}"));

        Assert.Equal(meetings, zoom.Zoom.Meetings.Count);
        Assert.Null(Assert.Single(zoom.Emulator.Faults.Fired).Request.Status);
        await zoom.CreateAsync();
    }

    [Theory]
    [InlineData(FaultMoment.BeforeCommit, 0)]
    [InlineData(FaultMoment.AfterCommit, 1)]
    public async Task No_answer_lets_the_client_give_up(FaultMoment moment, int meetings)
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        zoom.Emulator.Faults.On("POST", Creation).Nth(1, Fault.NeverAnswer(moment));
        using CancellationTokenSource patience = new(TimeSpan.FromMilliseconds(200));
        using StringContent body = new("{}", Encoding.UTF8, "application/json");

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => zoom.Client.PostAsync(new Uri("v2/users/me/meetings", UriKind.Relative), body, patience.Token));

        Assert.Equal(meetings, zoom.Zoom.Meetings.Count);
    }

    [Fact]
    public async Task Stopping_the_emulator_ends_requests_that_wait_for_ever()
    {
        var zoom = await EmulatedZoom.StartAsync();
        zoom.Emulator.Faults.On("GET", "/v2/**").Every(Fault.NeverAnswer());
        var waiting = zoom.SendAsync("GET", "v2/users/me");
        while (zoom.Emulator.Faults.Fired.Count == 0)
            await Task.Delay(5, Cancel);

        await zoom.Emulator.DisposeAsync();

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => waiting);
        await zoom.DisposeAsync();
    }

    [Theory]
    [InlineData(FaultMoment.BeforeCommit, 0)]
    [InlineData(FaultMoment.AfterCommit, 1)]
    public async Task A_delay_answers_when_its_time_has_come(FaultMoment moment, int meetingsMeanwhile)
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        zoom.Emulator.Faults.On("POST", Creation).Every(Fault.Delay(TimeSpan.FromSeconds(30), moment));

        var creation = zoom.CreateAsync();
        while (zoom.Emulator.Faults.Fired.Count == 0)
            await Task.Delay(5, Cancel);
        await Task.Delay(50, Cancel);
        Assert.False(creation.IsCompleted);
        Assert.Equal(meetingsMeanwhile, zoom.Zoom.Meetings.Count);
        zoom.Time.Advance(TimeSpan.FromSeconds(30));

        await creation;
        Assert.Single(zoom.Zoom.Meetings);
    }

    [Fact]
    public async Task A_late_commit_fails_now_and_happens_later()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        zoom.Emulator.Faults.On("POST", Creation)
            .Nth(1, Fault.LateCommit(TimeSpan.FromSeconds(10)))
            .On("POST", Creation).Nth(2, Fault.LateCommit(TimeSpan.FromSeconds(20), Fault.Reset()));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await zoom.SendAsync("POST", "v2/users/me/meetings", "{}")).Status);
        await Assert.ThrowsAsync<HttpRequestException>(() => zoom.SendAsync("POST", "v2/users/me/meetings", "{}"));
        Assert.Empty(zoom.Zoom.Meetings);

        zoom.Time.Advance(TimeSpan.FromSeconds(20));
        await zoom.Emulator.Faults.WaitForLateCommitsAsync(Cancel);

        Assert.Equal(2, zoom.Zoom.Meetings.Count);
    }

    [Fact]
    public async Task Both_limits_are_played_in_Zooms_own_headers()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        zoom.Emulator.Faults.On("POST", Creation).Nth(1, Fault.PerSecondLimit()).On("POST", Creation).Nth(2, Fault.DailyLimit());

        var perSecond = await zoom.SendAsync("POST", "v2/users/me/meetings", "{}");
        var daily = await zoom.SendAsync("POST", "v2/users/me/meetings", "{}");

        Assert.Equal("QPS", perSecond.Headers.GetValues("X-RateLimit-Type").Single());
        Assert.Equal("80", perSecond.Headers.GetValues("X-RateLimit-Limit").Single());
        Assert.Equal("Daily-limit", daily.Headers.GetValues("X-RateLimit-Type").Single());
        Assert.Equal("2026-11-24T00:00:00Z", daily.Headers.GetValues("Retry-After").Single());
        Assert.Empty(zoom.Zoom.Meetings);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_truncated_body_starts_and_breaks_off(bool chunked)
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        zoom.Emulator.Faults.On("POST", Creation).Nth(1, Fault.Truncate(chunked));
        using HttpRequestMessage request = new(HttpMethod.Post, "v2/users/me/meetings") { Content = new StringContent("{}") };

        using var response = await zoom.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancel);

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal(chunked, response.Content.Headers.ContentLength is null);
        await Assert.ThrowsAnyAsync<Exception>(() => response.Content.ReadAsStringAsync(Cancel));
        Assert.Single(zoom.Zoom.Meetings);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_stalled_body_starts_and_never_ends(bool chunked)
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        zoom.Emulator.Faults.On("POST", Creation).Nth(1, Fault.Stall(chunked));
        using HttpRequestMessage request = new(HttpMethod.Post, "v2/users/me/meetings") { Content = new StringContent("{}") };

        using var response = await zoom.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancel);
        await using var stream = await response.Content.ReadAsStreamAsync(Cancel);
        var buffer = new byte[1 << 16];
        Assert.NotEqual(0, await stream.ReadAsync(buffer, Cancel));

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal(chunked, response.Content.Headers.ContentLength is null);
        Assert.Equal((byte)'{', buffer[0]);
        Assert.Single(zoom.Zoom.Meetings);
        using CancellationTokenSource patience = new(TimeSpan.FromMilliseconds(200));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            while (await stream.ReadAsync(buffer, patience.Token) > 0)
            {
            }
        });
    }

    [Fact]
    public async Task A_stalled_answer_without_a_body_never_comes()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        var meeting = await zoom.CreateAsync();
        zoom.Emulator.Faults.On("DELETE", "/v2/meetings/*").Nth(1, Fault.Stall());
        using CancellationTokenSource patience = new(TimeSpan.FromMilliseconds(200));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => zoom.Client.DeleteAsync(new Uri($"v2/meetings/{meeting["id"]}", UriKind.Relative), patience.Token));

        Assert.Empty(zoom.Zoom.Meetings);
        Assert.Null(Assert.Single(zoom.Emulator.Faults.Fired).Request.Status);
    }

    [Fact]
    public async Task Stopping_the_emulator_ends_a_stalled_body()
    {
        var zoom = await EmulatedZoom.StartAsync();
        zoom.Emulator.Faults.On("GET", "/v2/users/me").Every(Fault.Stall());
        using var response = await zoom.Client.GetAsync(new Uri("v2/users/me", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, Cancel);
        var reading = response.Content.ReadAsStringAsync(Cancel);

        await zoom.Emulator.DisposeAsync();

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => reading);
        await zoom.DisposeAsync();
    }

    [Theory]
    [InlineData(HostileBody.DeeplyNested)]
    [InlineData(HostileBody.WrongTypes)]
    [InlineData(HostileBody.InvalidUtf8)]
    [InlineData(HostileBody.NotJson)]
    public async Task A_hostile_body_comes_with_a_success_status(HostileBody kind)
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        zoom.Emulator.Faults.On("POST", Creation).Nth(1, Fault.Hostile(kind));
        using StringContent content = new("{}");

        using var response = await zoom.Client.PostAsync(new Uri("v2/users/me/meetings", UriKind.Relative), content, Cancel);
        var bytes = await response.Content.ReadAsByteArrayAsync(Cancel);

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        Assert.Single(zoom.Zoom.Meetings);
        switch (kind)
        {
            case HostileBody.DeeplyNested:
                Assert.Equal(10_000, bytes.Count(b => b == '{'));
                Assert.Equal(10_000, bytes.Count(b => b == '}'));
                break;
            case HostileBody.WrongTypes:
                Assert.Equal("none", (string?)System.Text.Json.Nodes.JsonNode.Parse(bytes)!["id"]);
                break;
            case HostileBody.InvalidUtf8:
                Assert.Throws<DecoderFallbackException>(() => new UTF8Encoding(false, true).GetString(bytes));
                break;
            default:
                Assert.Equal((byte)'<', bytes[0]);
                break;
        }
    }

    [Fact]
    public async Task The_huge_body_is_streamed()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        zoom.Emulator.Faults.On("GET", "/v2/users/me").Every(Fault.Hostile(HostileBody.Huge, FaultMoment.BeforeCommit));

        using var response = await zoom.Client.GetAsync(new Uri("v2/users/me", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, Cancel);
        await using var stream = await response.Content.ReadAsStreamAsync(Cancel);
        var buffer = new byte[1 << 16];
        long length = 0;
        int read;
        while ((read = await stream.ReadAsync(buffer, Cancel)) > 0)
            length += read;

        Assert.InRange(length, 100_000_000, 100_000_100);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    public async Task A_redirect_names_the_foreign_host(int status)
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        Uri foreign = new("https://evil.example/v2/users/me");
        zoom.Emulator.Faults.On("*", "/v2/users/me").Every(Fault.Redirect(foreign, status));

        using var response = await zoom.Client.GetAsync(new Uri("v2/users/me", UriKind.Relative), Cancel);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(foreign, response.Headers.Location);
    }

    [Fact]
    public async Task An_answer_of_ones_own_replaces_the_vendors()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        zoom.Emulator.Faults.On("GET", "/v2/users/me").Every(Fault.Answer(418, """{"tea":true}"""));

        var (status, body, _) = await zoom.SendAsync("GET", "v2/users/me");

        Assert.Equal(418, (int)status);
        Assert.True((bool)body!["tea"]!);
    }
}
