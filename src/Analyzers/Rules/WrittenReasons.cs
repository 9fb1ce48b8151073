namespace PrivacySafe.Conferencing.Analyzers.Rules;

/// <summary>Tells a reason that somebody can judge later from a text that only stands where one is asked for.</summary>
internal static class WrittenReasons
{
    private static readonly char[] Separators = { ' ', '\t', ',', '.', ';', ':', '-', '/', '<', '>', '(', ')', '!', '?' };

    private static readonly string[] Placeholders =
    {
        "todo", "tbd", "test", "none", "n", "a", "na", "reason", "because", "xxx", "asdf", "foo", "bar", "lorem", "ipsum", "temporary", "fixme", "pending", "justification", "suppress", "suppressed",
    };

    /// <summary>True when the text holds at least so many different words that are more than placeholders.</summary>
    public static bool Says(string text, int words) => text
        .Split(Separators, StringSplitOptions.RemoveEmptyEntries)
        .Where(word => word.Any(char.IsLetter) && !Placeholders.Contains(word, StringComparer.OrdinalIgnoreCase))
        .Distinct(StringComparer.OrdinalIgnoreCase)
        .Count() >= words;
}
