using System.Globalization;
using System.Net;
using CsCheck;

namespace PrivacySafe.Conferencing.Jitsi.Tests;

public sealed class ReservationAnswerTests
{
    [Fact]
    public async Task A_booked_room_opens_until_it_closes()
    {
        await using var server = await ReservationServer.StartAsync();
        var room = BookedRooms.Now(server.Clock);
        server.Rooms.Put(room);
        server.Clock.Now += TimeSpan.FromMilliseconds(61_250);

        var answer = await server.PostAsync(BookedRooms.Name.ToUpperInvariant(), "anna@meet.example.org");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("application/json", answer.MediaType);
        Assert.True(answer.Headers.CacheControl?.NoStore);
        Assert.Equal(
            $$"""{"id":"{{BookedRooms.Name}}","name":"{{BookedRooms.Name}}","mail_owner":"anna@meet.example.org","start_time":"2027-03-01T10:01:01.000Z","duration":2639,"lobby":true,"max_occupants":12}""",
            answer.Body);
        Assert.Equal(room with { OpenedAt = server.Clock.Now }, server.Rooms[BookedRooms.Name]);
        Assert.Contains(server.Log.OwnLines, l => l.Contains("opened a room", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_open_room_is_read_by_the_id_of_the_conflict_and_answers_alike()
    {
        await using var server = await ReservationServer.StartAsync();
        server.Rooms.Put(BookedRooms.Now(server.Clock));
        var first = await server.PostAsync(BookedRooms.Name);
        server.Clock.Now += TimeSpan.FromMinutes(7);

        var second = await server.PostAsync(BookedRooms.Name);
        Assert.Equal(HttpStatusCode.Conflict, second.Status);
        Assert.Equal(["conflict_id"], second.Members);
        var read = await server.GetAsync(second.Json.GetProperty("conflict_id").GetString()!);

        Assert.Equal(HttpStatusCode.OK, read.Status);
        Assert.True(read.Headers.CacheControl?.NoStore);
        Assert.Equal(first.Body.Replace("\"someone@meet.example.org\"", "\"\"", StringComparison.Ordinal), read.Body);
    }

    [Fact]
    public async Task A_room_a_store_shows_under_another_name_stays_closed()
    {
        await using var server = await ReservationServer.StartAsync();
        server.Rooms.IgnoresTrailingSpaces = true;
        server.Rooms.Put(BookedRooms.Now(server.Clock));

        var padded = await server.PostAsync(BookedRooms.Name + " ");

        Assert.NotEqual(0, server.Rooms.Calls);
        Assert.Equal((await server.PostAsync("nobodybookedthisroom")).Body, padded.Body);
        Assert.Null(server.Rooms[BookedRooms.Name]!.OpenedAt);
    }

    [Fact]
    public async Task A_room_that_was_left_opens_again()
    {
        await using var server = await ReservationServer.StartAsync();
        var room = BookedRooms.Now(server.Clock);
        server.Rooms.Put(room);
        await server.PostAsync(BookedRooms.Name);

        for (var time = 0; time < 2; time++)
        {
            var closed = await server.DeleteAsync(BookedRooms.Name);
            Assert.Equal(HttpStatusCode.NoContent, closed.Status);
            Assert.Empty(closed.Body);
            Assert.Equal(room, server.Rooms[BookedRooms.Name]);
        }

        Assert.Equal("This room is not open.", (await server.GetAsync(BookedRooms.Name)).Message);
        Assert.Equal(HttpStatusCode.OK, (await server.PostAsync(BookedRooms.Name)).Status);
    }

    [Fact]
    public async Task A_room_is_closed_after_its_time_as_well()
    {
        await using var server = await ReservationServer.StartAsync();
        server.Rooms.Put(BookedRooms.Now(server.Clock) with { OpenedAt = server.Clock.Now });
        server.Clock.Now = server.Clock.Now.AddDays(3);
        Assert.Equal(HttpStatusCode.NoContent, (await server.DeleteAsync(BookedRooms.Name)).Status);
        Assert.Null(server.Rooms[BookedRooms.Name]!.OpenedAt);
    }

    [Theory]
    [InlineData(-1, HttpStatusCode.Forbidden, "The meeting has not begun yet.")]
    [InlineData(0, HttpStatusCode.OK, null)]
    [InlineData(60 * 60 * 1000 - 1, HttpStatusCode.OK, null)]
    [InlineData(60 * 60 * 1000, HttpStatusCode.Forbidden, "The meeting is over.")]
    public async Task The_time_is_kept_to_the_millisecond(int millisecondsAfterOpening, HttpStatusCode status, string? message)
    {
        await using var server = await ReservationServer.StartAsync();
        var room = BookedRooms.Now(server.Clock);
        server.Rooms.Put(room);
        server.Clock.Now = room.OpensAt.AddMilliseconds(millisecondsAfterOpening);
        var answer = await server.PostAsync(BookedRooms.Name);
        Assert.Equal(status, answer.Status);
        if (message is not null)
            Assert.Equal($$"""{"message":"{{message}}"}""", answer.Body);
    }

    [Fact]
    public async Task A_password_is_told_and_never_together_with_a_lobby()
    {
        await using var server = await ReservationServer.StartAsync();
        var password = Passcode.NewRandom();
        server.Rooms.Put(BookedRooms.Now(server.Clock) with { Lobby = false, Password = password, MaximumOccupants = null });
        server.Rooms.Put(BookedRooms.Now(server.Clock, "withlobby") with { Lobby = true, Password = password });

        var alone = await server.PostAsync(BookedRooms.Name);
        Assert.Equal(password.Reveal(), alone.Json.GetProperty("password").GetString());
        Assert.False(alone.Json.GetProperty("lobby").GetBoolean());
        Assert.DoesNotContain("max_occupants", alone.Members);
        Assert.DoesNotContain("password", (await server.PostAsync("withlobby")).Members);
        Assert.DoesNotContain(password.Reveal(), server.Log.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PUT", "/jitsi/conference")]
    [InlineData("GET", "/jitsi/conference")]
    [InlineData("POST", "/jitsi/conference/" + BookedRooms.Name)]
    [InlineData("PATCH", "/jitsi/conference/" + BookedRooms.Name)]
    public async Task Other_methods_are_not_allowed(string method, string path)
    {
        await using var server = await ReservationServer.StartAsync();
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await server.SendAsync(new HttpMethod(method), path, null)).Status);
    }

    [Fact]
    public async Task For_any_room_and_any_time_the_answer_is_what_the_room_says()
    {
        await using var server = await ReservationServer.StartAsync(new() { [""] = ReservationServer.Secret, ["other"] = "the-secret-of-the-other-deployment-0815" });
        var zero = new DateTimeOffset(2028, 2, 29, 23, 0, 0, TimeSpan.Zero);
        var rooms = Gen.Select(
            Gen.Int[-3, 3], Gen.Int[0, 7200], Gen.Bool, Gen.Int[0, 50], Gen.Bool, Gen.Int[0, 5].Select(i => i == 0 ? "other" : ""), Gen.Bool,
            (opens, lasts, lobby, most, password, deployment, open) => (Opens: opens, Lasts: lasts, Lobby: lobby, Most: most, Password: password, Deployment: deployment, Open: open));
        var number = 0;

        await Gen.Select(rooms, Gen.Int[0, 9], Gen.Int[-4_000, 7_300_000]).SampleAsync(
            async (b, booked, milliseconds) =>
            {
                var name = "r" + Interlocked.Increment(ref number).ToString(CultureInfo.InvariantCulture);
                var now = zero.AddMilliseconds(milliseconds);
                server.Clock.Now = now;
                if (booked > 0)
                {
                    server.Rooms.Put(new JitsiRoom
                    {
                        Name = name,
                        Deployment = b.Deployment,
                        Host = "host",
                        Marker = null,
                        Start = zero,
                        Duration = TimeSpan.FromSeconds(b.Lasts),
                        OpensAt = zero.AddSeconds(b.Opens),
                        ClosesAt = zero.AddSeconds(b.Opens + b.Lasts),
                        Lobby = b.Lobby,
                        MaximumOccupants = b.Most == 0 ? null : b.Most,
                        Password = b.Password ? new Passcode("password") : null,
                        OpenedAt = b.Open ? zero.AddSeconds(b.Opens) : null,
                    });
                }

                var before = server.Rooms[name];
                var posted = await server.PostAsync(name);
                var read = await server.GetAsync(name);

                if (before is null || before.Deployment != "")
                {
                    Assert.Equal((HttpStatusCode.NotFound, """{"message":"This room is not booked."}"""), (posted.Status, posted.Body));
                    Assert.Equal((HttpStatusCode.NotFound, posted.Body), (read.Status, read.Body));
                    Assert.Equal(HttpStatusCode.NotFound, (await server.DeleteAsync(name)).Status);
                    Assert.Equal(before, server.Rooms[name]);
                    return;
                }

                var within = before.OpensAt <= now && now < before.ClosesAt;
                if (!within)
                {
                    Assert.Equal(HttpStatusCode.Forbidden, posted.Status);
                    Assert.Equal(now < before.OpensAt ? "The meeting has not begun yet." : "The meeting is over.", posted.Message);
                    Assert.Equal((HttpStatusCode.Forbidden, posted.Body), (read.Status, read.Body));
                    Assert.Equal(before, server.Rooms[name]);
                    return;
                }

                Assert.Equal(before.OpenedAt is null ? HttpStatusCode.OK : HttpStatusCode.Conflict, posted.Status);
                Assert.Equal(before with { OpenedAt = before.OpenedAt ?? now }, server.Rooms[name]);
                Assert.Equal(HttpStatusCode.OK, read.Status);
                foreach (var told in before.OpenedAt is null ? new[] { posted.Json, read.Json } : [read.Json])
                {
                    Assert.Equal(name, told.GetProperty("id").GetString());
                    Assert.Equal(name, told.GetProperty("name").GetString());
                    var start = DateTimeOffset.ParseExact(told.GetProperty("start_time").GetString()!, "yyyy-MM-dd'T'HH:mm:ss.'000Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
                    Assert.InRange((before.OpenedAt ?? now) - start, TimeSpan.Zero, TimeSpan.FromMilliseconds(999));
                    Assert.Equal(before.ClosesAt, start.AddSeconds(told.GetProperty("duration").GetInt64()));
                    Assert.Equal(before.Lobby, told.GetProperty("lobby").GetBoolean());
                    Assert.Equal(before.MaximumOccupants, told.TryGetProperty("max_occupants", out var most) ? most.GetInt32() : null);
                    Assert.Equal(before is { Lobby: false, Password: not null }, told.TryGetProperty("password", out _));
                }
            },
            iter: 400,
            threads: 1);
    }
}
