using System.Text.Json.Nodes;
using PrivacySafe.Conferencing.Emulator.Jitsi;

namespace PrivacySafe.Conferencing.Emulator.Tests.Jitsi;

public sealed class JitsiRoomTests
{
    [Fact]
    public async Task A_room_has_to_be_opened_by_the_focus_before_anybody_joins()
    {
        await using var jitsi = await EmulatedJitsi.StartAsync();
        var client = await jitsi.Connect().LogInAsync();

        Assert.Equal("not-allowed", RawClient.Condition(await client.JoinAsync("room", "me")));
        var opened = await client.OpenRoomAsync("room");

        var conference = Assert.Single(opened.Elements());
        Assert.Equal("true", (string?)conference.Attribute("ready"));
        Assert.Equal("room@muc.meet.jitsi", (string?)conference.Attribute("room"));
        Assert.Equal("focus@auth.meet.jitsi", (string?)conference.Attribute("focusjid"));
        Assert.Null(RawClient.Condition(await client.JoinAsync("room", "me")));
    }

    [Fact]
    public async Task The_newcomer_sees_the_others_and_then_itself()
    {
        await using var jitsi = await EmulatedJitsi.StartAsync();
        await (await jitsi.Connect().LogInAsync()).EnterAsync("room", "one");
        var client = await jitsi.Connect().LogInAsync();

        var stanzas = await client.EnterAsync("room", "two");

        Assert.Equal(["focus", "one", "two"], stanzas.Where(s => s.Name.LocalName == "presence").Select(s => ((string)s.Attribute("from")!).Split('/')[1]));
        var own = Assert.Single(RawClient.Own(stanzas));
        Assert.Equal(("none", "participant"), RawClient.Standing(own));
        Assert.Equal(client.Address, (string?)own.Descendants(RawClient.MucUser + "item").Single().Attribute("jid"));
        Assert.Equal("subject", stanzas[^1].Elements().Single().Name.LocalName);
    }

    [Fact]
    public async Task Trap_the_first_who_enters_becomes_moderator_and_the_next_when_the_first_leaves()
    {
        await using var jitsi = await EmulatedJitsi.StartAsync();
        var one = await jitsi.Connect().LogInAsync();
        var two = await jitsi.Connect().LogInAsync();

        var first = RawClient.Own(await one.EnterAsync("room", "one"));
        await two.EnterAsync("room", "two");
        await one.PostAsync("<presence xmlns='jabber:client' type='unavailable' to='room@muc.meet.jitsi/one'/>");
        var promoted = RawClient.Own((await two.PostAsync()).Elements());

        // The role comes after the join, in a presence of its own.
        Assert.Equal([("none", "participant"), ("owner", "moderator")], first.Select(RawClient.Standing));
        Assert.Equal([("owner", "moderator")], promoted.Select(RawClient.Standing));
    }

    [Fact]
    public async Task Nobody_becomes_moderator_by_itself_where_that_is_off()
    {
        await using var jitsi = await EmulatedJitsi.StartAsync(j => j.FirstBecomesModerator = false);

        var stanzas = await (await jitsi.Connect().LogInAsync()).EnterAsync("room", "one");

        Assert.Equal([("none", "participant")], RawClient.Own(stanzas).Select(RawClient.Standing));
    }

    [Fact]
    public async Task Trap_with_tokens_as_delivered_everybody_who_signs_in_is_moderator()
    {
        await using var jitsi = await EmulatedJitsi.StartAsync(j => j.RequireTokens = true);

        var one = await jitsi.EnterAsync("room", jitsi.Tokens.For("room"));
        var two = await jitsi.EnterAsync("room", jitsi.Tokens.For("room"));

        Assert.True(one.IsModerator);
        Assert.True(two.IsModerator);
    }

    [Fact]
    public async Task Trap_the_moderator_claim_counts_only_where_a_module_heeds_it()
    {
        await using var deaf = await EmulatedJitsi.WithTokensAsync(j => j.FirstBecomesModerator = false);
        await using var heeding = await EmulatedJitsi.WithTokensAsync(j => j.HeedsModeratorClaim = true);

        Assert.False((await deaf.EnterAsync("room", deaf.Tokens.Moderator("room"))).IsModerator);
        // The first, but a participant by its token: there the token's word stands.
        Assert.False((await heeding.EnterAsync("room", heeding.Tokens.For("room"))).IsModerator);
        Assert.True((await heeding.EnterAsync("room", heeding.Tokens.Moderator("room"))).IsModerator);
    }

    [Theory]
    [InlineData("""{"moderator":true}""", true)]
    [InlineData("""{"moderator":"true"}""", true)]
    [InlineData("""{"affiliation":"owner"}""", true)]
    [InlineData("""{"affiliation":"teacher"}""", true)]
    [InlineData("""{"affiliation":"member"}""", false)]
    [InlineData("""{"moderator":false}""", false)]
    [InlineData("""{"moderator":1}""", false)]
    [InlineData("{}", false)]
    public async Task The_moderator_claim_has_several_forms(string user, bool moderator)
    {
        await using var jitsi = await EmulatedJitsi.WithTokensAsync(j => j.HeedsModeratorClaim = true);
        var token = jitsi.Tokens.For("room", claims => claims["context"] = new JsonObject { ["user"] = JsonNode.Parse(user) });

        Assert.Equal(moderator, (await jitsi.EnterAsync("room", token)).IsModerator);
    }

    [Fact]
    public async Task Trap_a_moderator_whose_token_lists_no_features_is_granted_the_vendors()
    {
        await using var jitsi = await EmulatedJitsi.WithTokensAsync(j => j.HeedsModeratorClaim = true);
        var client = await jitsi.Connect().LogInAsync(token: jitsi.Tokens.Moderator("room"));

        var own = RawClient.Own(await client.EnterAsync("room", "me"));

        Assert.Null(own[0].Element(RawClient.JitMeet + "permissions"));
        var granted = own[1].Element(RawClient.JitMeet + "permissions")!.Elements().Select(p => (string)p.Attribute("name")!).ToArray();
        Assert.Superset(new HashSet<string> { "livestreaming", "recording", "transcription", "outbound-call", "create-polls", "send-groupchat", "flip" }, new HashSet<string>(granted));
    }

    [Fact]
    public async Task A_moderator_whose_token_lists_features_has_those_alone()
    {
        await using var jitsi = await EmulatedJitsi.WithTokensAsync(j => j.HeedsModeratorClaim = true);
        JsonObject features = new() { ["recording"] = false, ["screen-sharing"] = true, ["create-polls"] = "true", ["flip"] = "false" };

        var entry = await jitsi.EnterAsync("room", jitsi.Tokens.Moderator("room", features));

        Assert.True(entry.IsModerator);
        Assert.Equal(["create-polls", "screen-sharing"], entry.Features.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Trap_guests_enter_rooms_that_somebody_with_a_token_has_opened()
    {
        await using var jitsi = await EmulatedJitsi.StartAsync(j => j.RequireTokens = j.Guests = true);

        var early = await jitsi.EnterAsync("room");
        await jitsi.EnterAsync("room", jitsi.Tokens.For("room"));
        var late = await jitsi.EnterAsync("room");

        Assert.Equal(JitsiEntryOutcome.Refused, early.Outcome);
        Assert.Equal("not-authorized", early.Refusal);
        Assert.Equal(JitsiEntryOutcome.Inside, late.Outcome);
        Assert.False(late.IsModerator);
    }

    [Fact]
    public async Task Guests_stay_outside_where_domains_are_verified()
    {
        await using var jitsi = await EmulatedJitsi.StartAsync(j => j.RequireTokens = j.Guests = j.VerifyDomain = true);
        await jitsi.EnterAsync("room", jitsi.Tokens.For("room"));

        Assert.Equal("not-allowed", (await jitsi.EnterAsync("room")).Refusal);
    }

    [Fact]
    public async Task A_full_room_refuses()
    {
        await using var jitsi = await EmulatedJitsi.StartAsync(j => j.MaximumOccupants = 1);
        await (await jitsi.Connect().LogInAsync()).EnterAsync("room", "one");

        Assert.Equal("service-unavailable", RawClient.Condition(await (await jitsi.Connect().LogInAsync()).EnterAsync("room", "two")));
    }

    [Fact]
    public async Task Trap_where_the_focus_counts_a_room_for_one_is_full_from_the_start()
    {
        await using var jitsi = await EmulatedJitsi.StartAsync(j => (j.MaximumOccupants, j.CountsFocus) = (1, true));

        Assert.Equal("service-unavailable", RawClient.Condition(await (await jitsi.Connect().LogInAsync()).EnterAsync("room", "one")));
    }

    [Fact]
    public async Task Nicks_are_taken_once()
    {
        await using var jitsi = await EmulatedJitsi.StartAsync();
        await (await jitsi.Connect().LogInAsync()).EnterAsync("room", "me");
        var other = await jitsi.Connect().LogInAsync();

        Assert.Equal("conflict", RawClient.Condition(await other.EnterAsync("room", "me")));
        Assert.Equal("conflict", RawClient.Condition(await other.EnterAsync("room", "focus")));
    }

    [Fact]
    public async Task A_moderator_sets_a_password_and_others_need_it()
    {
        await using var jitsi = await EmulatedJitsi.StartAsync();
        var moderator = await jitsi.Connect().LogInAsync();
        await moderator.EnterAsync("room", "one");
        var other = await jitsi.Connect().LogInAsync();

        Assert.Null(RawClient.Condition([.. (await moderator.PostAsync(Submit("room", "muc#roomconfig_roomsecret", "s3cret"))).Elements()]));

        Assert.True(Assert.Single(jitsi.Jitsi.Rooms).HasPassword);
        Assert.Equal("not-authorized", RawClient.Condition(await other.JoinAsync("room", "two")));
        Assert.Equal("not-authorized", RawClient.Condition(await other.JoinAsync("room", "two", password: "wrong")));
        Assert.Null(RawClient.Condition(await other.JoinAsync("room", "two", password: "s3cret")));
    }

    [Fact]
    public async Task Participants_set_nothing()
    {
        await using var jitsi = await EmulatedJitsi.StartAsync();
        await (await jitsi.Connect().LogInAsync()).EnterAsync("room", "one");
        var participant = await jitsi.Connect().LogInAsync();
        await participant.EnterAsync("room", "two");

        Assert.Equal("forbidden", RawClient.Condition([.. (await participant.PostAsync(Submit("room", "muc#roomconfig_membersonly", "true"))).Elements()]));
        Assert.Equal("forbidden", RawClient.Condition([.. (await participant.PostAsync(Kick("room", "one"))).Elements()]));
        Assert.Equal(2, Assert.Single(jitsi.Jitsi.Rooms).Occupants);
    }

    [Fact]
    public async Task A_lobby_keeps_newcomers_out_until_a_moderator_invites_them()
    {
        await using var jitsi = await EmulatedJitsi.StartAsync();
        var moderator = await jitsi.Connect().LogInAsync();
        await moderator.EnterAsync("room", "one");
        await moderator.PostAsync(Submit("room", "muc#roomconfig_membersonly", "true"));
        await moderator.JoinAsync("room", "one", domain: "lobby.meet.jitsi");
        var newcomer = await jitsi.Connect().LogInAsync();

        var refusal = Assert.Single(await newcomer.JoinAsync("room", "two"));
        Assert.Equal("registration-required", RawClient.Condition(refusal));
        Assert.Equal("407", (string?)refusal.Element(RawClient.Client + "error")!.Attribute("code"));
        Assert.Equal("room@lobby.meet.jitsi", refusal.Element(RawClient.Client + "error")!.Element(RawClient.JitMeet + "lobbyroom")!.Value);
        Assert.Single(RawClient.Own(await newcomer.JoinAsync("room", "two", domain: "lobby.meet.jitsi")));
        Assert.Equal(1, Assert.Single(jitsi.Jitsi.Rooms).Waiting);
        Assert.Contains((await moderator.PostAsync()).Elements(), s => (string?)s.Attribute("from") == "room@lobby.meet.jitsi/two");

        await moderator.PostAsync(
            $"<message xmlns='jabber:client' to='room@muc.meet.jitsi'><x xmlns='http://jabber.org/protocol/muc#user'><invite to='{newcomer.Address}'/></x></message>");
        Assert.Contains((await newcomer.PostAsync()).Descendants(), e => e.Name == RawClient.MucUser + "invite");
        Assert.Equal([("member", "participant")], RawClient.Own(await newcomer.JoinAsync("room", "two")).Select(RawClient.Standing));
    }

    [Fact]
    public async Task Those_who_wait_see_nobody_who_waits()
    {
        await using var jitsi = await EmulatedJitsi.StartAsync();
        var moderator = await jitsi.Connect().LogInAsync();
        await moderator.EnterAsync("room", "one");
        await moderator.PostAsync(Submit("room", "muc#roomconfig_membersonly", "true"));
        var (two, three) = (await jitsi.Connect().LogInAsync(), await jitsi.Connect().LogInAsync());

        await two.JoinAsync("room", "two", domain: "lobby.meet.jitsi");
        var seen = await three.JoinAsync("room", "three", domain: "lobby.meet.jitsi");

        Assert.Equal("room@lobby.meet.jitsi/three", (string?)Assert.Single(seen).Attribute("from"));
        Assert.Empty((await two.PostAsync()).Elements());
        Assert.Equal(2, (await moderator.JoinAsync("room", "one", domain: "lobby.meet.jitsi")).Count(s => !s.Descendants().Any(e => (string?)e.Attribute("code") == "110")));
    }

    [Fact]
    public async Task A_lobby_wants_a_name()
    {
        await using var jitsi = await EmulatedJitsi.StartAsync();
        var moderator = await jitsi.Connect().LogInAsync();
        await moderator.EnterAsync("room", "one");
        await moderator.PostAsync(Submit("room", "muc#roomconfig_membersonly", "true"));

        var refusal = Assert.Single(await (await jitsi.Connect().LogInAsync()).JoinAsync("room", "two", name: null));

        Assert.Equal("not-acceptable", RawClient.Condition(refusal));
        Assert.NotNull(refusal.Element(RawClient.Client + "error")!.Element(RawClient.JitMeet + "displayname-required"));
    }

    [Fact]
    public async Task Where_lobbies_are_not_available_none_can_be_switched_on()
    {
        await using var jitsi = await EmulatedJitsi.StartAsync(j => j.LobbyAvailable = false);
        var moderator = await jitsi.Connect().LogInAsync();
        await moderator.EnterAsync("room", "one");

        await moderator.PostAsync(Submit("room", "muc#roomconfig_membersonly", "true"));

        Assert.False(Assert.Single(jitsi.Jitsi.Rooms).Lobby);
        Assert.Null(RawClient.Condition(await (await jitsi.Connect().LogInAsync()).JoinAsync("room", "two")));
    }

    [Fact]
    public async Task A_moderator_shows_somebody_the_door_and_can_lock_it()
    {
        await using var jitsi = await EmulatedJitsi.StartAsync();
        var moderator = await jitsi.Connect().LogInAsync();
        await moderator.EnterAsync("room", "one");
        var other = await jitsi.Connect().LogInAsync();
        await other.EnterAsync("room", "two");

        await moderator.PostAsync(Kick("room", "two"));
        Assert.Contains((await other.PostAsync()).Descendants(), e => (string?)e.Attribute("code") == "307");
        Assert.Null(RawClient.Condition(await other.JoinAsync("room", "two")));
        var bare = other.Address!.Split('/')[0];
        await moderator.PostAsync(Administer("room", $"<item affiliation='outcast' jid='{bare}'/>"));

        Assert.Contains((await other.PostAsync()).Descendants(), e => (string?)e.Attribute("code") == "301");
        Assert.Equal("forbidden", RawClient.Condition(await other.JoinAsync("room", "two")));
    }

    [Fact]
    public async Task What_is_said_to_all_reaches_all()
    {
        await using var jitsi = await EmulatedJitsi.StartAsync();
        var one = await jitsi.Connect().LogInAsync();
        await one.EnterAsync("room", "one");
        var two = await jitsi.Connect().LogInAsync();
        await two.EnterAsync("room", "two");

        await two.PostAsync("<message xmlns='jabber:client' type='groupchat' to='room@muc.meet.jitsi'><body>hello</body></message>");

        var message = (await one.PostAsync()).Elements().Single(e => e.Name.LocalName == "message");
        Assert.Equal("room@muc.meet.jitsi/two", (string?)message.Attribute("from"));
        Assert.Equal("hello", message.Value);
    }

    [Fact]
    public async Task A_room_is_gone_when_the_last_leaves_or_nobody_comes()
    {
        await using var jitsi = await EmulatedJitsi.StartAsync();
        var client = await jitsi.Connect().LogInAsync();
        await client.EnterAsync("room", "me");
        await client.PostAsync("<presence xmlns='jabber:client' type='unavailable' to='room@muc.meet.jitsi/me'/>");
        Assert.Empty(jitsi.Jitsi.Rooms);

        await client.OpenRoomAsync("room");
        jitsi.Time.Advance(TimeSpan.FromSeconds(14));
        Assert.Single(jitsi.Jitsi.Rooms);
        jitsi.Time.Advance(TimeSpan.FromSeconds(1));

        Assert.Empty(jitsi.Jitsi.Rooms);
    }

    [Fact]
    public async Task A_room_can_be_asked_about_without_entering()
    {
        await using var jitsi = await EmulatedJitsi.StartAsync();
        var moderator = await jitsi.Connect().LogInAsync();
        await moderator.EnterAsync("room", "one");
        await moderator.PostAsync(Submit("room", "muc#roomconfig_membersonly", "true"));

        var answer = await (await jitsi.Connect().LogInAsync()).PostAsync(
            "<iq xmlns='jabber:client' to='room@muc.meet.jitsi' type='get' id='d'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>");

        Assert.Contains(answer.Descendants(), e => (string?)e.Attribute("var") == "muc_membersonly");
        Assert.Equal("room@lobby.meet.jitsi", answer.Descendants().Single(e => (string?)e.Attribute("var") == "muc#roominfo_lobbyroom").Value);
    }

    private static string Submit(string room, string field, string value) =>
        $"<iq xmlns='jabber:client' to='{room}@muc.meet.jitsi' type='set' id='o'><query xmlns='http://jabber.org/protocol/muc#owner'>"
        + $"<x xmlns='jabber:x:data' type='submit'><field var='{field}'><value>{value}</value></field></x></query></iq>";

    private static string Kick(string room, string nick) => Administer(room, $"<item role='none' nick='{nick}'/>");

    private static string Administer(string room, string items) =>
        $"<iq xmlns='jabber:client' to='{room}@muc.meet.jitsi' type='set' id='a'><query xmlns='http://jabber.org/protocol/muc#admin'>{items}</query></iq>";
}
