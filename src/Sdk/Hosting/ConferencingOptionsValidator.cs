using Microsoft.Extensions.Options;

namespace PrivacySafe.Conferencing.Hosting;

/// <summary>Fails at start, naming the key and the remedy.</summary>
internal sealed class ConferencingOptionsValidator(TimeProvider time) : IValidateOptions<ConferencingOptions>
{
    private const int ShortestKey = 32;
    private static readonly TimeSpan ShortestLifetime = TimeSpan.FromSeconds(1);

    public ValidateOptionsResult Validate(string? name, ConferencingOptions options)
    {
        var failures = new List<string>();
        Positive(options.ReadBackInterval, nameof(options.ReadBackInterval));
        Positive(options.ReadBackPause, nameof(options.ReadBackPause));
        Positive(options.AbsenceInterval, nameof(options.AbsenceInterval));
        Positive(options.CleanupTime, nameof(options.CleanupTime));
        if (options.AccountSettingsLifetime < ShortestLifetime || options.AccountSettingsLifetime > TimeSpan.FromDays(1))
            failures.Add($"'{nameof(options.AccountSettingsLifetime)}' must be at least {ShortestLifetime.TotalSeconds:0} second and at most a day, or every meeting would read the account anew; leave it out for the default.");
        Positive(options.RequestTimeout, nameof(options.RequestTimeout));
        if (WrittenText.Problem(options.NeutralTopic, MeetingRequest.LongestTopic, nameof(options.NeutralTopic), "a topic that tells nothing, or leave it out for the default") is { } problem)
            failures.Add(problem);
        if (!string.IsNullOrEmpty(options.MarkerKey))
        {
            Span<byte> key = stackalloc byte[1024];
            if (options.MarkerKey.Length > 1024 || !Convert.TryFromBase64String(options.MarkerKey, key, out var length) || length < ShortestKey)
                failures.Add($"'{nameof(options.MarkerKey)}' is no base64 of at least {ShortestKey} bytes; make one with a cryptographic random generator and keep it in a secret store.");
            key.Clear();
        }

        failures.AddRange(ConfiguredWeakenings.ProblemsOf(options.Weakenings, time.GetUtcNow()));
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);

        void Positive(TimeSpan value, string key)
        {
            if (value <= TimeSpan.Zero || value > TimeSpan.FromDays(1))
                failures.Add($"'{key}' must be more than zero and at most a day; leave it out for the default.");
        }
    }
}
