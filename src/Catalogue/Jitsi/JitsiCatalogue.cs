namespace PrivacySafe.Conferencing.Catalogue;

/// <summary>
/// What the product knows about Jitsi Meet. There is no request that creates a meeting: a room exists when the first participant enters it, under the
/// link and the token with which the application lets people in. The first part of a path says where a setting stands:
/// <list type="bullet">
/// <item><c>link.x</c>: a part of the link that opens the room. <c>token.x</c>: a claim of the signed token in that link, with dots between the
/// levels. The application writes both for one meeting, so their scope is <see cref="SettingScope.Meeting"/>. The server checks the token's
/// signature only if the deployment demands tokens (<c>env.ENABLE_AUTH</c>, <c>env.AUTH_TYPE</c>).</item>
/// <item><c>reservation.x</c>: what the application answers when the deployment asks whether a room may be opened; again for one meeting.</item>
/// <item><c>config.x</c>: the web client's configuration, in the deployment's <c>config.js</c> or, unless Jitsi forbids it, from the application that
/// embeds the client (<c>configOverwrite</c>) or the link. <c>interfaceConfig.x</c>: its older companion. Participants can change the client on
/// their own devices, so such a setting protects those who use it as delivered and binds nobody; its scope is <see cref="SettingScope.Deployment"/>.</item>
/// <item><c>env.x</c>: a variable of the Docker deployment. Elsewhere the same is said in the configuration of the single servers.</item>
/// <item><c>hosting.x</c>: what is so of the deployment without being a setting of it; whoever runs it states it.</item>
/// <item><c>command.x</c>: a command that a moderator's client gives while the meeting runs.</item>
/// </list>
/// </summary>
internal static class JitsiCatalogue
{
    /// <summary>Jitsi's settings and traps; it has no requests.</summary>
    public static VendorCatalogue Instance { get; } = new(
        "jitsi",
        "Jitsi Meet",
        "Jitsi handbook of July 2026, sources of the web client and its server modules, and defaults of the Docker deployment of 2026-08-20",
        JitsiTokenSettings.All
            .Concat(JitsiClientSettings.All)
            .Concat(JitsiReservationSettings.All)
            .Concat(JitsiDeploymentSettings.All)
            .Concat(JitsiOtherSettings.All)
            .OrderBy(s => s.Control.Number)
            .ToArray(),
        Array.Empty<Endpoint>(),
        JitsiTraps.All)
    {
        PublicHosts = new[] { "meet.jit.si", "8x8.vc" },
        Client = new ClientShape("config", "configOverwrite", "options.configOverwrite"),
        Token = JitsiTokenSettings.Shape,
        Credentials = JitsiCredentials.All,
        Webhook = JitsiCredentials.Webhook,
    };
}
