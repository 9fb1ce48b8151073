using PrivacySafe.Conferencing.Analyzers.Rules.Operations;

namespace PrivacySafe.Conferencing.Analyzers.Tests.Rules;

/// <summary>What each rule about single operations says, word for word, beside code that is alike and about which it says nothing.</summary>
public class SingleRulesTests
{
    private const string Weakening = "namespace PrivacySafe.Conferencing { public class Weakening { public Weakening(string reason, System.DateTimeOffset until, string note = \"x\") { } } } namespace Other { public class Weakening { public Weakening(string reason, System.DateTimeOffset until) { } } }";

    private const string Good = "\"Guests join from a booth\"";

    [Theory]
    [InlineData(Good, "DateTimeOffset.UtcNow.AddDays(180)", null)]
    [InlineData("given", "DateTimeOffset.UtcNow.AddDays(1)", null)]
    [InlineData(Good, "new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero)", null)]
    [InlineData("\"aaaa bbbb cccccc\"", "DateTimeOffset.UtcNow.AddDays(1)", null)]
    [InlineData("\"aaaa bbbb ccccc\"", "DateTimeOffset.UtcNow.AddDays(1)", null)]
    [InlineData("\"aaaa bbbb cccc\"", "DateTimeOffset.UtcNow.AddDays(1)", "PSC7001 \"aaaa bbbb cccc\": This weakening says no reason that could be judged later; write why as a sentence")]
    [InlineData("\"Guests join anyhow\"", "DateTimeOffset.UtcNow.AddDays(1)", null)]
    [InlineData("\"Guestsjoin anyhowfrom\"", "DateTimeOffset.UtcNow.AddDays(1)", "PSC7001 \"Guestsjoin anyhowfrom\": This weakening says no reason that could be judged later; write why as a sentence")]
    [InlineData("null", "DateTimeOffset.UtcNow.AddDays(1)", "PSC7001 null: This weakening says no reason that could be judged later; write why as a sentence")]
    [InlineData("flag ? \"\" : given", "DateTimeOffset.UtcNow.AddDays(1)", "PSC7001 flag ? \"\" : given: This weakening says no reason that could be judged later; write why as a sentence")]
    [InlineData(Good, "default", "PSC7001 default: This weakening has no end; say the day on which it is decided anew")]
    [InlineData(Good, "DateTimeOffset.MinValue", "PSC7001 DateTimeOffset.MinValue: This weakening has no end; say the day on which it is decided anew")]
    [InlineData(Good, "new DateTimeOffset()", "PSC7001 new DateTimeOffset(): This weakening has no end; say the day on which it is decided anew")]
    [InlineData(Good, "DateTimeOffset.MaxValue", "PSC7001 DateTimeOffset.MaxValue: This weakening has no end; say the day on which it is decided anew")]
    [InlineData(Good, "DateTimeOffset.UtcNow.AddDays(200.4)", "PSC7001 DateTimeOffset.UtcNow.AddDays(200.4): This weakening ends 200 days ahead, more than the 180 that are allowed; let it end earlier and renew it when it is still needed")]
    public void Weakenings(string reason, string until, string? said)
    {
        Assert.Equal(said, SingleRule.Says(new UnjustifiedWeakenings(), $"_ = new PrivacySafe.Conferencing.Weakening({reason}, {until});", "", Weakening).SingleOrDefault());
        Assert.Empty(SingleRule.Says(new UnjustifiedWeakenings(), $"_ = new Other.Weakening({reason}, {until});", "", Weakening));
    }

    private const string Hook = """
        Dictionary<string, string> Headers = new();
        static string Hash(string key, string text) { using var hmac = new System.Security.Cryptography.HMACSHA256(Encoding.UTF8.GetBytes(key)); return Convert.ToHexString(hmac.ComputeHash(Encoding.UTF8.GetBytes(text))); }
        static bool Same(string one, string two) => System.Security.Cryptography.CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(two));
        static object Ok() => null; static object NoContent() => null; static object Accepted() => null; static object Refused() => null; static object StatusCode(int code) => code;
        string clientState = ""; string verification_token = ""; const string Resource = "communications/onlineMeetings"; const string Event = "meeting.started";
        """;

    private const string Early = "ends at the first difference, so that its duration tells how much was right; use CryptographicOperations.FixedTimeEquals";
    private const string Open = "passes when no secret is configured, so that one missing setting opens it to everybody; refuse the message, or do not start";

    private static void Checks(string statements, params string[] said)
    {
        var all = SingleRule.Says(new WebhookChecks(), statements, Hook);
        Assert.Equal(said, all.Select(s => s[(s.IndexOf(' ', StringComparison.Ordinal) + 1)..]));
        Assert.All(all, s => Assert.StartsWith("PSC2003 ", s));
    }

    [Theory]
    [InlineData("Headers[\"x-zm-signature\"] == Hash(given, other)", "Zoom", Early)]
    [InlineData("Headers[\"x-zm-signature\"] != Hash(given, other)", "Zoom", Early)]
    [InlineData("Hash(given, other) == Headers[\"X-Spark-Signature\"]", "Webex", Early)]
    [InlineData("Headers[\"X-Jaas-Signature\"].Equals(Hash(given, other))", "Jitsi", Early)]
    [InlineData("given == Headers[\"X-Spark-Signature\"]", "Webex", Early)]
    [InlineData("Headers[\"X-Spark-Signature\"] == given", "Webex", Early)]
    [InlineData("string.Equals(Headers[\"x-zm-signature\"], Hash(given, other), StringComparison.OrdinalIgnoreCase)", "Zoom", "ignores capitals and " + Early)]
    [InlineData("clientState == other", "Microsoft Teams", Early)]
    [InlineData("other == clientState", "Microsoft Teams", Early)]
    [InlineData("verification_token != other", "Zoom", Early)]
    public void Comparisons_that_end_early(string comparison, string vendor, string said)
    {
        var all = SingleRule.Says(new WebhookChecks(), $"_ = {comparison};", Hook);
        Assert.Contains(vendor.Split(' ')[^1], Assert.Single(all));
        Assert.StartsWith("PSC2003 " + comparison + ": ", all[0]);
        Assert.EndsWith(said, all[0]);
    }

    [Theory]
    [InlineData("Headers[\"x-zm-signature\"] == \"v0\"")]
    [InlineData("\"v0\" == Headers[\"x-zm-signature\"]")]
    [InlineData("Headers[\"x-zm-signature\"] == null")]
    [InlineData("Headers[\"x-zm-signature\"] == string.Empty")]
    [InlineData("Headers[\"x-zm-signature\"] == default")]
    [InlineData("null == clientState")]
    [InlineData("clientState == \"\"")]
    [InlineData("Headers[\"x-zm-signature\"].Length == 5")]
    [InlineData("given == other")]
    [InlineData("Headers[\"Stripe-Signature\"] == Hash(given, other)")]
    [InlineData("Hash(given, other) == Hash(other, given)")]
    [InlineData("Headers[\"x-zm-signature\"] == Headers[\"X-Spark-Signature\"]")]
    public void Other_comparisons_are_silent(string comparison) => Checks($"_ = {comparison};");

    [Theory]
    [InlineData("if (string.IsNullOrEmpty(webhookSecret)) return Ok();", true)]
    [InlineData("if (string.IsNullOrWhiteSpace(webhookSecret)) { return NoContent(); }", true)]
    [InlineData("if (webhookSecret == null) return Accepted();", true)]
    [InlineData("if (webhookSecret is null) return true;", true)]
    [InlineData("if (webhookSecret == \"\") return StatusCode(200);", true)]
    [InlineData("if (webhookSecret == \"\") return StatusCode(299);", true)]
    [InlineData("if (webhookSecret == \"\") return StatusCode(199);", false)]
    [InlineData("if (webhookSecret == \"\") return StatusCode(300);", false)]
    [InlineData("if (webhookSecret == null) return false;", false)]
    [InlineData("if (webhookSecret == null) return Refused();", false)]
    [InlineData("if (webhookSecret == null) return null;", false)]
    [InlineData("if (webhookSecret == null) throw new Exception();", false)]
    [InlineData("if (webhookSecret != null) return true;", false)]
    [InlineData("if (webhookSecret == given) return true;", false)]
    [InlineData("if (webhookSecret is \"a\") return true;", false)]
    [InlineData("if (other == null) return true;", false)]
    [InlineData("if (other is null) return true;", false)]
    [InlineData("if (string.IsNullOrEmpty(other)) return true;", false)]
    [InlineData("if (webhookSecret.StartsWith(other)) return true;", false)]
    public void A_missing_secret(string check, bool isOpen)
    {
        var condition = check[4..(check.IndexOf(") ", StringComparison.Ordinal))];
        var all = SingleRule.Says(new WebhookChecks(), $"Func<string, object> check = webhookSecret => {{ {check} return System.Security.Cryptography.CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Hash(webhookSecret, other)), Encoding.UTF8.GetBytes(Headers[\"X-Spark-Signature\"])); }};", Hook);
        Assert.Equal(isOpen ? 1 : 0, all.Length);
        if (isOpen)
        {
            Assert.StartsWith($"PSC2003 {condition}: ", all[0]);
            Assert.EndsWith(Open, all[0]);
        }
    }

    [Fact]
    public void The_age_and_the_body_of_a_message()
    {
        const string Signed = "System.Security.Cryptography.CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes({0}), Encoding.UTF8.GetBytes(Headers[\"x-zm-signature\"]));";
        var old = Assert.Single(SingleRule.Says(new WebhookChecks(), "var time = Headers[\"x-zm-request-timestamp\"]; _ = " + Signed.Replace("{0}", "Hash(given, time + other)"), Hook));
        Assert.StartsWith("PSC2003 \"x-zm-request-timestamp\": ", old);
        Assert.EndsWith("never compares x-zm-request-timestamp with the clock, so that an old message can be sent again; refuse what is older than five minutes", old);
        var rewritten = Assert.Single(SingleRule.Says(new WebhookChecks(), "_ = " + Signed.Replace("{0}", "Hash(given, JsonSerializer.Serialize(data))"), Hook));
        Assert.StartsWith("PSC2003 Serialize: ", rewritten);
        Assert.EndsWith("hashes a body that is written anew, not the bytes that came in, which may differ in spaces, order and escapes; read the body as text and hash that", rewritten);
        Assert.Empty(SingleRule.Says(new WebhookChecks(), "_ = " + Signed.Replace("{0}", "Hash(given, other)"), Hook));
    }

    [Theory]
    [InlineData("new { aud = \"jitsi\", room = \"*\", exp = DateTimeOffset.UtcNow.AddHours(1).ToUnixTimeSeconds() }", "\"*\"", "opens every room (room = *); name the one it is for")]
    [InlineData("new { aud = \"jitsi\", room = given, exp = DateTimeOffset.UtcNow.AddHours(24.5).ToUnixTimeSeconds() }", "DateTimeOffset.UtcNow.AddHours(24.5).ToUnixTimeSeconds()", "is valid for 1 day; let it end soon after the meeting")]
    [InlineData("new { aud = \"jitsi\", room = given, exp = DateTimeOffset.UtcNow.AddDays(2.5).ToUnixTimeSeconds() }", "DateTimeOffset.UtcNow.AddDays(2.5).ToUnixTimeSeconds()", "is valid for 2.5 days; let it end soon after the meeting")]
    [InlineData("new { aud = \"jitsi\", room = given, exp = DateTimeOffset.MaxValue.ToUnixTimeSeconds() }", "DateTimeOffset.MaxValue.ToUnixTimeSeconds()", "is valid for ever; let it end soon after the meeting")]
    [InlineData("new { aud = \"jitsi\", room = given, exp = 1, context = new { user = new { moderator = true } } }", "true", "makes a moderator and lists no features, so that the server grants recording, streaming, transcripts and calls; list each with true or false")]
    [InlineData("new { aud = \"jitsi\", room = given, exp = 1, context = new { user = new { moderator = \"True\" } } }", "\"True\"", "makes a moderator and lists no features, so that the server grants recording, streaming, transcripts and calls; list each with true or false")]
    public void Tokens(string claims, string place, string said)
    {
        var all = SingleRule.Says(new OverbroadTokens(), $"_ = JsonSerializer.Serialize({claims});").Where(s => s.StartsWith("PSC1010 ", StringComparison.Ordinal)).ToArray();
        Assert.StartsWith($"PSC1010 {place}: ", Assert.Single(all));
        Assert.EndsWith(said, all[0]);
    }

    [Fact]
    public void A_token_without_an_end()
    {
        const string Jose = "namespace Jose { public static class JWT { public static string Encode(object payload, string key) => key; } }";
        Assert.EndsWith("never expires; let it end soon after the meeting", Assert.Single(SingleRule.Says(new OverbroadTokens(), "_ = Jose.JWT.Encode(new { aud = \"jitsi\", room = given }, other);", "", Jose)));
        Assert.Empty(SingleRule.Says(new OverbroadTokens(), "_ = JsonSerializer.Serialize(new { aud = \"jitsi\", room = given });"));
    }

    [Theory]
    [InlineData("new { aud = \"jitsi\", room = given, exp = DateTimeOffset.UtcNow.AddHours(24).ToUnixTimeSeconds() }")]
    [InlineData("new { aud = \"jitsi\", room = given, exp = given.Length }")]
    [InlineData("new { aud = \"jitsi\", room = given, exp = 1, context = new { user = new { moderator = false } } }")]
    [InlineData("new { aud = \"jitsi\", room = given, exp = 1, context = new { user = new { moderator = true }, features = new { recording = false } } }")]
    [InlineData("new { aud = \"shop\", room = \"*\" }")]
    public void Tokens_for_one_room_and_meeting_are_silent(string claims) => Assert.DoesNotContain(SingleRule.Says(new OverbroadTokens(), $"_ = JsonSerializer.Serialize({claims});"), s => s.StartsWith("PSC1010 ", StringComparison.Ordinal));

    [Theory]
    [InlineData("$\"https://zoom.us/j/{given}?pwd={other}\"", "inside the link")]
    [InlineData("$\"https://ZOOM.us/j/1?a=b&pwd={other}\"", "inside the link")]
    [InlineData("\"zoom.us/j/1?pwd=\" + other", "inside the link")]
    [InlineData("\"https://zoom.us/j/1?pwd=abc\"", null)]
    [InlineData("\"https://zoom.us/j/1?pwd=\"", null)]
    [InlineData("$\"https://zoom.us/j/1?mypwd={other}\"", null)]
    [InlineData("$\"https://zoom.us/j/1 and ?pwd={other}\"", null)]
    [InlineData("$\"https://example.org/j/1?pwd={other}\"", null)]
    [InlineData("$\"?pwd={other} zoom.us/j/\"", null)]
    public void Passcodes_in_links(string text, string? said)
    {
        var all = SingleRule.Says(new PasscodesWithLinks(), $"_ = {text};").Distinct().ToArray();
        Assert.Equal(said is null ? 0 : 1, all.Length);
        if (said is not null)
            Assert.Contains(said, all[0]);
    }

    [Theory]
    [InlineData("body", true)]
    [InlineData("htmlBody", true)]
    [InlineData("textBody", true)]
    [InlineData("htmlContent", true)]
    [InlineData("plainTextContent", true)]
    [InlineData("message", true)]
    [InlineData("text", true)]
    [InlineData("content", true)]
    [InlineData("html", true)]
    [InlineData("emailBody", true)]
    [InlineData("messageBody", true)]
    [InlineData("smsBody", true)]
    [InlineData("subject", false)]
    public void Passcodes_in_messages_with_their_link(string parameter, bool isTold)
    {
        var members = $"class Zoom {{ public string JoinUrl; public string join_link; public string Password; public string Passcode; public string Topic; }} static void Send(string {parameter}) {{ }} // join_url password";
        Assert.Equal(isTold ? 3 : 0, SingleRule.Says(new PasscodesWithLinks(), "var zoom = new Zoom(); var second = new Zoom(); Send(zoom.JoinUrl + zoom.Password); Send($\"{zoom.Passcode} {zoom.JoinUrl}\"); Send(zoom.join_link + zoom.Passcode); Send(zoom.JoinUrl + zoom.Topic); Send(zoom.Topic + zoom.Password); Send(zoom.JoinUrl + second.Password);", members).Length);
    }

    [Fact]
    public void Of_several_passcodes_in_one_message_the_first_is_told() => Assert.Equal(
        ["PSC1015 zoom.Passcode"],
        SingleRule.Says(new PasscodesWithLinks(), "var zoom = new Zoom(); Send(zoom.Passcode + zoom.JoinUrl + zoom.Password);", "class Zoom { public string JoinUrl; public string Password; public string Passcode; } static void Send(string body) { } // join_url password").Select(s => s[..s.IndexOf(':', StringComparison.Ordinal)]));

    [Theory]
    [InlineData("new System.Net.Http.Headers.AuthenticationHeaderValue(given, \"q7Rk2Vx9Lm4T\")", "PSC2002 \"q7Rk2Vx9Lm4T\": ")]
    [InlineData("new Own(given, \"q7Rk2Vx9Lm4T\")", null)]
    [InlineData("new System.Net.Http.Headers.AuthenticationHeaderValue(given, \"QueRkaVxi\")", null)]
    [InlineData("new System.Net.Http.Headers.AuthenticationHeaderValue(\"q7Rk2Vx9Lm4T\")", null)]
    public void What_is_written_into_a_header(string header, string? said)
    {
        const string Own = "class Own { public Own(string scheme, string parameter) { } }";
        var all = SingleRule.Says(new CredentialTexts(), $"_ = {header}; _ = \"https://api.zoom.us/v2\";", Own);
        Assert.Equal(said is null ? 0 : 1, all.Length);
        if (said is not null)
            Assert.StartsWith(said, all[0]);
        Assert.Empty(SingleRule.Says(new CredentialTexts(), $"_ = {header}; _ = \"https://shop.example.org\";", Own));
    }

    private const string Secret = "q7Rk2Vx9Lm4Tz8Wb";

    // What stands for HERE is the secret.
    private static string[] Credentials(string statements, string members = "", params string[] files) =>
        SingleRule.Says(new CredentialTexts(), statements.Replace("HERE", $"\"{Secret}\"", StringComparison.Ordinal), members.Replace("HERE", $"\"{Secret}\"", StringComparison.Ordinal), files);

    [Theory]
    [InlineData("var zoomClientSecret = HERE;", "zoomClientSecret", "the client secret", "Zoom")]
    [InlineData("string zoomClientSecret; zoomClientSecret = HERE;", "zoomClientSecret", "the client secret", "Zoom")]
    [InlineData("var bbbSalt = (object)HERE;", "bbbSalt", "the shared secret", "BigBlueButton")]
    [InlineData("var zoomClientSecret = given ?? HERE;", "zoomClientSecret", "the client secret", "Zoom")]
    [InlineData("var zoomClientSecret = flag ? HERE : given;", "zoomClientSecret", "the client secret", "Zoom")]
    [InlineData("var settings = new Dictionary<string, string>(); settings[\"Zoom:ClientSecret\"] = HERE;", "ClientSecret", "the client secret", "Zoom")]
    [InlineData("var settings = new Dictionary<string, string> { { \"Webex__AccessToken\", HERE } };", "AccessToken", "an access token", "Webex")]
    [InlineData("var read = new Dictionary<string, string>()[\"Zoom:ClientSecret\"] ?? HERE;", "ClientSecret", "the client secret", "Zoom")]
    [InlineData("var read = Environment.GetEnvironmentVariable(\"ZOOM_CLIENT_SECRET\") ?? HERE;", "ZOOM_CLIENT_SECRET", "the client secret", "Zoom")]
    [InlineData("var options = new ZoomOptions { ClientSecret = HERE };", "ClientSecret", "the client secret", "Zoom")]
    [InlineData("ZoomOptions.Set(clientSecret: HERE);", "clientSecret", "the client secret", "Zoom")]
    [InlineData("new ZoomOptions().ApiSecret = HERE;", "ApiSecret", "the secret of an API key", "Zoom")]
    public void Credentials_by_the_names_around_them(string statements, string name, string what, string vendor)
    {
        var said = Credentials(statements, "class ZoomOptions { public string ClientSecret { get; set; } public string ApiSecret; public static void Set(string clientSecret) { } }");
        Assert.StartsWith($"PSC2002 \"{Secret}\": ", Assert.Single(said));
        var message = said[0][(Secret.Length + 12)..];
        Assert.Contains(name, message);
        Assert.Contains(what, message);
        Assert.Contains(vendor, message);
        Assert.DoesNotContain(Secret, message);
    }

    [Theory]
    [InlineData("var clientSecret = HERE;")]
    [InlineData("var zoomTopic = HERE;")]
    [InlineData("var zoomClientSecret = given == HERE;")]
    [InlineData("var zoomClientSecret = HERE ?? given;")]
    [InlineData("var zoomClientSecret = HERE == given ? given : other;")]
    [InlineData("var zoomClientSecret = new[] { HERE };")]
    [InlineData("var settings = new Dictionary<string, string>(); settings[\"Zoom:Topic\"] = HERE;")]
    [InlineData("var settings = new Dictionary<string, string>(); settings[given] = HERE;")]
    [InlineData("var read = new Dictionary<string, string>()[\"Zoom:Topic\"] ?? HERE;")]
    [InlineData("var options = new ZoomOptions { Topic = HERE };")]
    [InlineData("ZoomOptions.Set(HERE);")]
    [InlineData("Console.WriteLine(HERE);")]
    [InlineData("var zoomClientSecret = \"only-letters-here\";")]
    [InlineData("var zoomClientSecret = \"zoom-client-1\";")]
    public void Texts_that_hold_no_credential(string statements) => Assert.Empty(Credentials(statements, "class ZoomOptions { public string Topic { get; set; } public static void Set(string topic) { } }"));

    [Theory]
    [InlineData("\"Bearer q7Rk2Vx9Lm4Tz8Wb\"", true)]
    [InlineData("\"Basic q7Rk2Vx9Lm4Tz8Wb\"", true)]
    [InlineData("\"Bearer q7Rk2Vx9Lm4Tz8W\"", false)]
    [InlineData("\"Bearer QueRkaVxiLmoTzuWb\"", false)]
    [InlineData("\"bearer q7Rk2Vx9Lm4Tz8Wb\"", false)]
    [InlineData("\"Digest q7Rk2Vx9Lm4Tz8Wb\"", false)]
    public void Headers_with_a_token(string header, bool isTold)
    {
        Assert.Equal(isTold ? 1 : 0, SingleRule.Says(new CredentialTexts(), $"Console.WriteLine({header}); Console.WriteLine(\"https://api.zoom.us/v2\");").Length);
        Assert.Empty(SingleRule.Says(new CredentialTexts(), $"Console.WriteLine({header}); Console.WriteLine(\"api.zoom.us\");"));
    }

    [Theory]
    [InlineData("Convert.ToBase64String(Encoding.UTF8.GetBytes(given + \":\" + kept))", true)]
    [InlineData("Convert.ToBase64String(Encoding.UTF8.GetBytes(kept + \":\" + given))", false)]
    [InlineData("Convert.ToHexString(Encoding.UTF8.GetBytes(given + \":\" + kept))", false)]
    public void A_pair_in_a_header(string parameter, bool isTold)
    {
        var all = SingleRule.Says(new BasicCredentials(), $"var kept = \"{Secret}\"; HttpClient http = new(); http.DefaultRequestHeaders.Authorization = new System.Net.Http.Headers.AuthenticationHeaderValue(\"Basic\", {parameter}); await http.PostAsync(\"https://zoom.us/oauth/token\", null);");
        Assert.Equal(isTold ? 1 : 0, all.Length);
        Assert.All(all, said => Assert.StartsWith($"PSC2002 \"{Secret}\": The header Authorization holds a token or pair of credentials for Zoom", said));
        Assert.All(all, said => Assert.DoesNotContain(Secret, said[(Secret.Length + 12)..]));
    }

    [Theory]
    [InlineData("given + \":\" + kept", 1)]
    [InlineData("kept + \":\" + given", 0)]
    public void A_pair_that_a_caller_of_the_same_file_encodes(string pair, int told) => Assert.Equal(told, SingleRule.Says(
        new BasicCredentials(),
        "async Task Send(string pair) { HttpClient http = new(); http.DefaultRequestHeaders.Authorization = new System.Net.Http.Headers.AuthenticationHeaderValue(\"Basic\", pair); await http.PostAsync(\"https://zoom.us/oauth/token\", null); }"
        + $" var kept = \"{Secret}\"; await Send(Convert.ToBase64String(Encoding.UTF8.GetBytes({pair})));").Length);

    [Theory]
    [InlineData("\"create\" + given + kept", true)]
    [InlineData("kept + given", false)]
    public void The_key_of_a_checksum(string text, bool isTold)
    {
        var all = SingleRule.Says(new ChecksumKeys(), $"var kept = \"{Secret}\"; var sum = Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes({text}))); _ = \"https://bbb.example.org/bigbluebutton/api/create?\" + given + \"&checksum=\" + sum;");
        Assert.Equal(isTold ? 1 : 0, all.Length);
        Assert.All(all, said => Assert.StartsWith($"PSC2002 \"{Secret}\": The text of this checksum holds the shared secret for BigBlueButton", said));
        Assert.All(all, said => Assert.DoesNotContain(Secret, said[(Secret.Length + 12)..]));
    }

    [Theory]
    [InlineData("var query = \"name=\" + given; query += \"&checksum=\" + SUM; _ = other + \"create?\" + query;")]
    [InlineData("var path = \"/bigbluebutton/api/create\"; _ = new Dictionary<string, string> { [\"checksum\"] = SUM };")]
    public void The_key_of_a_checksum_that_is_put_beside_an_address(string statements) => Assert.Single(SingleRule.Says(
        new ChecksumKeys(),
        $"var kept = \"{Secret}\"; " + statements.Replace("SUM", "Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(\"create\" + given + kept)))", StringComparison.Ordinal)));

    [Theory]
    [InlineData("Hex(\"create\" + given + kept)", "\"" + Secret + "\"")]
    [InlineData("Keyed(\"create\" + given)", "Keyed", "\"" + Secret + "\"")]
    public void A_key_that_is_written_elsewhere_is_shown_beside_its_checksum(string checksum, string place, params string[] beside)
    {
        const string Hash = $"static string Hex(string text) => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(text))); static string Keyed(string text) => Hex(text + \"{Secret}\");";
        var found = Assert.Single(SingleRule.Finds(new ChecksumKeys(), $"var kept = \"{Secret}\"; _ = \"https://bbb.example.org/bigbluebutton/api/create?\" + given + \"&checksum=\" + {checksum};", Hash));
        Assert.Equal(place, SingleRule.TextAt(found.Place));
        Assert.Equal(beside, found.Others.Select(SingleRule.TextAt));
    }

    [Theory]
    [InlineData("ZoomOptions.Set(kept);", true)]
    [InlineData("ZoomOptions.Set(HERE);", true)]
    [InlineData("new ZoomOptions(1, kept);", true)]
    [InlineData("ZoomOptions own = new(1, kept);", true)]
    [InlineData("ZoomOptions.Set(flag ? given : kept);", true)]
    [InlineData("ZoomOptions.Set(given);", false)]
    [InlineData("ZoomOptions.Name(kept);", false)]
    [InlineData("new ZoomOptions(kept);", false)]
    [InlineData("ZoomOptions.Set();", false)]
    [InlineData("ShopOptions.Set(kept);", false)]
    public void What_reaches_the_parameter_of_a_credential(string statements, bool isTold)
    {
        const string Types = $$"""class ZoomOptions { public ZoomOptions(int number, string apiSecret) { } public ZoomOptions(string name) { } public static void Set(string clientSecret = "{{Secret}}") { } public static void Name(string topic) { } } class ShopOptions { public static void Set(string clientSecret) { } }""";
        var all = SingleRule.Says(new CredentialArguments(), $"var kept = \"{Secret}\"; {statements.Replace("HERE", $"\"{Secret}\"", StringComparison.Ordinal)}", Types);
        Assert.Equal(isTold ? 1 : 0, all.Length);
        Assert.All(all, said => Assert.StartsWith($"PSC2002 \"{Secret}\": ", said));
        Assert.All(all, said => Assert.DoesNotContain(Secret, said[(Secret.Length + 12)..]));
    }

    [Theory]
    [InlineData("https://zoom.us/oauth/token", "client_secret", true)]
    [InlineData("https://api.zoom.us/oauth/token", "refresh_token", true)]
    [InlineData("https://zoom.us/oauth/token", "client_id", false)]
    [InlineData("https://shop.example.org/oauth/token", "client_secret", false)]
    public void What_is_sent_to_a_vendor(string address, string name, bool isTold)
    {
        Assert.Equal(isTold ? 1 : 0, SingleRule.Says(new SentCredentials(), $"HttpClient http = new(); var kept = \"{Secret}\"; await http.PostAsync(\"{address}\", new FormUrlEncodedContent(new Dictionary<string, string> {{ [\"{name}\"] = kept }}));").Length);
        Assert.Equal(isTold ? 1 : 0, SingleRule.Says(new SentCredentials(), $"HttpClient http = new(); await http.GetAsync(\"{address}?{name}={Secret}\");").Length);
    }

    [Theory]
    [InlineData("new System.Security.Cryptography.HMACSHA256(Encoding.UTF8.GetBytes(key))", true)]
    [InlineData("System.Security.Cryptography.HMACSHA512.HashData(Encoding.UTF8.GetBytes(key), new byte[1])", true)]
    [InlineData("new SymmetricSecurityKey(key)", true)]
    [InlineData("Jwt.WithSecret(key)", true)]
    [InlineData("Jwt.Encode(key)", true)]
    [InlineData("Jwt.EncodeBytes(key)", true)]
    [InlineData("Jwt.Other(key)", false)]
    [InlineData("System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(key))", false)]
    [InlineData("new HMACOwn(key)", false)]
    [InlineData("new OtherKey(key)", false)]
    public void The_key_of_a_token_for_a_room(string signing, bool isTold)
    {
        const string Types = "class SymmetricSecurityKey { public SymmetricSecurityKey(string key) { } } class OtherKey { public OtherKey(string key) { } } class HMACOwn { public HMACOwn(string key) { } } static class Jwt { public static string WithSecret(string key) => key; public static string Encode(string key) => key; public static string EncodeBytes(string key) => key; public static string Other(string key) => key; }";
        string[] Said(string claims, string key) => SingleRule.Says(new TokenKeys(), $"var text = JsonSerializer.Serialize({claims}); var key = \"{key}\"; _ = {signing};", Types);
        var all = Said("new { aud = \"jitsi\", room = given }", Secret);
        Assert.Equal(isTold ? 1 : 0, all.Length);
        Assert.All(all, said => Assert.Contains("The key of this token", said));
        Assert.Empty(Said("new { aud = \"shop\", room = given }", Secret));
        Assert.Empty(Said("new { aud = \"jitsi\", room = given }", "your-key-here"));
    }

    [Theory]
    [InlineData("\"https://a.example?scope=meeting:write:admin\"", "meeting:write:admin")]
    [InlineData("\"https://a.example?SCOPE=user:read:admin+meeting:write:admin\"", "user:read:admin, meeting:write:admin")]
    [InlineData("\"https://a.example?scope=meeting%3Awrite%3Aadmin\"", "meeting:write:admin")]
    [InlineData("\"https://a.example?scope=https://graph.microsoft.com/OnlineMeetings.ReadWrite.All\"", "OnlineMeetings.ReadWrite.All")]
    [InlineData("\"https://a.example?scope=meeting:write\"", null)]
    [InlineData("\"https://a.example?state=meeting:write:admin\"", null)]
    [InlineData("\"meeting:write:admin\"", null)]
    public void Scopes_that_reach_everybody(string text, string? scopes)
    {
        var all = SingleRule.Says(new OverbroadScopes(), $"_ = {text};");
        Assert.Equal(scopes is null ? 0 : 1, all.Length);
        Assert.All(all, said => Assert.Contains(scopes!, said[(text.Length + 10)..]));
    }
}
