using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Builder;

namespace PrivacySafe.Conferencing.Jitsi.Tests;

public sealed class ReservationAuthenticationTests
{
    public static TheoryData<string[]> WrongHeaders { get; } = new(
        [],
        [""],
        ["Bearer"],
        ["Bearer "],
        [ReservationServer.Secret],
        ["Bearer" + ReservationServer.Secret],
        ["Basic " + ReservationServer.Secret],
        ["Bearer " + ReservationServer.Secret[..^1]],
        ["Bearer " + ReservationServer.Secret + "x"],
        ["Bearer " + ReservationServer.Secret.ToUpperInvariant()],
        ["Bearer " + ReservationServer.Secret + ", Bearer " + ReservationServer.Secret],
        ["Bearer " + ReservationServer.Secret, "Bearer " + ReservationServer.Secret],
        ["Bearer " + new string('x', 30_000)]);

    [Theory]
    [MemberData(nameof(WrongHeaders))]
    public async Task Without_the_secret_nothing_is_looked_up(string[] headers)
    {
        await using var server = await ReservationServer.StartAsync();
        server.Rooms.Put(BookedRooms.Now(server.Clock));
        foreach (var (method, path) in new[] { (HttpMethod.Post, "/jitsi/conference"), (HttpMethod.Get, "/jitsi/conference/" + BookedRooms.Name), (HttpMethod.Delete, "/jitsi/conference/" + BookedRooms.Name) })
        {
            using var request = new HttpRequestMessage(method, path);
            if (method == HttpMethod.Post)
                request.Content = new FormUrlEncodedContent([new("name", BookedRooms.Name)]);
            foreach (var header in headers)
                Assert.True(request.Headers.TryAddWithoutValidation("Authorization", header));

            var answer = await server.SendAsync(request);

            Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
            Assert.Equal("Bearer", answer.Headers.WwwAuthenticate.ToString());
            Assert.True(answer.Headers.CacheControl?.NoStore);
            Assert.DoesNotContain(ReservationServer.Secret, answer.Body + server.Log.Text, StringComparison.OrdinalIgnoreCase);
        }

        Assert.Equal(0, server.Rooms.Calls);
        Assert.Null(server.Rooms[BookedRooms.Name]!.OpenedAt);
    }

    [Theory]
    [InlineData("Bearer ")]
    [InlineData("bearer ")]
    [InlineData("BEARER   ")]
    public async Task The_secret_opens_whatever_the_case_of_its_scheme(string scheme)
    {
        await using var server = await ReservationServer.StartAsync();
        server.Rooms.Put(BookedRooms.Now(server.Clock));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/jitsi/conference") { Content = new FormUrlEncodedContent([new("name", BookedRooms.Name)]) };
        request.Headers.TryAddWithoutValidation("Authorization", scheme + ReservationServer.Secret);
        Assert.Equal(HttpStatusCode.OK, (await server.SendAsync(request)).Status);
    }

    [Fact]
    public async Task A_stranger_is_refused_before_the_body_is_read()
    {
        await using var server = await ReservationServer.StartAsync();
        using var connection = new TcpClient("127.0.0.1", server.Http.BaseAddress!.Port);
        await using var stream = connection.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            "POST /jitsi/conference HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\n"), TestContext.Current.CancellationToken);

        // The thousand bytes never come, and the answer does.
        using var reader = new StreamReader(stream, Encoding.ASCII);
        var status = await reader.ReadLineAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        Assert.Equal("HTTP/1.1 401 Unauthorized", status);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("only-31-characters-are-too-few!")]
    public async Task Endpoints_without_a_usable_secret_cannot_be_mapped(string? secret)
    {
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => ReservationServer.StartAsync(new() { ["house"] = secret }));
        Assert.Contains("'house'", refused.Message, StringComparison.Ordinal);
        Assert.Contains("ReservationSecret", refused.Message, StringComparison.Ordinal);
        Assert.Contains("reservations_api_headers", refused.Message, StringComparison.Ordinal);
        if (!string.IsNullOrEmpty(secret))
            Assert.DoesNotContain(secret, refused.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Endpoints_without_a_store_cannot_be_mapped()
    {
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => ReservationServer.StartAsync(withStore: false));
        Assert.Contains(nameof(IJitsiRoomStore), refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("short")]
    public async Task A_secret_that_is_taken_away_closes_the_endpoints(string? secret)
    {
        await using var server = await ReservationServer.StartAsync();
        server.Rooms.Put(BookedRooms.Now(server.Clock));
        server.Secrets[""] = secret;
        server.Reload();

        foreach (var given in new[] { ReservationServer.Secret, secret, "" })
        {
            var answer = await server.PostAsync(BookedRooms.Name, secret: given);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.Status);
        }

        Assert.Equal(0, server.Rooms.Calls);
        Assert.Contains(server.Log.OwnLines, l => l.Contains("Error", StringComparison.Ordinal) && l.Contains("ReservationSecret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_changed_secret_counts_at_once()
    {
        const string changed = "another-secret-of-sufficient-length-42";
        await using var server = await ReservationServer.StartAsync();
        server.Rooms.Put(BookedRooms.Now(server.Clock));
        server.Secrets[""] = changed;
        server.Reload();
        Assert.Equal(HttpStatusCode.Unauthorized, (await server.PostAsync(BookedRooms.Name)).Status);
        Assert.Equal(HttpStatusCode.OK, (await server.PostAsync(BookedRooms.Name, secret: changed)).Status);
    }

    [Fact]
    public async Task What_is_mapped_takes_conventions()
    {
        await using var server = await ReservationServer.StartAsync(map: a => a.MapJitsiReservations("/private/rooms").RequireHost("reservations.internal"));
        server.Rooms.Put(BookedRooms.Now(server.Clock));
        Assert.Equal(HttpStatusCode.NotFound, (await server.PostAsync(BookedRooms.Name, prefix: "/private/rooms")).Status);

        using var request = new HttpRequestMessage(HttpMethod.Post, "/private/rooms/conference") { Content = new FormUrlEncodedContent([new("name", BookedRooms.Name)]) };
        request.Headers.Host = "reservations.internal";
        request.Headers.Authorization = new("Bearer", ReservationServer.Secret);
        Assert.Equal(HttpStatusCode.OK, (await server.SendAsync(request)).Status);
    }
}
