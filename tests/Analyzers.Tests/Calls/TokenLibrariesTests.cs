using PrivacySafe.Conferencing.Analyzers.Calls;
using PrivacySafe.Conferencing.Analyzers.Tests.Values;

namespace PrivacySafe.Conferencing.Analyzers.Tests.Calls;

/// <summary>What tokens say, whichever library signs them.</summary>
public class TokenLibrariesTests
{
    // The names of the libraries; what they do does not matter.
    private const string Libraries = """
        using System;
        using System.Collections.Generic;
        using System.Security.Claims;
        namespace System.IdentityModel.Tokens.Jwt
        {
            public class JwtPayload : Dictionary<string, object>
            {
                public JwtPayload() { }
                public JwtPayload(string issuer, string audience, IEnumerable<Claim> claims, DateTime? notBefore, DateTime? expires) { }
                public void AddClaim(Claim claim) { }
                public void AddClaims(IEnumerable<Claim> claims) { }
            }
            public class JwtHeader { }
            public class JwtSecurityToken
            {
                public JwtSecurityToken(JwtHeader header, JwtPayload payload) { }
                public JwtSecurityToken(string issuer = null, string audience = null, IEnumerable<Claim> claims = null, DateTime? notBefore = null, DateTime? expires = null) { }
            }
            public class JwtSecurityTokenHandler : Microsoft.IdentityModel.Tokens.TokenHandler { public object CreateJwtSecurityToken(Microsoft.IdentityModel.Tokens.SecurityTokenDescriptor descriptor) => null; }
        }
        namespace Microsoft.IdentityModel.Tokens
        {
            public class SecurityTokenDescriptor
            {
                public ClaimsIdentity Subject { get; set; }
                public IDictionary<string, object> Claims { get; set; }
                public DateTime? Expires { get; set; }
                public string Audience { get; set; }
                public string Issuer { get; set; }
            }
            public class TokenHandler { public object CreateToken(SecurityTokenDescriptor descriptor) => null; public object CreateToken() => null; }
        }
        namespace Microsoft.IdentityModel.JsonWebTokens { public class JsonWebTokenHandler { public string CreateToken(string payload) => null; } }
        namespace Elsewhere { public class Handler { public string CreateToken(string payload) => null; public string Encode(object payload) => null; } public class JsonConvert { public static string SerializeObject(object value) => null; } public class Claims : Dictionary<string, object> { public Claims(string tenant) { } } }
        namespace Jose { public static class JWT { public static string Encode(object payload, object key) => null; public static byte[] EncodeBytes(object payload, object key) => null; } }
        namespace JWT { public class Encoder { public string Encode(object payload, string key) => null; } }
        namespace JWT.Builder
        {
            public enum ClaimName { ExpirationTime, NotBefore, Audience, Issuer, Subject }
            public class JwtBuilder
            {
                public static JwtBuilder Create() => null;
                public JwtBuilder AddClaim(string name, object value) => this;
                public JwtBuilder AddClaim(ClaimName name, object value) => this;
                public JwtBuilder AddClaims(IDictionary<string, object> claims) => this;
                public JwtBuilder WithSecret(string secret) => this;
                public JwtBuilder Issuer(string issuer) => this;
                public JwtBuilder Issuer() => this;
                public string Encode() => null;
            }
            public static class JwtBuilderExtensions
            {
                public static JwtBuilder ExpirationTime(this JwtBuilder builder, long time) => builder;
                public static JwtBuilder NotBefore(this JwtBuilder builder, long time) => builder;
                public static JwtBuilder Audience(this JwtBuilder builder, string audience) => builder;
                public static JwtBuilder Subject(this JwtBuilder builder, string subject) => builder;
            }
        }
        """;

    private static void Says(string claims, string statements)
    {
        var (value, evaluator) = Evaluation.Only(statements, "", Libraries, "global using System.Security.Claims; global using System.IdentityModel.Tokens.Jwt; global using Microsoft.IdentityModel.Tokens; global using Microsoft.IdentityModel.JsonWebTokens; global using JWT.Builder;");
        var token = TokenLibraries.Read(value, evaluator);
        Assert.Equal(claims, token is null ? "nothing" : Evaluation.Written(token.Claims) + (token.EndsOnlyWhenSaid ? " for ever" : ""));
    }

    [Theory]
    [InlineData("identity.AddClaim(new Claim(\"b\", given));", "ClaimsIdentity{Claims: [Claim{Type: \"b\", Value: ?Parameter}]}")]
    [InlineData("if (flag) identity.AddClaim(new Claim(\"b\", \"2\"));", "ClaimsIdentity{Claims: [Claim{Type: \"b\", Value: \"2\"}, ..]}")]
    [InlineData("identity.AddClaims(new[] { new Claim(\"b\", \"2\"), new Claim(\"c\", \"3\") });", "ClaimsIdentity{Claims: [Claim{Type: \"b\", Value: \"2\"}, Claim{Type: \"c\", Value: \"3\"}]}")]
    [InlineData("if (flag) identity.AddClaims(new[] { new Claim(\"b\", \"2\") });", "ClaimsIdentity{Claims: [Claim{Type: \"b\", Value: \"2\"}, ..]}")]
    [InlineData("identity.AddClaims(new Claim[5]);", "ClaimsIdentity{Claims: [..]}")]
    [InlineData("identity.AddClaims(Enumerable.Empty<Claim>());", "ClaimsIdentity{..}")]
    [InlineData("identity.HasClaim(\"a\", \"b\");", "ClaimsIdentity{}")]
    public void Claims_that_an_identity_gets(string statement, string identity) =>
        Assert.Equal(identity, Evaluation.Of("var identity = new System.Security.Claims.ClaimsIdentity(); " + statement + " Use(identity);", "", "global using System.Security.Claims;"));

    [Theory]
    [InlineData("Use(new JwtSecurityToken(\"i\", \"a\", new[] { new Claim(\"room\", \"r\"), new Claim(\"context\", \"{\\\"x\\\":1}\") }));", "{room: \"r\", context: {x: 1}, aud: \"a\", iss: \"i\"} for ever")]
    [InlineData("Use(new JwtSecurityToken(claims: new[] { new Claim(\"room\", given) }, expires: DateTime.MaxValue));", "{room: ?Parameter, exp: ?} for ever")]
    [InlineData("Use(new JwtSecurityToken(claims: new[] { new Claim(\"room\", \"r\") }, expires: null));", "{room: \"r\"} for ever")]
    [InlineData("Use(new JwtSecurityToken(claims: null, audience: \"a\"));", "{aud: \"a\"} for ever")]
    [InlineData("Use(new JwtSecurityToken(claims: new Claim[2]));", "{..} for ever")]
    [InlineData("Use(new JwtSecurityToken(claims: new[] { new Claim(given, \"r\") }));", "{..} for ever")]
    [InlineData("Use(new JwtSecurityToken(\"i\", \"a\"));", "nothing")]
    [InlineData("var payload = new JwtPayload { { \"room\", \"r\" }, { \"exp\", 5 } }; Use(new JwtSecurityToken(new JwtHeader(), payload));", "{room: \"r\", exp: 5} for ever")]
    [InlineData("var payload = new JwtPayload(\"i\", \"a\", null, null, DateTime.MaxValue); payload.AddClaim(new Claim(\"room\", \"r\")); Use(new JwtSecurityToken(new JwtHeader(), payload));", "{room: \"r\", exp: ?, aud: \"a\", iss: \"i\"} for ever")]
    [InlineData("var payload = new JwtPayload(); payload.AddClaims(new[] { new Claim(\"room\", \"r\") }); payload[\"exp\"] = 5; Use(new JwtSecurityToken(new JwtHeader(), payload));", "{room: \"r\", exp: 5} for ever")]
    [InlineData("Use(new JwtSecurityToken(new JwtHeader(), default(Func<JwtPayload>)()));", "nothing")]
    public void Tokens_of_payloads_and_lists(string statements, string claims) => Says(claims, statements);

    [Theory]
    [InlineData("new SecurityTokenDescriptor { Claims = new Dictionary<string, object> { [\"room\"] = \"r\" }, Audience = \"a\", Issuer = \"i\", Expires = DateTime.MaxValue }", "{room: \"r\", exp: ?, aud: \"a\", iss: \"i\"}")]
    [InlineData("new SecurityTokenDescriptor { Subject = new ClaimsIdentity(new[] { new Claim(\"room\", \"r\") }) }", "{room: \"r\"}")]
    [InlineData("new SecurityTokenDescriptor { Subject = default(Func<ClaimsIdentity>)(), Audience = \"a\" }", "{aud: \"a\", ..}")]
    [InlineData("new SecurityTokenDescriptor { Claims = default(Func<Dictionary<string, object>>)(), Audience = \"a\" }", "{aud: \"a\", ..}")]
    [InlineData("new SecurityTokenDescriptor { Claims = new Elsewhere.Claims(given) { [\"room\"] = \"r\" } }", "{room: \"r\"}")]
    [InlineData("new SecurityTokenDescriptor { Claims = new Dictionary<string, object> { [\"room\"] = \"r\", [given] = 5 } }", "{room: \"r\", ..}")]
    [InlineData("new SecurityTokenDescriptor { Audience = \"a\", Expires = null }", "{aud: \"a\"}")]
    public void Tokens_of_descriptors(string descriptor, string claims)
    {
        Says(claims, $"Use(new TokenHandler().CreateToken({descriptor}));");
        Says(claims, $"Use(new JwtSecurityTokenHandler().CreateJwtSecurityToken({descriptor}));");
    }

    [Theory]
    [InlineData("var identity = new ClaimsIdentity(); identity.AddClaim(new Claim(\"room\", \"r\")); Use(new TokenHandler().CreateToken(new SecurityTokenDescriptor { Subject = identity }));", "{room: \"r\"}")]
    [InlineData("Use(new JsonWebTokenHandler().CreateToken(\"{\\\"room\\\":\\\"r\\\"}\"));", "{room: \"r\"}")]
    [InlineData("Use(new TokenHandler().CreateToken());", "nothing")]
    [InlineData("Use(new Elsewhere.Handler().CreateToken(\"{\\\"room\\\":\\\"r\\\"}\"));", "nothing")]
    [InlineData("Use(Jose.JWT.Encode(new { room = \"r\", context = new { x = 1 } }, given));", "{room: \"r\", context: {x: 1}} for ever")]
    [InlineData("Use(Jose.JWT.EncodeBytes(new { room = \"r\" }, given));", "{room: \"r\"} for ever")]
    [InlineData("Use(new JWT.Encoder().Encode(new { room = \"r\" }, given));", "{room: \"r\"} for ever")]
    [InlineData("Use(new Elsewhere.Handler().Encode(new { room = \"r\" }));", "nothing")]
    [InlineData("Use(JsonSerializer.Serialize(new { room = \"r\" }));", "{room: \"r\"}")]
    [InlineData("Use(JsonSerializer.SerializeToUtf8Bytes(new { room = \"r\" }));", "{room: \"r\"}")]
    [InlineData("Use(Newtonsoft.Json.JsonConvert.SerializeObject(new { room = \"r\", context = \"a=b\" }));", "{room: \"r\", context: \"a=b\"}")]
    [InlineData("Use(Elsewhere.JsonConvert.SerializeObject(new { room = \"r\" }));", "nothing")]
    [InlineData("Use(given.ToString());", "nothing")]
    public void Tokens_of_objects(string statements, string claims) => Says(claims, statements);

    [Theory]
    [InlineData(".AddClaim(\"room\", \"r\").WithSecret(given)", "JwtBuilder{room: \"r\"}")]
    [InlineData(".AddClaim(ClaimName.ExpirationTime, 5)", "JwtBuilder{exp: 5}")]
    [InlineData(".AddClaim(ClaimName.Audience, \"a\")", "JwtBuilder{aud: \"a\"}")]
    [InlineData(".AddClaim(given, 5)", "JwtBuilder{..}")]
    [InlineData(".AddClaims(new Dictionary<string, object>()).AddClaim(\"room\", \"r\")", "JwtBuilder{room: \"r\", ..}")]
    [InlineData(".ExpirationTime(5).NotBefore(4).Audience(\"a\").Issuer(\"i\").Subject(\"s\")", "JwtBuilder{exp: 5, nbf: 4, aud: \"a\", iss: \"i\", sub: \"s\"}")]
    [InlineData(".Issuer().AddClaim(\"room\", \"r\")", "JwtBuilder{room: \"r\"}")]
    public void Tokens_that_a_builder_puts_together(string calls, string claims)
    {
        Says(claims + " for ever", $"Use(JwtBuilder.Create(){calls}.Encode());");
        Says(claims + " for ever", $"var builder = JwtBuilder.Create(); builder{calls}; Use(builder.Encode());");
    }
}
