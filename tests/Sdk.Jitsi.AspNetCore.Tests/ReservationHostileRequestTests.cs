using System.Net;
using System.Text;
using CsCheck;

namespace PrivacySafe.Conferencing.Jitsi.Tests;

public sealed class ReservationHostileRequestTests
{
    [Theory]
    [InlineData("")]
    [InlineData("name")]
    [InlineData("name=")]
    [InlineData("&&&=&")]
    [InlineData("mail_owner=a%40b&start_time=x")]
    [InlineData("NAME=" + BookedRooms.Name)]
    [InlineData("name=a&name=b")]
    [InlineData("name=a&mail_owner=b&mail_owner=c")]
    [InlineData("name=%")]
    [InlineData("name=%4")]
    [InlineData("name=%zz")]
    [InlineData("name=%ff")]
    [InlineData("name=%c0%af")]
    [InlineData("name=%ed%a0%80")]
    [InlineData("name=a%00b")]
    [InlineData("name=a%0ab")]
    [InlineData("name=ä")]
    [InlineData("na%me=x")]
    public async Task A_malformed_form_is_told_so_and_looked_up_nowhere(string body)
    {
        await using var server = await ReservationServer.StartAsync();
        var answer = await PostAsync(server, Encoding.Latin1.GetBytes(body));
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.NotEmpty(answer.Message!);
        Assert.Equal(0, server.Rooms.Calls);
    }

    [Theory]
    [InlineData(8 * 1024, HttpStatusCode.NotFound)]
    [InlineData(8 * 1024 + 1, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData(1024 * 1024, HttpStatusCode.RequestEntityTooLarge)]
    public async Task A_body_has_a_greatest_length(int length, HttpStatusCode status)
    {
        await using var server = await ReservationServer.StartAsync();
        var body = Encoding.ASCII.GetBytes("name=" + new string('a', length - 5));
        Assert.Equal(status, (await PostAsync(server, body)).Status);
        Assert.Equal(status, (await PostAsync(server, body, chunked: true)).Status);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("application/json")]
    [InlineData("text/plain")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("application/x-www-form-urlencoded; charset=utf-16")]
    [InlineData("not a type")]
    public async Task Other_content_types_are_refused(string? type)
    {
        await using var server = await ReservationServer.StartAsync();
        server.Rooms.Put(BookedRooms.Now(server.Clock));
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await PostAsync(server, Encoding.ASCII.GetBytes("name=" + BookedRooms.Name), type)).Status);
        Assert.Null(server.Rooms[BookedRooms.Name]!.OpenedAt);
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/x-www-form-urlencoded; charset=utf-8")]
    [InlineData("APPLICATION/X-WWW-FORM-URLENCODED;charset=\"UTF-8\"")]
    public async Task A_form_is_accepted_however_its_type_is_written(string type)
    {
        await using var server = await ReservationServer.StartAsync();
        server.Rooms.Put(BookedRooms.Now(server.Clock));
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(server, Encoding.ASCII.GetBytes("name=" + BookedRooms.Name), type)).Status);
    }

    [Theory]
    [InlineData("%E2%84%AA")]
    [InlineData("%C4%B0")]
    public async Task Characters_that_only_look_like_letters_find_no_room(string escaped)
    {
        await using var server = await ReservationServer.StartAsync();
        foreach (var name in new[] { "k", "i" })
            server.Rooms.Put(BookedRooms.Now(server.Clock, name));
        Assert.Equal(HttpStatusCode.NotFound, (await PostAsync(server, Encoding.ASCII.GetBytes("name=" + escaped))).Status);
    }

    [Fact]
    public async Task Whoever_wants_in_is_quoted_and_never_interpreted()
    {
        await using var server = await ReservationServer.StartAsync();
        server.Rooms.Put(BookedRooms.Now(server.Clock));
        const string owner = "\"},\"lobby\":false,\"x\":{\"<script>ü\U0001F600 &+%";
        var answer = await server.PostAsync(BookedRooms.Name, owner);
        Assert.Equal(owner, answer.Json.GetProperty("mail_owner").GetString());
        Assert.True(answer.Json.GetProperty("lobby").GetBoolean());
        Assert.DoesNotContain("<script>", answer.Body + server.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_body_and_no_id_break_the_endpoints_or_open_anything()
    {
        await using var server = await ReservationServer.StartAsync();
        server.Rooms.Put(BookedRooms.Now(server.Clock));
        var bodies = Gen.OneOf(
            Gen.Byte.Array[0, 300],
            Gen.String[Gen.Char["nameail_ownr=&%+01cdefABF;\0\r\n\u00ff"], 0, 200].Select(s => Encoding.Latin1.GetBytes("name=" + s)));
        await Gen.Select(bodies, Gen.String[1, 60]).SampleAsync(
            async (body, id) =>
            {
                var posted = await PostAsync(server, body);
                Assert.Contains(posted.Status, new[] { HttpStatusCode.BadRequest, HttpStatusCode.NotFound });
                Assert.NotEmpty(posted.Message!);
                var read = await server.GetAsync(Uri.EscapeDataString(id.Replace('.', '_').Replace('/', '_')));
                Assert.Contains(read.Status, new[] { HttpStatusCode.BadRequest, HttpStatusCode.NotFound });
            },
            iter: 1000,
            threads: 2);
        Assert.Null(server.Rooms[BookedRooms.Name]!.OpenedAt);
    }

    [Fact]
    public async Task A_store_that_fails_is_told_plainly_and_without_what_it_said()
    {
        await using var server = await ReservationServer.StartAsync();
        var room = BookedRooms.Now(server.Clock) with { Lobby = false, Password = Passcode.NewRandom() };
        server.Rooms.Put(room);
        server.Rooms.Failure = new InvalidOperationException($"Host=db;Password=hunter2 row neighbour-room {room.Password.Reveal()}");

        foreach (var answer in new[] { await server.PostAsync(BookedRooms.Name), await server.GetAsync(BookedRooms.Name), await server.DeleteAsync(BookedRooms.Name) })
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.Status);
            Assert.Contains("try again", answer.Message!, StringComparison.Ordinal);
            Assert.True(answer.Headers.CacheControl?.NoStore);
            Assert.DoesNotContain("hunter2", answer.Body, StringComparison.Ordinal);
        }

        Assert.Equal(3, server.Log.OwnLines.Count(l => l.Contains("Error", StringComparison.Ordinal) && l.Contains("System.InvalidOperationException", StringComparison.Ordinal)));
        Assert.DoesNotContain("hunter2", server.Log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("neighbour-room", server.Log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(room.Password.Reveal(), server.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_secret_and_no_person_reaches_a_log()
    {
        await using var server = await ReservationServer.StartAsync();
        var password = Passcode.NewRandom();
        server.Rooms.Put(BookedRooms.Now(server.Clock) with { Lobby = false, Password = password });
        await server.PostAsync(BookedRooms.Name, "canary-owner@example.org");
        await server.PostAsync(BookedRooms.Name, "canary-owner@example.org");
        await server.PostAsync("canary-unknown-room", "canary-owner@example.org");
        await server.GetAsync(BookedRooms.Name);
        await server.DeleteAsync(BookedRooms.Name);
        server.Clock.Now = server.Clock.Now.AddDays(1);
        await server.PostAsync(BookedRooms.Name, "canary-owner@example.org");
        await PostAsync(server, Encoding.ASCII.GetBytes("name=a&name=b&mail_owner=canary-owner"));
        await server.PostAsync(BookedRooms.Name, secret: "canary-wrong-secret-with-enough-characters");

        var log = server.Log.Text;
        foreach (var canary in new[] { ReservationServer.Secret, password.Reveal(), "canary-", "host-4711" })
            Assert.DoesNotContain(canary, log, StringComparison.Ordinal);
        Assert.DoesNotContain(server.Log.OwnLines, l => l.Contains(BookedRooms.Name, StringComparison.Ordinal));
        Assert.True(server.Log.OwnLines.Count() >= 6);
    }

    private static async Task<Answer> PostAsync(ReservationServer server, byte[] body, string? type = "application/x-www-form-urlencoded", bool chunked = false)
    {
        using var content = new ByteArrayContent(body);
        if (type is not null)
            Assert.True(content.Headers.TryAddWithoutValidation("Content-Type", type));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/jitsi/conference") { Content = content };
        request.Headers.TransferEncodingChunked = chunked;
        request.Headers.Authorization = new("Bearer", ReservationServer.Secret);
        return await server.SendAsync(request);
    }
}
