using System.Text.Json.Nodes;
using System.Xml.Linq;
using PrivacySafe.Conferencing.Emulator.Jitsi;

namespace PrivacySafe.Conferencing.Emulator.Tests.Jitsi;

public sealed class JitsiReservationTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_endpoint_is_asked_before_a_room_opens_and_told_when_it_is_gone()
    {
        await using var server = await ReservationServer.StartAsync();
        await using var jitsi = await WithReservationsAsync(server);
        server.Grant(jitsi.Time.GetUtcNow(), TimeSpan.FromHours(1));
        var client = await jitsi.Connect().LogInAsync();

        Assert.Equal("result", (string?)(await client.OpenRoomAsync("Room")).Attribute("type"));

        var asked = Assert.Single(server.Calls);
        Assert.Equal(("POST", "/jitsi/conference", "Bearer s3cret", "application/x-www-form-urlencoded"), (asked.Method, asked.Path, asked.Authorization, asked.ContentType));
        Assert.Equal(["mail_owner", "name", "start_time"], asked.Form.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("room", asked.Form["name"]);
        Assert.Equal("2026-11-23T09:00:00.000Z", asked.Form["start_time"]);
        Assert.Equal(client.Address!.Split('/')[0], asked.Form["mail_owner"]);
        Assert.Equal(jitsi.Time.GetUtcNow().AddHours(1), Assert.Single(jitsi.Jitsi.Rooms).EndsAt);

        await client.JoinAsync("room", "me");
        await client.PostAsync("", "type='terminate'");
        Assert.Equal("/jitsi/conference/41", (await server.WaitForAsync("DELETE")).Path);
        Assert.Equal("Bearer s3cret", (await server.WaitForAsync("DELETE")).Authorization);
    }

    [Fact]
    public async Task A_room_that_exists_needs_no_second_reservation()
    {
        await using var server = await ReservationServer.StartAsync();
        await using var jitsi = await WithReservationsAsync(server);
        server.Grant(jitsi.Time.GetUtcNow(), TimeSpan.FromHours(1));
        await (await jitsi.Connect().LogInAsync()).EnterAsync("room", "one");

        await (await jitsi.Connect().LogInAsync()).EnterAsync("room", "two");

        Assert.Single(server.Calls);
    }

    [Fact]
    public async Task Those_who_come_while_the_endpoint_thinks_share_its_answer()
    {
        await using var server = await ReservationServer.StartAsync();
        await using var jitsi = await WithReservationsAsync(server);
        server.Grant(jitsi.Time.GetUtcNow(), TimeSpan.FromHours(1));
        var (grant, thinking) = (server.Answer, new TaskCompletionSource());
        server.Answer = async call =>
        {
            await thinking.Task;
            return await grant(call);
        };

        var (one, two) = (await jitsi.Connect().LogInAsync(), await jitsi.Connect().LogInAsync());
        var (first, second) = (one.OpenRoomAsync("room"), two.OpenRoomAsync("room"));
        await server.WaitForAsync("POST");
        Assert.Empty(jitsi.Jitsi.Rooms);
        thinking.SetResult();

        Assert.Equal("result", (string?)(await first).Attribute("type"));
        Assert.Equal("result", (string?)(await second).Attribute("type"));
        Assert.Single(server.Calls);
    }

    [Fact]
    public async Task A_refusal_reaches_the_client_with_its_code_and_words()
    {
        await using var server = await ReservationServer.StartAsync();
        await using var jitsi = await WithReservationsAsync(server);
        server.Answer = _ => Task.FromResult((403, """{"message":"The meeting has not begun yet.\u0001"}"""));
        var client = await jitsi.Connect().LogInAsync();

        var refusal = await client.OpenRoomAsync("room");

        AssertRefused(refusal, 403, "The meeting has not begun yet.");
        Assert.Empty(jitsi.Jitsi.Rooms);
        Assert.Equal("not-allowed", RawClient.Condition(await client.JoinAsync("room", "me")));
    }

    [Fact]
    public async Task A_refusal_is_remembered_for_half_a_minute()
    {
        await using var server = await ReservationServer.StartAsync();
        await using var jitsi = await WithReservationsAsync(server);
        server.Answer = _ => Task.FromResult((404, ""));
        var client = await jitsi.Connect().LogInAsync();

        AssertRefused(await client.OpenRoomAsync("room"), 404, "Rejected by reservation server");
        server.Grant(jitsi.Time.GetUtcNow(), TimeSpan.FromHours(1));
        jitsi.Time.Advance(TimeSpan.FromSeconds(29));
        AssertRefused(await client.OpenRoomAsync("room"), 404, "Rejected by reservation server");
        jitsi.Time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal("result", (string?)(await client.OpenRoomAsync("room")).Attribute("type"));
    }

    [Fact]
    public async Task A_conflict_is_followed_to_the_reservation_that_exists()
    {
        await using var server = await ReservationServer.StartAsync();
        await using var jitsi = await WithReservationsAsync(server);
        server.Grant(jitsi.Time.GetUtcNow(), TimeSpan.FromHours(1));
        var grant = server.Answer;
        server.Answer = call => call.Method == "POST" ? Task.FromResult((409, """{"conflict_id":"r-7"}""")) : grant(call);

        Assert.Equal("result", (string?)(await (await jitsi.Connect().LogInAsync()).OpenRoomAsync("room")).Attribute("type"));

        Assert.Equal(["/jitsi/conference", "/jitsi/conference/r-7"], server.Calls.Select(call => call.Path));
        Assert.Equal("GET", server.Calls.Last().Method);
    }

    [Theory]
    [InlineData("{}", 200, "", 409, "Invalid response from reservation server")]
    [InlineData("""{"conflict_id":7}""", 404, """{"message":"gone"}""", 404, "gone")]
    [InlineData("""{"conflict_id":7}""", 200, "{}", 500, "Invalid response from reservation server")]
    public async Task A_conflict_that_leads_nowhere_refuses(string conflict, int status, string body, int code, string text)
    {
        await using var server = await ReservationServer.StartAsync();
        await using var jitsi = await WithReservationsAsync(server);
        server.Answer = call => Task.FromResult(call.Method == "POST" ? (409, conflict) : (status, body));

        AssertRefused(await (await jitsi.Connect().LogInAsync()).OpenRoomAsync("room"), code, text);
    }

    [Theory]
    [InlineData("id", null)]
    [InlineData("name", null)]
    [InlineData("name", "\"another\"")]
    [InlineData("mail_owner", null)]
    [InlineData("duration", null)]
    [InlineData("duration", "\"long\"")]
    [InlineData("start_time", null)]
    [InlineData("start_time", "\"soon\"")]
    [InlineData("start_time", "7")]
    [InlineData("max_occupants", "0")]
    [InlineData("max_occupants", "\"many\"")]
    [InlineData("password", "7")]
    public async Task An_answer_that_is_not_whole_opens_nothing(string field, string? json)
    {
        await using var server = await ReservationServer.StartAsync();
        await using var jitsi = await WithReservationsAsync(server);
        server.Grant(jitsi.Time.GetUtcNow(), TimeSpan.FromHours(1), body =>
        {
            body.Remove(field);
            if (json is not null)
                body[field] = JsonNode.Parse(json);
        });

        AssertRefused(await (await jitsi.Connect().LogInAsync()).OpenRoomAsync("room"), 500, "Invalid response from reservation server");
    }

    [Theory]
    [InlineData("")]
    [InlineData("no json")]
    [InlineData("[]")]
    [InlineData("""{"id":1,"id":2}""")]
    public async Task A_body_that_is_no_answer_opens_nothing(string body)
    {
        await using var server = await ReservationServer.StartAsync();
        await using var jitsi = await WithReservationsAsync(server);
        server.Answer = _ => Task.FromResult((200, body));

        AssertRefused(await (await jitsi.Connect().LogInAsync()).OpenRoomAsync("room"), 500, "Invalid response from reservation server");
    }

    [Theory]
    [InlineData("name", "\"ROOM\"")]
    [InlineData("duration", "\"3600\"")]
    [InlineData("id", "\"text\"")]
    [InlineData("start_time", "\"2026-11-23T10:00:00+01:00\"")]
    public async Task Some_liberties_are_forgiven(string field, string json)
    {
        await using var server = await ReservationServer.StartAsync();
        await using var jitsi = await WithReservationsAsync(server);
        server.Grant(jitsi.Time.GetUtcNow(), TimeSpan.FromHours(1), body => body[field] = JsonNode.Parse(json));

        Assert.Equal("result", (string?)(await (await jitsi.Connect().LogInAsync()).OpenRoomAsync("room")).Attribute("type"));
        Assert.Equal(jitsi.Time.GetUtcNow().AddHours(1), Assert.Single(jitsi.Jitsi.Rooms).EndsAt);
    }

    [Fact]
    public async Task The_room_ends_when_its_time_is_over()
    {
        await using var server = await ReservationServer.StartAsync();
        await using var jitsi = await WithReservationsAsync(server);
        server.Grant(jitsi.Time.GetUtcNow(), TimeSpan.FromSeconds(50));
        var client = await jitsi.Connect().LogInAsync();
        await client.EnterAsync("room", "me");

        jitsi.Time.Advance(TimeSpan.FromSeconds(49));
        Assert.Single(jitsi.Jitsi.Rooms);
        jitsi.Time.Advance(TimeSpan.FromSeconds(1));

        Assert.Empty(jitsi.Jitsi.Rooms);
        Assert.Equal("Scheduled conference duration exceeded.", (await client.PostAsync()).Descendants(RawClient.MucUser + "reason").Single().Value);
        Assert.Equal("/jitsi/conference/41", (await server.WaitForAsync("DELETE")).Path);
    }

    [Fact]
    public async Task A_reservation_that_is_over_already_is_answered_with_419()
    {
        await using var server = await ReservationServer.StartAsync();
        await using var jitsi = await WithReservationsAsync(server);
        server.Grant(jitsi.Time.GetUtcNow().AddHours(-2), TimeSpan.FromHours(1));

        AssertRefused(await (await jitsi.Connect().LogInAsync()).OpenRoomAsync("room"), 419, "Reservation expired");
    }

    [Fact]
    public async Task Trap_lobby_password_and_limit_of_an_answer_are_ignored_as_delivered()
    {
        await using var server = await ReservationServer.StartAsync();
        await using var jitsi = await WithReservationsAsync(server);
        GrantEverything(server, jitsi);

        Assert.Null(RawClient.Condition(await (await jitsi.Connect().LogInAsync()).EnterAsync("room", "me")));

        var room = Assert.Single(jitsi.Jitsi.Rooms);
        Assert.Equal((false, false, null), (room.Lobby, room.HasPassword, room.MaximumOccupants));
    }

    [Fact]
    public async Task Where_they_are_heeded_the_room_has_them_before_anybody_is_inside()
    {
        await using var server = await ReservationServer.StartAsync();
        await using var jitsi = await WithReservationsAsync(server, heed: true);
        GrantEverything(server, jitsi);
        var client = await jitsi.Connect().LogInAsync();
        await client.OpenRoomAsync("room");

        var room = Assert.Single(jitsi.Jitsi.Rooms);
        Assert.Equal((true, true, 2), (room.Lobby, room.HasPassword, room.MaximumOccupants));
        Assert.Equal("registration-required", RawClient.Condition(await client.JoinAsync("room", "me")));
    }

    [Fact]
    public async Task Trap_whoever_knows_the_password_passes_the_lobby()
    {
        await using var server = await ReservationServer.StartAsync();
        await using var jitsi = await WithReservationsAsync(server, heed: true);
        GrantEverything(server, jitsi);
        var client = await jitsi.Connect().LogInAsync();
        await client.OpenRoomAsync("room");

        Assert.Equal("registration-required", RawClient.Condition(await client.JoinAsync("room", "me", password: "wrong")));
        Assert.Null(RawClient.Condition(await client.JoinAsync("room", "me", password: "s3cret")));
    }

    [Fact]
    public async Task Trap_a_limit_for_one_room_binds_only_with_a_limit_for_all()
    {
        await using var server = await ReservationServer.StartAsync();
        await using var bound = await WithReservationsAsync(server, heed: true);
        await using var free = await WithReservationsAsync(server, heed: true);
        bound.Jitsi.MaximumOccupants = 75;
        server.Grant(bound.Time.GetUtcNow(), TimeSpan.FromHours(1), body => body["max_occupants"] = 1);

        foreach (var jitsi in new[] { bound, free })
            Assert.Null(RawClient.Condition(await (await jitsi.Connect().LogInAsync()).EnterAsync("room", "one")));

        Assert.Equal("service-unavailable", RawClient.Condition(await (await bound.Connect().LogInAsync()).EnterAsync("room", "two")));
        Assert.Null(RawClient.Condition(await (await free.Connect().LogInAsync()).EnterAsync("room", "two")));
    }

    [Fact]
    public async Task Trap_a_lobby_without_a_bypass_keeps_moderators_out_as_well()
    {
        await using var server = await ReservationServer.StartAsync();
        await using var jitsi = await WithReservationsAsync(server, heed: true);
        (jitsi.Jitsi.RequireTokens, jitsi.Jitsi.SignedInBecomeModerators, jitsi.Jitsi.HeedsModeratorClaim) = (true, false, true);
        server.Grant(jitsi.Time.GetUtcNow(), TimeSpan.FromHours(1), body => body["lobby"] = true);

        var stuck = await jitsi.EnterAsync("room", jitsi.Tokens.Moderator("room"));
        jitsi.Jitsi.HeedsLobbyBypass = true;
        var passed = await jitsi.EnterAsync("room", jitsi.Tokens.Moderator("room"));

        Assert.Equal(JitsiEntryOutcome.Waiting, stuck.Outcome);
        Assert.Equal((JitsiEntryOutcome.Inside, true), (passed.Outcome, passed.IsModerator));
    }

    [Fact]
    public async Task Those_who_wait_keep_a_reserved_room_alive()
    {
        await using var server = await ReservationServer.StartAsync();
        await using var jitsi = await WithReservationsAsync(server, heed: true);
        server.Grant(jitsi.Time.GetUtcNow(), TimeSpan.FromHours(1), body => body["lobby"] = true);
        var waiting = await jitsi.EnterAsync("room");

        jitsi.Time.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal((0, 1), Assert.Single(jitsi.Jitsi.Rooms) is var room ? (room.Occupants, room.Waiting) : default);
        await waiting.LeaveAsync(Cancel);

        Assert.Empty(jitsi.Jitsi.Rooms);
        await server.WaitForAsync("DELETE");
    }

    [Fact]
    public async Task An_endpoint_that_never_answers_is_given_up_after_its_time()
    {
        await using var server = await ReservationServer.StartAsync();
        await using var jitsi = await WithReservationsAsync(server);
        TaskCompletionSource never = new();
        server.Answer = async _ =>
        {
            await never.Task;
            return (200, "");
        };
        var asking = (await jitsi.Connect().LogInAsync()).OpenRoomAsync("room");
        await server.WaitForAsync("POST");

        jitsi.Time.Advance(TimeSpan.FromSeconds(5));

        AssertRefused(await asking, 500, "Reservation lookup timed out");
        never.SetResult();
    }

    [Fact]
    public async Task Failures_are_tried_again_and_refusals_are_not()
    {
        await using var server = await ReservationServer.StartAsync();
        await using var jitsi = await WithReservationsAsync(server);
        jitsi.Jitsi.Reservations!.RetryDelay = TimeSpan.Zero;
        server.Answer = _ => Task.FromResult((503, "{}"));

        AssertRefused(await (await jitsi.Connect().LogInAsync()).OpenRoomAsync("failing"), 503, "Rejected by reservation server");
        Assert.Equal(4, server.Calls.Count);
        server.Answer = _ => Task.FromResult((400, "{}"));
        AssertRefused(await (await jitsi.Connect().LogInAsync()).OpenRoomAsync("refused"), 400, "Rejected by reservation server");

        Assert.Equal(5, server.Calls.Count);
    }

    [Fact]
    public async Task Where_nobody_listens_no_room_opens()
    {
        var server = await ReservationServer.StartAsync();
        await using var jitsi = await WithReservationsAsync(server);
        jitsi.Jitsi.Reservations!.Retries = 0;
        await server.DisposeAsync();

        AssertRefused(await (await jitsi.Connect().LogInAsync()).OpenRoomAsync("room"), 0, "Rejected by reservation server");
    }

    [Theory]
    [InlineData("https://reservations.example.org/jitsi")]
    [InlineData("ftp://127.0.0.1/jitsi")]
    public void Endpoints_elsewhere_are_refused(string endpoint) =>
        Assert.Throws<ArgumentException>(nameof(endpoint), () => new JitsiReservations(new(endpoint)));

    [Fact]
    public async Task The_header_is_in_no_text()
    {
        await using var server = await ReservationServer.StartAsync();

        Assert.DoesNotContain("s3cret", new JitsiReservations(server.Endpoint, "Bearer s3cret").ToString(), StringComparison.Ordinal);
    }

    private static Task<EmulatedJitsi> WithReservationsAsync(ReservationServer server, bool heed = false) => EmulatedJitsi.StartAsync(
        jitsi => jitsi.Reservations = new(server.Endpoint, "Bearer s3cret") { HeedLobby = heed, HeedPassword = heed, HeedOccupants = heed });

    private static void GrantEverything(ReservationServer server, EmulatedJitsi jitsi) => server.Grant(
        jitsi.Time.GetUtcNow(),
        TimeSpan.FromHours(1),
        body => (body["lobby"], body["password"], body["max_occupants"]) = (true, "s3cret", 2));

    private static void AssertRefused(XElement iq, int code, string text)
    {
        Assert.Equal("service-unavailable", RawClient.Condition(iq));
        var error = iq.Element(RawClient.Client + "error")!;
        Assert.Equal(code, (int?)error.Elements().Single(e => e.Name.LocalName == "reservation-error").Attribute("error-code"));
        Assert.Equal(text, error.Element(RawClient.Stanzas + "text")!.Value);
    }
}
