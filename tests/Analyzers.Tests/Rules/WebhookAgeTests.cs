namespace PrivacySafe.Conferencing.Analyzers.Tests.Rules;

/// <summary>Checks that look, or do not look, at a time that stands within the header of the signature.</summary>
public class WebhookAgeTests
{
    private const string Header = "Headers[\"X-Jaas-Signature\"]";
    private const string Unread = "Headers[{|PSC2003:\"X-Jaas-Signature\"|}]";

    // The file says no other word of conferencing than the header; another one does.
    private static Task Code(string members, params string[] others) => Analysis.OfAsync([
        "using System; using System.Collections.Generic; using System.Linq; using System.Security.Cryptography; using System.Text; using System.Text.RegularExpressions; using System.Threading.Tasks;\nclass Hook\n{\n    Dictionary<string, string> Headers = new();\n"
        + Library + members + "\n}", "// Calls at https://8x8.vc", .. others]);

    private const string Library = """
        static string Sign(string key, string text) => Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(text)));
        const int Tolerance = 300;

        """;

    private const string Other = """
        using System;
        using System.Threading.Tasks;
        public interface IAges { bool IsRecent(string sent); Task EnsureNewAsync(string header); Task<bool> IsNewAsync(long seconds); bool IsText(string body); int Count(string text); bool IsOpen(); bool IsFresh(string sent, int tolerance); }
        public static class Ages { public static bool IsRecent(long seconds) => true; public static bool TryRead(string header, out string time, out string value) { time = value = header; return true; } }
        public static class Watch { public static long Clock => 1; }
        public class Sent { public Sent(string header) { } public bool IsOld => true; public string Time => ""; public string Value => ""; public static Sent Parse(string header) => new(header); }
        """;

    /// <summary>The ways in which programs take the time and the signature out of the header.</summary>
    public static TheoryData<string, string> Readings => new()
    {
        { "split", "var parts = HEADER.Split(','); var t = parts[0].Split('=')[1]; var v1 = parts[1].Substring(3);" },
        { "slices", "var parts = HEADER.Split(\",\"); string t = parts[0][2..], v1 = parts[1][\"v1=\".Length..];" },
        { "search", "var parts = HEADER.Split(','); var t = parts.First(p => p.StartsWith(\"t=\")).Substring(2); var v1 = parts.Single(p => p.StartsWith(\"v1=\")).Substring(3);" },
        { "table", "var fields = HEADER.Split(',').Select(p => p.Split('=', 2)).ToDictionary(p => p[0].Trim(), p => p[1]); var t = fields[\"t\"]; fields.TryGetValue(\"v1\", out var v1);" },
        { "loop", "string t = null, v1 = null; foreach (var part in HEADER.Split(',')) { var pair = part.Split('=', 2); if (pair[0] == \"t\") t = pair[1]; else if (pair[0] == \"v1\") v1 = pair[1]; }" },
        { "counted loop", "string t = \"\", v1 = \"\"; var parts = HEADER.Split(','); for (var i = 0; i < parts.Length; i++) { if (parts[i].StartsWith(\"t=\")) t = parts[i].Substring(2); if (parts[i].StartsWith(\"v1=\")) v1 = parts[i].Substring(3); }" },
        { "filled table", "var fields = new Dictionary<string, string>(); foreach (var part in HEADER.Split(',')) { var at = part.IndexOf('='); fields[part.Substring(0, at)] = part.Substring(at + 1); } var t = fields[\"t\"]; var v1 = fields[\"v1\"];" },
        { "added table", "var fields = new Dictionary<string, string>(); foreach (var part in HEADER.Split(',')) { var at = part.IndexOf('='); fields.Add(part[..at], part[(at + 1)..]); } var t = fields[\"t\"]; var v1 = fields[\"v1\"];" },
        { "pattern", "var match = Regex.Match(HEADER, \"t=(?<t>[0-9]+),v1=(?<v1>.+)\"); var t = match.Groups[\"t\"].Value; var v1 = match.Groups[\"v1\"].Value;" },
        { "list pattern", "if (HEADER.Split(',') is not [var first, var second]) return false; var t = first.Substring(2); var v1 = second.Substring(3);" },
        { "switch", "string t = \"\", v1 = \"\"; foreach (var part in HEADER.Split(',')) switch (part.Split('=', 2)) { case [\"t\", var time]: t = time; break; case [\"v1\", var value]: v1 = value; break; }" },
        { "method", "var (t, v1) = Parts(HEADER);" },
        { "method with out", "if (!TryParts(HEADER, out var t, out var v1)) return false;" },
        { "elsewhere", "if (!Ages.TryRead(HEADER, out var t, out var v1)) return false;" },
        { "number", "var parts = HEADER.Split(','); if (!long.TryParse(parts[0].AsSpan(2), out var t)) return false; var v1 = parts[1].Substring(3);" },
    };

    private const string Parsing = """
        static (string, string) Parts(string header) { var at = header.IndexOf(','); return (header.Substring(2, at - 2), header.Substring(at + 4)); }
        static bool TryParts(string header, out string time, out string value) { var parts = header.Split(','); time = parts[0].Substring(2); value = parts[1].Substring(3); return true; }

        """;

    private static string Check(string reading, string header, string look) => Parsing + $$"""
        bool IsRight(string key, string body)
        {
            {{reading.Replace("HEADER", header, StringComparison.Ordinal)}}
            {{look}}
            return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Sign(key, t + "." + body)), Encoding.UTF8.GetBytes(v1));
        }
        """;

    [Theory]
    [MemberData(nameof(Readings))]
    public Task A_time_that_is_only_hashed(string name, string reading)
    {
        Assert.NotEmpty(name);
        return Code(Check(reading, Unread, ""), Other);
    }

    [Theory]
    [MemberData(nameof(Readings))]
    public Task A_time_that_is_held_against_the_clock_is_silent(string name, string reading)
    {
        Assert.NotEmpty(name);
        return Code(Check(reading, Header, "if (Math.Abs(DateTimeOffset.UtcNow.ToUnixTimeSeconds() - Convert.ToInt64(t)) > Tolerance) return false;"), Other);
    }

    [Theory]
    [MemberData(nameof(Readings))]
    public Task A_comparison_that_ends_early_is_told_beside_it(string name, string reading)
    {
        Assert.NotEmpty(name);
        return Code(Parsing + $$"""
            bool IsRight(string key, string body)
            {
                {{reading.Replace("HEADER", Unread, StringComparison.Ordinal)}}
                return {|PSC2003:Sign(key, $"{t}.{body}") == v1|};
            }
            """, Other);
    }

    [Theory]
    [InlineData("if (DateTimeOffset.UtcNow - DateTimeOffset.FromUnixTimeSeconds(long.Parse(t)) > TimeSpan.FromMinutes(5)) return false;")]
    [InlineData("if (DateTime.UtcNow.AddMinutes(-5) > DateTime.UnixEpoch.AddSeconds(double.Parse(t))) return false;")]
    [InlineData("if (time.GetUtcNow().ToUnixTimeSeconds() - long.Parse(t) > Tolerance) return false;")]
    [InlineData("if (time.GetLocalNow() - DateTimeOffset.FromUnixTimeSeconds(long.Parse(t)) > TimeSpan.FromMinutes(5)) return false;")]
    [InlineData("if (Seconds() - long.Parse(t) > Tolerance) return false;")]
    [InlineData("if (!IsNew(t)) return false;")]
    [InlineData("if (Age(t) > Tolerance) return false;")]
    [InlineData("if (Latest - long.Parse(t) > Tolerance) return false;")]
    [InlineData("if (new Moment(t).IsOld) return false;")]
    [InlineData("if (Watch.Clock - long.Parse(t) > Tolerance) return false;")]
    [InlineData("if (!ages.IsRecent(t)) return false;")]
    [InlineData("if (!ages.IsFresh(t, Tolerance)) return false;")]
    [InlineData("if (!Ages.IsRecent(long.Parse(t))) return false;")]
    [InlineData("ages.EnsureNewAsync(parts[0]).Wait();")]
    [InlineData("if (!ages.IsNewAsync(long.Parse(t)).Result) return false;")]
    [InlineData("if (new Sent(t).IsOld) return false;")]
    [InlineData("if (Sent.Parse(t).IsOld) return false;")]
    public Task Every_look_at_the_clock_and_every_one_that_other_code_may_take_is_silent(string look) => Code(Looks + Check(Readings.First().Data.Item2, Header, look), Other);

    [Theory]
    [InlineData("if (!long.TryParse(t, out _)) return false;")]
    [InlineData("if (long.Parse(t) > 1600000000) return false;")]
    [InlineData("if (string.IsNullOrEmpty(t) || parts.Length < 2) return false;")]
    [InlineData("if (!ages.IsText(body)) return false;")]
    [InlineData("if (!ages.IsOpen()) return false;")]
    [InlineData("if (ages.Count(t) != 10) return false;")]
    [InlineData("if (!IsNumber(t)) return false;")]
    [InlineData("var sent = DateTimeOffset.FromUnixTimeSeconds(long.Parse(t)); Console.WriteLine(sent);")]
    public Task Other_looks_at_the_time_are_none_at_the_clock(string look) => Code(Looks + Check(Readings.First().Data.Item2, Unread, look), Other);

    private const string Looks = """
        IAges ages = null; TimeProvider time = TimeProvider.System;
        static long Seconds() => DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        static bool IsNew(string t) => Age(t) < Tolerance;
        static long Age(string t) => Seconds() - long.Parse(t);
        static bool IsNumber(string t) => t.All(char.IsDigit);
        long Latest => Environment.TickCount64;
        class Moment { readonly long _at; public Moment(string t) => _at = long.Parse(t); public bool IsOld { get { return DateTimeOffset.UtcNow.ToUnixTimeSeconds() - _at > 300; } } }

        """;

    [Fact]
    public Task A_check_that_is_handed_the_header() => Code("""
        bool A(string key, string body) => IsRight(Headers["X-Jaas-Signature"], key, body);
        bool IsRight(string header, string key, string body)
        {
            var parts = {|PSC2003:header|}.Split(',');
            return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Sign(key, $"{parts[0].Substring(2)}.{body}")), Encoding.UTF8.GetBytes(parts[1].Substring(3)));
        }
        """);

    [Fact]
    public Task A_check_whose_hash_another_method_makes_is_told_where_it_compares() => Code("""
        bool IsRight(string key, string body) => CryptographicOperations.{|PSC2003:FixedTimeEquals|}(Signed(key, body), Convert.FromBase64String(Headers["X-Jaas-Signature"].Split(',')[1].Substring(3)));
        byte[] Signed(string key, string body) => HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(Headers["X-Jaas-Signature"].Split(',')[0].Substring(2) + "." + body));
        """);

    [Fact]
    public Task A_check_that_is_handed_the_header_from_elsewhere() => Code("""
        // X-Jaas-Signature
        public static bool IsRight(string header, string key, string body)
        {
            var parts = {|PSC2003:header|}.Split(',');
            return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Sign(key, $"{parts[0].Substring(2)}.{body}")), Encoding.UTF8.GetBytes(parts[1].Substring(3)));
        }
        """);

    [Fact]
    public Task A_caller_that_looks_at_the_clock_is_silent() => Code("""
        bool A(string key, string body)
        {
            var header = Headers["X-Jaas-Signature"];
            return IsRight(header, key, body) && DateTimeOffset.UtcNow.ToUnixTimeSeconds() - long.Parse(header.Split(',')[0].Substring(2)) < Tolerance;
        }
        bool B(string key, string body)
        {
            var header = Headers["X-Jaas-Signature"];
            return IsNew(header) && IsRight(header, key, body);
        }
        static bool IsNew(string header) => DateTimeOffset.UtcNow.ToUnixTimeSeconds() - long.Parse(header.Split(',')[0].Substring(2)) < Tolerance;
        static bool IsRight(string header, string key, string body)
        {
            var parts = header.Split(',');
            return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Sign(key, $"{parts[0].Substring(2)}.{body}")), Encoding.UTF8.GetBytes(parts[1].Substring(3)));
        }
        """);

    [Fact]
    public Task A_caller_that_asks_for_the_time_for_other_reasons() => Code("""
        void A(string key, string body)
        {
            if (IsRight(Headers["X-Jaas-Signature"], key, body))
                Save(body);
        }
        void Save(string body) => Console.WriteLine(DateTime.UtcNow + body);
        static bool IsRight(string header, string key, string body)
        {
            var parts = {|PSC2003:header|}.Split(',');
            var signed = HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes($"{parts[0].Substring(2)}.{body}"));
            return CryptographicOperations.FixedTimeEquals(signed, Convert.FromBase64String(parts[1].Substring(3)));
        }
        """);

    [Fact]
    public Task A_caller_that_refuses_by_throwing_is_silent() => Code("""
        bool A(string key, string body)
        {
            var header = Headers["X-Jaas-Signature"];
            EnsureNew(header);
            return IsRight(header, key, body);
        }
        static void EnsureNew(string header)
        {
            if (DateTimeOffset.UtcNow.ToUnixTimeSeconds() - long.Parse(header.Split(',')[0].Substring(2)) > Tolerance)
                throw new InvalidOperationException();
        }
        static bool IsRight(string header, string key, string body)
        {
            var parts = header.Split(',');
            return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Sign(key, $"{parts[0].Substring(2)}.{body}")), Encoding.UTF8.GetBytes(parts[1].Substring(3)));
        }
        """);

    [Fact]
    public Task A_check_that_hands_the_time_on_leaves_the_clock_to_its_callers() => Code("""
        // X-Jaas-Signature
        public static bool Verify(string header, string key, string body, out long sent)
        {
            var parts = header.Split(',');
            sent = long.Parse(parts[0].Substring(2));
            return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Sign(key, $"{sent}.{body}")), Encoding.UTF8.GetBytes(parts[1].Substring(3)));
        }
        public static DateTimeOffset? Sent(string header, string key, string body)
        {
            var parts = header.Split(',');
            return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Sign(key, $"{parts[0].Substring(2)}.{body}")), Encoding.UTF8.GetBytes(parts[1].Substring(3)))
                ? DateTimeOffset.FromUnixTimeSeconds(long.Parse(parts[0].Substring(2))) : null;
        }
        """);

    [Fact]
    public Task An_answer_of_a_type_of_the_program_may_hand_the_time_on_and_a_result_of_the_platform_does_not() => Code("""
        // X-Jaas-Signature
        public record CheckResult(bool IsRight, long Sent);
        public static CheckResult Check(string header, string key, string body)
        {
            var parts = header.Split(',');
            return new(CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Sign(key, $"{parts[0].Substring(2)}.{body}")), Encoding.UTF8.GetBytes(parts[1].Substring(3))), long.Parse(parts[0].Substring(2)));
        }
        public static System.ComponentModel.DataAnnotations.ValidationResult Validate(string header, string key, string body)
        {
            var parts = {|PSC2003:header|}.Split(',');
            return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Sign(key, $"{parts[0].Substring(2)}.{body}")), Encoding.UTF8.GetBytes(parts[1].Substring(3))) ? null : new("a");
        }
        """);

    [Fact]
    public Task A_time_that_is_handed_by_itself_is_judged_where_it_is_read() => Code("""
        // X-Jaas-Signature
        public static bool Verify(string time, string signature, string key, string body) =>
            CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Sign(key, $"{time}.{body}")), Encoding.UTF8.GetBytes(signature));
        """);

    [Fact]
    public Task A_hash_over_the_body_alone_reads_no_time() => Code("""
        bool A(string key, string body) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Sign(key, body)), Encoding.UTF8.GetBytes(Headers["X-Jaas-Signature"]));
        """);

    [Fact]
    public Task The_same_header_of_somebody_else_is_silent() => Code("""
        // X-Jaas-Signature
        bool A(string key, string body)
        {
            var parts = Headers["Stripe-Signature"].Split(',');
            return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Sign(key, $"{parts[0].Substring(2)}.{body}")), Encoding.UTF8.GetBytes(parts[1].Substring(3)));
        }
        """);

    [Fact]
    public Task An_endpoint_that_is_mapped() => Analysis.OfTopLevelAsync([], """
        // jitsi
        using System; using System.Collections.Generic; using System.Security.Cryptography; using System.Text;
        Action<string, Func<Dictionary<string, string>, string, bool>> map = (path, handle) => { };
        byte[] secret = Encoding.UTF8.GetBytes(Environment.GetEnvironmentVariable("SECRET"));
        map("/jaas", (headers, body) =>
        {
            var parts = headers[{|PSC2003:"X-Jaas-Signature"|}].Split(',');
            var signed = HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(parts[0].Substring(2) + "." + body));
            return CryptographicOperations.FixedTimeEquals(signed, Convert.FromBase64String(parts[1].Substring(3)));
        });
        """);

    [Fact]
    public Task Incomplete_code_is_no_reason_to_fail() => Analysis.OfBrokenAsync("""
        class Hook { bool A(string header, string key) { foreach (var part in ) { switch (part) { case [var t: } } return Equals(t, header.Split(; /* X-Jaas-Signature */ HMACSHA256.HashData(key, t } }
        """);
}
