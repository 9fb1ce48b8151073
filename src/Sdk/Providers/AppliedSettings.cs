namespace PrivacySafe.Conferencing.Providers;

/// <summary>Settings as they were read, under the catalogue's paths. Holds no secret: of those only the presence is known.</summary>
internal sealed class AppliedSettings
{
    private readonly Dictionary<string, AppliedValue> _values;

    public AppliedSettings(Dictionary<string, AppliedValue> values, DateTimeOffset readAt, string source)
    {
        _values = values;
        ReadAt = readAt;
        Source = source;
    }

    /// <summary>When they were read.</summary>
    public DateTimeOffset ReadAt { get; }

    /// <summary>Which request answered, e.g. <c>GET /meetings/{meetingId}</c>.</summary>
    public string Source { get; }

    /// <summary>The value under a path; null when the answer did not hold it.</summary>
    public AppliedValue? this[string path] => _values.TryGetValue(path, out var value) ? value : null;
}

/// <summary>One value as it was read: a scalar's text, or a list's members.</summary>
internal readonly record struct AppliedValue(string? Text, IReadOnlyList<string>? Members)
{
    public static AppliedValue Scalar(string text) => new(text, null);

    public static AppliedValue List(IReadOnlyList<string> members) => new(null, members);
}
