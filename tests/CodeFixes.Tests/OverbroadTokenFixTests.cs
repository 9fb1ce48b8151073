using PrivacySafe.Conferencing.CodeFixes.Tokens;
using static PrivacySafe.Conferencing.CodeFixes.Tests.Fixing;

namespace PrivacySafe.Conferencing.CodeFixes.Tests;

public class OverbroadTokenFixTests
{
    private const string Library = """

        namespace System.IdentityModel.Tokens.Jwt
        {
            public class JwtSecurityToken { public JwtSecurityToken(string issuer = null, string audience = null, IEnumerable<System.Security.Claims.Claim> claims = null, DateTime? notBefore = null, DateTime? expires = null) { } }
            public class JwtPayload : Dictionary<string, object> { }
        }
        """;

    private const string Import = "using System.IdentityModel.Tokens.Jwt;\nusing System.Security.Claims;\n";

    private static Task FixAsync(string before, string after) =>
        OfAsync<OverbroadTokenFix>("PSC1010", [Import + InClass("    // the meeting\n" + before) + Library], [Import + InClass("    // the meeting\n" + after) + Library], References);

    [Fact]
    public Task A_far_end_comes_near_in_the_way_it_is_written() => FixAsync(
        """
            object A(string room) => JsonSerializer.Serialize(new { aud = "jitsi", room, exp = {|PSC1010:DateTimeOffset.UtcNow.AddDays(365).ToUnixTimeSeconds()|} });
            object B(string room) => JsonSerializer.Serialize(new { aud = "jitsi", room, exp = {|PSC1010:DateTimeOffset.UtcNow.ToUnixTimeSeconds() + 30 * 24 * 3600|} });
            object C(string room) => new JwtSecurityToken("app", "jitsi", new[] { new Claim("room", room) }, expires: {|PSC1010:DateTime.UtcNow.Add(TimeSpan.FromDays(7))|});
            object D(string room) => new JwtSecurityToken("app", "jitsi", new[] { new Claim("room", room) }, expires: {|PSC1010:DateTime.MaxValue|});
        """,
        """
            object A(string room) => JsonSerializer.Serialize(new { aud = "jitsi", room, exp = DateTimeOffset.UtcNow.AddHours(2).ToUnixTimeSeconds() });
            object B(string room) => JsonSerializer.Serialize(new { aud = "jitsi", room, exp = DateTimeOffset.UtcNow.ToUnixTimeSeconds() + 2 * 60 * 60 });
            object C(string room) => new JwtSecurityToken("app", "jitsi", new[] { new Claim("room", room) }, expires: DateTime.UtcNow.Add(TimeSpan.FromHours(2)));
            object D(string room) => new JwtSecurityToken("app", "jitsi", new[] { new Claim("room", room) }, expires: DateTime.UtcNow.AddHours(2));
        """);

    [Fact]
    public Task A_missing_end_is_an_argument() => FixAsync(
        """
            object A(string room) => new {|PSC1010:JwtSecurityToken|}("app", "jitsi", new[] { new Claim("room", room) });
            object B(string room) => new {|PSC1010:JwtSecurityToken|}("app", "jitsi", new[] { new Claim("room", room) }, expires: null);
        """,
        """
            object A(string room) => new JwtSecurityToken("app", "jitsi", new[] { new Claim("room", room) }, expires: DateTime.UtcNow.AddHours(2));
            object B(string room) => new JwtSecurityToken("app", "jitsi", new[] { new Claim("room", room) }, expires: DateTime.UtcNow.AddHours(2));
        """);

    [Fact]
    public Task Every_room_becomes_the_one_at_hand() => FixAsync(
        """
            object A(string roomName) => JsonSerializer.Serialize(new { aud = "jitsi", room = {|PSC1010:"*"|} });
            object B(string user) => JsonSerializer.Serialize(new { aud = "jitsi", room = {|PSC1010:"*"|} });
        """,
        """
            object A(string roomName) => JsonSerializer.Serialize(new { aud = "jitsi", room = roomName });
            object B(string user) => JsonSerializer.Serialize(new { aud = "jitsi", room = {|PSC1010:"*"|} });
        """);

    [Fact]
    public Task The_rights_of_a_moderator_are_listed() => FixAsync(
        """
            object A(string room) => JsonSerializer.Serialize(new { room, context = new { user = new { moderator = {|PSC1010:true|} } } });
        """,
        """
            object A(string room) => JsonSerializer.Serialize(new { room, context = new { user = new { moderator = true }, features = new Dictionary<string, bool> { FEATURES } } });
        """.Replace("FEATURES", string.Join(", ", "inbound-call outbound-call sip-inbound-call sip-outbound-call recording transcription live-translation screen-sharing file-upload send-private-message livestreaming".Split(' ').Select(f => $"[\"{f}\"] = false")), StringComparison.Ordinal));

    private const string Encoder = """

        namespace Jose { public static class JWT { public static string Encode(object payload) => ""; } }

        class Token
        {
            public string Aud { get; set; }
            public string Room { get; set; }
            public long Exp { get; set; }
            public Context Context { get; set; }
        }

        class Context
        {
            [JsonPropertyName("user")] public User User { get; set; }
            [JsonPropertyName("features")] public Features Rights { get; set; }
        }

        class User { [JsonPropertyName("moderator")] public bool Moderator { get; set; } }

        class Features
        {
            [JsonPropertyName("recording")] public bool Recording { get; set; }
            [JsonPropertyName("screen-sharing")] public bool Screen { get; set; }
            public string Theme { get; set; }
        }

        class Named
        {
            [JsonPropertyName("aud")] public string For { get; set; }
            [JsonPropertyName("room")] public string Name { get; set; }
            [JsonPropertyName("exp")] public long? Until { get; set; }
        }

        class Endless
        {
            [JsonPropertyName("aud")] public string For { get; set; }
            [JsonPropertyName("room")] public string Name { get; set; }
            public DateTime Exp { get; set; }
        }

        """;

    private static readonly string Refused = string.Join(",", "inbound-call outbound-call sip-inbound-call sip-outbound-call recording transcription live-translation screen-sharing file-upload send-private-message livestreaming".Split(' ').Select(f => $"\\\"{f}\\\":false"));

    private static Task EncodeAsync(string before, string after) =>
        OfAsync<OverbroadTokenFix>("PSC1010", [InClass("    // the meeting\n" + before) + Encoder], [InClass("    // the meeting\n" + after) + Encoder], References);

    [Fact]
    public Task A_missing_end_goes_to_the_member_of_its_wire_name() => EncodeAsync(
        """
            object A(string room) => Jose.JWT.{|PSC1010:Encode|}(new Named { For = "jitsi", Name = room });
            object B(string room) => Jose.JWT.{|PSC1010:Encode|}(JsonSerializer.Serialize(new Token { Aud = "jitsi", Room = room, Context = new Context() }, new JsonSerializerOptions(JsonSerializerDefaults.Web)));
        """,
        """
            object A(string room) => Jose.JWT.Encode(new Named { For = "jitsi", Name = room, Until = DateTimeOffset.UtcNow.AddHours(2).ToUnixTimeSeconds() });
            object B(string room) => Jose.JWT.Encode(JsonSerializer.Serialize(new Token { Aud = "jitsi", Room = room, Context = new Context(), Exp = DateTimeOffset.UtcNow.AddHours(2).ToUnixTimeSeconds() }, new JsonSerializerOptions(JsonSerializerDefaults.Web)));
        """);

    [Fact]
    public Task A_member_that_is_no_number_of_seconds_gets_no_end()
    {
        const string Code = """
            object A(string room) => Jose.JWT.{|PSC1010:Encode|}(new Endless { For = "jitsi", Name = room });
        """;
        return EncodeAsync(Code, Code);
    }

    [Fact]
    public Task Every_room_of_a_type_becomes_the_one_at_hand() => EncodeAsync(
        """
            object A(string room) => JsonSerializer.Serialize(new Named { For = "jitsi", Name = {|PSC1010:"*"|} });
        """,
        """
            object A(string room) => JsonSerializer.Serialize(new Named { For = "jitsi", Name = room });
        """);

    [Fact]
    public Task A_type_lists_the_rights_that_it_knows() => EncodeAsync(
        """
            object A(string room) => JsonSerializer.Serialize(new Token { Aud = "jitsi", Room = room, Context = new Context { User = new User { Moderator = {|PSC1010:true|} } } }, new JsonSerializerOptions(JsonSerializerDefaults.Web));
        """,
        """
            object A(string room) => JsonSerializer.Serialize(new Token { Aud = "jitsi", Room = room, Context = new Context { User = new User { Moderator = true }, Rights = new Features { Recording = false, Screen = false } } }, new JsonSerializerOptions(JsonSerializerDefaults.Web));
        """);

    public static TheoryData<string, string> Texts => new()
    {
        { @"$""{{\""aud\"":\""jitsi\"",\""sub\"":\""{user}\"",\""room\"":\""*\"",\""exp\"":1}}""", @"$""{{\""aud\"":\""jitsi\"",\""sub\"":\""{user}\"",\""room\"":\""{room}\"",\""exp\"":1}}""" },
        { @"$""{{\""aud\"":\""jitsi\"",\""room\"":\""{room}\""}}""", @"$""{{\""exp\"":{DateTimeOffset.UtcNow.AddHours(2).ToUnixTimeSeconds()},\""aud\"":\""jitsi\"",\""room\"":\""{room}\""}}""" },
        { @"$""{{\""room\"":\""{room}\"",\""exp\"":{DateTimeOffset.UtcNow.AddYears(1).ToUnixTimeSeconds()},\""aud\"":\""jitsi\""}}""", @"$""{{\""room\"":\""{room}\"",\""exp\"":{DateTimeOffset.UtcNow.AddHours(2).ToUnixTimeSeconds()},\""aud\"":\""jitsi\""}}""" },
        { @"""{\""room\"":\""x-7f3a\"",\""exp\"":1,\""context\"":{\""user\"":{\""moderator\"":true}}}""", @"""{\""room\"":\""x-7f3a\"",\""exp\"":1,\""context\"":{\""features\"":{REFUSED},\""user\"":{\""moderator\"":true}}}""" },
        { @"""{\""aud\"":\""jitsi\"",\""room\"":\""*\"",\""exp\"":1}""", "" },
        { @"""{\""aud\"":\""jitsi\"",\""room\"":\""x-7f3a\""}""", "" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task A_text_says_it_where_it_can(string before, string after)
    {
        var code = await AnalysedCode.OfAsync(Signed(before));
        Assert.Contains(code.Findings, d => d.Id == "PSC1010");
        var narrowed = await code.FixAsync("PSC1010");
        if (after.Length == 0)
        {
            Assert.Null(narrowed);
            return;
        }

        var expected = Signed(after.Replace("REFUSED", Refused, StringComparison.Ordinal));
        Assert.Equal(expected, narrowed);
        Assert.DoesNotContain((await AnalysedCode.OfAsync(expected)).Findings, d => d.Id == "PSC1010" || AnalysedCode.IsOfCompiler(d));
    }

    private static string Signed(string text) => InClass("    // the meeting\n    object A(string user, string room) => Jose.JWT.Encode(" + text + ");") + Encoder;
}
