using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Jose;

namespace PrivacySafe.Conferencing.Jitsi.Tests.Tokens;

/// <summary>Tokens, as somebody reads them who shares no code with who makes them.</summary>
public sealed class JitsiTokensTests
{
    private static readonly DateTimeOffset Start = new(2027, 3, 1, 9, 0, 0, TimeSpan.Zero);

    private static readonly string[] Personal = ["email", "avatar", "example.org/", "chair", "marker"];

    [Fact]
    public void A_token_signed_with_the_secret_is_accepted_by_an_independent_implementation_that_knows_it()
    {
        var token = Made(Described.Deployment());
        Assert.Contains("council", JWT.Decode(token, Encoding.UTF8.GetBytes(Described.Secret), JwsAlgorithm.HS256), StringComparison.Ordinal);
        Assert.Throws<IntegrityException>(() => JWT.Decode(token, Encoding.UTF8.GetBytes(Described.Secret.ToUpperInvariant()), JwsAlgorithm.HS256));
    }

    [Fact]
    public void A_token_signed_with_a_private_key_is_accepted_by_an_independent_implementation_that_knows_the_public_one()
    {
        var token = Made(Described.Deployment(o => Described.SignedByKey(o)));
        Assert.Contains("council", JWT.Decode(token, Described.PublicKey, JwsAlgorithm.RS256), StringComparison.Ordinal);
        using var other = System.Security.Cryptography.RSA.Create(2048);
        Assert.Throws<IntegrityException>(() => JWT.Decode(token, other, JwsAlgorithm.RS256));
    }

    [Fact]
    public void The_header_names_the_algorithm_and_where_there_is_one_the_key()
    {
        var shared = JWT.Headers(Made(Described.Deployment()));
        Assert.Equal(("HS256", "JWT"), (shared["alg"], shared["typ"]));
        Assert.DoesNotContain("kid", shared.Keys);

        var keyed = JWT.Headers(Made(Described.Deployment(o => Described.SignedByKey(o))));
        Assert.Equal(("RS256", "key-1"), (keyed["alg"], keyed["kid"]));
    }

    [Fact]
    public void It_is_for_exactly_one_room_one_deployment_and_one_application()
    {
        var room = Described.Room(Start);
        var claims = Claims(Described.Deployment(o => o.XmppDomain = "meet.jitsi"), room, host: false);
        Assert.Equal((room.Name, "meet.jitsi", "council", "jitsi"), ((string?)claims["room"], (string?)claims["sub"], (string?)claims["iss"], (string?)claims["aud"]));
    }

    [Fact]
    public void It_lives_around_the_meeting_only_and_the_hosts_begins_earlier()
    {
        var (deployment, room) = (Described.Deployment(), Described.Room(Start));
        var (participant, host) = (Claims(deployment, room, host: false), Claims(deployment, room, host: true));
        Assert.Equal(Start.AddMinutes(-5).ToUnixTimeSeconds(), (long?)participant["nbf"]);
        Assert.Equal(Start.AddMinutes(-15).ToUnixTimeSeconds(), (long?)host["nbf"]);
        Assert.Equal(Start.AddMinutes(90).ToUnixTimeSeconds(), (long?)participant["exp"]);
        Assert.Equal(Start.AddMinutes(90).ToUnixTimeSeconds(), (long?)host["exp"]);
        Assert.DoesNotContain("iat", participant.Select(c => c.Key));
    }

    [Fact]
    public void For_all_times_and_leads_it_opens_nothing_before_and_nothing_after() =>
        Gen.Select(Gen.Int[0, 120], Gen.Int[0, 120], Gen.Int[0, 120], Gen.Int[1, 1440], Gen.Long[0, 4_000_000_000]).Sample((hostLead, lead, overrun, minutes, start) =>
        {
            var options = Described.Options(o => (o.HostLeadTime, o.ParticipantLeadTime, o.Overrun) = (TimeSpan.FromMinutes(hostLead), TimeSpan.FromMinutes(Math.Min(lead, hostLead)), TimeSpan.FromMinutes(overrun)));
            var deployment = new JitsiDeployment("", options, null);
            var room = Described.Room(DateTimeOffset.FromUnixTimeSeconds(start + 7200), TimeSpan.FromMinutes(minutes), options);
            var (participant, host) = (Claims(deployment, room, host: false), Claims(deployment, room, host: true));
            return (long)participant["nbf"]! >= (long)host["nbf"]!
                && (long)host["nbf"]! >= room.OpensAt.ToUnixTimeSeconds()
                && (long)participant["nbf"]! <= room.Start.ToUnixTimeSeconds()
                && (long)participant["exp"]! == room.ClosesAt.ToUnixTimeSeconds();
        });

    [Fact]
    public void Only_a_hosts_makes_a_moderator()
    {
        var (deployment, room) = (Described.Deployment(), Described.Room(Start));
        Assert.False((bool?)User(Claims(deployment, room, host: false))["moderator"]);
        Assert.True((bool?)User(Claims(deployment, room, host: true))["moderator"]);
        Assert.False((bool?)User(Claims(deployment, room, host: false))["lobby_bypass"]);
        Assert.True((bool?)User(Claims(deployment, room, host: true))["lobby_bypass"]);
    }

    [Fact]
    public void Its_features_are_those_of_the_room_each_with_true_or_false()
    {
        var (deployment, room) = (Described.Deployment(), Described.Room(Start));
        Assert.Equal("""{"screen-sharing":false,"recording":false}""", Claims(deployment, room, host: false)["context"]!["features"]!.ToJsonString());
        Assert.Equal("""{"screen-sharing":true,"recording":false}""", Claims(deployment, room, host: true)["context"]!["features"]!.ToJsonString());
    }

    [Fact]
    public void It_says_nothing_of_the_person_but_the_name_that_is_wanted()
    {
        var (deployment, room) = (Described.Deployment(), Described.Room(Start));
        Assert.Equal(["moderator", "id", "lobby_bypass"], User(Claims(deployment, room, host: false)).Select(c => c.Key));
        Assert.Equal("Member 7", (string?)User(Claims(deployment, room, host: false, "Member 7"))["name"]);
        Assert.DoesNotContain(Personal, word => Claims(deployment, room, host: false, "Member 7").ToJsonString().Contains(word, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Two_tokens_of_a_room_have_no_id_in_common()
    {
        var (deployment, room) = (Described.Deployment(), Described.Room(Start));
        Assert.NotEqual((string?)User(Claims(deployment, room, host: false))["id"], (string?)User(Claims(deployment, room, host: false))["id"]);
    }

    [Fact]
    public void Numbers_are_numbers_and_truth_values_are_truth_values()
    {
        var claims = Claims(Described.Deployment(), Described.Room(Start), host: false);
        Assert.Equal(JsonValueKind.Number, claims["exp"]!.GetValueKind());
        Assert.Equal(JsonValueKind.False, claims["context"]!["features"]!["recording"]!.GetValueKind());
    }

    [Fact]
    public async Task What_was_signed_otherwise_is_not_read_back()
    {
        var deployment = Described.Deployment();
        using var tokens = new JitsiTokens(deployment, TimeProvider.System);
        var token = tokens.Sign(JitsiTokenClaims.ForRoom(deployment, Described.Room(Start), host: false, null));
        await tokens.ReadAsync(token);
        var payload = token.Split('.')[1];
        foreach (var forged in (string[])
            [
                JWT.Encode(JWT.Payload(token), null, JwsAlgorithm.none),
                JWT.Encode(JWT.Payload(token), Encoding.UTF8.GetBytes(Described.Secret[..^1] + "X"), JwsAlgorithm.HS256),
                JWT.Encode(JWT.Payload(token), Encoding.UTF8.GetBytes(Described.Secret + Described.Secret), JwsAlgorithm.HS512),
                token[..token.LastIndexOf('.')] + ".",
            ])
        {
            var error = await Assert.ThrowsAsync<InvalidDataException>(() => tokens.ReadAsync(forged));
            Assert.DoesNotContain(payload[..20], error.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_token_for_looking_lives_three_minutes_at_most_and_grants_nothing()
    {
        using var tokens = new JitsiTokens(Described.Deployment(), TimeProvider.System);
        var claims = Parsed(tokens.Issue("a-room", "elsewhere"));
        Assert.Equal(("a-room", "elsewhere"), ((string?)claims["room"], (string?)claims["sub"]));
        Assert.True((long)claims["exp"]! - (long)claims["nbf"]! <= 180);
        Assert.All(claims["context"]!["features"]!.AsObject(), f => Assert.False((bool?)f.Value));
        Assert.True(claims["context"]!["features"]!.AsObject().Count > 15);
        Assert.False((bool?)User(claims)["moderator"]);
    }

    private static JsonObject Claims(JitsiDeployment deployment, JitsiRoom room, bool host, string? name = null)
    {
        using var tokens = new JitsiTokens(deployment, TimeProvider.System);
        return Parsed(tokens.Sign(JitsiTokenClaims.ForRoom(deployment, room, host, name)));
    }

    private static string Made(JitsiDeployment deployment)
    {
        using var tokens = new JitsiTokens(deployment, TimeProvider.System);
        return tokens.Sign(JitsiTokenClaims.ForRoom(deployment, Described.Room(Start), host: false, null));
    }

    private static JsonObject Parsed(string token) => JsonNode.Parse(JWT.Payload(token))!.AsObject();

    private static JsonObject User(JsonObject claims) => claims["context"]!["user"]!.AsObject();
}
