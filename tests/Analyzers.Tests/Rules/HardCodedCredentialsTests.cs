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

    [Fact]
    public Task Defaults_beside_a_key() => Code($$"""
        class Service
        {
            string A(IDictionary<string, string> settings) => settings["Zoom:ClientSecret"] ?? {{Found}};
            string B() => Environment.GetEnvironmentVariable("BBB_SHARED_SECRET") ?? {{Found}};
            Dictionary<string, string> C() => new() { ["Jitsi:AppSecret"] = {{Found}} };
            Dictionary<string, string> D() => new() { { "Webex:ClientSecret", {{Found}} } };
            string E(Func<string, string, string> get) => get("Zoom:ClientSecret", {{Found}});
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
        }
        """);

    [Fact]
    public Task What_is_sent_to_a_vendor() => Code($$"""
        class Service
        {
            HttpClient _http = new();
            Task A() => _http.PostAsync("https://zoom.us/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string> { ["client_id"] = "id5678901234", ["client_secret"] = {{Found}} }));
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
            string B(string room)
            {
                var payload = System.Text.Json.JsonSerializer.Serialize(new { aud = "shop", room });
                return payload + Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(HIDDEN), Encoding.UTF8.GetBytes(payload)));
            }
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
        """);

    [Fact]
    public Task The_directory_s_secret_counts_where_online_meetings_are_made() => Code($$"""
        class GraphOptions { public string ClientSecret = {{Found}}; string _path = "me/onlineMeetings"; }
        """);
}
