namespace PrivacySafe.Conferencing.Catalogue;

/// <summary>
/// What a setting should be: the one value that is sent, and the set of values that are good enough when read.
/// Immutable.
/// </summary>
internal sealed class SettingValue
{
    private string? _description;

    private SettingValue(SettingValueKind kind, object? sent, IReadOnlyList<string> accepted)
    {
        Kind = kind;
        Sent = sent;
        Accepted = accepted;
    }

    /// <summary>Nothing is wanted: not sent, and every reading is good enough.</summary>
    public static SettingValue Any { get; } = new(SettingValueKind.Any, null, Array.Empty<string>());

    /// <summary>A secret made anew for each meeting; good enough when read equal to the one sent, or strong when none is known.</summary>
    public static SettingValue FreshSecret { get; } = new(SettingValueKind.FreshSecret, null, Array.Empty<string>());

    /// <summary>An empty list.</summary>
    public static SettingValue EmptyList { get; } = new(SettingValueKind.EmptyList, null, Array.Empty<string>());

    /// <summary>A number that follows from how many are expected; good enough when there is one.</summary>
    public static SettingValue Limit { get; } = new(SettingValueKind.Limit, null, Array.Empty<string>());

    /// <summary>What kind of value is wanted.</summary>
    public SettingValueKind Kind { get; }

    /// <summary>The value to send: <see cref="bool"/>, <see cref="long"/>, <see cref="string"/>, or null when nothing is sent.</summary>
    public object? Sent { get; }

    /// <summary>Every reading that is good enough, as text (<c>true</c>, <c>2</c>, <c>none</c>); for lists, the allowed members.</summary>
    public IReadOnlyList<string> Accepted { get; }

    /// <summary>Exactly this switch position.</summary>
    public static SettingValue Is(bool value) => new(SettingValueKind.Exact, value, new[] { Text(value) });

    /// <summary>Exactly this number.</summary>
    public static SettingValue Is(long value) => new(SettingValueKind.Exact, value, new[] { Text(value) });

    /// <summary>Exactly this text.</summary>
    public static SettingValue Is(string value) => new(SettingValueKind.Exact, value, new[] { value });

    /// <summary>The first value is sent; the others are good enough as well.</summary>
    public static SettingValue OneOf(string sent, params string[] alsoAccepted) =>
        new(SettingValueKind.Exact, sent, new[] { sent }.Concat(alsoAccepted).ToArray());

    /// <summary>The first number is sent; the others are good enough as well.</summary>
    public static SettingValue OneOf(long sent, params long[] alsoAccepted) =>
        new(SettingValueKind.Exact, sent, new[] { sent }.Concat(alsoAccepted).Select(Text).ToArray());

    /// <summary>A list that has at least one member, and only these.</summary>
    public static SettingValue OnlyAmong(params string[] members) => new(SettingValueKind.OnlyAmong, null, members);

    /// <summary>The value as the vendor's JSON writes it, for tables; secrets are described, never shown.</summary>
    public string Describe() => _description ??= Kind switch
    {
        SettingValueKind.Any => "anything",
        SettingValueKind.FreshSecret => "fresh random",
        SettingValueKind.EmptyList => "none",
        SettingValueKind.Limit => "as many as expected",
        SettingValueKind.OnlyAmong => "only " + string.Join(", ", Accepted),
        _ => string.Join(" or ", Accepted.Select(a => a.Length == 0 ? "none" : a)),
    };

    private static string Text(bool value) => value ? "true" : "false";

    private static string Text(long value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>What kind of value a setting wants.</summary>
internal enum SettingValueKind
{
    /// <summary>Nothing is wanted.</summary>
    Any,

    /// <summary>One of a few scalar values.</summary>
    Exact,

    /// <summary>A random secret made for this meeting.</summary>
    FreshSecret,

    /// <summary>An empty list.</summary>
    EmptyList,

    /// <summary>A number that follows from how many are expected.</summary>
    Limit,

    /// <summary>A non-empty list with only the allowed members.</summary>
    OnlyAmong,
}
