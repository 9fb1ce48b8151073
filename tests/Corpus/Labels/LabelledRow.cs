using System.Text.Json.Serialization;

namespace PrivacySafe.Conferencing.Corpus.Labels;

/// <summary>What a person said of one line of public code.</summary>
internal sealed record LabelledRow
{
    /// <summary>The repository as owner/name.</summary>
    public required string Repo { get; init; }

    /// <summary>The commit at which the line was read.</summary>
    public required string Commit { get; init; }

    /// <summary>The file inside the repository.</summary>
    public required string Path { get; init; }

    /// <summary>The line, counted from 1.</summary>
    public required int Line { get; init; }

    /// <summary>The rule that the label is about, R1 to R7.</summary>
    public required string Rule { get; init; }

    /// <summary><c>violation</c>, <c>safe</c> or <c>unrelated</c>.</summary>
    public required string Label { get; init; }

    /// <summary>The library, or the vendor's own interface, that the line is about.</summary>
    public string Api { get; init; } = "";

    /// <summary>Why.</summary>
    public string Note { get; init; } = "";

    /// <summary><c>high</c>, <c>medium</c> or <c>low</c>; low ones count for nothing.</summary>
    public string Confidence { get; init; } = "high";

    /// <summary><c>app</c>, <c>sample</c>, <c>test</c> or <c>library</c>.</summary>
    public string Context { get; init; } = "app";

    /// <summary><c>in</c>, <c>hard</c>, <c>out</c> or <c>always</c>.</summary>
    public string Scope { get; init; } = "in";

    [JsonIgnore]
    public bool IsViolation => Label == "violation";

    [JsonIgnore]
    public bool IsSure => Confidence != "low";

    [JsonIgnore]
    public string Place => $"{Repo} {Path}:{Line}";
}
