using System.Collections.Concurrent;

namespace PrivacySafe.Conferencing.Jitsi.Tests.Probe;

/// <summary>What is concluded from what a deployment says, and what is not.</summary>
public sealed class JitsiObservationsTests
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task A_deployment_that_refuses_what_it_should_is_seen_as_such()
    {
        await using var server = new LoopbackSignalling();

        var seen = await LookAsync(server);

        Assert.Equal("The deployment does not serve a config.js, or none of usual size, so nothing is known of what it tells its web client.", Assert.Single(seen.Gaps));
        Assert.False(seen.UsesHttps);
        Assert.False(seen.AdmitsWithoutToken);
        Assert.False(seen.AdmitsForgedToken);
        Assert.False(seen.AdmitsGuests);
        Assert.True(seen.OffersLobby);
        Assert.Equal(RoomOpening.Opened, seen.Opening);
        Assert.False(seen.AsksForReservations);
        Assert.False(seen.LobbyFromOpening);
        Assert.False(seen.FirstParticipantModerates);
        Assert.False(seen.AdmitsTokenOfOtherRoom);
        Assert.False(seen.AdmitsTokenOfOtherSubject);
        Assert.Equal(OccupantLimit.NotEnforced, seen.OccupantLimit);
    }

    [Fact]
    public async Task Whoever_is_let_in_without_or_with_a_forged_token_is_noticed()
    {
        await using var server = new LoopbackSignalling();
        server.Content = received => received.Step == ProtocolStep.Authenticate ? "<success xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>" : null;

        var seen = await LookAsync(server);

        Assert.True(seen.AdmitsWithoutToken);
        Assert.True(seen.AdmitsForgedToken);
    }

    [Fact]
    public async Task A_login_to_which_nothing_is_said_is_neither_let_in_nor_refused()
    {
        await using var server = new LoopbackSignalling();
        server.Content = received => received is { Step: ProtocolStep.Authenticate, Token: null } ? "" : null;

        var seen = await LookAsync(server, TimeSpan.FromSeconds(4));

        Assert.Null(seen.AdmitsWithoutToken);
        Assert.False(seen.AdmitsForgedToken);
        Assert.Contains(seen.Gaps, g => g.Contains("without token", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_deployment_with_passwords_only_does_not_take_the_applications_token()
    {
        await using var server = new LoopbackSignalling();
        server.Content = received => received.Step == ProtocolStep.Open
            ? "<stream:features><mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><mechanism>SCRAM-SHA-1</mechanism></mechanisms></stream:features>"
            : null;

        var error = await Assert.ThrowsAsync<ProviderAuthorizationException>(() => LookAsync(server));

        foreach (var name in new[] { "ApplicationId", "Secret", "Audience", "XmppDomain", "jwt" })
            Assert.Contains(name, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_room_that_is_not_ready_at_once_is_asked_for_again()
    {
        await using var server = new LoopbackSignalling();
        var asked = new ConcurrentDictionary<string, byte>();
        server.Content = received => received.Step == ProtocolStep.OpenRoom && asked.TryAdd((string)received.Body!.Attribute("sid")!, 0)
            ? LoopbackSignalling.Result(received, "<conference xmlns='http://jitsi.org/protocol/focus' ready='false'/>")
            : null;

        Assert.Equal(RoomOpening.Opened, (await LookAsync(server)).Opening);
        Assert.Equal(4, server.Received.Count(r => r.Step == ProtocolStep.OpenRoom));
    }

    [Theory]
    [InlineData("<reservation-error xmlns='http://jitsi.org/protocol/focus' error-code='404'/>", RoomOpening.RefusedByReservation, 404)]
    [InlineData("<reservation-error xmlns='http://jitsi.org/protocol/focus' error-code='99999999999'/>", RoomOpening.RefusedByReservation, null)]
    [InlineData("<reservation-error xmlns='http://jitsi.org/protocol/focus'/>", RoomOpening.RefusedByReservation, null)]
    [InlineData("", null, null)]
    internal async Task A_room_that_is_refused_is_told_from_one_that_cannot_be_opened(string reason, RoomOpening? opening, int? code)
    {
        await using var server = new LoopbackSignalling();
        server.Content = received => received.Step == ProtocolStep.OpenRoom
            ? $"<iq xmlns='jabber:client' type='error' id='{(string)received.Stanza!.Attribute("id")!}'><error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>{reason}</error></iq>"
            : null;

        var seen = await LookAsync(server);

        Assert.Equal(opening, seen.Opening);
        Assert.Equal(code, seen.ReservationCode);
        Assert.Null(seen.AsksForReservations);
        Assert.Null(seen.LobbyFromOpening);
        Assert.Null(seen.OccupantLimit);
    }

    [Fact]
    public async Task A_room_that_is_gone_meanwhile_refuses_every_token_and_nothing_is_concluded_from_that()
    {
        await using var server = new LoopbackSignalling();
        var entries = 0;
        server.Content = received => received.Step != ProtocolStep.Enter ? null
            : Interlocked.Increment(ref entries) == 1 ? Lobby(received)
            : LoopbackSignalling.Refusal(received, "not-allowed");

        var seen = await LookAsync(server);

        Assert.True(seen.LobbyFromOpening);
        Assert.Null(seen.AdmitsTokenOfOtherRoom);
        Assert.Null(seen.AdmitsTokenOfOtherSubject);
        Assert.Contains(seen.Gaps, g => g.Contains("no longer opened", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_is_sent_to_the_lobby_has_a_token_that_is_good_enough()
    {
        await using var server = new LoopbackSignalling();
        server.Content = received => received.Step == ProtocolStep.Enter ? Lobby(received) : null;

        var seen = await LookAsync(server);

        Assert.True(seen.LobbyFromOpening);
        Assert.True(seen.AdmitsTokenOfOtherRoom);
        Assert.True(seen.AdmitsTokenOfOtherSubject);
        Assert.Null(seen.FirstParticipantModerates);
    }

    [Fact]
    public async Task A_room_for_members_only_without_a_lobby_is_no_lobby()
    {
        await using var server = new LoopbackSignalling();
        server.Content = received => received.Step == ProtocolStep.Enter ? LoopbackSignalling.Refusal(received, "registration-required") : null;

        var seen = await LookAsync(server);

        Assert.Null(seen.LobbyFromOpening);
        Assert.Contains(seen.Gaps, g => g.Contains("own token did not open", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0, OccupantLimit.CountsFocus)]
    [InlineData(1, OccupantLimit.Enforced)]
    [InlineData(2, OccupantLimit.NotEnforced)]
    internal async Task The_first_whom_a_limit_of_one_keeps_out_tells_what_is_counted(int places, OccupantLimit limit)
    {
        await using var server = new LoopbackSignalling();
        var opened = 0;
        var entries = 0;
        server.Content = received =>
        {
            if (received.Step == ProtocolStep.OpenRoom)
                opened++;
            return received.Step == ProtocolStep.Enter && opened == 2 && Interlocked.Increment(ref entries) > places ? LoopbackSignalling.Refusal(received, "service-unavailable") : null;
        };

        Assert.Equal(limit, (await LookAsync(server)).OccupantLimit);
    }

    [Fact]
    public async Task A_first_participant_who_is_made_moderator_a_moment_later_is_noticed()
    {
        await using var server = new LoopbackSignalling();
        var seats = new ConcurrentDictionary<string, string>();
        server.Content = received =>
        {
            var session = (string?)received.Body?.Attribute("sid") ?? "";
            if (received.Step == ProtocolStep.Enter)
                seats[session] = (string)received.Stanza!.Attribute("to")!;
            return received.Step == ProtocolStep.Poll && seats.TryGetValue(session, out var seat) ? LoopbackSignalling.Presence(seat, "moderator") : null;
        };

        Assert.True((await LookAsync(server)).FirstParticipantModerates);
    }

    private static Task<JitsiObservations> LookAsync(LoopbackSignalling server, TimeSpan? timeout = null) => ProbedServer.LookAsync(server, new InMemoryJitsiRoomStore(TimeProvider.System), timeout ?? Timeout);

    private static string Lobby(ReceivedBody received) =>
        LoopbackSignalling.Refusal(received, "registration-required").Replace("</error>", "<lobbyroom xmlns='http://jitsi.org/jitmeet'>x@lobby.meet.test</lobbyroom></error>", StringComparison.Ordinal);
}
