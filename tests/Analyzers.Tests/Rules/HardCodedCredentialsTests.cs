using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing.Analyzers.Tests.Rules;

/// <summary>Credentials for conferencing in code, by the names of what holds them and by where they go. All of them are made up.</summary>
public class HardCodedCredentialsTests
{
    private const string Secret = "q7Rk2Vx9Lm4Tz8Wb6Nc1Pd3Hf5Js0Ga";

    private const string Usings = "using System; using System.Collections.Generic; using System.Net.Http; using System.Net.Http.Headers; using System.Security.Cryptography; using System.Text; using System.Threading.Tasks;\n// About a meeting.\n";

    private static Task Code(string code) => Analysis.OfAsync(Usings + code.Replace("HIDDEN", "\"" + Secret + "\"", StringComparison.Ordinal));

    private static string Found => "{|PSC2002:\"" + Secret + "\"|}";

    [Fact]
    public Task Members_and_locals_that_say_whose_they_are() => Code($$"""
        class ZoomOptions { public string ClientSecret { get; set; } = {{Found}}; public const string WebhookSecretToken = {{Found}}; static readonly string SdkSecret = {{Found}}; }
        class Service
        {
            string _bigBlueButtonSecret = {{Found}}, jitsi_app_secret = {{Found}};
            void A() { var zoomApiSecret = {{Found}}; _ = zoomApiSecret; }
            void B(ZoomOptions options) => options.ClientSecret = {{Found}};
            ZoomOptions C() => new() { ClientSecret = {{Found}} };
            void D(string webexAccessToken = {{Found}}) { }
        }
        """);

    // A file is looked at only where it holds one of the names, so that each stands in a file of its own.
    [Fact]
    public Task Every_name_of_every_vendor_in_one_word_and_with_underscores()
    {
        var named = VendorCatalogues.All.Where(v => v.Credentials is not null).SelectMany(v => v.Credentials!.Shapes.SelectMany(s => s.Names).Select(name => (Vendor: v.Credentials!.Words[0], Name: name))).ToArray();
        Assert.InRange(named.Length, 30, int.MaxValue);
        string Split(string name) => new[] { "secret", "token", "key" }.FirstOrDefault(end => name.EndsWith(end, StringComparison.Ordinal) && name.Length > end.Length) is { } end ? name[..^end.Length] + "_" + end : name;
        return Analysis.OfAsync([
            .. named.Select((n, i) => $$"""// About a meeting.{{"\n"}}class One{{i}} { string {{n.Vendor}}{{n.Name}} = {{Found}}; }"""),
            .. named.Select((n, i) => $$"""// About a meeting.{{"\n"}}class Two{{i}} { string {{n.Vendor}}_{{Split(n.Name)}} = {{Found}}; }"""),
            """class Meetings { string Path => "me/onlineMeetings"; }"""]);
    }

    [Fact]
    public Task Defaults_beside_a_key() => Code($$"""
        class Service
        {
            string A(IDictionary<string, string> settings) => settings["Zoom:ClientSecret"] ?? {{Found}};
            string B() => Environment.GetEnvironmentVariable("BBB_SHARED_SECRET") ?? {{Found}};
            Dictionary<string, string> C() => new() { ["Jitsi:AppSecret"] = {{Found}} };
            Dictionary<string, string> D() => new() { { "Webex:ClientSecret", {{Found}} } };
            KeyValuePair<string, string> Pair() => new("Zoom:ClientSecret", {{Found}});
            KeyValuePair<string, string> Other() => new("Zoom:Topic", HIDDEN);
            string E(Func<string, string, string> get) => get("Zoom:ClientSecret", {{Found}});
            string F(Section settings) => settings.GetSection("Zoom:ClientSecret").Value ?? {{Found}};
            string G(Section settings) => settings["Zoom:ClientSecret"].Value ?? {{Found}};
            string H(Section settings) => settings.Read("Zoom:ClientSecret") ?? {{Found}};
            string I(Section settings) => settings.Get("Zoom:ClientSecret", true) ?? {{Found}};
            string J(Section settings) => settings.ZoomClientSecret() ?? HIDDEN;
            string K(Section settings) => settings.Value ?? HIDDEN;
            void L(IDictionary<string, string> settings) => settings["Zoom:ClientSecret"] = {{Found}};
            void M(IDictionary<string, string> settings) => settings["Zoom:Topic"] = HIDDEN;
            string N(bool test) { var zoomClientSecret = test ? {{Found}} : ({{Found}}); return zoomClientSecret; }
            string O(string given) { string zoomClientSecret; zoomClientSecret = given ?? {{Found}}; return zoomClientSecret; }
            bool P(string zoomClientSecret) => zoomClientSecret == HIDDEN;
        }
        class Section { public Section this[string key] => null; public string Value => null; public Section GetSection(string key) => null; public string Get(string key, bool must) => null; }
        static class Sections { public static string Read(this Section section, string key) => null; public static string ZoomClientSecret(this Section section) => null; }
        """);

    [Fact]
    public Task What_is_written_straight_into_a_header() => Code($$"""
        class Service(HttpClient http)
        {
            Task A(HttpRequestMessage request) { request.Headers.Add("Authorization", {|PSC2002:"Basic {{Secret}}"|}); return http.GetAsync("https://api.zoom.us/v2/users/me"); }
            Task B(HttpRequestMessage request) { request.Headers.Add("Authorization", {|PSC2002:"Bearer q7Rk2Vx9Lm4Tz8Wb"|}); return http.GetAsync("https://webexapis.com/v1/people/me"); }
            Task C(HttpRequestMessage request) { request.Headers.Add("Authorization", "Bearer q7Rk2Vx9Lm4Tz8W"); return http.GetAsync("https://api.zoom.us/v2/users/me"); }
            Task D(HttpRequestMessage request) { request.Headers.Add("Authorization", "Bearer QueRkaVxiLmoTzuWb"); return http.GetAsync("https://api.zoom.us/v2/users/me"); }
            Task E(HttpRequestMessage request) { request.Headers.Add("Authorization", "Digest {{Secret}}"); return http.GetAsync("https://api.zoom.us/v2/users/me"); }
            Task F(HttpRequestMessage request) { request.Headers.Add("Authorization", "Bearer {{Secret}}"); return http.GetAsync("https://shop.example.org"); }
            Task G(HttpRequestMessage request, string scheme) { request.Headers.Authorization = new AuthenticationHeaderValue(scheme, {{Found}}); return http.GetAsync("https://api.zoom.us/v2/users/me"); }
            Task H(HttpRequestMessage request) { request.Headers.Authorization = new AuthenticationHeaderValue(HIDDEN); return http.GetAsync("https://api.zoom.us/v2/users/me"); }
        }
        """);

    [Fact]
    public Task What_a_library_takes_comes_from_wherever_the_code_has_it() => Analysis.With(
        Analysis.Library("ZoomNet", "namespace ZoomNet { public class JwtConnectionInfo { public JwtConnectionInfo(string apiKey, string apiSecret) { } } public class OAuthConnectionInfo { public static OAuthConnectionInfo ForServerToServer(string clientId, string clientSecret, string accountId) => null; } }"),
        $$"""
        using ZoomNet;
        class Service
        {
            const string Own = "{{Secret}}";
            object A() => new JwtConnectionInfo("id5678901234", {{Found}});
            object B() => OAuthConnectionInfo.ForServerToServer("id5678901234", {|PSC2002:Own|}, "account567890");
            object C() { var text = {{Found}}; return OAuthConnectionInfo.ForServerToServer("id5678901234", text, "account567890"); }
            object D(string handed) => OAuthConnectionInfo.ForServerToServer("id5678901234", handed, "account567890");
            object E() => new JwtConnectionInfo("", {|PSC2002:Kept.ZoomApiSecret|});
            JwtConnectionInfo F() => new("", {|PSC2002:Kept.ZoomApiSecret|});
            object G() => OAuthConnectionInfo.ForServerToServer("", {|PSC2002:Kept.ZoomApiSecret|}, "");
        }
        """,
        $$"""static class Kept { public const string ZoomApiSecret = {{Found}}; }""");

    [Fact]
    public Task What_is_sent_to_a_vendor() => Code($$"""
        class Service
        {
            HttpClient _http = new();
            Task A() => _http.PostAsync("https://zoom.us/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string> { ["client_id"] = "id5678901234", ["client_secret"] = {{Found}} }));
            const string Kept = "{{Secret}}";
            Task Text() => _http.PostAsync("https://zoom.us/oauth/token", new StringContent({|PSC2002:"{\"client_secret\":\"{{Secret}}\"}"|}));
            Task Json() => _http.PostAsync("https://zoom.us/oauth/token", new FormUrlEncodedContent(new[] { new KeyValuePair<string, string>("client_secret", {|PSC2002:Kept|}), new KeyValuePair<string, string>("topic", Kept) }));
            Task Query() => _http.GetAsync({|PSC2002:"https://zoom.us/oauth/token?client_secret={{Secret}}&topic={{Secret}}"|});
            Task Below() => _http.GetAsync({|PSC2002:"https://api.us.zoom.us/oauth/token?access_token={{Secret}}"|});
            Task Alike() => _http.GetAsync("https://notzoom.us/oauth/token?access_token={{Secret}}");
            Task B() => _http.PostAsync("https://shop.example.org/token", new FormUrlEncodedContent(new Dictionary<string, string> { ["client_secret"] = HIDDEN }));
            Task C()
            {
                _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", {{Found}});
                _http.DefaultRequestHeaders.Add("authorization", {|PSC2002:"Bearer {{Secret}}"|});
                return _http.GetAsync("https://api.zoom.us/v2/users/me");
            }
            Task D()
            {
                _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", HIDDEN);
                return _http.GetAsync("https://shop.example.org/users/me");
            }
        }
        """);

    [Fact]
    public Task The_key_of_a_token_for_a_room() => Code($$"""
        class Service
        {
            string A(string room)
            {
                var payload = System.Text.Json.JsonSerializer.Serialize(new { aud = "jitsi", iss = "app", room, exp = DateTimeOffset.UtcNow.AddHours(1).ToUnixTimeSeconds() });
                return payload + Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes({{Found}}), Encoding.UTF8.GetBytes(payload)));
            }
            string Made(string room)
            {
                var payload = System.Text.Json.JsonSerializer.Serialize(new { aud = "jitsi", iss = "app", room, exp = DateTimeOffset.UtcNow.AddHours(1).ToUnixTimeSeconds() });
                using var hmac = new HMACSHA256(Encoding.UTF8.GetBytes({{Found}}));
                return payload + Convert.ToBase64String(hmac.ComputeHash(Encoding.UTF8.GetBytes(payload)));
            }
            string Plain(string room)
            {
                var payload = System.Text.Json.JsonSerializer.Serialize(new { aud = "jitsi", iss = "app", room, exp = DateTimeOffset.UtcNow.AddHours(1).ToUnixTimeSeconds() });
                return payload + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(HIDDEN)));
            }
            string B(string room)
            {
                var payload = System.Text.Json.JsonSerializer.Serialize(new { aud = "shop", room });
                return payload + Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(HIDDEN), Encoding.UTF8.GetBytes(payload)));
            }
        }
        """);

    [Fact]
    public Task The_key_that_a_library_signs_a_token_with() => Analysis.OfAsync(
        ["system.identitymodel.tokens.jwt/8.23.0/lib/net10.0/System.IdentityModel.Tokens.Jwt.dll", "microsoft.identitymodel.jsonwebtokens/8.23.0/lib/net10.0/Microsoft.IdentityModel.JsonWebTokens.dll", "microsoft.identitymodel.tokens/8.23.0/lib/net10.0/Microsoft.IdentityModel.Tokens.dll", "jose-jwt/5.3.0/lib/net6.0/jose-jwt.dll"],
        Usings + $$"""
        using System.IdentityModel.Tokens.Jwt;
        using System.Security.Claims;
        using Microsoft.IdentityModel.Tokens;
        class Issuer
        {
            static Claim[] Room(string room) => new[] { new Claim("room", room) };
            object A(string room)
            {
                var key = new SymmetricSecurityKey(Encoding.UTF8.GetBytes({{Found}}));
                return new JwtSecurityToken("app", "jitsi", new[] { new Claim("room", room) }, expires: DateTime.UtcNow.AddHours(1), signingCredentials: new SigningCredentials(key, "HS256"));
            }
            const string Own = "{{Secret}}";
            object Made(string room) => new JwtSecurityToken("app", "jitsi", new[] { new Claim("room", room) }, expires: DateTime.UtcNow.AddHours(1), signingCredentials: new SigningCredentials(new SymmetricSecurityKey(Encoding.UTF8.GetBytes({|PSC2002:Own|})), "HS256"));
            string Encoded(string room) => Jose.JWT.Encode(new { aud = "jitsi", room, exp = DateTimeOffset.UtcNow.AddHours(1).ToUnixTimeSeconds() }, Encoding.UTF8.GetBytes({|PSC2002:Own|}), Jose.JwsAlgorithm.HS256);
            object B(string room)
            {
                var key = new SymmetricSecurityKey(Encoding.UTF8.GetBytes("{{Secret}}"));
                return new JwtSecurityToken("app", "shop", new[] { new Claim("room", room) }, expires: DateTime.UtcNow.AddHours(1), signingCredentials: new SigningCredentials(key, "HS256"));
            }
            string C(string room) => Jose.JWT.Encode(new { aud = "jitsi", room, exp = DateTimeOffset.UtcNow.AddHours(1).ToUnixTimeSeconds() }, Encoding.UTF8.GetBytes({{Found}}), Jose.JwsAlgorithm.HS256);
        }
        """);

    [Fact]
    public Task The_secret_that_a_builder_signs_a_token_with() => Analysis.OfAsync(Usings + $$"""
        using JWT.Builder;
        class Issuer
        {
            string A(string room) => JwtBuilder.Create().WithSecret({{Found}}).AddClaim("aud", "jitsi").AddClaim("room", room).ExpirationTime(DateTime.UtcNow.AddHours(1)).Encode();
            string B(string room) => JwtBuilder.Create().WithSecret("{{Secret}}").AddClaim("aud", "shop").AddClaim("room", room).ExpirationTime(DateTime.UtcNow.AddHours(1)).Encode();
        }
        namespace JWT.Builder
        {
            public sealed class JwtBuilder
            {
                public static JwtBuilder Create() => new();
                public JwtBuilder WithSecret(string key) => this;
                public JwtBuilder AddClaim(string name, object value) => this;
                public string Encode() => "";
            }
            public static class JwtBuilderExtensions { public static JwtBuilder ExpirationTime(this JwtBuilder builder, DateTime time) => builder; }
        }
        """);

    [Theory]
    [InlineData("")]
    [InlineData("<client secret>")]
    [InlineData("<client-secret-1>")]
    [InlineData("YOUR_ZOOM_CLIENT_SECRET_1")]
    [InlineData("xxxxxxxxxxxx1")]
    [InlineData("changeme12345")]
    [InlineData("${ZOOM_KEY_1234}")]
    [InlineData("#{ZoomKey12345}#")]
    [InlineData("{{zoomKey12345}}")]
    [InlineData("[KEY_HERE_12345]")]
    [InlineData("000000000000000")]
    [InlineData("ClientSecret")]
    [InlineData("Zoom:ClientSecret:1")]
    [InlineData("@Microsoft.KeyVault(SecretUri=a1)")]
    [InlineData("https://vault.example.org/1")]
    public Task Placeholders_are_silent(string value) => Code($$"""
        class ZoomOptions { public string ClientSecret { get; set; } = "{{value}}"; }
        """);

    [Fact]
    public Task What_is_nobody_s_or_somebody_else_s_is_silent() => Code("""
        class ZoomOptions { public string ClientId { get; set; } = HIDDEN; public string AccountId = HIDDEN; public string JwtSecret = HIDDEN; public string StripeSecret = HIDDEN; }
        class JwtSettings { public string SecretKey = HIDDEN; }
        class MeetingService { string _clientSecret = HIDDEN; string SmtpPassword = HIDDEN; }
        class GraphOptions { public string ClientSecret = HIDDEN; }
        class JitsiOptions { public string JitsiSigningKey = "JitsiSigningKey1"; }
        """);

    [Fact]
    public Task The_directory_s_secret_counts_where_online_meetings_are_made() => Code($$"""
        class GraphOptions { public string ClientSecret = {{Found}}; string _path = "me/onlineMeetings"; }
        """);
}
