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
}
