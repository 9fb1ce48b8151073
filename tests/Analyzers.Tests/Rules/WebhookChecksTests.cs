namespace PrivacySafe.Conferencing.Analyzers.Tests.Rules;

/// <summary>Checks of what vendors send, safe and unsafe.</summary>
public class WebhookChecksTests
{
    private static Task Code(string members, params string[] others) => Analysis.OfAsync([
        "using System; using System.Collections.Generic; using System.Linq; using System.Security.Cryptography; using System.Text; using System.Text.Json; using System.Threading.Tasks;\n// Events of a meeting on zoom.\nclass Hook\n{\n    Dictionary<string, string> Headers = new();\n"
        + members + "\n}", .. others]);

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

    [Theory]
    [InlineData("string.IsNullOrEmpty(webhookSecret)", "true")]
    [InlineData("String.IsNullOrWhiteSpace(webhookSecret)", "true")]
    [InlineData("webhookSecret == null", "true")]
    [InlineData("webhookSecret == \"\"", "true")]
    [InlineData("webhookSecret == string.Empty", "true")]
    [InlineData("webhookSecret == default", "true")]
    [InlineData("webhookSecret is null", "true")]
    [InlineData("Headers[\"Zoom:WebhookSecret\"] is null", "true")]
    [InlineData("string.IsNullOrEmpty(webhookSecret)", "Ok()")]
    [InlineData("string.IsNullOrEmpty(webhookSecret)", "this.NoContent()")]
    [InlineData("string.IsNullOrEmpty(webhookSecret)", "Accepted()")]
    [InlineData("string.IsNullOrEmpty(webhookSecret)", "StatusCode(200)")]
    [InlineData("string.IsNullOrEmpty(webhookSecret)", "StatusCode(299)")]
    public Task A_missing_secret_that_lets_everybody_through(string condition, string answer) => Code(Missing($"{{|PSC2003:{condition}|}}", answer));

    [Theory]
    [InlineData("string.IsNullOrEmpty(body)", "true")]
    [InlineData("body == null", "true")]
    [InlineData("body is null", "true")]
    [InlineData("webhookSecret != null", "true")]
    [InlineData("webhookSecret == body", "true")]
    [InlineData("webhookSecret is \"test\"", "true")]
    [InlineData("webhookSecret.StartsWith(body)", "true")]
    [InlineData("string.IsNullOrEmpty(webhookSecret)", "false")]
    [InlineData("string.IsNullOrEmpty(webhookSecret)", "null")]
    [InlineData("string.IsNullOrEmpty(webhookSecret)", "Refused()")]
    [InlineData("string.IsNullOrEmpty(webhookSecret)", "StatusCode(401)")]
    [InlineData("string.IsNullOrEmpty(webhookSecret)", "StatusCode(300)")]
    [InlineData("string.IsNullOrEmpty(webhookSecret)", "StatusCode(199)")]
    public Task A_missing_secret_that_refuses_and_other_conditions_are_silent(string condition, string answer) => Code(Missing(condition, answer));

    private static string Missing(string condition, string answer) => Helper + $$"""
        object Ok() => null; object NoContent() => null; object Accepted() => null; object Refused() => null; object StatusCode(int code) => code;
        object A(string webhookSecret, string body)
        {
            if ({{condition}})
                return {{answer}};
            return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Hash(webhookSecret, body)), Encoding.UTF8.GetBytes(Headers["x-zm-signature"]));
        }
        """;

    [Theory]
    [InlineData("DateTimeOffset.UtcNow.ToUnixTimeSeconds() > 0")]
    [InlineData("DateTime.Now.Ticks > 0")]
    [InlineData("TimeProvider.System.GetUtcNow().Ticks > 0")]
    [InlineData("Environment.TickCount64 > 0")]
    [InlineData("System.Diagnostics.Stopwatch.GetTimestamp() > 0")]
    [InlineData("Ages.IsRecent(time)")]
    [InlineData("Ages.IsRecent(long.Parse(time))")]
    [InlineData("Ages.IsRecent(Headers[\"x-zm-request-timestamp\"])")]
    public Task A_look_at_the_clock_or_by_other_code_is_silent(string look) => Code(Timed("\"x-zm-request-timestamp\"", look), Ages);

    [Theory]
    [InlineData("long.TryParse(time, out _)")]
    [InlineData("Ages.IsRecent(body)")]
    [InlineData("Ages.Read(time) > 0")]
    [InlineData("time.Length > 0")]
    public Task Other_looks_at_the_time_are_none_at_the_clock(string look) => Code(Timed("{|PSC2003:\"x-zm-request-timestamp\"|}", look), Ages);

    private const string Ages = "public static class Ages { public static bool IsRecent(object sent) => true; public static long Read(string time) => 1; }";

    private static string Timed(string header, string look) => Helper + $$"""
        bool A(string key, string body)
        {
            var time = Headers[{{header}}];
            return {{look}} && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes("v0=" + Hash(key, $"v0:{time}:{body}")), Encoding.UTF8.GetBytes(Headers["x-zm-signature"]));
        }
        """;

    [Fact]
    public Task A_caller_that_looks_at_the_clock() => Code(Helper + """
        bool A(string key, string body, DateTimeOffset sent) => DateTimeOffset.UtcNow - sent < TimeSpan.FromMinutes(5) && B(key, body);
        bool B(string key, string body) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Hash(key, Headers["x-zm-request-timestamp"] + body)), Encoding.UTF8.GetBytes(Headers["x-zm-signature"]));
        """);

    [Fact]
    public Task Every_way_to_compare_texts() => Code(Helper + """
        bool A(string key, string body) => {|PSC2003:object.Equals(Headers["x-zm-signature"], Hash(key, body))|};
        bool B(string key, string body) => {|PSC2003:string.Compare(Headers["x-zm-signature"], Hash(key, body))|} == 0;
        bool C(string key, string body) => {|PSC2003:string.CompareOrdinal(Hash(key, body), Headers["x-zm-signature"])|} == 0;
        bool D(string key, string body) => {|PSC2003:Headers["x-zm-signature"].AsSpan().SequenceEqual(Hash(key, body))|};
        bool E(string key, string body) { object sent = Headers["x-zm-signature"]; return {|PSC2003:sent.Equals(Hash(key, body))|}; }
        bool F(string key, string body) { ReadOnlyMemory<byte> sent = Convert.FromHexString(Headers["x-zm-signature"]); return {|PSC2003:sent.Equals(Encoding.UTF8.GetBytes(Hash(key, body)))|}; }
        bool G(string key, string body) { Span<byte> sent = Convert.FromHexString(Headers["x-zm-signature"]); return {|PSC2003:sent.SequenceEqual(Encoding.UTF8.GetBytes(Hash(key, body)))|}; }
        bool H(string key, string body) => Headers["x-zm-signature"].Contains(Hash(key, body)) || Headers["x-zm-signature"].GetHashCode() == Hash(key, body).GetHashCode() || Headers["x-zm-signature"].CompareTo(Hash(key, body)) > 0;
        bool I(string key, string body) { using var hmac = new HMACSHA256(Encoding.UTF8.GetBytes(key)); return {|PSC2003:Convert.ToHexString(hmac.TransformFinalBlock(new byte[1], 0, 1)) == Headers["x-zm-signature"]|}; }
        async Task<bool> J(byte[] key, System.IO.Stream body) { using var hmac = new HMACSHA256(key); return {|PSC2003:Convert.ToHexString(await hmac.ComputeHashAsync(body)) == Headers["x-zm-signature"]|} && {|PSC2003:Convert.ToHexString(await HMACSHA256.HashDataAsync(key, body)) == Headers["x-zm-signature"]|}; }
        """);

    [Fact]
    public Task A_text_that_was_agreed_on_is_known_however_it_is_read() => Code("""
        class Notification { public string ClientState { get; set; } public Notification First; }
        string _resource = "communications/onlineMeetings";
        bool A(Dictionary<string, string> n, string expected) => {|PSC2003:n["clientState"] == expected|};
        bool B(string clientState, string expected) => {|PSC2003:expected == clientState|};
        bool C(Notification n, string expected) { var client_state = n.First.ClientState; return {|PSC2003:string.Equals(client_state, expected)|}; }
        bool D(Notification n, string expected) => {|PSC2003:n?.ClientState == expected|} || {|PSC2003:n.First?.ClientState.Trim() != expected|};
        bool E(Notification n, string expected) => {|PSC2003:Encoding.UTF8.GetBytes(n.ClientState).SequenceEqual(Encoding.UTF8.GetBytes(expected))|};
        bool F(Notification n, string expected) => {|PSC2003:n.ClientState.Equals(expected)|};
        bool Former(string oldClientState, string expected) => {|PSC2003:oldClientState == expected|};
        bool Number(string clientStateId, string expected) => clientStateId == expected;
        bool Numbers(int clientState, int expected) => clientState == expected;
        bool G(Dictionary<string, string> n, string expected) => n["state"] == expected || n.Count == 3;
        """);

    [Fact]
    public Task A_text_that_was_agreed_on_says_nothing_in_a_file_about_other_things() => Code("""
        bool A(string clientState, string expected) => clientState == expected;
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
