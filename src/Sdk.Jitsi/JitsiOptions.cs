namespace PrivacySafe.Conferencing.Jitsi;

/// <summary>A Jitsi deployment, with the credentials by which the application makes its tokens.</summary>
public sealed class JitsiOptions
{
    /// <summary>The longest time before and after a meeting.</summary>
    internal static readonly TimeSpan LongestMargin = TimeSpan.FromHours(2);

    /// <summary>Where participants open the deployment: https, without query, e.g. <c>https://meet.example.org/</c>. Hosts that anybody may hold meetings on are refused (S09).</summary>
    public Uri? Address { get; set; }

    /// <summary>Who operates the deployment (S10–S13). Must be stated; <see cref="HostingModel.EndToEndEncryptedProvider"/> is refused, because nothing reports end-to-end encryption to an application.</summary>
    public HostingModel? Hosting { get; set; }

    /// <summary>
    /// The countries in which its servers stand, as two-letter codes of ISO 3166-1, e.g. <c>DE</c>. A statement of whoever configures this; without it the place of the data counts as unknown (S35, S44).
    /// </summary>
    public IList<string> ServerCountries { get; } = [];

    /// <summary>The application's id, which the deployment accepts as issuer (<c>JWT_APP_ID</c>).</summary>
    public string ApplicationId { get; set; } = "";

    /// <summary>The audience that the deployment accepts (<c>JWT_ACCEPTED_AUDIENCES</c>). Default <c>jitsi</c>.</summary>
    public string Audience { get; set; } = "jitsi";

    /// <summary>The subject of tokens: the deployment's XMPP domain or a tenant. Default: <see cref="XmppDomain"/>. An asterisk, which stands for all, is refused.</summary>
    public string? Subject { get; set; }

    /// <summary>The secret shared with the deployment (<c>JWT_APP_SECRET</c>), with which tokens are signed by HS256: at least 32 characters. Either this or <see cref="PrivateKey"/>.</summary>
    [ConferencingSecret]
    public string? Secret { get; set; }

    /// <summary>An RSA private key of at least 2048 bits in PEM form, with which tokens are signed by RS256. The deployment then holds only the public key.</summary>
    [ConferencingSecret]
    public string? PrivateKey { get; set; }

    /// <summary>The id under which the deployment finds the public key (<c>kid</c>); needed with <see cref="PrivateKey"/>.</summary>
    public string? KeyId { get; set; }

    /// <summary>The domain of the signalling server (<c>XMPP_DOMAIN</c>). Default: the host of <see cref="Address"/>; a Docker deployment uses <c>meet.jitsi</c>.</summary>
    public string? XmppDomain { get; set; }

    /// <summary>The domain of its conferences (<c>XMPP_MUC_DOMAIN</c>). Default: <c>conference.</c> before <see cref="XmppDomain"/>; a Docker deployment uses <c>muc.meet.jitsi</c>.</summary>
    public string? ConferenceDomain { get; set; }

    /// <summary>
    /// The secret with which the deployment asks for reservations, as <c>Bearer</c>: at least 32 characters. Null when the deployment makes none; then nothing switches a lobby on before somebody is in the room.
    /// </summary>
    [ConferencingSecret]
    public string? ReservationSecret { get; set; }

    /// <summary>
    /// Whether a room without a lobby also gets a fresh password, which participants have to type (S56). Needs a deployment that makes reservations and heeds passwords. Rooms with a lobby get none, because
    /// whoever knows a password passes the lobby. Default false: each participant's token is what lets in.
    /// </summary>
    public bool RoomPassword { get; set; }

    /// <summary>A file with the variables of the Docker deployment (<c>.env</c>). What it says counts as declared. Optional.</summary>
    public string? EnvironmentFile { get; set; }

    /// <summary>A copy of the web client's <c>config.js</c>. What it says counts as declared. Optional: by default it is fetched from <see cref="Address"/>.</summary>
    public string? ClientConfigurationFile { get; set; }

    /// <summary>The host of meetings whose request names nobody: the application's own id of a user. Optional.</summary>
    [ConferencingPersonal]
    public string? DefaultHost { get; set; }

    /// <summary>How long before the start a host's token, and the room, opens. At most 2 hours; default 15 minutes.</summary>
    public TimeSpan HostLeadTime { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>How long before the start a participant's token opens the room. At most <see cref="HostLeadTime"/>; default 5 minutes.</summary>
    public TimeSpan ParticipantLeadTime { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How long after the planned end tokens still let somebody in. At most 2 hours; default 30 minutes.</summary>
    public TimeSpan Overrun { get; set; } = TimeSpan.FromMinutes(30);
}
