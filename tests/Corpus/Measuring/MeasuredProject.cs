namespace PrivacySafe.Conferencing.Corpus.Measuring;

/// <summary>A project that was compiled and analysed.</summary>
/// <param name="Repo">The repository as owner/name.</param>
/// <param name="Path">The project file, or the file that belongs to none.</param>
/// <param name="Files">How many files it has.</param>
/// <param name="Errors">How many errors the compiler has in the labelled files, mostly for want of packages.</param>
internal sealed record MeasuredProject(string Repo, string Path, int Files, int Errors);
