using PrivacySafe.Conferencing.Jitsi.Tests.Probe;

namespace PrivacySafe.Conferencing.Jitsi.Tests.Prosody;

/// <summary>The probe against Prosody with Jitsi's own modules.</summary>
public sealed class JitsiProsodyTests
{
    [ProsodyFact(WithJitsi = true)]
    public async Task A_strict_deployment_is_seen_as_strict()
    {
        var store = new InMemoryJitsiRoomStore(TimeProvider.System);
        await using var reservations = await ReservationEndpoint.StartAsync(store);
        await using var server = await JitsiModules.StartAsync(new DeploymentOfModules { Reservations = reservations.Address });

        var seen = await server.LookAsync(store: store);

        Assert.Empty(seen.Gaps);
        Assert.False(seen.AdmitsWithoutToken);
        Assert.False(seen.AdmitsForgedToken);
        Assert.False(seen.AdmitsGuests);
        Assert.True(seen.OffersLobby);
        Assert.Equal(RoomOpening.Opened, seen.Opening);
        Assert.True(seen.AsksForReservations);
        Assert.True(seen.LobbyFromOpening);
        Assert.False(seen.FirstParticipantModerates);
        Assert.False(seen.AdmitsTokenOfOtherRoom);
        Assert.False(seen.AdmitsTokenOfOtherSubject);
        Assert.Equal(OccupantLimit.Enforced, seen.OccupantLimit);
        Assert.Equal("var config = {};\n", seen.ClientConfiguration);
    }

    [ProsodyFact(WithJitsi = true)]
    public async Task The_rooms_are_asked_for_once_and_stay_nowhere()
    {
        var store = new InMemoryJitsiRoomStore(TimeProvider.System);
        await using var reservations = await ReservationEndpoint.StartAsync(store);
        await using var server = await JitsiModules.StartAsync(new DeploymentOfModules { Reservations = reservations.Address });

        await server.LookAsync(store: store);

        Assert.Equal(2, reservations.Asked.Distinct().Count());
        Assert.Equal(2, reservations.Asked.Count);
        Assert.Empty(store.ListAsync("", null, TestContext.Current.CancellationToken).ToBlockingEnumerable(TestContext.Current.CancellationToken));
    }

    [ProsodyFact(WithJitsi = true)]
    public async Task A_loose_deployment_is_seen_as_loose()
    {
        var store = new InMemoryJitsiRoomStore(TimeProvider.System);
        await using var reservations = await ReservationEndpoint.StartAsync(store);
        await using var server = await JitsiModules.StartAsync(new DeploymentOfModules
        {
            Reservations = reservations.Address,
            AllowsEmptyToken = true,
            AdmitsGuests = true,
            VerifiesRooms = false,
            OffersLobby = false,
            HeedsLobby = false,
            CountsOccupants = false,
            MakesOwner = true,
            HeedsTokensModerators = false,
        });

        var seen = await server.LookAsync(store: store);

        Assert.Empty(seen.Gaps);
        Assert.True(seen.AdmitsWithoutToken);
        Assert.False(seen.AdmitsForgedToken);
        Assert.True(seen.AdmitsGuests);
        Assert.False(seen.OffersLobby);
        Assert.True(seen.AsksForReservations);
        Assert.False(seen.LobbyFromOpening);
        Assert.True(seen.FirstParticipantModerates);
        Assert.True(seen.AdmitsTokenOfOtherRoom);
        Assert.True(seen.AdmitsTokenOfOtherSubject);
        Assert.Equal(OccupantLimit.NotEnforced, seen.OccupantLimit);
    }

    [ProsodyFact(WithJitsi = true)]
    public async Task A_deployment_that_verifies_rooms_only_admits_tokens_for_other_domains()
    {
        var store = new InMemoryJitsiRoomStore(TimeProvider.System);
        await using var reservations = await ReservationEndpoint.StartAsync(store);
        await using var server = await JitsiModules.StartAsync(new DeploymentOfModules { Reservations = reservations.Address, VerifiesDomain = false });

        var seen = await server.LookAsync(store: store);

        Assert.False(seen.AdmitsTokenOfOtherRoom);
        Assert.True(seen.AdmitsTokenOfOtherSubject);
    }

    [ProsodyFact(WithJitsi = true)]
    public async Task A_deployment_that_counts_its_focus_is_told_from_one_that_counts_nobody()
    {
        var store = new InMemoryJitsiRoomStore(TimeProvider.System);
        await using var reservations = await ReservationEndpoint.StartAsync(store);
        await using var server = await JitsiModules.StartAsync(new DeploymentOfModules { Reservations = reservations.Address, LeavesFocusOut = false });

        Assert.Equal(OccupantLimit.CountsFocus, (await server.LookAsync(store: store)).OccupantLimit);
    }

    [ProsodyFact(WithJitsi = true)]
    public async Task A_lobby_that_is_offered_but_not_switched_on_by_reservations_is_told_apart()
    {
        var store = new InMemoryJitsiRoomStore(TimeProvider.System);
        await using var reservations = await ReservationEndpoint.StartAsync(store);
        await using var server = await JitsiModules.StartAsync(new DeploymentOfModules { Reservations = reservations.Address, HeedsLobby = false });

        var seen = await server.LookAsync(store: store);

        Assert.True(seen.OffersLobby);
        Assert.False(seen.LobbyFromOpening);
        Assert.False(seen.AdmitsTokenOfOtherRoom);
    }

    [ProsodyFact(WithJitsi = true)]
    public async Task A_refused_reservation_opens_no_room_and_is_told_with_its_code()
    {
        await using var reservations = await ReservationEndpoint.StartAsync(new InMemoryJitsiRoomStore(TimeProvider.System));
        await using var server = await JitsiModules.StartAsync(new DeploymentOfModules { Reservations = reservations.Address });

        var seen = await server.LookAsync(store: new InMemoryJitsiRoomStore(TimeProvider.System));

        Assert.Equal(RoomOpening.RefusedByReservation, seen.Opening);
        Assert.Equal(403, seen.ReservationCode);
        Assert.Null(seen.AsksForReservations);
        Assert.Null(seen.AdmitsTokenOfOtherRoom);
    }

    [ProsodyFact(WithJitsi = true)]
    public async Task A_deployment_that_asks_for_no_reservations_is_found_out()
    {
        await using var server = await JitsiModules.StartAsync(new DeploymentOfModules());

        var seen = await server.LookAsync(store: new InMemoryJitsiRoomStore(TimeProvider.System));

        Assert.False(seen.AsksForReservations);
        Assert.False(seen.LobbyFromOpening);
        Assert.Equal(OccupantLimit.NotEnforced, seen.OccupantLimit);
    }

    [ProsodyFact(WithJitsi = true)]
    public async Task Without_reservations_the_other_steps_are_told_all_the_same()
    {
        await using var server = await JitsiModules.StartAsync(new DeploymentOfModules());

        var seen = await server.LookAsync();

        Assert.Empty(seen.Gaps);
        Assert.Equal(RoomOpening.Opened, seen.Opening);
        Assert.False(seen.AdmitsTokenOfOtherRoom);
        Assert.False(seen.AdmitsTokenOfOtherSubject);
        Assert.False(seen.FirstParticipantModerates);
        Assert.Null(seen.AsksForReservations);
        Assert.Null(seen.LobbyFromOpening);
        Assert.Null(seen.OccupantLimit);
    }

    [ProsodyFact(WithJitsi = true)]
    public async Task A_token_that_is_refused_is_explained()
    {
        await using var server = await JitsiModules.StartAsync(new DeploymentOfModules());
        (SignedTokens Tokens, string Word)[] refused =
        [
            (new SignedTokens { Key = "a-key-that-the-deployment-does-not-know-at-all" }, "signature"),
            (new SignedTokens { Issuer = "somebody-else" }, "issuer"),
            (new SignedTokens { Audience = "somebody-else" }, "audience"),
            (new SignedTokens { Lifetime = TimeSpan.FromMinutes(-1) }, "times"),
        ];

        foreach (var (tokens, word) in refused)
        {
            var error = await Assert.ThrowsAsync<ProviderAuthorizationException>(() => server.LookAsync(tokens));

            Assert.Contains("because of its " + word, error.Message, StringComparison.Ordinal);
            Assert.All(tokens.Issued, t => Assert.DoesNotContain(t.Split('.')[2], error.ToString(), StringComparison.Ordinal));
        }
    }

    [ProsodyFact(WithJitsi = true)]
    public async Task A_domain_that_the_deployment_does_not_serve_is_named_as_such()
    {
        await using var server = await JitsiModules.StartAsync(new DeploymentOfModules());
        var options = ProbedDeployment.Options(reservations: false);
        options.XmppDomain = "other.test";

        var error = await Assert.ThrowsAsync<ProviderException>(() => server.LookAsync(options: options));

        Assert.Contains("XMPP_DOMAIN", error.Message, StringComparison.Ordinal);
    }
}
