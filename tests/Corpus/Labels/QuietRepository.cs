namespace PrivacySafe.Conferencing.Corpus.Labels;

/// <summary>A public repository near the subject, in which the analyzers should have nothing to warn of.</summary>
/// <param name="Repo">The repository as owner/name.</param>
/// <param name="Commit">The commit at which it is measured.</param>
/// <param name="Near">What in it is near the subject.</param>
internal sealed record QuietRepository(string Repo, string Commit, string Near);
