using System.Diagnostics;

namespace PrivacySafe.Conferencing.Jitsi.Tests.Probe;

/// <summary>What the probe does towards a deployment and the store, seen from the other side of the wire.</summary>
public sealed class JitsiProbeTests
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task Every_session_that_was_opened_is_ended_and_the_room_that_was_entered_is_left()
    {
        await using var server = new LoopbackSignalling();

        await ProbedServer.LookAsync(server, new InMemoryJitsiRoomStore(TimeProvider.System), Timeout);

        var opened = server.Received.Count(r => r.Step == ProtocolStep.Open && (string?)r.Body!.Attribute("to") == "meet.test");
        var ended = server.Received.Where(r => r.Step == ProtocolStep.Terminate).ToArray();
        Assert.True(opened > 4);
        Assert.Equal(opened, ended.Length);
        // Two seats in each of the two rooms.
        Assert.Equal(4, ended.Count(r => (string?)r.Stanza?.Attribute("type") == "unavailable"));
    }

    [Theory]
    [InlineData(ProtocolStep.Open)]
    [InlineData(ProtocolStep.Bind)]
    [InlineData(ProtocolStep.OpenRoom)]
    [InlineData(ProtocolStep.Enter)]
    public async Task Cancelled_at_any_step_it_removes_its_room_and_ends_its_session(ProtocolStep step)
    {
        await using var server = new LoopbackSignalling();
        using var cancellation = new CancellationTokenSource();
        server.Instead = received => received.Step != step ? null : async (_, _, end) =>
        {
            await cancellation.CancelAsync();
            await Task.Delay(System.Threading.Timeout.Infinite, end);
        };
        var store = new InMemoryJitsiRoomStore(TimeProvider.System);
        var clock = Stopwatch.StartNew();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ProbedServer.LookAsync(server.Address, server.Tokens, store, TimeSpan.FromSeconds(60), cancellation.Token));

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30));
        Assert.Empty(Rooms(store));
        if (step != ProtocolStep.Open)
            Assert.Contains(server.Received, r => r.Step == ProtocolStep.Terminate);
    }

    [Fact]
    public async Task The_store_knows_the_room_while_the_deployment_may_ask_for_it()
    {
        await using var server = new LoopbackSignalling();
        var store = new InMemoryJitsiRoomStore(TimeProvider.System);
        var known = new List<JitsiRoom>();
        server.Instead = received =>
        {
            if (received.Step == ProtocolStep.OpenRoom)
                known.Add(Assert.Single(Rooms(store)));
            return null;
        };

        var seen = await ProbedServer.LookAsync(server, store, Timeout);

        Assert.Equal(2, known.Count);
        Assert.All(known, r => Assert.Null(r.Marker));
        Assert.All(known, r => Assert.Matches("^[a-z2-9]{27}$", r.Name));
        Assert.All(known, r => Assert.Equal(TimeSpan.FromMinutes(3), r.ClosesAt - r.OpensAt));
        Assert.NotEqual(known[0].Name, known[1].Name);
        Assert.True(known[0].Lobby);
        Assert.Null(known[0].MaximumOccupants);
        Assert.False(known[1].Lobby);
        Assert.Equal(1, known[1].MaximumOccupants);
        // Nobody has asked the application.
        Assert.False(seen.AsksForReservations);
        Assert.Empty(Rooms(store));
    }

    [Fact]
    public async Task Several_answers_in_one_body_and_answers_that_come_with_a_later_question_are_found()
    {
        await using var server = new LoopbackSignalling();
        var late = "";
        server.Content = received =>
        {
            switch (received.Step)
            {
                case ProtocolStep.Discover:
                    late = "<message xmlns='jabber:client'/>"
                        + LoopbackSignalling.Result(received, "<query xmlns='http://jabber.org/protocol/disco#info'/>", id: "another")
                        + LoopbackSignalling.Result(received, "<query xmlns='http://jabber.org/protocol/disco#info'><identity type='lobbyrooms'/></query>");
                    return "<presence xmlns='jabber:client'/>";
                case ProtocolStep.Poll:
                    return late;
                default:
                    return null;
            }
        };

        Assert.True((await ProbedServer.LookAsync(server, new InMemoryJitsiRoomStore(TimeProvider.System), Timeout)).OffersLobby);
    }

    [Fact]
    public async Task Numbers_of_requests_of_a_session_follow_each_other()
    {
        await using var server = new LoopbackSignalling();

        await ProbedServer.LookAsync(server, new InMemoryJitsiRoomStore(TimeProvider.System), Timeout);

        foreach (var session in server.Received.Where(r => r.Body?.Attribute("sid") is not null).GroupBy(r => (string)r.Body!.Attribute("sid")!))
        {
            var numbers = session.Select(r => (long)r.Body!.Attribute("rid")!).ToArray();
            Assert.Equal(Enumerable.Range(0, numbers.Length).Select(i => numbers[0] + i), numbers);
        }
    }

    [Fact]
    public void A_forged_token_says_the_same_and_is_signed_otherwise()
    {
        var token = new SignedTokens().Issue("room");

        var forged = ForgedToken.Of(token);

        Assert.Equal(token.Split('.')[..2], forged.Split('.')[..2]);
        Assert.NotEqual(token.Split('.')[2], forged.Split('.')[2]);
        Assert.Equal(Jose.Base64Url.Decode(token.Split('.')[2]).Length, Jose.Base64Url.Decode(forged.Split('.')[2]).Length);
        Assert.Throws<ArgumentException>(() => ForgedToken.Of("no-token"));
        Assert.Throws<ArgumentException>(() => ForgedToken.Of("head.claims."));
    }

    [Theory]
    [InlineData(null, new[] { "guest.meet.test" })]
    [InlineData("hosts: { anonymousdomain: 'guest.meet.test' }", new[] { "guest.meet.test" })]
    [InlineData("config.hosts.anonymousdomain = \"open.meet.test\";", new[] { "guest.meet.test", "open.meet.test" })]
    [InlineData("'anonymousdomain':'meet.test'", new[] { "guest.meet.test" })]
    public void Guests_are_looked_for_at_the_usual_domain_and_where_the_client_is_told(string? configuration, string[] domains) =>
        Assert.Equal(domains, GuestDomains.Of("meet.test", configuration));

    private static JitsiRoom[] Rooms(InMemoryJitsiRoomStore store) =>
        [.. store.ListAsync("", null, TestContext.Current.CancellationToken).ToBlockingEnumerable(TestContext.Current.CancellationToken)];
}
