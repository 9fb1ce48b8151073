using System.Security.Cryptography;

namespace PrivacySafe.Conferencing.Emulator.Zoom;

/// <summary>The Zoom account and the server-to-server app that is installed in it. Every property may be changed at any time.</summary>
public sealed class ZoomAccount
{
    private IReadOnlyList<string> _scopes =
    [
        "meeting:write:meeting:admin",
        "meeting:read:meeting:admin",
        "meeting:update:meeting:admin",
        "meeting:delete:meeting:admin",
        "meeting:update:status:admin",
        "meeting:read:list_meetings:admin",
        "user:read:list_users:admin",
        "user:read:user:admin",
        "user:read:settings:admin",
        "group:read:settings:admin",
        "group:read:lock_settings:admin",
    ];

    internal ZoomAccount()
    {
    }

    /// <summary>The account's id. Default: made up at every start.</summary>
    public string AccountId { get; set; } = "account-" + RandomNumberGenerator.GetHexString(12, lowercase: true);

    /// <summary>The app's client id. Default: made up at every start.</summary>
    public string ClientId { get; set; } = "client-" + RandomNumberGenerator.GetHexString(12, lowercase: true);

    /// <summary>The app's client secret. Default: made up at every start.</summary>
    public string ClientSecret { get; set; } = RandomNumberGenerator.GetHexString(32, lowercase: true);

    /// <summary>
    /// The app's scopes, granular or classic, as the next token carries them; tokens already issued keep theirs. Default: the granular
    /// scopes of all endpoints of this emulator.
    /// </summary>
    public IReadOnlyList<string> Scopes
    {
        get => Volatile.Read(ref _scopes);
        set => Volatile.Write(ref _scopes, value is null ? throw new ArgumentNullException(nameof(value)) : [.. value]);
    }

    /// <summary>The IANA time zone of meetings whose request names none. Default <c>Europe/Berlin</c>.</summary>
    public string TimeZone { get; set; } = "Europe/Berlin";

    /// <summary>Whether meetings carry a <c>dynamic_host_key</c>, a secret that makes its bearer the host. Default true.</summary>
    public bool DynamicHostKeys { get; set; } = true;
}
