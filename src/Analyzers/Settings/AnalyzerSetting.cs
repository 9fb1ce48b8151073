namespace PrivacySafe.Conferencing.Analyzers.Settings;

/// <summary>Something a user may say to the analyzers: in an .editorconfig, or as a property of the project.</summary>
internal sealed class AnalyzerSetting
{
    /// <summary>What every key in an .editorconfig begins with.</summary>
    public const string Prefix = "privacysafe_conferencing.";

    // Before the settings, which say them.
    private static readonly string[] ContextNames = { "auto", "always", "never" };

    private AnalyzerSetting(string key, string property, string allowed, Func<string, bool> accepts)
    {
        Key = key;
        Property = property;
        Allowed = allowed;
        Accepts = accepts;
    }

    /// <summary>The day against which ends are compared; the analyzers have no clock.</summary>
    public static AnalyzerSetting AsOfDate { get; } = new(
        Prefix + "as_of_date", "PrivacySafeConferencingAsOfDate", "a day as yyyy-MM-dd, e.g. 2026-11-24, or nothing",
        text => text.Length == 10 && Values.WrittenDate.Day(text) is not null);

    /// <summary>The audiences of tokens that let people into rooms, beside the vendors' own.</summary>
    public static AnalyzerSetting TokenAudiences { get; } = new(
        Prefix + "token_audiences", "PrivacySafeConferencingTokenAudiences", "names without spaces, separated by commas",
        text => text.Split(',').All(name => name.Trim() is { Length: > 0 } trimmed && !trimmed.Any(char.IsWhiteSpace)));

    /// <summary>Whether the code counts as part of something that holds conferences.</summary>
    public static AnalyzerSetting Context { get; } = new(
        Prefix + "context", "PrivacySafeConferencingContext", string.Join(", ", ContextNames),
        text => ContextNames.Contains(text, StringComparer.OrdinalIgnoreCase));

    /// <summary>The hosts of storage of one's own that speaks S3's language.</summary>
    public static AnalyzerSetting OwnStorageHosts { get; } = new(
        Prefix + "own_storage_hosts", "PrivacySafeConferencingOwnStorageHosts", "names of hosts separated by commas, *. before one for all below it, or * alone for all such storage",
        text => text.Split(',').All(host => host.Trim() is { Length: > 0 } name && (name == "*" || Uri.CheckHostName(name.StartsWith("*.", StringComparison.Ordinal) ? name.Substring(2) : name) != UriHostNameType.Unknown)));

    /// <summary>Who answers for findings that are accepted from now on.</summary>
    public static AnalyzerSetting BaselineOwner { get; } = new(Prefix + "baseline_owner", "PrivacySafeConferencingBaselineOwner", "a person, a role or an address", _ => true);

    /// <summary>Why findings are accepted from now on.</summary>
    public static AnalyzerSetting BaselineReason { get; } = new(Prefix + "baseline_reason", "PrivacySafeConferencingBaselineReason", "a sentence", _ => true);

    /// <summary>The last day of what is accepted from now on.</summary>
    public static AnalyzerSetting BaselineUntil { get; } = new(
        Prefix + "baseline_until", "PrivacySafeConferencingBaselineUntil", "a day as yyyy-MM-dd, e.g. 2026-11-24, or nothing",
        text => text.Length == 10 && Values.WrittenDate.Day(text) is not null);

    public static IReadOnlyList<AnalyzerSetting> All { get; } = new[] { AsOfDate, TokenAudiences, Context, OwnStorageHosts, BaselineOwner, BaselineReason, BaselineUntil };

    /// <summary>The key in an .editorconfig.</summary>
    public string Key { get; }

    /// <summary>The property of the project.</summary>
    public string Property { get; }

    /// <summary>The allowed values, in words.</summary>
    public string Allowed { get; }

    /// <summary>True for an allowed value; a missing one is always allowed.</summary>
    public Func<string, bool> Accepts { get; }
}
