using System.Text;
using Jose;

namespace PrivacySafe.Conferencing.Jitsi.Tests.Probe;

/// <summary>Tokens signed by HS256 with a library of its own, so that the project's own mistakes cannot agree with themselves.</summary>
internal sealed class SignedTokens : IProbeTokens
{
    public const string Secret = "a-secret-of-at-least-thirty-two-characters";

    public string Key { get; init; } = Secret;

    public string Issuer { get; init; } = "application";

    public string Audience { get; init; } = "jitsi";

    public string Subject { get; init; } = "meet.test";

    public TimeSpan Lifetime { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Every token that was made.</summary>
    public List<string> Issued { get; } = [];

    public string Issue(string room, string? subject = null)
    {
        var now = DateTimeOffset.UtcNow;
        var token = JWT.Encode(
            new Dictionary<string, object>
            {
                ["iss"] = Issuer,
                ["aud"] = Audience,
                ["sub"] = subject ?? Subject,
                ["room"] = room,
                ["nbf"] = now.AddSeconds(-30).ToUnixTimeSeconds(),
                ["exp"] = (now + Lifetime).ToUnixTimeSeconds(),
                ["context"] = new Dictionary<string, object> { ["features"] = new Dictionary<string, object> { ["recording"] = false } },
            },
            Encoding.UTF8.GetBytes(Key),
            JwsAlgorithm.HS256,
            new Dictionary<string, object> { ["typ"] = "JWT" });
        Issued.Add(token);
        return token;
    }
}
