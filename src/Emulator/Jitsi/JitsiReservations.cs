namespace PrivacySafe.Conferencing.Emulator.Jitsi;

/// <summary>How the deployment asks before it opens a room (server module <c>reservations</c>). Not thread-safe; set it up before the first request.</summary>
/// <remarks>
/// The module asks <c>POST {endpoint}/conference</c>, follows a 409 with <c>GET</c> of the id it names, and says <c>DELETE</c> when the room is gone. By
/// default it takes nothing of the answer but how long the room may last: a lobby, a password or a limit in it have no effect until they are switched on here.
/// </remarks>
public sealed class JitsiReservations
{
    private TimeSpan _timeout = TimeSpan.FromSeconds(5);
    private TimeSpan _retryDelay = TimeSpan.FromSeconds(3);
    private int _retries = 3;

    /// <summary>Describes an endpoint.</summary>
    /// <param name="endpoint">The prefix before <c>/conference</c> (<c>PROSODY_RESERVATION_REST_BASE_URL</c>): http or https, on this machine.</param>
    /// <param name="authorization">The value of the <c>Authorization</c> header, such as <c>Bearer …</c> (<c>reservations_api_headers</c>); null for none.</param>
    /// <exception cref="ArgumentException"><paramref name="endpoint"/> is no http address of this machine, or <paramref name="authorization"/> can be no header.</exception>
    public JitsiReservations(Uri endpoint, string? authorization = null)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        if (!endpoint.IsAbsoluteUri || endpoint.Scheme is not ("http" or "https") || !endpoint.IsLoopback)
            throw new ArgumentException("Must be an http address on this machine, such as http://127.0.0.1:5000/jitsi: the emulator calls nobody else.", nameof(endpoint));
        if (authorization is not null && authorization.Any(char.IsControl))
            throw new ArgumentException("Must be one line.", nameof(authorization));
        Endpoint = endpoint;
        Authorization = authorization;
    }

    /// <summary>The prefix before <c>/conference</c>.</summary>
    public Uri Endpoint { get; }

    /// <summary>Whether a lobby in the answer is switched on (<c>reservations_enable_lobby_support</c>; it needs the module <c>persistent_lobby</c> as well). Default false.</summary>
    public bool HeedLobby { get; set; }

    /// <summary>Whether a password in the answer is set (<c>reservations_enable_password_support</c>). Default false.</summary>
    public bool HeedPassword { get; set; }

    /// <summary>
    /// Whether a limit in the answer is set (<c>reservations_enable_max_occupants</c>). Default false. The limit binds only where the deployment has one of
    /// its own as well (<see cref="JitsiEmulator.MaximumOccupants"/>).
    /// </summary>
    public bool HeedOccupants { get; set; }

    /// <summary>How long to wait for an answer (<c>reservations_api_timeout</c>); positive. Default 5 seconds, where the module waits 20. Not repeated afterwards.</summary>
    public TimeSpan Timeout
    {
        get => _timeout;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(value, TimeSpan.Zero);
            _timeout = value;
        }
    }

    /// <summary>How often a call is repeated that failed or was answered with 500 or more (<c>reservations_api_retry_count</c>); not negative. Default 3.</summary>
    public int Retries
    {
        get => _retries;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            _retries = value;
        }
    }

    /// <summary>The wait before a repetition (<c>reservations_api_retry_delay</c>), by the emulator's clock; not negative. Default 3 seconds.</summary>
    public TimeSpan RetryDelay
    {
        get => _retryDelay;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, TimeSpan.Zero);
            _retryDelay = value;
        }
    }

    internal string? Authorization { get; }

    /// <summary>The endpoint and what is heeded; never the header.</summary>
    public override string ToString() => $"reservations at {Endpoint.GetLeftPart(UriPartial.Path)}, lobby {HeedLobby}, password {HeedPassword}, occupants {HeedOccupants}";
}
