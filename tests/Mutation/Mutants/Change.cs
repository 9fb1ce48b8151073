using Microsoft.CodeAnalysis;

namespace PrivacySafe.Conferencing.Mutation.Mutants;

/// <summary>A way to change one piece of syntax.</summary>
/// <param name="Node">What is changed.</param>
/// <param name="Text">What a person reads of it.</param>
/// <param name="Write">
/// The piece with the change in it, as text: from the piece as it is by now, which may hold other mutants, and from the question whether this one is active.
/// </param>
internal sealed record Change(SyntaxNode Node, string Text, Func<string, string, string> Write);
