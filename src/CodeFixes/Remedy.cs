using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

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

    /// <summary>Offers what is found for each finding.</summary>
    /// <param name="context">The findings.</param>
    /// <param name="findAsync">Finds out what is to be done about one of them; null when nothing correct can be.</param>
    public static async Task RegisterAsync(CodeFixContext context, Func<Project, Diagnostic, CancellationToken, Task<Remedy?>> findAsync)
    {
        var project = context.Document.Project;
        foreach (var diagnostic in context.Diagnostics)
        {
            if (await findAsync(project, diagnostic, context.CancellationToken).ConfigureAwait(false) is not { } remedy)
                continue;
            context.RegisterCodeFix(CodeAction.Create(remedy.Title, _ => Task.FromResult(SourceEdit.Apply(project.Solution, remedy.Edits)), equivalenceKey: diagnostic.Id), diagnostic);
        }
    }
}
