using Microsoft.CodeAnalysis;

namespace PrivacySafe.Conferencing.DocumentationGenerator.Pictures;

/// <summary>Code with what the analyzers really say about it, and what it becomes by the fix.</summary>
/// <param name="Lines">The lines that are shown, without what all are indented by.</param>
/// <param name="Finding">What is said.</param>
/// <param name="Squiggle">Where it is said, in these lines.</param>
/// <param name="Steps">Where else it points to, in these lines and in their order.</param>
/// <param name="Fix">What the fix is called; null when there is none.</param>
/// <param name="Fixed">The lines after the fix; empty when there is none.</param>
internal sealed record Flag(IReadOnlyList<ColouredLine> Lines, Diagnostic Finding, Place Squiggle, IReadOnlyList<Place> Steps, string? Fix, IReadOnlyList<ColouredLine> Fixed);

/// <summary>A part of a line.</summary>
/// <param name="Line">Which line, from 0.</param>
/// <param name="Start">The first column, from 0.</param>
/// <param name="End">The column after the last.</param>
internal sealed record Place(int Line, int Start, int End);

/// <summary>A line in the colours of an editor.</summary>
/// <param name="Pieces">Its texts from left to right with what each is, in the compiler's words for it; blanks are a part of them.</param>
internal sealed record ColouredLine(IReadOnlyList<(string Text, string Kind)> Pieces)
{
    public override string ToString() => string.Concat(Pieces.Select(p => p.Text));
}
