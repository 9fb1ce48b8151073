namespace PrivacySafe.Conferencing.Analyzers.Tests.Rules;

/// <summary>The key that is appended to what a request to BigBlueButton is signed by, whatever the code calls it. All of them are made up.</summary>
public class HardCodedCredentialsInChecksumsTests
{
    private const string Secret = "q7Rk2Vx9Lm4Tz8Wb6Nc1Pd3Hf5Js0Ga";

    private const string Usings = "using System; using System.Collections.Generic; using System.IO; using System.Linq; using System.Net.Http; using System.Security.Cryptography; using System.Text; using System.Threading.Tasks;\n";

    private const string Hash = "static string Hex(string text) { using var sha = SHA256.Create(); return BitConverter.ToString(sha.ComputeHash(Encoding.UTF8.GetBytes(text))).Replace(\"-\", \"\").ToLowerInvariant(); }\n";

    private const string Address = "\"https://bbb.example.org/bigbluebutton/api/create?\" + query + \"&checksum=\" + ";

    private static string Found => "{|PSC2002:\"" + Secret + "\"|}";

    private static Task Code(string code) => Analysis.OfAsync(Usings + code.Replace("HIDDEN", "\"" + Secret + "\"", StringComparison.Ordinal).Replace("FOUND", Found, StringComparison.Ordinal));

    // Each stands in a method of a class that has a client, a hash and a constant.
    private static Task Method(string method) => Code($$"""
        class Rooms(HttpClient http, Func<string, string> settings)
        {
            const string S = HIDDEN;
            readonly string _k = HIDDEN;
            static string Key2 { get; } = HIDDEN;
            HttpClient Http => http;
            string Configured => settings("x");
            {{Hash}}
            {{method}}
        }
        """);

    [Fact]
    public Task What_is_told_where_it_is_declared_is_not_told_again() => Code($$"""
        class BigBlueButtonRooms(HttpClient http)
        {
            private const string SharedSecret = FOUND;
            {{Hash}}
            Task M(string query) => http.GetAsync({{Address}}Hex("create" + query + SharedSecret));
        }
        """);

    [Theory]
    [InlineData("Hex(\"create\" + query + FOUND)")]
    [InlineData("Hex($\"create{query}{FOUND}\")")]
    [InlineData("Hex(string.Concat(\"create\", query, FOUND))")]
    [InlineData("Hex(string.Concat(new[] { \"create\", query, FOUND }))")]
    [InlineData("Hex(string.Join(\"\", \"create\", query, FOUND))")]
    [InlineData("Hex(string.Format(\"create{0}{1}\", query, FOUND))")]
    [InlineData("Hex(string.Format(\"{0}{1}{2}\", \"create\", query, FOUND))")]
    [InlineData("Hex(\"create\" + query + {|PSC2002:S|})")]
    [InlineData("Hex(\"create\" + (query + {|PSC2002:S|}))")]
    [InlineData("Hex(\"create\" + query + {|PSC2002:_k|})")]
    [InlineData("Hex(\"create\" + query + {|PSC2002:Key2|})")]
    [InlineData("Hex(\"create\" + query + {|PSC2002:Key2|}.Trim())")]
    [InlineData("Hex(\"create\" + query + (settings(\"x\") ?? FOUND))")]
    [InlineData("Hex(\"create\" + query + (query.Length > 3 ? settings(\"x\") : FOUND))")]
    [InlineData("Hex(\"create\" + \"meetingID=a\" + {|PSC2002:S|})")]
    [InlineData("Hex(new StringBuilder(\"create\").Append(query).Append(FOUND).ToString())")]
    [InlineData("Convert.ToHexString(SHA1.HashData(Encoding.UTF8.GetBytes(\"create\" + query + FOUND))).ToLower()")]
    [InlineData("Convert.ToHexString(SHA384.HashData(Encoding.UTF8.GetBytes(\"create\" + query + FOUND)))")]
    [InlineData("Convert.ToHexString(SHA512.HashData(Encoding.ASCII.GetBytes(\"create\" + query + FOUND)))")]
    [InlineData("Convert.ToHexString(SHA512.Create().ComputeHash(Encoding.ASCII.GetBytes(\"create\" + query + FOUND)))")]
    [InlineData("Convert.ToHexString(HashAlgorithm.Create(\"SHA1\").ComputeHash(new MemoryStream(Encoding.ASCII.GetBytes(\"create\" + query + FOUND))))")]
    [InlineData("Convert.ToHexString(CryptographicOperations.HashData(HashAlgorithmName.SHA256, Encoding.ASCII.GetBytes(\"create\" + query + FOUND)))")]
    [InlineData("string.Concat(SHA1.HashData(Encoding.UTF8.GetBytes(\"create\" + query + FOUND)).Select(b => b.ToString(\"x2\")))")]
    [InlineData("Uri.EscapeDataString(Hex(\"create\" + query + FOUND))")]
    public Task The_last_text_is_the_key(string checksum) => Method("Task A(string query) => http.GetAsync(" + Address + checksum + ");");

    [Theory]
    [InlineData("var s = FOUND; var sum = Hex(\"create\" + query + s);")]
    [InlineData("var s = FOUND; var text = \"create\" + query + s; var sum = Hex(text);")]
    [InlineData("var text = \"create\"; text += query; text += FOUND; var sum = Hex(text);")]
    [InlineData("var text = \"create\" + query; text = text + FOUND; string sum; sum = Hex(text);")]
    [InlineData("var text = new StringBuilder(); text.Append(\"create\"); text.Append(query); text.Append(FOUND); var sum = Hex(text.ToString());")]
    [InlineData("var text = new StringBuilder(); text.Append(\"create\").Append(query).Append(FOUND); var sum = Hex(text.ToString());")]
    [InlineData("var bytes = Encoding.UTF8.GetBytes(\"create\" + query + FOUND); byte[] hash; using (var sha = SHA1.Create()) { hash = sha.ComputeHash(bytes); } var sum = BitConverter.ToString(hash).Replace(\"-\", \"\").ToLower();")]
    [InlineData("var hash = SHA1.HashData(Encoding.UTF8.GetBytes(\"create\" + query + FOUND)); var hex = new StringBuilder(); foreach (var b in hash) hex.Append(b.ToString(\"x2\")); var sum = hex.ToString();")]
    [InlineData("var hash = SHA1.HashData(Encoding.UTF8.GetBytes(\"create\" + query + FOUND)); var sum = \"\"; foreach (var b in hash) sum += b.ToString(\"x2\");")]
    [InlineData("var hash = SHA1.HashData(Encoding.UTF8.GetBytes(\"create\" + query + FOUND)); var sum = \"\"; for (var i = 0; i < hash.Length; i++) { sum += hash[i].ToString(\"x2\"); }")]
    [InlineData("Span<byte> hash = stackalloc byte[32]; SHA256.HashData(Encoding.UTF8.GetBytes(\"create\" + query + FOUND), hash); var sum = Convert.ToHexString(hash);")]
    [InlineData("string Sum(string of) { return Hex(of + FOUND); } var sum = Sum(\"create\" + query);")]
    [InlineData("string Sum(string of) => Hex(of); var sum = Sum(\"create\" + query + FOUND);")]
    public Task Through_locals_and_local_functions(string statements) => Method($"Task A(string query) {{ {statements} return http.GetAsync({Address}sum); }}");

    [Theory]
    [InlineData("\"https://bbb.example.org/bigbluebutton/api/join?\" + query + \"&checksum=\" + CHECKSUM")]
    [InlineData("$\"https://bbb.example.org/bigbluebutton/api/join?{query}&checksum={CHECKSUM}\"")]
    [InlineData("$\"{Configured}/bigbluebutton/api/join?{query}&checksum={CHECKSUM}\"")]
    [InlineData("Configured + \"join?\" + query + \"&checksum=\" + CHECKSUM")]
    [InlineData("$\"{Configured}/{call}?{query}&checksum={CHECKSUM}\"")]
    [InlineData("string.Format(\"{0}/bigbluebutton/api/{1}?{2}&checksum={3}\", Configured, call, query, CHECKSUM)")]
    [InlineData("Flurl.Url.Parse(\"https://bbb.example.org/bigbluebutton/api/join\").SetQueryParam(\"meetingID\", query).SetQueryParam(\"checksum\", CHECKSUM).ToString()")]
    public Task A_link_need_not_be_sent(string address) => Method("// BigBlueButton\nstring A(string call, string query) => " + address.Replace("CHECKSUM", "Hex(call + query + FOUND)", StringComparison.Ordinal) + ";");

    [Fact]
    public Task Addresses_that_are_put_together_step_by_step() => Method("""
        string A(string query) { var url = "https://bbb.example.org/bigbluebutton/api/join?" + query; url += "&checksum=" + Hex("join" + query + FOUND); return url; }
        string B(string query) { var signed = query + "&checksum=" + Hex("join" + query + FOUND); return "https://bbb.example.org/bigbluebutton/api/join?" + signed; }
        string C(string query) { var b = new UriBuilder("https://bbb.example.org/bigbluebutton/api/join"); b.Query = query + "&checksum=" + Hex("join" + query + FOUND); return b.ToString(); }
        string D(Dictionary<string, string> query) { query["checksum"] = Hex("join" + query + FOUND); return Link("https://bbb.example.org/bigbluebutton/api/join", query); }
        string E(Dictionary<string, string> query) { query.Add("checksum", Hex("join" + query + FOUND)); return Link("https://bbb.example.org/bigbluebutton/api/join", query); }
        static string Link(string start, Dictionary<string, string> query) => start;
        """);

    [Fact]
    public Task Addresses_of_a_configured_server_that_are_put_together_step_by_step() => Method("""
        // BigBlueButton
        string A(string query) { var url = Configured + "join?" + query; url += "&checksum=" + Hex("join" + query + FOUND); return url; }
        string B(string query) { var rest = "join?" + query + "&checksum=" + Hex("join" + query + FOUND); var url = Configured + rest; return url; }
        string C(string query) { var url = "join?" + query + "&checksum=" + Hex("join" + query + FOUND); url = At(url); return url; }
        string D(string query) { var url = Configured + "download?" + query; url += "&checksum=" + Hex("download" + query + HIDDEN); return url; }
        string At(string rest) => Configured + "/" + rest;
        """);

    [Fact]
    public Task A_method_of_the_file_that_knows_the_server() => Method("""
        Task Ask(string rest) => http.GetAsync("https://bbb.example.org/bigbluebutton/api/" + rest);
        Task Shop(string rest) => http.GetAsync("https://shop.example.org/" + rest);
        Task A(string query) => Ask("create?" + query + "&checksum=" + Hex("create" + query + FOUND));
        Task B(string query) => Shop("create?" + query + "&checksum=" + Hex("create" + query + HIDDEN));
        """);

    [Fact]
    public Task A_client_that_knows_the_server() => Code($$"""
        class Rooms
        {
            readonly HttpClient _http = new() { BaseAddress = new Uri("https://bbb.example.org/bigbluebutton/api/") };
            readonly HttpClient _shop = new() { BaseAddress = new Uri("https://shop.example.org/") };
            {{Hash}}
            Task A(string query) => _http.GetAsync("create?" + query + "&checksum=" + Hex("create" + query + FOUND));
            Task B(string query) => _shop.GetAsync("create?" + query + "&checksum=" + Hex("create" + query + HIDDEN));
        }
        """);

    [Fact]
    public Task What_other_libraries_send() => Code($$"""
        using Flurl; using Flurl.Http; using RestSharp;
        class Rooms
        {
            const string Api = "https://bbb.example.org/bigbluebutton/api";
            {{Hash}}
            Task A(string id) => (Api + "/create").SetQueryParam("meetingID", id).SetQueryParam("checksum", Hex("createmeetingID=" + id + FOUND)).GetAsync();
            Task B(string id) => (Api + "/create").SetQueryParams(new { meetingID = id, checksum = Hex("createmeetingID=" + id + FOUND) }).GetAsync();
            Task C(string id) => new RestClient(Api).ExecuteAsync(new RestRequest("create").AddQueryParameter("meetingID", id).AddQueryParameter("checksum", Hex("createmeetingID=" + id + FOUND)));
        }
        """);

    [Fact]
    public Task The_hash_and_the_key_in_methods_of_the_file() => Code($$"""
        class Rooms(HttpClient http)
        {
            const string S = HIDDEN;
            string Sum(string call, string query) { var text = call + query + S; return Signing.Hex(text); }
            string Url(string call, string query) => $"https://bbb.example.org/bigbluebutton/api/{call}?{query}&checksum={SIGNED}";
            Task A(string query) => http.GetAsync("https://bbb.example.org/bigbluebutton/api/create?" + query + "&checksum=" + {|PSC2002:Sum|}("create", query));
            Task B(string query) => http.GetAsync(Url("create", query));
            Task C(string query) => http.GetAsync("https://bbb.example.org/bigbluebutton/api/create?" + query + "&checksum=" + Signing.{|PSC2002:Keyed|}("create" + query));
            string D(string query) => Signed("create", query, HIDDEN);
            string Signed(string call, string query, string key) => $"https://bbb.example.org/bigbluebutton/api/{call}?{query}&checksum={HANDED}";
        }
        static class Signing
        {
            {{Hash.Replace("static", "public static", StringComparison.Ordinal)}}
            public static string Keyed(string text) => Hex(text + HIDDEN);
        }
        """.Replace("SIGNED", "Signing.Hex(call + query + {|PSC2002:S|})", StringComparison.Ordinal).Replace("HANDED", "Signing.{|PSC2002:Hex|}(call + query + key)", StringComparison.Ordinal));

    [Fact]
    public Task The_hash_in_another_file() => Analysis.OfAsync(
        Usings + $$"""class Rooms(HttpClient http) { Task A(string query) => http.GetAsync({{Address}}Signing.Sha1Hex("create" + query + {{Found}})); }""",
        $$"""static class Signing { public static string Sha1Hex(string text) => text; }""");

    [Theory]
    [InlineData("YOUR_SECRET")]
    [InlineData("<shared secret>")]
    [InlineData("<shared-secret-1>")]
    [InlineData("")]
    [InlineData("${BBB_KEY_1234}")]
    [InlineData("changeme12345")]
    [InlineData("000000000000000")]
    [InlineData("&userID=a1b2c3")]
    public Task Placeholders_are_silent(string key) => Method($"Task A(string query) {{ var s = \"{key}\"; return http.GetAsync({Address}Hex(\"create\" + query + s)); }}");

    [Theory]
    [InlineData("Task A(string query, string s) => http.GetAsync(" + Address + "Hex(\"create\" + query + s));")]
    [InlineData("Task A(string query) => http.GetAsync(" + Address + "Hex(\"create\" + query + settings(\"q7Rk2Vx9Lm4T\")));")]
    [InlineData("Task A(string query) => http.GetAsync(" + Address + "Hex(\"create\" + query + Environment.GetEnvironmentVariable(\"q7Rk2Vx9Lm4T\")));")]
    [InlineData("Task A(string query) { var s = HIDDEN; s = settings(\"x\"); return http.GetAsync(" + Address + "Hex(\"create\" + query + s)); }")]
    [InlineData("Task A(string query) => http.GetAsync(" + Address + "Hex(HIDDEN + query));")]
    [InlineData("Task A(string query) => http.GetAsync(" + Address + "Hex(HIDDEN + query + Configured));")]
    [InlineData("Task A(string query) { var text = \"createmeetingID=q7Rk2Vx9\"; text += Configured; return http.GetAsync(" + Address + "Hex(text)); }")]
    [InlineData("Task A(string query) => http.GetAsync(" + Address + "Convert.ToHexString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Configured), Encoding.UTF8.GetBytes(query + HIDDEN))));")]
    [InlineData("Task A(string query) => http.GetAsync(" + Address + "HIDDEN);")]
    public Task What_comes_from_elsewhere_or_is_no_key_is_silent(string method) => Method(method);

    [Theory]
    [InlineData("Task A(string query) => http.GetAsync(\"https://shop.example.org/api/create?\" + query + \"&checksum=\" + Hex(\"create\" + query + HIDDEN));")]
    [InlineData("Task A(string query) => http.GetAsync(\"https://shop.example.org/bigbluebutton/create?\" + query + \"&checksum=\" + Hex(\"create\" + query + HIDDEN));")]
    [InlineData("Task A(string query) => http.GetAsync(\"https://bbb.example.org/bigbluebutton/api/create?\" + query + \"&etag=\" + Hex(\"create\" + query + HIDDEN) + \"&checksum=\" + settings(query));")]
    [InlineData("string A(string query) => Hex(\"create\" + query + HIDDEN); string B(string checksum) => \"https://bbb.example.org/bigbluebutton/api/join?checksum=\" + checksum;")]
    [InlineData("string A(string query) => Configured + \"download?\" + query + \"&checksum=\" + Hex(\"create\" + query + HIDDEN);")]
    [InlineData("string A(string query) => \"checksum=\" + Hex(query + HIDDEN);")]
    [InlineData("string A(string query) { var text = \"checksum=\" + Hex(query + HIDDEN); return \"https://bbb.example.org/api/create?\" + text; }")]
    [InlineData("void A(Dictionary<string, string> query) => query[\"checksum\"] = Hex(\"join\" + query + HIDDEN);")]
    public Task Other_hashes_and_other_addresses_are_silent(string method) => Method("// BigBlueButton\n" + method);
}
