using Microsoft.CodeAnalysis;
using PrivacySafe.Conferencing.Corpus.Labels;

namespace PrivacySafe.Conferencing.Corpus.Measuring;

/// <summary>What was found in a repository that holds no conferences.</summary>
/// <param name="Repository">Which it is.</param>
/// <param name="Projects">How many projects it has.</param>
/// <param name="Files">How many files they have that people wrote.</param>
/// <param name="Lines">How many lines these have.</param>
/// <param name="Findings">Everything that was found, of any severity.</param>
/// <param name="Took">How long it took.</param>
internal sealed record SilentRepository(QuietRepository Repository, int Projects, int Files, int Lines, IReadOnlyList<FoundPlace> Findings, TimeSpan Took)
{
    /// <summary>What would stand in a build's output.</summary>
    public IEnumerable<FoundPlace> Warnings => Findings.Where(f => f.IsWarning && f.Rule != Analysis.FailureId);

    /// <summary>What an editor would show in a quieter way.</summary>
    public IEnumerable<FoundPlace> Suggestions => Findings.Where(f => f.Severity == DiagnosticSeverity.Info && f.Rule != Analysis.FailureId);

    /// <summary>Where the analysis failed.</summary>
    public IEnumerable<FoundPlace> Failures => Findings.Where(f => f.Rule == Analysis.FailureId);
}
