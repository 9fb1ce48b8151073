using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace PrivacySafe.Conferencing.Emulator.Tests.Jitsi;

public sealed class JitsiTokenTests
{
    [Fact]
    public async Task A_token_in_order_signs_in()
    {
        await using var jitsi = await EmulatedJitsi.WithTokensAsync();

        Assert.Equal("success", (await jitsi.Connect().SignInAsync(token: jitsi.Tokens.For("room"))).Name.LocalName);
    }

    [Fact]
    public async Task Without_a_token_nobody_signs_in()
    {
        await using var jitsi = await EmulatedJitsi.WithTokensAsync();

        AssertRefused(await jitsi.Connect().SignInAsync(), "token required");
    }

    [Fact]
    public async Task Trap_as_delivered_everybody_signs_in_and_no_token_is_looked_at()
    {
        await using var jitsi = await EmulatedJitsi.StartAsync();

        Assert.Equal("success", (await jitsi.Connect().SignInAsync()).Name.LocalName);
        Assert.Equal("success", (await jitsi.Connect().SignInAsync(token: "rubbish")).Name.LocalName);
    }

    [Fact]
    public async Task Trap_empty_tokens_can_be_allowed_but_wrong_ones_stay_wrong()
    {
        await using var jitsi = await EmulatedJitsi.WithTokensAsync(j => j.AllowEmptyTokens = true);

        Assert.Equal("success", (await jitsi.Connect().SignInAsync()).Name.LocalName);
        AssertRefused(await jitsi.Connect().SignInAsync(token: "a.b.c"), "Invalid header");
    }

    [Fact]
    public async Task Trap_where_empty_tokens_are_allowed_only_those_with_a_token_are_kept_to_their_room()
    {
        await using var jitsi = await EmulatedJitsi.WithTokensAsync(j => j.AllowEmptyTokens = true);
        var anonymous = await jitsi.Connect().LogInAsync();
        var known = await jitsi.Connect().LogInAsync(token: jitsi.Tokens.For("mine"));

        Assert.Null(RawClient.Condition(await anonymous.EnterAsync("room", "one")));
        Assert.Equal("not-allowed", RawClient.Condition(await known.JoinAsync("room", "two")));
    }

    [Fact]
    public async Task Every_character_of_the_signature_counts()
    {
        await using var jitsi = await EmulatedJitsi.WithTokensAsync();
        var token = jitsi.Tokens.For("room");
        var signature = token.LastIndexOf('.') + 1;

        // The last character of 43 holds two bits that decode to nothing.
        foreach (var place in Enumerable.Range(signature, token.Length - signature - 1))
        {
            var forged = token[..place] + (token[place] == 'A' ? 'B' : 'A') + token[(place + 1)..];
            AssertRefused(await jitsi.Connect().SignInAsync(token: forged), "Invalid signature");
        }
    }

    [Fact]
    public async Task A_changed_claim_breaks_the_signature()
    {
        await using var jitsi = await EmulatedJitsi.WithTokensAsync();
        var (one, other) = (jitsi.Tokens.For("room").Split('.'), jitsi.Tokens.For("other").Split('.'));

        AssertRefused(await jitsi.Connect().SignInAsync(token: $"{one[0]}.{other[1]}.{one[2]}"), "Invalid signature");
    }

    [Theory]
    [InlineData("""{"alg":"none","typ":"JWT"}""", "Invalid or incorrect alg")]
    [InlineData("""{"alg":"None","typ":"JWT"}""", "Invalid or incorrect alg")]
    [InlineData("""{"alg":"","typ":"JWT"}""", "Invalid or incorrect alg")]
    [InlineData("""{"alg":"RS256","typ":"JWT"}""", "Invalid or incorrect alg")]
    [InlineData("""{"alg":"HS512","typ":"JWT"}""", "Invalid or incorrect alg")]
    [InlineData("""{"alg":["HS256"],"typ":"JWT"}""", "Invalid or incorrect alg")]
    [InlineData("""{"typ":"JWT"}""", "Invalid or incorrect alg")]
    [InlineData("""{"alg":"HS256"}""", "Invalid typ")]
    [InlineData("""{"alg":"HS256","alg":"none","typ":"JWT"}""", "Invalid header")]
    [InlineData("[]", "Invalid header")]
    [InlineData("7", "Invalid header")]
    public async Task The_header_cannot_choose_another_algorithm(string header, string reason)
    {
        await using var jitsi = await EmulatedJitsi.WithTokensAsync();
        var token = HandMadeTokens.Assemble(header, jitsi.Tokens.Claims("room"), signed => HMACSHA256.HashData(Encoding.UTF8.GetBytes(jitsi.Jitsi.ApplicationSecret), signed));

        AssertRefused(await jitsi.Connect().SignInAsync(token: token), reason);
    }

    [Fact]
    public async Task A_token_without_signature_is_none()
    {
        await using var jitsi = await EmulatedJitsi.WithTokensAsync();
        var unsigned = HandMadeTokens.Assemble("""{"alg":"none","typ":"JWT"}""", jitsi.Tokens.Claims("room"), _ => []);

        Assert.Equal("failure", (await jitsi.Connect().SignInAsync(token: unsigned)).Name.LocalName);
        Assert.Equal("failure", (await jitsi.Connect().SignInAsync(token: unsigned.TrimEnd('.'))).Name.LocalName);
    }

    [Fact]
    public async Task A_public_key_checks_tokens_by_its_id()
    {
        using var key = RSA.Create(2048);
        using var foreign = RSA.Create(2048);
        await using var jitsi = await EmulatedJitsi.WithTokensAsync(j => j.AddPublicKey("k1", key.ExportSubjectPublicKeyInfoPem()));
        var claims = jitsi.Tokens.Claims("room");

        Assert.Equal("success", (await jitsi.Connect().SignInAsync(token: HandMadeTokens.Sign(claims, key, "k1"))).Name.LocalName);
        AssertRefused(await jitsi.Connect().SignInAsync(token: HandMadeTokens.Sign(claims, foreign, "k1")), "Invalid signature");
        AssertRefused(await jitsi.Connect().SignInAsync(token: HandMadeTokens.Sign(claims, key, "k2")), "could not obtain public key");
        AssertRefused(await jitsi.Connect().SignInAsync(token: HandMadeTokens.Sign(claims, key, null)), "'kid' claim is missing");
    }

    [Fact]
    public async Task The_public_key_is_no_secret_to_sign_with()
    {
        using var key = RSA.Create(2048);
        var pem = key.ExportSubjectPublicKeyInfoPem();
        await using var jitsi = await EmulatedJitsi.WithTokensAsync(j => j.AddPublicKey("k1", pem));
        var claims = jitsi.Tokens.Claims("room");
        var confused = HandMadeTokens.Assemble("""{"alg":"HS256","typ":"JWT","kid":"k1"}""", claims, signed => HMACSHA256.HashData(Encoding.UTF8.GetBytes(pem), signed));

        AssertRefused(await jitsi.Connect().SignInAsync(token: confused), "Invalid or incorrect alg");
        AssertRefused(await jitsi.Connect().SignInAsync(token: HandMadeTokens.Sign(claims, jitsi.Jitsi.ApplicationSecret)), "Invalid or incorrect alg");
    }

    [Theory]
    [InlineData("iss", null, "'iss' claim is missing")]
    [InlineData("iss", "\"somebody\"", "invalid 'iss' claim")]
    [InlineData("iss", "[\"emulated-application\"]", "invalid 'iss' claim")]
    [InlineData("aud", null, "'aud' claim is missing")]
    [InlineData("room", null, "'room' claim is missing")]
    [InlineData("room", "7", "'room' claim is missing")]
    [InlineData("exp", "\"tomorrow\"", "exp must be number")]
    [InlineData("nbf", "{}", "nbf must be number")]
    public async Task Claims_that_are_missing_or_wrong_are_named(string claim, string? json, string reason)
    {
        await using var jitsi = await EmulatedJitsi.WithTokensAsync();
        var token = jitsi.Tokens.For("room", claims =>
        {
            claims.Remove(claim);
            if (json is not null)
                claims[claim] = JsonNode.Parse(json);
        });

        AssertRefused(await jitsi.Connect().SignInAsync(token: token), reason);
    }

    [Fact]
    public async Task A_token_is_good_from_its_beginning_until_its_end()
    {
        await using var jitsi = await EmulatedJitsi.WithTokensAsync();
        var now = jitsi.Time.GetUtcNow().ToUnixTimeSeconds();
        var token = jitsi.Tokens.For("room", claims => (claims["nbf"], claims["exp"]) = (now + 60, now + 120));

        AssertRefused(await jitsi.Connect().SignInAsync(token: token), "Not acceptable by nbf");
        jitsi.Time.Advance(TimeSpan.FromSeconds(60));
        Assert.Equal("success", (await jitsi.Connect().SignInAsync(token: token)).Name.LocalName);
        jitsi.Time.Advance(TimeSpan.FromSeconds(59));
        Assert.Equal("success", (await jitsi.Connect().SignInAsync(token: token)).Name.LocalName);
        jitsi.Time.Advance(TimeSpan.FromSeconds(1));
        AssertRefused(await jitsi.Connect().SignInAsync(token: token), "Not acceptable by exp");
    }

    [Fact]
    public async Task Trap_a_token_without_end_is_good_for_ever()
    {
        await using var jitsi = await EmulatedJitsi.WithTokensAsync();
        var token = jitsi.Tokens.For("room", claims => claims.Remove("exp"));
        jitsi.Time.Advance(TimeSpan.FromDays(10_000));

        Assert.Equal("success", (await jitsi.Connect().SignInAsync(token: token)).Name.LocalName);
    }

    [Theory]
    [InlineData(null, "\"anything\"", true)]
    [InlineData("*", "\"anything\"", true)]
    [InlineData("jitsi", "\"jitsi\"", true)]
    [InlineData("jitsi", "\"anything\"", false)]
    [InlineData("jitsi", "[\"jitsi\"]", false)]
    public async Task Audiences_are_compared_where_the_deployment_names_some(string? accepted, string audience, bool good)
    {
        await using var jitsi = await EmulatedJitsi.WithTokensAsync(j =>
        {
            if (accepted is not null)
                j.AcceptedAudiences.Add(accepted);
        });

        var verdict = await jitsi.Connect().SignInAsync(token: jitsi.Tokens.For("room", claims => claims["aud"] = JsonNode.Parse(audience)));

        Assert.Equal(good ? "success" : "failure", verdict.Name.LocalName);
    }

    [Fact]
    public async Task Other_issuers_can_be_accepted_instead_of_the_application()
    {
        await using var jitsi = await EmulatedJitsi.WithTokensAsync(j => j.AcceptedIssuers.Add("portal"));

        Assert.Equal("success", (await jitsi.Connect().SignInAsync(token: jitsi.Tokens.For("room", claims => claims["iss"] = "portal"))).Name.LocalName);
        AssertRefused(await jitsi.Connect().SignInAsync(token: jitsi.Tokens.For("room")), "invalid 'iss' claim");
    }

    [Fact]
    public async Task A_token_opens_its_own_room_alone()
    {
        await using var jitsi = await EmulatedJitsi.WithTokensAsync();
        var client = await jitsi.Connect().LogInAsync(token: jitsi.Tokens.For("MyRoom"));
        await client.OpenRoomAsync("other");

        Assert.Equal("not-allowed", RawClient.Condition(await client.JoinAsync("other", "me")));
        Assert.Null(RawClient.Condition(await client.EnterAsync("myroom", "me")));
    }

    [Fact]
    public async Task Trap_without_verification_of_rooms_every_token_opens_all()
    {
        await using var jitsi = await EmulatedJitsi.WithTokensAsync(j => j.VerifyRooms = false);
        var client = await jitsi.Connect().LogInAsync(token: jitsi.Tokens.For("mine"));

        Assert.Null(RawClient.Condition(await client.EnterAsync("other", "me")));
    }

    [Fact]
    public async Task Trap_an_asterisk_opens_every_room_unless_it_is_refused()
    {
        await using var open = await EmulatedJitsi.WithTokensAsync();
        await using var strict = await EmulatedJitsi.WithTokensAsync(j => j.AcceptWildcardRooms = false);

        var client = await open.Connect().LogInAsync(token: open.Tokens.For("*"));

        Assert.Null(RawClient.Condition(await client.EnterAsync("any", "me")));
        Assert.Equal("failure", (await strict.Connect().SignInAsync(token: strict.Tokens.For("*"))).Name.LocalName);
    }

    [Theory]
    [InlineData(false, "elsewhere.example", true)]
    [InlineData(true, "elsewhere.example", false)]
    [InlineData(true, "meet.jitsi", true)]
    [InlineData(true, "*", true)]
    [InlineData(true, null, false)]
    public async Task Trap_the_subject_counts_only_with_domain_verification_and_at_the_join(bool verifies, string? subject, bool enters)
    {
        await using var jitsi = await EmulatedJitsi.WithTokensAsync(j => j.VerifyDomain = verifies);
        var client = await jitsi.Connect().LogInAsync(token: jitsi.Tokens.For("room", claims => claims["sub"] = subject));
        await client.OpenRoomAsync("room");

        Assert.Equal(enters ? null : "not-allowed", RawClient.Condition(await client.JoinAsync("room", "me")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("a.b")]
    [InlineData("a.b.c.d")]
    [InlineData("%2e%2e.%2e")]
    [InlineData("eyJ0eXAiOiJKV1QifQ..")]
    public async Task Rubbish_is_no_token(string token)
    {
        await using var jitsi = await EmulatedJitsi.WithTokensAsync();

        Assert.Equal("failure", (await jitsi.Connect().SignInAsync(token: token)).Name.LocalName);
    }

    [Fact]
    public async Task A_very_long_token_is_refused_and_the_server_lives()
    {
        await using var jitsi = await EmulatedJitsi.WithTokensAsync();

        Assert.Equal("failure", (await jitsi.Connect().SignInAsync(token: new string('a', 7_500) + "." + new string('b', 100) + ".c")).Name.LocalName);
        Assert.Equal("success", (await jitsi.Connect().SignInAsync(token: jitsi.Tokens.For("room"))).Name.LocalName);
    }

    [Fact]
    public async Task A_key_that_is_none_is_refused_at_once()
    {
        await using var jitsi = await EmulatedJitsi.StartAsync();

        Assert.Throws<ArgumentException>("publicKey", () => jitsi.Jitsi.AddPublicKey("k", "no key"));
    }

    [Fact]
    public async Task Two_emulators_share_no_secret()
    {
        await using var one = await EmulatedJitsi.WithTokensAsync();
        await using var two = await EmulatedJitsi.WithTokensAsync();

        AssertRefused(await two.Connect().SignInAsync(token: one.Tokens.For("room")), "Invalid signature");
    }

    private static void AssertRefused(XElement verdict, string reason)
    {
        Assert.Equal("failure", verdict.Name.LocalName);
        Assert.Equal("not-allowed", verdict.Elements().First().Name.LocalName);
        Assert.Equal(reason, verdict.Elements().Last().Value);
    }
}
