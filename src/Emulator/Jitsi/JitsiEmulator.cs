using System.Collections.Concurrent;
using System.Security.Cryptography;
using PrivacySafe.Conferencing.Emulator.Jitsi.Bosh;
using PrivacySafe.Conferencing.Emulator.Jitsi.Reservations;
using PrivacySafe.Conferencing.Emulator.Jitsi.Rooms;
using PrivacySafe.Conferencing.Emulator.Jitsi.Visitors;

namespace PrivacySafe.Conferencing.Emulator.Jitsi;

/// <summary>
/// A deployment of Jitsi Meet as its clients see it: <c>config.js</c>, sign-in and rooms over <c>http-bind</c>, tokens, lobby, reservations. No sound and no
/// picture.
/// </summary>
/// <remarks>
/// Written from Jitsi's public sources and the Docker deployment of 2026-08-20; never checked against a live deployment. Everything is as a deployment is
/// delivered, which is open: see <see cref="Harden"/>. Set it up before the first request (<see cref="ConferencingEmulatorOptions.ConfigureJitsi"/>); what
/// is changed later holds for what happens from then on. Methods and <see cref="Rooms"/> are thread-safe, setting properties is not.
/// </remarks>
public sealed class JitsiEmulator
{
    /// <summary>How long the focus waits alone in a room that it has opened.</summary>
    internal static readonly TimeSpan FocusPatience = TimeSpan.FromSeconds(15);

    // In the order and with the values of the newest edition of the module jitsi_permissions that was read.
    private static readonly string[] VendorDefaultFeatures =
    [
        "livestreaming", "recording", "transcription", "outbound-call", "create-polls", "send-groupchat", "send-private-message", "flip", "live-translation",
        "live-translation-subscribe",
    ];

    private readonly object _gate = new();
    private readonly RoomService _rooms;
    private readonly ReservationBook _book;
    private bool? _signedInBecomeModerators;
    private int? _maximumOccupants;

    internal JitsiEmulator(TimeProvider time)
    {
        Time = time;
        Caller = new(time);
        _rooms = new(this, _gate);
        _book = new(_rooms, Caller, time, _gate);
        Bosh = new(new XmppServer(this, _rooms, new FocusComponent(this, _rooms, _book), _gate));
    }

    /// <summary>The domain of the signalling server (<c>XMPP_DOMAIN</c>). Default <c>meet.jitsi</c>.</summary>
    public string Domain { get; set => field = DomainName(value); } = "meet.jitsi";

    /// <summary>The domain of the rooms (<c>XMPP_MUC_DOMAIN</c>). Default <c>muc.meet.jitsi</c>.</summary>
    public string ConferenceDomain { get; set => field = DomainName(value); } = "muc.meet.jitsi";

    /// <summary>The domain at which guests sign in, while <see cref="Guests"/> is on (<c>XMPP_GUEST_DOMAIN</c>). Default <c>guest.meet.jitsi</c>.</summary>
    public string GuestDomain { get; set => field = DomainName(value); } = "guest.meet.jitsi";

    /// <summary>The application whose tokens are accepted (<c>JWT_APP_ID</c>). Default <c>emulated-application</c>.</summary>
    public string ApplicationId { get; set => field = NotEmpty(value); } = "emulated-application";

    /// <summary>
    /// The secret shared with the application, with which tokens are checked by HS256 (<c>JWT_APP_SECRET</c>). Default: made up at the start, 64 characters.
    /// Without effect once there is a public key (<see cref="AddPublicKey"/>).
    /// </summary>
    public string ApplicationSecret { get; set => field = NotEmpty(value); } = RandomNumberGenerator.GetHexString(64, lowercase: true);

    /// <summary>The issuers that are accepted (<c>JWT_ACCEPTED_ISSUERS</c>); <c>*</c> stands for all. Default empty: <see cref="ApplicationId"/> alone.</summary>
    public IList<string> AcceptedIssuers { get; } = [];

    /// <summary>The audiences that are accepted (<c>JWT_ACCEPTED_AUDIENCES</c>); <c>*</c> stands for all. Default empty: all, but there has to be one.</summary>
    public IList<string> AcceptedAudiences { get; } = [];

    /// <summary>
    /// Whether nobody gets in without a token (<c>ENABLE_AUTH</c> with <c>AUTH_TYPE=jwt</c>). Default false: everybody opens and enters every room, and a token
    /// in the link is not even looked at.
    /// </summary>
    public bool RequireTokens { get; set; }

    /// <summary>Whether people without a token get in all the same (<c>JWT_ALLOW_EMPTY</c>). Default false.</summary>
    public bool AllowEmptyTokens { get; set; }

    /// <summary>Whether a token whose room is <c>*</c> opens every room. Default true; the community's module <c>token_no_wildcard</c> refuses it.</summary>
    public bool AcceptWildcardRooms { get; set; } = true;

    /// <summary>
    /// Whether people sign in anonymously at <see cref="GuestDomain"/> (<c>ENABLE_GUESTS</c>; only together with <see cref="RequireTokens"/>). Default false. They
    /// enter rooms that somebody else has opened.
    /// </summary>
    public bool Guests { get; set; }

    /// <summary>Whether rooms can have a lobby (<c>ENABLE_LOBBY</c>). Default true, which switches on none.</summary>
    public bool LobbyAvailable { get; set; } = true;

    /// <summary>Whether the first who enters becomes moderator, whoever it is (<c>ENABLE_AUTO_OWNER</c>). Default true. Without effect while <see cref="SignedInBecomeModerators"/> is on.</summary>
    public bool FirstBecomesModerator { get; set; } = true;

    /// <summary>
    /// Whether everybody who has signed in becomes moderator, and only they open rooms (<c>JICOFO_ENABLE_AUTH</c>). Default: as <see cref="RequireTokens"/>, so that
    /// with tokens every participant is a moderator until this is switched off.
    /// </summary>
    public bool SignedInBecomeModerators
    {
        get => _signedInBecomeModerators ?? RequireTokens;
        set => _signedInBecomeModerators = value;
    }

    /// <summary>
    /// Whether <c>context.user.moderator</c> in a token decides who is moderator (the community's module <c>token_affiliation</c>). Default false: nobody looks at
    /// it. Takes effect after the join, so that it lets nobody pass a lobby.
    /// </summary>
    public bool HeedsModeratorClaim { get; set; }

    /// <summary>Whether <c>lobby_bypass</c> in a token lets pass the lobby (the community's module <c>token_lobby_bypass</c>). Default false.</summary>
    public bool HeedsLobbyBypass { get; set; }

    /// <summary>Whether a token's subject is compared with the domain, at the join (<c>JWT_ENABLE_DOMAIN_VERIFICATION</c>). Default false.</summary>
    public bool VerifyDomain { get; set; }

    /// <summary>Whether a token's room is compared with the room joined (module <c>token_verification</c>, <c>JWT_TOKEN_AUTH_MODULE</c>). Default true.</summary>
    public bool VerifyRooms { get; set; } = true;

    /// <summary>
    /// The most people in any room (<c>MAX_PARTICIPANTS</c>); at least 1, or null. Default null, and then limits that reservations set for single rooms have no
    /// effect either, because the module that counts is not loaded.
    /// </summary>
    public int? MaximumOccupants
    {
        get => _maximumOccupants;
        set
        {
            if (value is { } most)
                ArgumentOutOfRangeException.ThrowIfLessThan(most, 1, nameof(value));
            _maximumOccupants = value;
        }
    }

    /// <summary>Whether the focus takes one of the places (<c>muc_access_whitelist</c> without it). Default false, as the Docker deployment has it.</summary>
    public bool CountsFocus { get; set; }

    /// <summary>How the deployment asks for reservations (<c>PROSODY_RESERVATION_ENABLED</c>). Default null: it asks nobody.</summary>
    public JitsiReservations? Reservations { get; set; }

    /// <summary>
    /// What a moderator may do whose token lists no features at all (<c>jitsi_default_permissions</c>). Default: what the vendor grants, among it recording,
    /// streaming, transcripts and outgoing calls. Never null.
    /// </summary>
    public IReadOnlyCollection<string> DefaultFeatures
    {
        get;
        set => field = [.. value ?? throw new ArgumentNullException(nameof(value))];
    } = VendorDefaultFeatures;

    /// <summary>The text of <c>config.js</c>. Default null: what a deployment serves with these settings; after <see cref="Harden"/> with the careful values of the client.</summary>
    public string? ClientConfiguration { get; set; }

    /// <summary>The rooms that exist, by name; a snapshot.</summary>
    public IReadOnlyList<JitsiRoomSnapshot> Rooms
    {
        get
        {
            lock (_gate)
            {
                return
                [
                    .. _rooms.All.OrderBy(room => room.Name, StringComparer.Ordinal).Select(room => new JitsiRoomSnapshot(room.Name)
                    {
                        Lobby = room.HasLobby,
                        HasPassword = room.Password is not null,
                        MaximumOccupants = room.MaximumOccupants,
                        Occupants = room.Occupants.Count,
                        Waiting = room.Waiting.Count(),
                        EndsAt = _book.EndOf(room.Name),
                    }),
                ];
            }
        }
    }

    internal TimeProvider Time { get; }

    internal BoshEndpoint Bosh { get; }

    internal ReservationCaller Caller { get; }

    internal ConcurrentDictionary<string, string> Keys { get; } = new(StringComparer.Ordinal);

    internal bool IsHardened { get; private set; }

    internal bool AdmitsGuests => RequireTokens && Guests;

    internal string LobbyDomain => "lobby." + Domain;

    internal string FocusDomain => "focus." + Domain;

    internal string FocusAddress => "focus@auth." + Domain;

    private VisitorLounge? Lounge { get; set; }

    /// <summary>Adds a public key under which tokens are checked by RS256 (<c>JWT_ASAP_KEYSERVER</c>). With the first one, HS256 is refused.</summary>
    /// <param name="keyId">The <c>kid</c> in the headers of tokens; a known one is replaced.</param>
    /// <param name="publicKey">An RSA public key in PEM form.</param>
    /// <exception cref="ArgumentException"><paramref name="publicKey"/> is no RSA key in PEM form.</exception>
    public void AddPublicKey(string keyId, string publicKey)
    {
        ArgumentException.ThrowIfNullOrEmpty(keyId);
        ArgumentException.ThrowIfNullOrEmpty(publicKey);
        try
        {
            using var rsa = RSA.Create();
            rsa.ImportFromPem(publicKey);
        }
        catch (Exception e) when (e is CryptographicException or ArgumentException)
        {
            throw new ArgumentException("Must be an RSA public key in PEM form (-----BEGIN PUBLIC KEY-----).", nameof(publicKey), e);
        }

        Keys[keyId] = publicKey;
    }

    /// <summary>
    /// Sets what a careful operator sets: tokens for everybody, for one room and one domain each, no guests, moderators by token alone, a lobby that only tokens
    /// pass, a limit, and a careful client. With reservations, lobby, password and limit of their answers are heeded.
    /// </summary>
    /// <param name="reservations">The endpoint to ask; null leaves <see cref="Reservations"/> as it is.</param>
    public void Harden(JitsiReservations? reservations = null)
    {
        RequireTokens = VerifyRooms = VerifyDomain = true;
        AllowEmptyTokens = Guests = AcceptWildcardRooms = false;
        LobbyAvailable = true;
        FirstBecomesModerator = SignedInBecomeModerators = false;
        HeedsModeratorClaim = HeedsLobbyBypass = true;
        MaximumOccupants ??= 100;
        CountsFocus = false;
        DefaultFeatures = [];
        IsHardened = true;
        Reservations = reservations ?? Reservations;
        if (Reservations is { } heeded)
            heeded.HeedLobby = heeded.HeedPassword = heeded.HeedOccupants = true;
    }

    /// <summary>Enters a room as a participant's browser does, over HTTP: the requests are noted and meet the faults like anybody's.</summary>
    /// <param name="link">
    /// The link; its path ends with the room, and the token is what stands behind <c>#jwt=</c>, or else behind <c>?jwt=</c>. The host does not matter: it is always
    /// this emulator that is entered.
    /// </param>
    /// <param name="displayName">The name shown to others; a lobby demands one. Empty for none.</param>
    /// <param name="password">The room's password; null for none.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <returns>How it ended. Whoever is inside or waits stays until <see cref="JitsiEntry.LeaveAsync"/> or until the emulator stops.</returns>
    /// <exception cref="ArgumentException">The link names no room.</exception>
    /// <exception cref="HttpRequestException">A fault kept the emulator from answering.</exception>
    public Task<JitsiEntry> EnterAsync(Uri link, string displayName = "Guest", string? password = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(link);
        ArgumentNullException.ThrowIfNull(displayName);
        var lounge = Lounge ?? throw new InvalidOperationException("The emulator has not started yet; enter once StartAsync has completed.");
        return lounge.EnterAsync(RoomLink.Read(link), displayName, password, cancellationToken);
    }

    /// <summary>Opens the doors: from now on rooms can be entered at this address.</summary>
    internal void Start(Uri address, CancellationToken stopping) => Lounge = new(this, address, stopping);

    internal async ValueTask StopAsync()
    {
        if (Lounge is not null)
            await Lounge.DisposeAsync().ConfigureAwait(false);
        await Caller.DisposeAsync().ConfigureAwait(false);
        Bosh.Stop();
        lock (_gate)
        {
            _book.Stop();
            _rooms.Stop();
        }
    }

    private static string DomainName(string value) =>
        Jid.Parse(value) is { Node: null, Resource: null } name
            ? name.Domain
            : throw new ArgumentException("Must be the name of a domain, such as meet.jitsi.", nameof(value));

    private static string NotEmpty(string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(value);
        return value;
    }
}
