namespace PrivacySafe.Conferencing.Corpus.Labels;

/// <summary>What a person said of a warning at a place that nobody had labelled before.</summary>
/// <param name="Repo">The repository as owner/name.</param>
/// <param name="Path">The file inside the repository.</param>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Rule">The rule that warned.</param>
/// <param name="IsRight">True when the warning says what is so, and it matters there.</param>
/// <param name="Why">Why, in some words.</param>
internal sealed record Judgement(string Repo, string Path, int Line, string Rule, bool IsRight, string Why);
