namespace PrivacySafe.Conferencing.Analyzers.Tests.Rules;

/// <summary>Checks of what vendors send, safe and unsafe.</summary>
public class WebhookChecksTests
{
    private static Task Code(string members) => Analysis.OfAsync(
        "using System; using System.Collections.Generic; using System.Linq; using System.Security.Cryptography; using System.Text; using System.Text.Json; using System.Threading.Tasks;\n// Events of a meeting on zoom.\nclass Hook\n{\n    Dictionary<string, string> Headers = new();\n"
        + members + "\n}");

    private const string Helper = "static string Hash(string key, string text) { using var hmac = new HMACSHA256(Encoding.UTF8.GetBytes(key)); return Convert.ToHexString(hmac.ComputeHash(Encoding.UTF8.GetBytes(text))); }\n";

    [Fact]
    public Task Comparisons_that_end_early() => Code(Helper + """
        bool A(string key, string body) => {|PSC2003:Headers["x-zm-signature"] == "v0=" + Hash(key, body)|};
        bool B(string key, string body)
        {
            var expected = Hash(key, body);
            Headers.TryGetValue("X-Spark-Signature", out var signature);
            if ({|PSC2003:expected != signature|})
                return false;
            return {|PSC2003:string.Equals(signature, expected)|} && {|PSC2003:expected.Equals(signature, StringComparison.OrdinalIgnoreCase)|};
        }
        bool C(byte[] key, byte[] body) => {|PSC2003:HMACSHA256.HashData(key, body).SequenceEqual(Convert.FromHexString(Headers["X-Jaas-Signature"]))|};
        """);

    [Fact]
    public Task A_check_in_a_method_that_is_handed_both() => Code(Helper + """
        bool A(string key, string body) => IsRight(Headers["x-zm-signature"], key, body);
        bool IsRight(string signature, string key, string body) => {|PSC2003:signature == Hash(key, body)|};
        bool FromElsewhere(string received, string key, string body) { var own = Hash(key, body); return {|PSC2003:own == received|}; }
        """);

    [Fact]
    public Task A_check_in_constant_time_that_looks_at_the_clock_is_silent() => Code(Helper + """
        bool A(string key, string body)
        {
            var time = Headers["x-zm-request-timestamp"];
            var signature = Headers["x-zm-signature"];
            if (string.IsNullOrEmpty(signature) || signature == null || signature.Length != 67)
                return false;
            if (DateTimeOffset.UtcNow.ToUnixTimeSeconds() - long.Parse(time) > 300)
                return false;
            return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes("v0=" + Hash(key, $"v0:{time}:{body}")), Encoding.UTF8.GetBytes(signature));
        }
        """);

    [Fact]
    public Task A_body_that_is_written_anew() => Code("""
        bool A(byte[] key, object model)
        {
            var text = JsonSerializer.{|PSC2003:Serialize|}(model);
            return CryptographicOperations.FixedTimeEquals(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text)), Convert.FromHexString(Headers["x-zm-signature"]));
        }
        """);

    [Fact]
    public Task A_time_that_is_only_hashed() => Code(Helper + """
        bool A(string key, string body)
        {
            var time = Headers[{|PSC2003:"x-zm-request-timestamp"|}];
            return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes("v0=" + Hash(key, $"v0:{time}:{body}")), Encoding.UTF8.GetBytes(Headers["x-zm-signature"]));
        }
        bool B(string key, string body)
        {
            var time = Headers["x-zm-request-timestamp"];
            return IsNew(time) && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes("v0=" + Hash(key, $"v0:{time}:{body}")), Encoding.UTF8.GetBytes(Headers["x-zm-signature"]));
        }
        static bool IsNew(string time) => DateTimeOffset.UtcNow.ToUnixTimeSeconds() - long.Parse(time) < 300;
        """);

    [Fact]
    public Task Without_a_secret_everything_passes() => Code(Helper + """
        bool A(string webhookSecret, string body)
        {
            if ({|PSC2003:string.IsNullOrWhiteSpace(webhookSecret)|})
                return true;
            return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Hash(webhookSecret, body)), Encoding.UTF8.GetBytes(Headers["x-zm-signature"]));
        }
        bool B(string webhookSecret, string body)
        {
            if (string.IsNullOrWhiteSpace(webhookSecret))
                return false;
            return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Hash(webhookSecret, body)), Encoding.UTF8.GetBytes(Headers["x-zm-signature"]));
        }
        """);

    [Fact]
    public Task A_text_that_was_agreed_on() => Code("""
        class Notification { public string ClientState { get; set; } }
        string _resource = "communications/onlineMeetings";
        bool A(Notification n, string expected) => {|PSC2003:n.ClientState == expected|} && n.ClientState != null && n.ClientState != "";
        bool B(JsonElement n, string expected) => {|PSC2003:n.GetProperty("clientState").GetString() != expected|};
        bool C(Notification n, string expected) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(n.ClientState), Encoding.UTF8.GetBytes(expected));
        """);

    [Fact]
    public Task The_former_token_of_events() => Code("""
        string _verificationToken = "";
        bool A(string name, string token) => name == "meeting.started" && {|PSC2003:token != _verificationToken|};
        """);

    [Fact]
    public Task What_is_not_a_vendor_s_check_is_silent() => Code(Helper + """
        object Answer(string key, string plainToken) => new { plainToken, encryptedToken = Hash(key, plainToken) };
        bool Event(string name) => name == "endpoint.url_validation" && Headers["x-zm-signature"] != null;
        bool Payment(string key, string body) { var sent = Headers["Stripe-Signature"]; return sent == Hash(key, body); }
        bool Own(string a, string b) => a == b;
        bool Length() => Headers["x-zm-signature"].Length == 67;
        """);
}
