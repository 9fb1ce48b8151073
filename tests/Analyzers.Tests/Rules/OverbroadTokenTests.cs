namespace PrivacySafe.Conferencing.Analyzers.Tests.Rules;

/// <summary>Tokens that let people into rooms, in all the ways in which libraries let them be written.</summary>
public class OverbroadTokenTests
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.IdentityModel.Tokens.Jwt;
        using System.Security.Claims;
        using System.Text.Json;
        using Microsoft.IdentityModel.JsonWebTokens;
        using Microsoft.IdentityModel.Tokens;
        // A meeting's tokens.

        """;

    private static readonly string[] Packages =
    [
        "system.identitymodel.tokens.jwt/8.23.0/lib/net10.0/System.IdentityModel.Tokens.Jwt.dll",
        "microsoft.identitymodel.jsonwebtokens/8.23.0/lib/net10.0/Microsoft.IdentityModel.JsonWebTokens.dll",
        "microsoft.identitymodel.tokens/8.23.0/lib/net10.0/Microsoft.IdentityModel.Tokens.dll",
        "jose-jwt/5.3.0/lib/net6.0/jose-jwt.dll",
    ];

    private static Task Code(string members) => Analysis.OfAsync(Packages, Usings + "class Issuer(SigningCredentials credentials)\n{\n" + members + "\n}");

    [Fact]
    public Task A_list_of_claims_that_opens_every_room_for_ever() => Code("""
        JwtSecurityToken Make(string user) => new {|PSC1010:JwtSecurityToken|}("app", "jitsi", new[] { new Claim("room", {|PSC1010:"*"|}), new Claim("sub", user) }, signingCredentials: credentials);
        """);

    [Fact]
    public Task A_list_of_claims_for_one_room_that_ends_soon_is_silent() => Code("""
        JwtSecurityToken Make(string room) => new JwtSecurityToken("app", "jitsi", new[] { new Claim("room", room) }, expires: DateTime.UtcNow.AddHours(2), signingCredentials: credentials);
        """);

    [Fact]
    public Task A_claim_for_the_end_is_an_end() => Code("""
        JwtSecurityToken Make(string room) => new JwtSecurityToken("app", "jitsi", new List<Claim> { new Claim("room", room), new Claim(System.IdentityModel.Tokens.Jwt.JwtRegisteredClaimNames.Exp, DateTimeOffset.UtcNow.AddHours(1).ToUnixTimeSeconds().ToString()) });
        """);

    [Fact]
    public Task A_year_is_far_beyond_the_meeting() => Code("""
        JwtSecurityToken Make(string room) => new JwtSecurityToken("app", "jitsi", new[] { new Claim("room", room) }, expires: {|PSC1010:DateTime.UtcNow.AddYears(1)|}, signingCredentials: credentials);
        JwtSecurityToken Seconds(string room) => new JwtSecurityToken("app", "jitsi", new[] { new Claim("room", room), new Claim("exp", {|PSC1010:(DateTimeOffset.UtcNow.ToUnixTimeSeconds() + 7 * 24 * 3600).ToString()|}) });
        JwtSecurityToken Local(string room)
        {
            var now = DateTime.UtcNow;
            var end = {|PSC1010:now.AddDays(30)|};
            return new JwtSecurityToken("app", "jitsi", new[] { new Claim("room", room) }, now, end, credentials);
        }
        """);

    [Fact]
    public Task An_end_that_comes_from_elsewhere_is_silent() => Code("""
        JwtSecurityToken Make(string room, DateTime end, int days) => new JwtSecurityToken("app", "jitsi", new[] { new Claim("room", room) }, expires: end, signingCredentials: credentials);
        JwtSecurityToken Days(string room, int days) => new JwtSecurityToken("app", "jitsi", new[] { new Claim("room", room) }, expires: DateTime.UtcNow.AddDays(days), signingCredentials: credentials);
        """);

    [Fact]
    public Task A_list_to_which_others_are_added_may_hold_an_end() => Code("""
        JwtSecurityToken Make(string room, IEnumerable<Claim> more)
        {
            var claims = new List<Claim> { new Claim("room", room) };
            claims.AddRange(more);
            return new JwtSecurityToken("app", "jitsi", claims, signingCredentials: credentials);
        }
        JwtSecurityToken Ended(string room)
        {
            var claims = new List<Claim> { new Claim("room", room) };
            claims.AddRange(new[] { new Claim("exp", "1") });
            return new JwtSecurityToken("app", "jitsi", claims, signingCredentials: credentials);
        }
        """);

    [Fact]
    public Task A_payload_is_read_by_keys_and_arguments() => Code("""
        JwtSecurityToken Make(string user)
        {
            var payload = new JwtPayload
            {
                { "aud", "jitsi" },
                { "room", {|PSC1010:"*"|} },
                { "exp", {|PSC1010:DateTimeOffset.UtcNow.AddDays(365).ToUnixTimeSeconds()|} },
                { "context", new { user = new { name = user, moderator = {|PSC1010:true|} } } },
            };
            return new JwtSecurityToken(new JwtHeader(credentials), payload);
        }
        JwtSecurityToken Later(string room)
        {
            var payload = new JwtPayload("app", "jitsi", null, null, DateTime.UtcNow.AddHours(1));
            payload["room"] = room;
            payload["context"] = new { user = new { moderator = true }, features = new { recording = false } };
            return new JwtSecurityToken(new JwtHeader(credentials), payload);
        }
        JwtSecurityToken Added(string room)
        {
            var payload = new JwtPayload();
            payload.AddClaim(new Claim("aud", "jitsi"));
            payload.AddClaim(new Claim("room", room));
            return new {|PSC1010:JwtSecurityToken|}(new JwtHeader(credentials), payload);
        }
        """);

    [Fact]
    public Task A_descriptor_gets_an_end_from_its_handler_and_may_be_given_a_far_one() => Code("""
        string Make(string room) => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Audience = "jitsi",
            Claims = new Dictionary<string, object> { ["room"] = room, ["context"] = new { user = new { id = "1" } } },
            SigningCredentials = credentials,
        });
        SecurityToken Far() => new JwtSecurityTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Subject = new ClaimsIdentity(new[] { new Claim("room", {|PSC1010:"*"|}), new Claim("context", "{\"user\":{\"lobby_bypass\":true}}") }),
            Expires = {|PSC1010:DateTime.UtcNow.AddDays(7)|},
            SigningCredentials = credentials,
        });
        """.Replace("\"{\\\"user\\\":{\\\"lobby_bypass\\\":true}}\"", "{|PSC1005:\"{\\\"user\\\":{\\\"lobby_bypass\\\":true}}\"|}", StringComparison.Ordinal));

    [Fact]
    public Task An_object_that_is_serialised() => Code("""
        string Make(byte[] key, string user) => Jose.JWT.{|PSC1010:Encode|}(new { aud = "jitsi", iss = "app", sub = "*", room = {|PSC1010:"*"|}, context = new { user = new { name = user } } }, key, Jose.JwsAlgorithm.HS256);
        string Text(byte[] key, string room) => Jose.JWT.Encode(JsonSerializer.Serialize(new { aud = "jitsi", room, exp = DateTimeOffset.UtcNow.AddHours(1).ToUnixTimeSeconds() }), key, Jose.JwsAlgorithm.HS256);
        string ByHand(string user) => JsonSerializer.Serialize(new { aud = "jitsi", room = {|PSC1010:"*"|} });
        """);

    [Fact]
    public Task What_a_token_says_of_settings_is_told_by_their_own_rules() => Code("""
        string Make(byte[] key, string room) => Jose.JWT.Encode(new Dictionary<string, object>
        {
            ["room"] = room,
            ["exp"] = DateTimeOffset.UtcNow.AddHours(1).ToUnixTimeSeconds(),
            ["context"] = new Dictionary<string, object>
            {
                ["user"] = new { lobby_bypass = {|PSC1005:true|}, moderator = "true" },
                ["features"] = new Dictionary<string, object> { ["transcription"] = {|PSC3005:true|}, ["screen-sharing"] = true, ["outbound-call"] = {|PSC1014:"true"|} },
            },
        }, key, Jose.JwsAlgorithm.HS256);
        """);

    [Fact]
    public Task Names_that_the_serialiser_gives_hold_at_every_level() => Code("""
        string Make(byte[] key, string room) => Jose.JWT.Encode(JsonSerializer.Serialize(
            new { Aud = "jitsi", Room = room, Exp = DateTimeOffset.UtcNow.AddHours(1).ToUnixTimeSeconds(), Context = new { Features = new { Transcription = {|PSC3005:true|} } } },
            new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase }), key, Jose.JwsAlgorithm.HS256);
        """);

    [Fact]
    public Task A_room_whose_name_is_constant_can_be_guessed() => Code("""
        string Make(byte[] key) => Jose.JWT.Encode(new { aud = "jitsi", room = {|PSC1009:"team"|}, exp = DateTimeOffset.UtcNow.AddHours(1).ToUnixTimeSeconds() }, key, Jose.JwsAlgorithm.HS256);
        """);

    [Fact]
    public Task Claims_that_another_method_makes_are_told_where_the_token_is() => Code("""
        JwtSecurityToken Make() => new {|PSC1010:JwtSecurityToken|}("app", "jitsi", Claims(), expires: DateTime.UtcNow.AddHours(1));
        private static Claim[] Claims() => new[] { new Claim("room", "*") };
        """);

    [Fact]
    public Task A_token_of_ones_own_is_silent() => Code("""
        JwtSecurityToken Login(string user) => new JwtSecurityToken("app", "api", new[] { new Claim("sub", user) }, expires: DateTime.UtcNow.AddYears(1), signingCredentials: credentials);
        JwtSecurityToken Game(string user) => new JwtSecurityToken("app", "game", new[] { new Claim("room", "*") }, signingCredentials: credentials);
        string Hotel(byte[] key) => Jose.JWT.Encode(new { room = "*", context = new { hotel = 1 } }, key, Jose.JwsAlgorithm.HS256);
        // new JwtSecurityToken("app", "jitsi", new[] { new Claim("room", "*") })
        """);

    [Fact]
    public Task Types_that_only_look_alike_are_silent() => Analysis.OfAsync("""
        class Claim(string type, string value) { public string Type => type; public string Value => value; }
        class JwtSecurityToken(string issuer, string audience, Claim[] claims) { public object Made => (issuer, audience, claims); }
        class Meeting { object Make() => new JwtSecurityToken("app", "jitsi", new[] { new Claim("room", "*") }); }
        """);

    [Fact]
    public Task A_builder_says_one_claim_with_each_call() => Analysis.OfAsync(["jose-jwt/5.3.0/lib/net6.0/jose-jwt.dll"], """
        using System;
        using JWT.Builder;
        class Meeting
        {
            string Make() => JwtBuilder.Create().WithSecret("x").AddClaim("aud", "jitsi").AddClaim("room", {|PSC1010:"*"|}).ExpirationTime({|PSC1010:DateTime.UtcNow.AddDays(90)|}).Encode();
            string Never(string room) => new JwtBuilder().AddClaim("aud", "jitsi").AddClaim("room", room).{|PSC1010:Encode|}();
            string Soon(string room) => JwtBuilder.Create().AddClaim("aud", "jitsi").AddClaim("room", room).AddClaim("exp", DateTimeOffset.UtcNow.AddHours(1).ToUnixTimeSeconds()).Encode();
        }
        namespace JWT.Builder
        {
            public sealed class JwtBuilder
            {
                public static JwtBuilder Create() => new();
                public JwtBuilder WithSecret(params string[] secrets) => this;
                public JwtBuilder AddClaim(string name, object value) => this;
                public string Encode() => "";
            }
            public static class JwtBuilderExtensions { public static JwtBuilder ExpirationTime(this JwtBuilder builder, DateTime time) => builder; }
        }
        """);

    [Fact]
    public Task Incomplete_code_is_no_reason_to_fail() => Analysis.OfBrokenAsync("""
        class Meeting { object Make() => new JwtSecurityToken("app", "jitsi", new[] { new Claim("room", "*"), new Claim(; object B() => JWT.Encode(new { aud = "jitsi", room = }); }
        """);
}
