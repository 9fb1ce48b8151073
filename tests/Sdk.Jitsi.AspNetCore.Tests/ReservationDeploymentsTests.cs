using System.Net;

namespace PrivacySafe.Conferencing.Jitsi.Tests;

public sealed class ReservationDeploymentsTests
{
    private const string North = "the-secret-of-the-deployment-in-the-north";
    private const string South = "the-secret-of-the-deployment-in-the-south";

    [Fact]
    public async Task A_deployment_opens_and_closes_its_own_rooms_alone()
    {
        await using var server = await ReservationServer.StartAsync(new() { ["north"] = North, ["south"] = South });
        server.Rooms.Put(BookedRooms.Now(server.Clock, "northroom", "north"));
        server.Rooms.Put(BookedRooms.Now(server.Clock, "southroom", "south") with { OpenedAt = server.Clock.Now });

        var unknown = await server.PostAsync("nosuchroom", secret: North, prefix: "/north");
        var foreign = await server.PostAsync("southroom", secret: North, prefix: "/north");
        Assert.Equal(HttpStatusCode.NotFound, foreign.Status);
        Assert.Equal((unknown.Status, unknown.Body), (foreign.Status, foreign.Body));
        Assert.Equal(unknown.Body, (await server.GetAsync("southroom", North, "/north")).Body);
        Assert.Equal(unknown.Body, (await server.DeleteAsync("southroom", North, "/north")).Body);
        Assert.NotNull(server.Rooms["southroom"]!.OpenedAt);

        Assert.Equal(HttpStatusCode.OK, (await server.PostAsync("northroom", secret: North, prefix: "/north")).Status);
        Assert.Equal(HttpStatusCode.OK, (await server.GetAsync("southroom", South, "/south")).Status);
    }

    [Fact]
    public async Task The_secret_of_one_deployment_opens_nothing_at_the_other()
    {
        await using var server = await ReservationServer.StartAsync(new() { ["north"] = North, ["south"] = South });
        server.Rooms.Put(BookedRooms.Now(server.Clock, "northroom", "north"));
        Assert.Equal(HttpStatusCode.Unauthorized, (await server.PostAsync("northroom", secret: South, prefix: "/north")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await server.PostAsync("northroom", secret: South, prefix: "/south")).Status);
        Assert.Null(server.Rooms["northroom"]!.OpenedAt);
    }

    [Fact]
    public async Task The_operator_sees_that_a_room_belongs_elsewhere_and_the_guest_does_not()
    {
        await using var server = await ReservationServer.StartAsync(new() { ["north"] = North, ["south"] = South });
        server.Rooms.Put(BookedRooms.Now(server.Clock, "southroom", "south"));
        var answer = await server.PostAsync("southroom", secret: North, prefix: "/north");
        Assert.DoesNotContain("south", answer.Body, StringComparison.Ordinal);
        Assert.Contains(server.Log.OwnLines, l => l.Contains("Warning", StringComparison.Ordinal) && l.Contains("south", StringComparison.Ordinal) && !l.Contains("southroom", StringComparison.Ordinal));
    }
}
