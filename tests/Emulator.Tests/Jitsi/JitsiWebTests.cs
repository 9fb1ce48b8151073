using System.Net;
using System.Text;
using PrivacySafe.Conferencing.Emulator.Faults;

namespace PrivacySafe.Conferencing.Emulator.Tests.Jitsi;

public sealed class JitsiWebTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_configuration_names_the_deployments_domains()
    {
        await using var jitsi = await EmulatedJitsi.StartAsync(j => j.ConferenceDomain = "conference.meet.jitsi");

        var text = await jitsi.GetAsync("config.js");

        Assert.Contains("config.hosts.domain = 'meet.jitsi';", text, StringComparison.Ordinal);
        Assert.Contains("config.hosts.muc = 'conference.meet.jitsi';", text, StringComparison.Ordinal);
        Assert.Contains("config.bosh = '/http-bind';", text, StringComparison.Ordinal);
        Assert.DoesNotContain("anonymousdomain", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_configuration_follows_the_deployment_or_is_the_tests_own()
    {
        await using var guests = await EmulatedJitsi.WithTokensAsync(j => j.Guests = true);
        await using var careful = await EmulatedJitsi.StartAsync(j => j.Harden());
        await using var own = await EmulatedJitsi.StartAsync(j => j.ClientConfiguration = "var config = {};");

        Assert.Contains("config.hosts.anonymousdomain = 'guest.meet.jitsi';", await guests.GetAsync("config.js"), StringComparison.Ordinal);
        Assert.Contains("config.p2p = { enabled: false };", await careful.GetAsync("config.js"), StringComparison.Ordinal);
        Assert.Equal("var config = {};", await own.GetAsync("config.js"));
    }

    [Fact]
    public async Task A_room_has_a_page()
    {
        await using var jitsi = await EmulatedJitsi.StartAsync();

        Assert.Contains("<html>", await jitsi.GetAsync("some-room"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Zoom_answers_beside_it_and_for_what_nobody_knows()
    {
        await using var jitsi = await EmulatedJitsi.StartAsync();

        using var zoom = await jitsi.Client.GetAsync(new Uri("v2/users/me", UriKind.Relative), Cancel);
        using var unknown = await jitsi.Client.GetAsync(new Uri("a/b/c", UriKind.Relative), Cancel);

        Assert.Equal(HttpStatusCode.Unauthorized, zoom.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        Assert.NotEmpty(unknown.Headers.GetValues("x-zm-trackingid"));
    }

    [Fact]
    public async Task Requests_are_noted_without_the_token()
    {
        await using var jitsi = await EmulatedJitsi.WithTokensAsync();
        var token = jitsi.Tokens.For("room");

        await jitsi.EnterAsync("room", token);

        var opening = jitsi.Emulator.Requests[0];
        Assert.Equal(("POST", "/http-bind"), (opening.Method, opening.Path));
        Assert.Equal(["room", "token"], opening.QueryNames);
        Assert.All(jitsi.Emulator.Requests, request => Assert.DoesNotContain(token, request + request.Body, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("PUT", "http-bind")]
    [InlineData("POST", "config.js")]
    [InlineData("DELETE", "room")]
    public async Task Other_methods_are_not_allowed(string method, string path)
    {
        await using var jitsi = await EmulatedJitsi.StartAsync();
        using HttpRequestMessage request = new(new HttpMethod(method), path);

        using var response = await jitsi.Client.SendAsync(request, Cancel);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Theory]
    [InlineData(FaultMoment.BeforeCommit, 0)]
    [InlineData(FaultMoment.AfterCommit, 1)]
    public async Task A_server_error_comes_before_or_after_the_join(FaultMoment moment, int occupants)
    {
        await using var jitsi = await EmulatedJitsi.StartAsync();
        var client = await jitsi.Connect().LogInAsync();
        await client.OpenRoomAsync("room");
        jitsi.Emulator.Faults.On("POST", "/http-bind").Nth(1, Fault.ServerError(moment, 502));

        using var response = await PostJoinAsync(jitsi, client);

        Assert.Equal(HttpStatusCode.BadGateway, response.StatusCode);
        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(occupants, Assert.Single(jitsi.Jitsi.Rooms).Occupants);
        // Asking again with the same number joins exactly once.
        Assert.Null(RawClient.Condition([.. (await client.PostAsync(Join, rid: client.LastRid + 1)).Elements()]));
        Assert.Equal(1, Assert.Single(jitsi.Jitsi.Rooms).Occupants);
    }

    [Fact]
    public async Task A_join_can_be_committed_late()
    {
        await using var jitsi = await EmulatedJitsi.StartAsync();
        var client = await jitsi.Connect().LogInAsync();
        await client.OpenRoomAsync("room");
        jitsi.Emulator.Faults.On("POST", "/http-bind").Nth(1, Fault.LateCommit(TimeSpan.FromSeconds(2)));

        using var response = await PostJoinAsync(jitsi, client);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal(0, Assert.Single(jitsi.Jitsi.Rooms).Occupants);
        jitsi.Time.Advance(TimeSpan.FromSeconds(2));
        await jitsi.Emulator.Faults.WaitForLateCommitsAsync(Cancel);

        Assert.Equal(1, Assert.Single(jitsi.Jitsi.Rooms).Occupants);
    }

    [Theory]
    [InlineData(HostileBody.DeeplyNested, "<x><x>")]
    [InlineData(HostileBody.WrongTypes, "sid=\"\"")]
    [InlineData(HostileBody.InvalidUtf8, "<message>")]
    [InlineData(HostileBody.NotJson, "<!DOCTYPE html>")]
    public async Task Hostile_bodies_come_as_xml(HostileBody kind, string sign)
    {
        await using var jitsi = await EmulatedJitsi.StartAsync();
        jitsi.Emulator.Faults.On("POST", "/http-bind").Every(Fault.Hostile(kind, FaultMoment.BeforeCommit));
        using StringContent content = new("<body/>", Encoding.UTF8, "text/xml");

        using var response = await jitsi.Client.PostAsync(new Uri("http-bind", UriKind.Relative), content, Cancel);

        Assert.Equal("text/xml", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains(sign, await response.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Faults_reach_a_browser_that_enters()
    {
        await using var jitsi = await EmulatedJitsi.StartAsync();
        jitsi.Emulator.Faults.On("POST", "/http-bind").Nth(3, Fault.Reset());

        await Assert.ThrowsAsync<HttpRequestException>(() => jitsi.EnterAsync("room"));

        Assert.Equal("/http-bind", Assert.Single(jitsi.Emulator.Faults.Fired).Request.Path);
    }

    [Fact]
    public async Task The_configuration_can_fail_too()
    {
        await using var jitsi = await EmulatedJitsi.StartAsync();
        jitsi.Emulator.Faults.On("GET", "/config.js").Nth(1, Fault.PerSecondLimit());

        using var response = await jitsi.Client.GetAsync(new Uri("config.js", UriKind.Relative), Cancel);

        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
        await jitsi.GetAsync("config.js");
    }

    private const string Join = "<presence xmlns='jabber:client' to='room@muc.meet.jitsi/me'><x xmlns='http://jabber.org/protocol/muc'/></presence>";

    private static async Task<HttpResponseMessage> PostJoinAsync(EmulatedJitsi jitsi, RawClient client)
    {
        using StringContent content = new($"<body xmlns='http://jabber.org/protocol/httpbind' sid='{client.Sid}' rid='{client.LastRid + 1}'>{Join}</body>", Encoding.UTF8, "text/xml");
        return await jitsi.Client.PostAsync(new Uri("http-bind", UriKind.Relative), content, Cancel);
    }
}
