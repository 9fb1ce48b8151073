namespace PrivacySafe.Conferencing.Analyzers.Baseline.Text;

/// <summary>One accepted finding: which one, who answers for it, why, and until when.</summary>
internal sealed class BaselineEntry
{
    public BaselineEntry(FindingKey key, string owner, string reason, string until)
    {
        Key = key;
        Owner = OneLine(owner);
        Reason = OneLine(reason);
        Until = OneLine(until);
    }

    public FindingKey Key { get; }

    /// <summary>Who answers for it; empty when nobody is named.</summary>
    public string Owner { get; }

    /// <summary>Why it may stay; empty when no reason is written.</summary>
    public string Reason { get; }

    /// <summary>The last day on which it counts, as it is written.</summary>
    public string Until { get; }

    /// <summary>Where the line with its key begins in the text it was read from.</summary>
    public int Start { get; set; }

    /// <summary>How long that line is, without blanks at its end.</summary>
    public int Length { get; set; }

    private static string OneLine(string text) => string.Join(" ", text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
}
