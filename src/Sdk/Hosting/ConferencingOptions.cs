using Microsoft.Extensions.Options;

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

    /// <summary>For how long a new meeting may be unknown to the vendor's reading replicas. Default 10 seconds.</summary>
    public TimeSpan ReadBackInterval { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>The pause between two readings of a meeting. Default 0.5 seconds.</summary>
    public TimeSpan ReadBackPause { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>For how long a meeting must be absent from the vendor's list before a creation of unknown outcome counts as not made. Default 30 seconds.</summary>
    public TimeSpan AbsenceInterval { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The most time that removing a meeting may take after a failure or a cancellation. Default 15 seconds.</summary>
    public TimeSpan CleanupTime { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>For how long the account's settings are taken from memory. Default 10 minutes; their age is in the evidence.</summary>
    public TimeSpan AccountSettingsLifetime { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>The most time for one attempt of one request. Default 20 seconds.</summary>
    public TimeSpan RequestTimeout { get; set; } = TimeSpan.FromSeconds(20);

    internal byte[]? DecodeMarkerKey() => string.IsNullOrEmpty(MarkerKey) ? null : Convert.FromBase64String(MarkerKey);
}

/// <summary>Fails at start, naming the key and the remedy.</summary>
internal sealed class ConferencingOptionsValidator : IValidateOptions<ConferencingOptions>
{
    private const int ShortestKey = 32;

    public ValidateOptionsResult Validate(string? name, ConferencingOptions options)
    {
        var failures = new List<string>();
        Positive(options.ReadBackInterval, nameof(options.ReadBackInterval));
        Positive(options.ReadBackPause, nameof(options.ReadBackPause));
        Positive(options.AbsenceInterval, nameof(options.AbsenceInterval));
        Positive(options.CleanupTime, nameof(options.CleanupTime));
        Positive(options.AccountSettingsLifetime, nameof(options.AccountSettingsLifetime));
        Positive(options.RequestTimeout, nameof(options.RequestTimeout));
        if (!string.IsNullOrEmpty(options.MarkerKey))
        {
            Span<byte> key = stackalloc byte[1024];
            if (options.MarkerKey.Length > 1024 || !Convert.TryFromBase64String(options.MarkerKey, key, out var length) || length < ShortestKey)
                failures.Add($"'{nameof(options.MarkerKey)}' is no base64 of at least {ShortestKey} bytes; make one with a cryptographic random generator and keep it in a secret store.");
            key.Clear();
        }

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);

        void Positive(TimeSpan value, string key)
        {
            if (value <= TimeSpan.Zero || value > TimeSpan.FromDays(1))
                failures.Add($"'{key}' must be more than zero and at most a day; leave it out for the default.");
        }
    }
}
