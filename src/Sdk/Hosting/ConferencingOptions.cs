namespace PrivacySafe.Conferencing.Hosting;

/// <summary>What all vendors' clients share.</summary>
public sealed class ConferencingOptions
{
    /// <summary>
    /// The key of the markers by which repeated creations find each other: at least 32 random bytes in base64, the same in all
    /// processes and kept for as long as meetings live. Required only when requests carry idempotency keys.
    /// </summary>
    [ConferencingSecret]
    public string? MarkerKey { get; set; }

    /// <summary>
    /// What travels to the vendor as topic of a meeting whose profile is confidential; the real topic stays with the caller (S31).
    /// 1 to 200 characters, no control characters. Default <c>Meeting</c>.
    /// </summary>
    public string NeutralTopic { get; set; } = "Meeting";

    /// <summary>For how long a new meeting may be unknown to the vendor's reading replicas. Default 10 seconds.</summary>
    public TimeSpan ReadBackInterval { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>The pause between two readings of a meeting. Default 0.5 seconds.</summary>
    public TimeSpan ReadBackPause { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>For how long a meeting must be absent from the vendor's list before a creation of unknown outcome counts as not made. Default 30 seconds.</summary>
    public TimeSpan AbsenceInterval { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The most time that removing a meeting may take after a failure or a cancellation. Default 15 seconds.</summary>
    public TimeSpan CleanupTime { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>For how long the account's settings are taken from memory. At least 1 second, at most a day; default 10 minutes. Their age is in the evidence.</summary>
    public TimeSpan AccountSettingsLifetime { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>The most time for one attempt of one request. Default 20 seconds.</summary>
    public TimeSpan RequestTimeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>
    /// Weakenings that count for every request of a profile, each recorded with reason, approval and end. Default none. They show in the
    /// evidence, and the check of <c>AddConferencingWeakenings</c> announces their end from the start of the application on.
    /// </summary>
    public IList<WeakeningOptions> Weakenings { get; } = [];

    internal byte[]? DecodeMarkerKey() => string.IsNullOrEmpty(MarkerKey) ? null : Convert.FromBase64String(MarkerKey);
}
