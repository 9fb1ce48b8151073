using System.Security.Cryptography;
using System.Text.Json.Nodes;
using static PrivacySafe.Conferencing.Catalogue.JitsiTokenSettings;

namespace PrivacySafe.Conferencing.Jitsi;

/// <summary>What a token says: one room, a short time, one person's rights, and nothing about the person but a name, if one is wanted.</summary>
internal sealed class JitsiTokenClaims
{
    private static readonly string Root = Shape.Prefix + ".";

    private readonly JsonObject _claims = [];

    private JitsiTokenClaims()
    {
    }

    /// <summary>The token of a participant or a host for exactly one room.</summary>
    public static JitsiTokenClaims ForRoom(JitsiDeployment deployment, JitsiRoom room, bool host, string? displayName)
    {
        var (lead, features) = host ? (deployment.Options.HostLeadTime, room.HostFeatures) : (deployment.Options.ParticipantLeadTime, room.ParticipantFeatures);
        var claims = For(deployment, room.Name, deployment.Subject, room.Start - lead, room.ClosesAt)
            .Say(ModeratorPath, host)
            .Say(UserIdPath, RandomNumberGenerator.GetHexString(32, lowercase: true))
            // A moderator becomes one by entering: in a lobby that was on before anybody came, a host would wait for ever.
            .Say(LobbyBypassPath, host);
        if (displayName is not null)
            claims.Say(UserNamePath, displayName);
        foreach (var (name, allowed) in features)
            claims.Say($"{FeaturesPath}.{name}", allowed);
        return claims;
    }

    /// <summary>A token that lets in and permits nothing, for a look at the deployment.</summary>
    public static JitsiTokenClaims ForLook(JitsiDeployment deployment, string room, string? subject, DateTimeOffset now)
    {
        var claims = For(deployment, room, subject ?? deployment.Subject, now - TimeSpan.FromMinutes(1), now + TimeSpan.FromMinutes(2)).Say(ModeratorPath, false);
        foreach (var name in JitsiFeatures.Names)
            claims.Say($"{FeaturesPath}.{name}", false);
        return claims;
    }

    public string ToJson() => _claims.ToJsonString();

    private static JitsiTokenClaims For(JitsiDeployment deployment, string room, string subject, DateTimeOffset notBefore, DateTimeOffset expires) => new JitsiTokenClaims()
        .Say(IssuerPath, deployment.Options.ApplicationId)
        .Say(AudiencePath, deployment.Options.Audience)
        .Say(SubjectPath, subject)
        .Say(RoomPath, room)
        .Say(NotBeforePath, notBefore.ToUnixTimeSeconds())
        .Say(ExpiryPath, expires.ToUnixTimeSeconds());

    private JitsiTokenClaims Say(string path, JsonNode value)
    {
        var levels = path[Root.Length..].Split('.');
        var level = _claims;
        foreach (var name in levels[..^1])
        {
            if (level[name] is not JsonObject next)
                level[name] = next = [];
            level = next;
        }

        level[levels[^1]] = value;
        return this;
    }
}
