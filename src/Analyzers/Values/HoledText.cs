using System.Text;

namespace PrivacySafe.Conferencing.Analyzers.Values;

/// <summary>Texts as far as they are visible, with one character in the place of everything else.</summary>
internal static class HoledText
{
    /// <summary>Stands for what is not visible; no text that people write holds it.</summary>
    public const char Hole = '\uFFFC';

    /// <summary>The text that a value writes.</summary>
    public static string Of(Value value) => value is TextValue joined ? Of(joined.Parts) : value is KnownValue known ? Evaluator.Format(known.Constant) : Hole.ToString();

    /// <summary>The text that values write one after the other.</summary>
    public static string Of(IEnumerable<Value> parts)
    {
        var text = new StringBuilder();
        foreach (var part in parts)
            text.Append(Of(part));
        return text.ToString();
    }
}
