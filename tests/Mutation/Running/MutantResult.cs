using PrivacySafe.Conferencing.Mutation.Mutants;

namespace PrivacySafe.Conferencing.Mutation.Running;

/// <summary>A mutant and what became of it.</summary>
/// <param name="Mutant">The mutant.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="KilledBy">The test that noticed it; empty when none did.</param>
internal sealed record MutantResult(Mutant Mutant, Outcome Outcome, string KilledBy);
