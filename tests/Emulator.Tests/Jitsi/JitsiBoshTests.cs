using System.Net;
using System.Text;

namespace PrivacySafe.Conferencing.Emulator.Tests.Jitsi;

public sealed class JitsiBoshTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_session_begins_with_its_terms_and_the_way_to_sign_in()
    {
        await using var jitsi = await EmulatedJitsi.StartAsync();

        var answer = await jitsi.Connect(wait: 500).OpenAsync();

        Assert.NotNull((string?)answer.Attribute("sid"));
        Assert.Equal("1", (string?)answer.Attribute("hold"));
        Assert.Equal("2", (string?)answer.Attribute("requests"));
        Assert.Equal("120", (string?)answer.Attribute("wait"));
        Assert.Equal("60", (string?)answer.Attribute("inactivity"));
        Assert.Equal("meet.jitsi", (string?)answer.Attribute("from"));
        Assert.Equal("ANONYMOUS", answer.Descendants().Single(e => e.Name.LocalName == "mechanism").Value);
    }

    [Fact]
    public async Task After_the_sign_in_the_stream_begins_anew_and_an_address_is_bound()
    {
        await using var jitsi = await EmulatedJitsi.StartAsync();
        var client = jitsi.Connect();
        Assert.Equal("success", (await client.SignInAsync()).Name.LocalName);

        var features = await client.PostAsync("", "xmlns:xmpp='urn:xmpp:xbosh' xmpp:restart='true'");
        var bound = await client.PostAsync("<iq xmlns='jabber:client' type='set' id='b'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'><resource>desk</resource></bind></iq>");

        Assert.Contains(features.Descendants(), e => e.Name.LocalName == "bind");
        Assert.DoesNotContain(features.Descendants(), e => e.Name.LocalName == "mechanisms");
        Assert.Matches("^[0-9a-f-]{36}@meet.jitsi/desk$", bound.Descendants().Single(e => e.Name.LocalName == "jid").Value);
    }

    [Theory]
    [InlineData("elsewhere.example")]
    [InlineData("guest.meet.jitsi")]
    [InlineData("")]
    public async Task Only_the_deployments_domains_can_be_signed_in_at(string domain)
    {
        await using var jitsi = await EmulatedJitsi.StartAsync();

        var answer = await jitsi.Connect().OpenAsync(domain);

        Assert.Equal("improper-addressing", (string?)answer.Attribute("condition"));
    }

    [Fact]
    public async Task Other_ways_to_sign_in_are_refused()
    {
        await using var jitsi = await EmulatedJitsi.StartAsync();
        var client = jitsi.Connect();
        await client.OpenAsync();

        var answer = await client.PostAsync("<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>AGEAYg==</auth>");

        Assert.Equal("invalid-mechanism", answer.Elements().Single().Elements().Single().Name.LocalName);
    }

    [Fact]
    public async Task Whoever_has_not_signed_in_says_nothing()
    {
        await using var jitsi = await EmulatedJitsi.StartAsync();
        var client = jitsi.Connect();
        await client.OpenAsync();

        var answer = await client.PostAsync("<presence xmlns='jabber:client' to='a@muc.meet.jitsi/b'/>");

        Assert.Equal("remote-stream-error", (string?)answer.Attribute("condition"));
        Assert.Contains(answer.Descendants(), e => e.Name.LocalName == "not-authorized");
        Assert.Equal("item-not-found", (string?)(await client.PostAsync()).Attribute("condition"));
    }

    [Fact]
    public async Task A_repeated_request_is_answered_as_before_and_carried_out_once()
    {
        await using var jitsi = await EmulatedJitsi.StartAsync();
        var client = await jitsi.Connect().LogInAsync();
        await client.OpenRoomAsync("a");
        var first = await client.JoinAsync("a", "me");

        var again = await client.PostAsync("<presence xmlns='jabber:client' to='a@muc.meet.jitsi/other'/>", rid: client.LastRid);

        Assert.Equal(first.Length, again.Elements().Count());
        Assert.Equal(1, Assert.Single(jitsi.Jitsi.Rooms).Occupants);
    }

    [Fact]
    public async Task A_request_that_overtakes_another_waits_for_it()
    {
        await using var jitsi = await EmulatedJitsi.StartAsync();
        var client = await jitsi.Connect(wait: 60).LogInAsync();
        var next = client.LastRid + 1;

        var later = client.PostAsync("<iq xmlns='jabber:client' type='get' id='second'><ping xmlns='urn:xmpp:ping'/></iq>", rid: next + 1);
        await jitsi.UntilOneWaitsAsync();
        Assert.False(later.IsCompleted);
        var earlier = await client.PostAsync("<iq xmlns='jabber:client' type='get' id='first'><ping xmlns='urn:xmpp:ping'/></iq>", rid: next);

        Assert.Equal(["first", "second"], earlier.Elements().Select(e => (string?)e.Attribute("id")));
        jitsi.Time.Advance(TimeSpan.FromSeconds(60));
        Assert.Empty((await later).Elements());
    }

    [Fact]
    public async Task A_request_out_of_order_ends_the_session()
    {
        await using var jitsi = await EmulatedJitsi.StartAsync();
        var client = await jitsi.Connect().LogInAsync();
        await client.EnterAsync("a", "me");

        var answer = await client.PostAsync(rid: client.LastRid + 50);

        Assert.Equal("item-not-found", (string?)answer.Attribute("condition"));
        Assert.Empty(jitsi.Jitsi.Rooms);
    }

    [Fact]
    public async Task An_unknown_session_is_not_found()
    {
        await using var jitsi = await EmulatedJitsi.StartAsync();

        var answer = await jitsi.Connect().PostRawAsync("<body xmlns='http://jabber.org/protocol/httpbind' sid='nobody' rid='7'/>");

        Assert.Equal("terminate", (string?)answer.Attribute("type"));
        Assert.Equal("item-not-found", (string?)answer.Attribute("condition"));
    }

    [Fact]
    public async Task A_request_waits_at_the_server_until_there_is_something_to_say()
    {
        await using var jitsi = await EmulatedJitsi.StartAsync();
        var one = await jitsi.Connect(wait: 60).LogInAsync();
        await one.EnterAsync("a", "one");
        var waiting = one.PostAsync();
        await jitsi.UntilOneWaitsAsync();
        Assert.False(waiting.IsCompleted);

        await (await jitsi.Connect().LogInAsync()).EnterAsync("a", "two");

        Assert.Equal("a@muc.meet.jitsi/two", (string?)(await waiting).Elements().First().Attribute("from"));
    }

    [Fact]
    public async Task A_second_request_frees_the_one_that_waits()
    {
        await using var jitsi = await EmulatedJitsi.StartAsync();
        var client = await jitsi.Connect(wait: 60).LogInAsync();
        var first = client.PostAsync();
        await jitsi.UntilOneWaitsAsync();

        var second = client.PostAsync();

        Assert.Empty((await first).Elements());
        Assert.False(second.IsCompleted);
        jitsi.Time.Advance(TimeSpan.FromSeconds(60));
        Assert.Empty((await second).Elements());
    }

    [Fact]
    public async Task A_request_asked_again_while_it_waits_takes_the_others_place()
    {
        await using var jitsi = await EmulatedJitsi.StartAsync();
        var client = await jitsi.Connect(wait: 60).LogInAsync();
        var lost = client.PostAsync();
        await jitsi.UntilOneWaitsAsync();

        var again = client.PostAsync(rid: client.LastRid);

        Assert.Empty((await lost).Elements());
        Assert.False(again.IsCompleted);
        await client.PostAsync("<iq xmlns='jabber:client' type='get' id='next'><ping xmlns='urn:xmpp:ping'/></iq>", "type='terminate'");
        Assert.Equal("terminate", (string?)(await again).Attribute("type"));
    }

    [Fact]
    public async Task Whoever_is_silent_for_a_minute_is_gone()
    {
        await using var jitsi = await EmulatedJitsi.StartAsync();
        var client = await jitsi.Connect().LogInAsync();
        await client.EnterAsync("a", "me");

        jitsi.Time.Advance(TimeSpan.FromSeconds(59));
        Assert.Null((string?)(await client.PostAsync()).Attribute("condition"));
        jitsi.Time.Advance(TimeSpan.FromSeconds(61));

        Assert.Equal("item-not-found", (string?)(await client.PostAsync()).Attribute("condition"));
        Assert.Empty(jitsi.Jitsi.Rooms);
    }

    [Fact]
    public async Task Saying_good_bye_carries_the_last_words_out()
    {
        await using var jitsi = await EmulatedJitsi.StartAsync();
        var client = await jitsi.Connect().LogInAsync();
        await client.OpenRoomAsync("a");

        var answer = await client.PostAsync("<iq xmlns='jabber:client' type='get' id='last'><ping xmlns='urn:xmpp:ping'/></iq>", "type='terminate'");

        Assert.Equal("terminate", (string?)answer.Attribute("type"));
        Assert.Null(answer.Attribute("condition"));
        Assert.Equal("last", (string?)answer.Elements().Single().Attribute("id"));
        Assert.Equal("item-not-found", (string?)(await client.PostAsync()).Attribute("condition"));
    }

    [Fact]
    public async Task The_domain_says_whether_there_are_lobbies()
    {
        await using var with = await EmulatedJitsi.StartAsync();
        await using var without = await EmulatedJitsi.StartAsync(jitsi => jitsi.LobbyAvailable = false);
        const string question = "<iq xmlns='jabber:client' to='meet.jitsi' type='get' id='d'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>";

        var one = await (await with.Connect().LogInAsync()).PostAsync(question);
        var other = await (await without.Connect().LogInAsync()).PostAsync(question);

        var identity = Assert.Single(one.Descendants(), e => (string?)e.Attribute("type") == "lobbyrooms");
        Assert.Equal("lobby.meet.jitsi", (string?)identity.Attribute("name"));
        Assert.DoesNotContain(other.Descendants(), e => (string?)e.Attribute("type") == "lobbyrooms");
        Assert.Contains(other.Descendants(), e => e.Name.LocalName == "identity");
    }

    [Theory]
    [InlineData("no xml at all")]
    [InlineData("{\"json\":true}")]
    [InlineData("<body xmlns='http://jabber.org/protocol/httpbind' rid='1' to='meet.jitsi' wait='0'>")]
    [InlineData("<!DOCTYPE b [<!ENTITY a 'aaaaaaaaaa'><!ENTITY c '&a;&a;&a;&a;&a;&a;&a;'>]><body xmlns='http://jabber.org/protocol/httpbind' rid='1' to='meet.jitsi' wait='0'>&c;</body>")]
    [InlineData("<!DOCTYPE b [<!ENTITY f SYSTEM 'file:///etc/passwd'>]><body xmlns='http://jabber.org/protocol/httpbind' rid='1' to='meet.jitsi' wait='0'>&f;</body>")]
    [InlineData("<body xmlns='http://jabber.org/protocol/httpbind' rid='1' to='meet.jitsi' wait='0'><!-- psst --></body>")]
    [InlineData("<body xmlns='urn:other' rid='1' to='meet.jitsi' wait='0'/>")]
    [InlineData("<body xmlns='http://jabber.org/protocol/httpbind' to='meet.jitsi' wait='0'/>")]
    [InlineData("<body xmlns='http://jabber.org/protocol/httpbind' rid='-4' to='meet.jitsi' wait='0'/>")]
    [InlineData("<body xmlns='http://jabber.org/protocol/httpbind' rid='99999999999999999999' to='meet.jitsi' wait='0'/>")]
    [InlineData("<body xmlns='http://jabber.org/protocol/httpbind' rid='1' to='meet.jitsi'/>")]
    [InlineData("<body xmlns='http://jabber.org/protocol/httpbind' rid='1' to='meet.jitsi' wait='-1'/>")]
    public async Task What_is_no_request_is_a_bad_one(string body)
    {
        await using var jitsi = await EmulatedJitsi.StartAsync();

        var answer = await jitsi.Connect().PostRawAsync(body);

        Assert.Equal("terminate", (string?)answer.Attribute("type"));
        Assert.Equal("bad-request", (string?)answer.Attribute("condition"));
    }

    [Fact]
    public async Task Deep_and_long_bodies_are_bad_ones_and_the_server_lives()
    {
        await using var jitsi = await EmulatedJitsi.StartAsync();
        var client = await jitsi.Connect().LogInAsync();
        var deep = string.Concat(Enumerable.Repeat("<x>", 20_000)) + string.Concat(Enumerable.Repeat("</x>", 20_000));

        Assert.Equal("bad-request", (string?)(await client.PostAsync(deep, rid: 1)).Attribute("condition"));
        Assert.Equal("bad-request", (string?)(await client.PostAsync(new string('x', 300_000), rid: 1)).Attribute("condition"));
        Assert.Null((string?)(await client.PostAsync()).Attribute("condition"));
    }

    [Fact]
    public async Task A_body_of_five_megabytes_is_refused_by_the_web_server()
    {
        await using var jitsi = await EmulatedJitsi.StartAsync();
        using StringContent content = new(new string('x', 5_000_000), Encoding.UTF8, "text/xml");

        using var response = await jitsi.Client.PostAsync(new Uri("http-bind", UriKind.Relative), content, Cancel);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Theory]
    [InlineData("<banana xmlns='jabber:client'/>", "unsupported-stanza-type")]
    [InlineData("<iq xmlns='urn:other' type='get' id='x'/>", "unsupported-stanza-type")]
    public async Task Elements_that_are_no_stanzas_end_the_stream(string stanza, string condition)
    {
        await using var jitsi = await EmulatedJitsi.StartAsync();
        var client = await jitsi.Connect().LogInAsync();

        var answer = await client.PostAsync(stanza);

        Assert.Contains(answer.Descendants(), e => e.Name.LocalName == condition);
    }

    [Theory]
    [InlineData("<iq xmlns='jabber:client' type='get' id='x' to='nobody.example'><query xmlns='jabber:iq:version'/></iq>", "not-allowed")]
    [InlineData("<iq xmlns='jabber:client' type='get' id='x' to='meet.jitsi'><query xmlns='jabber:iq:version'/></iq>", "service-unavailable")]
    [InlineData("<iq xmlns='jabber:client' type='get' id='x' to='lobby.meet.jitsi'><query xmlns='jabber:iq:version'/></iq>", "service-unavailable")]
    [InlineData("<iq xmlns='jabber:client' type='get' id='x' to='@@'><query xmlns='jabber:iq:version'/></iq>", "jid-malformed")]
    [InlineData("<iq xmlns='jabber:client' type='get' id='x'/>", "bad-request")]
    [InlineData("<presence xmlns='jabber:client' to='a@muc.meet.jitsi'><x xmlns='http://jabber.org/protocol/muc'/></presence>", "jid-malformed")]
    [InlineData("<presence xmlns='jabber:client' to='a@muc.meet.jitsi/n'/>", "item-not-found")]
    [InlineData("<message xmlns='jabber:client' type='groupchat' to='a@muc.meet.jitsi'><body>hello</body></message>", "item-not-found")]
    [InlineData("<iq xmlns='jabber:client' type='set' id='x' to='focus.meet.jitsi'><conference xmlns='http://jitsi.org/protocol/focus' room='a@elsewhere'/></iq>", "bad-request")]
    [InlineData("<iq xmlns='jabber:client' type='set' id='x' to='focus.meet.jitsi'><conference xmlns='http://jitsi.org/protocol/focus'/></iq>", "bad-request")]
    public async Task Stanzas_that_lead_nowhere_come_back_with_a_reason(string stanza, string condition)
    {
        await using var jitsi = await EmulatedJitsi.StartAsync();
        var client = await jitsi.Connect().LogInAsync();

        var answer = await client.PostAsync(stanza);

        Assert.Equal(condition, RawClient.Condition(Assert.Single(answer.Elements())));
    }

    [Fact]
    public async Task Random_damage_never_breaks_the_server()
    {
        await using var jitsi = await EmulatedJitsi.StartAsync();
        Random random = new(42);
        const string sound = "<body xmlns='http://jabber.org/protocol/httpbind' rid='8' to='meet.jitsi' wait='0' hold='1'><auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='ANONYMOUS'/></body>";
        for (var i = 0; i < 300; i++)
        {
            StringBuilder damaged = new(sound);
            for (var hits = random.Next(1, 4); hits > 0; hits--)
                damaged[random.Next(damaged.Length)] = (char)random.Next(32, 127);

            Assert.Equal("body", (await jitsi.Connect().PostRawAsync(damaged.ToString())).Name.LocalName);
        }

        await jitsi.Connect().LogInAsync();
    }
}
