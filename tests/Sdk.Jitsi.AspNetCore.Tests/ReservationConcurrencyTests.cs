using System.Net;

namespace PrivacySafe.Conferencing.Jitsi.Tests;

public sealed class ReservationConcurrencyTests
{
    [Fact]
    public async Task Of_many_at_the_same_time_exactly_one_opens_the_room()
    {
        await using var server = await ReservationServer.StartAsync();
        for (var round = 0; round < 20; round++)
        {
            server.Rooms.Put(BookedRooms.Now(server.Clock));
            var answers = await Task.WhenAll(Enumerable.Range(0, 48).Select(_ => Task.Run(() => server.PostAsync(BookedRooms.Name))));
            Assert.Single(answers, a => a.Status == HttpStatusCode.OK);
            Assert.Equal(47, answers.Count(a => a.Status == HttpStatusCode.Conflict));
        }
    }

    [Fact]
    public async Task A_room_that_is_removed_meanwhile_does_not_open()
    {
        await using var server = await ReservationServer.StartAsync();
        server.Rooms.Put(BookedRooms.Now(server.Clock));
        server.Rooms.BeforeReplace = room => server.Rooms[room.Name] = null;
        Assert.Equal(HttpStatusCode.NotFound, (await server.PostAsync(BookedRooms.Name)).Status);
        Assert.Null(server.Rooms[BookedRooms.Name]);
    }

    [Fact]
    public async Task A_room_that_is_changed_meanwhile_opens_as_it_was_changed()
    {
        await using var server = await ReservationServer.StartAsync();
        server.Rooms.Put(BookedRooms.Now(server.Clock));
        server.Rooms.BeforeReplace = room =>
        {
            server.Rooms.BeforeReplace = null;
            server.Rooms.Put(room with { MaximumOccupants = 3, ClosesAt = room.ClosesAt.AddMinutes(-5) });
        };
        var answer = await server.PostAsync(BookedRooms.Name);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(3, answer.Json.GetProperty("max_occupants").GetInt32());
        Assert.Equal(40 * 60, answer.Json.GetProperty("duration").GetInt32());
    }

    [Fact]
    public async Task A_room_that_never_stops_changing_is_given_up()
    {
        await using var server = await ReservationServer.StartAsync();
        server.Rooms.Put(BookedRooms.Now(server.Clock));
        server.Rooms.BeforeReplace = room => server.Rooms.Put(room with { MaximumOccupants = room.MaximumOccupants + 1 });
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await server.PostAsync(BookedRooms.Name)).Status);
        Assert.Null(server.Rooms[BookedRooms.Name]!.OpenedAt);
        Assert.InRange(server.Rooms.Calls, 2, 64);

        server.Rooms.Put(server.Rooms[BookedRooms.Name]! with { OpenedAt = server.Clock.Now });
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await server.DeleteAsync(BookedRooms.Name)).Status);
        Assert.NotNull(server.Rooms[BookedRooms.Name]!.OpenedAt);
    }
}
