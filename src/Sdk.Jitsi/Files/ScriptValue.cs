using System.Globalization;

namespace PrivacySafe.Conferencing.Jitsi.Files;

/// <summary>What is known of a value in a script. Objects change while the script is followed, so that no value stands in two places.</summary>
internal sealed class ScriptValue
{
    private ScriptValue(ScriptValueKind kind, int line) => (Kind, Line) = (kind, line);

    public ScriptValueKind Kind { get; private set; }

    /// <summary>Where it was written.</summary>
    public int Line { get; private set; }

    /// <summary>Why it is not known; empty for all that is.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>The value of a boolean, number or text.</summary>
    public object? Scalar { get; private init; }

    /// <summary>The elements of a list.</summary>
    public IReadOnlyList<ScriptValue> Elements { get; private init; } = [];

    /// <summary>The members of an object; of what is not known, those that were assigned since.</summary>
    public Dictionary<string, ScriptValue> Members { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether it counts as true where a condition is wanted; null when that is not known.</summary>
    public bool? Truth => Kind switch
    {
        ScriptValueKind.Unknown => null,
        ScriptValueKind.Undefined or ScriptValueKind.Null => false,
        ScriptValueKind.Boolean => (bool)Scalar!,
        ScriptValueKind.Number => (double)Scalar! is not 0 and not double.NaN,
        ScriptValueKind.Text => ((string)Scalar!).Length > 0,
        _ => true,
    };

    /// <summary>True for a boolean, a number and text, which are copied where they are assigned.</summary>
    public bool IsScalar => Kind is ScriptValueKind.Boolean or ScriptValueKind.Number or ScriptValueKind.Text;

    /// <summary>A scalar as the language writes it; null for everything else, and for numbers that are none or written with an exponent.</summary>
    public string? Text => Scalar switch
    {
        bool truth => truth ? "true" : "false",
        string text => text,
        0d => "0",
        double number when Math.Abs(number) is >= 1e-6 and < 1e15 => number.ToString("R", CultureInfo.InvariantCulture),
        _ => null,
    };

    public static ScriptValue Unknown(int line, string reason) => new(ScriptValueKind.Unknown, line) { Reason = reason };

    public static ScriptValue Undefined(int line) => new(ScriptValueKind.Undefined, line);

    public static ScriptValue Null(int line) => new(ScriptValueKind.Null, line);

    public static ScriptValue Of(bool value, int line) => new(ScriptValueKind.Boolean, line) { Scalar = value };

    public static ScriptValue Of(double value, int line) => new(ScriptValueKind.Number, line) { Scalar = value };

    public static ScriptValue Of(string value, int line) => new(ScriptValueKind.Text, line) { Scalar = value };

    public static ScriptValue List(IReadOnlyList<ScriptValue> elements, int line) => new(ScriptValueKind.List, line) { Elements = elements };

    public static ScriptValue Object(int line) => new(ScriptValueKind.Object, line);

    /// <summary>From here on nothing is known of it and of what it holds.</summary>
    public void Obscure(int line, string reason)
    {
        (Kind, Line, Reason) = (ScriptValueKind.Unknown, line, reason);
        Members.Clear();
    }
}

/// <summary>What kind of value it is.</summary>
internal enum ScriptValueKind
{
    /// <summary>It cannot be told without running the script.</summary>
    Unknown,

    /// <summary>Nothing, as if it were not there.</summary>
    Undefined,

    /// <summary>Nothing, said on purpose.</summary>
    Null,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A text.</summary>
    Text,

    /// <summary>A list.</summary>
    List,

    /// <summary>An object.</summary>
    Object,
}
