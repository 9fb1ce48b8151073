namespace PrivacySafe.Conferencing.Providers.Zoom;

/// <summary>
/// A Zoom server-to-server OAuth app and the user who hosts. There is deliberately no setting for an address: credentials go to
/// Zoom's hosts only.
/// </summary>
public sealed class ZoomOptions
{
    /// <summary>The account id of the app. Required.</summary>
    public string AccountId { get; set; } = "";

    /// <summary>The client id of the app. Required.</summary>
    public string ClientId { get; set; } = "";

    /// <summary>The client secret of the app. Required; keep it in a secret store, never in a file of the project.</summary>
    [ConferencingSecret]
    public string ClientSecret { get; set; } = "";

    /// <summary>The user who hosts when a request names nobody: Zoom's user id or the address. Optional.</summary>
    [ConferencingPersonal]
    public string? DefaultHost { get; set; }

    /// <summary>The id of the group whose settings and locks are read in addition to the host's. Optional; needs the scopes group:read:settings:admin and group:read:lock_settings:admin.</summary>
    public string? GroupId { get; set; }

    /// <summary>The plan of the account, which decides how many requests per second Zoom permits. Default <see cref="ZoomPlan.Business"/>.</summary>
    public ZoomPlan Plan { get; set; } = ZoomPlan.Business;
}

/// <summary>Zoom's plans, as far as their rate limits differ (Zoom's rate-limit page).</summary>
public enum ZoomPlan
{
    /// <summary>Pro: 30 light and 20 medium requests per second.</summary>
    Pro = 0,

    /// <summary>Business and above: 80 light and 60 medium requests per second.</summary>
    Business = 1,
}
