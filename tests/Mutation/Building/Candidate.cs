using Microsoft.CodeAnalysis;
using PrivacySafe.Conferencing.Mutation.Mutants;

namespace PrivacySafe.Conferencing.Mutation.Building;

/// <summary>A change that is not known to compile yet.</summary>
/// <param name="Tree">The file.</param>
/// <param name="Path">Its path below the repository.</param>
/// <param name="Member">Which of the file's members it stands in, counted from its beginning.</param>
/// <param name="Change">The change.</param>
internal sealed record Candidate(SyntaxTree Tree, string Path, int Member, Change Change);
