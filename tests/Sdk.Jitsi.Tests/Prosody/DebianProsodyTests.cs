using PrivacySafe.Conferencing.Jitsi.Tests.Probe;

namespace PrivacySafe.Conferencing.Jitsi.Tests.Prosody;

/// <summary>The probe against Prosody alone, which checks tokens with code of its own.</summary>
public sealed class DebianProsodyTests
{
    private const string Deployment = $$"""
        admins = { "focus@focus.meet.test" }

        VirtualHost "meet.test"
            authentication = "checked_token"
            token_secret = "{{SignedTokens.Secret}}"
            token_issuer = "application"
            token_audience = "jitsi"

        Component "muc.meet.test" "muc"
            restrict_room_creation = true
            muc_room_locking = false

        Component "focus.meet.test" "room_opener"
            conference_host = "muc.meet.test"

        """;

    private const string Guests = """
        VirtualHost "visitors.meet.test"
            authentication = "anonymous"

        """;

    [ProsodyFact]
    public async Task Our_token_is_let_in_and_a_forged_one_and_none_are_not()
    {
        await using var server = await ProsodyServer.StartAsync(Deployment);

        var seen = await server.LookAsync();

        Assert.False(seen.AdmitsWithoutToken);
        Assert.False(seen.AdmitsForgedToken);
        Assert.False(seen.AdmitsGuests);
        Assert.False(seen.OffersLobby);
        Assert.False(seen.UsesHttps);
        Assert.Null(seen.ClientConfiguration);
    }

    [ProsodyFact]
    public async Task A_room_opens_and_its_first_participant_gets_no_rights()
    {
        await using var server = await ProsodyServer.StartAsync(Deployment);

        var seen = await server.LookAsync();

        Assert.Equal(RoomOpening.Opened, seen.Opening);
        Assert.False(seen.FirstParticipantModerates);
        Assert.Null(seen.AsksForReservations);
        Assert.Null(seen.LobbyFromOpening);
        Assert.Null(seen.OccupantLimit);
    }

    [ProsodyFact]
    public async Task A_server_that_does_not_compare_tokens_with_rooms_is_found_out()
    {
        await using var server = await ProsodyServer.StartAsync(Deployment);

        var seen = await server.LookAsync();

        Assert.True(seen.AdmitsTokenOfOtherRoom);
        Assert.True(seen.AdmitsTokenOfOtherSubject);
    }

    [ProsodyFact]
    public async Task A_server_that_makes_the_first_participant_owner_is_found_out()
    {
        await using var server = await ProsodyServer.StartAsync(Deployment + "    first_participant_becomes_owner = true\n");

        Assert.True((await server.LookAsync()).FirstParticipantModerates);
    }

    [ProsodyFact]
    public async Task Guests_are_found_at_the_domain_that_the_client_is_told()
    {
        await using var server = await ProsodyServer.StartAsync(Deployment + Guests, "var config = { hosts: { domain: 'meet.test', anonymousdomain: 'visitors.meet.test' } };");

        var seen = await server.LookAsync();

        Assert.True(seen.AdmitsGuests);
        Assert.StartsWith("var config", seen.ClientConfiguration, StringComparison.Ordinal);
    }

    [ProsodyFact]
    public async Task An_expired_token_is_refused_and_the_exception_names_what_to_compare()
    {
        await using var server = await ProsodyServer.StartAsync(Deployment);

        var error = await Assert.ThrowsAsync<ProviderAuthorizationException>(() => server.LookAsync(new SignedTokens { Lifetime = TimeSpan.FromMinutes(-1) }));

        Assert.Contains("JitsiOptions", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(SignedTokens.Secret, error.Message, StringComparison.Ordinal);
    }

    [ProsodyFact]
    public async Task A_server_without_a_focus_opens_no_room_and_the_gap_is_named()
    {
        await using var server = await ProsodyServer.StartAsync(Deployment[..Deployment.IndexOf("Component \"focus", StringComparison.Ordinal)]);

        var seen = await server.LookAsync();

        Assert.False(seen.AdmitsForgedToken);
        Assert.Null(seen.Opening);
        Assert.Null(seen.AdmitsTokenOfOtherRoom);
        Assert.Contains(seen.Gaps, g => g.Contains("could not be opened", StringComparison.Ordinal));
    }
}
