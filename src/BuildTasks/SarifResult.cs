namespace PrivacySafe.Conferencing.BuildTasks;

/// <summary>What a log says about one finding, as far as a baseline needs it.</summary>
internal sealed class SarifResult
{
    public SarifResult(string rule, string? key, bool isSuppressed, bool isSuggestion)
    {
        Rule = rule;
        Key = key;
        IsSuppressed = isSuppressed;
        IsSuggestion = isSuggestion;
    }

    /// <summary>The rule's id.</summary>
    public string Rule { get; }

    /// <summary>Which finding it is, in the words of a baseline; null when it cannot stand in one.</summary>
    public string? Key { get; }

    /// <summary>True when the code suppresses it.</summary>
    public bool IsSuppressed { get; }

    /// <summary>True for what never breaks a build.</summary>
    public bool IsSuggestion { get; }
}
