using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;

namespace PrivacySafe.Conferencing.CodeFixes;

/// <summary>What is to be done about one finding.</summary>
internal sealed class Remedy
{
    public Remedy(string title, params SourceEdit[] edits)
    {
        Title = title;
        Edits = edits;
    }

    /// <summary>What happens, in the words of those who hold meetings.</summary>
    public string Title { get; }

    /// <summary>The changes, which belong together.</summary>
    public IReadOnlyList<SourceEdit> Edits { get; }

    /// <summary>The remedy as editors offer it.</summary>
    /// <param name="solution">What is changed.</param>
    /// <param name="rule">The rule that the finding is of.</param>
    public CodeAction ToAction(Solution solution, string rule) => CodeAction.Create(Title, _ => Task.FromResult(SourceEdit.Apply(solution, Edits)), equivalenceKey: rule);
}
