using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace PrivacySafe.Conferencing.CodeFixes;

/// <summary>Fixes all findings of a rule. Several may change one object, one text or one shared type: the changes are made one after the other.</summary>
internal sealed class RemedyFixAll : FixAllProvider
{
    private readonly Func<Project, Diagnostic, CancellationToken, Task<Remedy?>> _findAsync;

    /// <param name="findAsync">Finds out what is to be done about one finding; null when nothing correct can be.</param>
    public RemedyFixAll(Func<Project, Diagnostic, CancellationToken, Task<Remedy?>> findAsync) => _findAsync = findAsync;

    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        // The formatter asks for one rule at a time, with the key of whichever finding it met first; editors ask by key.
        var rule = fixAllContext.DiagnosticIds.Count == 1 ? fixAllContext.DiagnosticIds.Single() : fixAllContext.CodeActionEquivalenceKey ?? "";
        var edits = new List<SourceEdit>();
        foreach (var project in Projects(fixAllContext))
        {
            var diagnostics = fixAllContext is { Scope: FixAllScope.Document, Document: { } document }
                ? await fixAllContext.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false)
                : await fixAllContext.GetAllDiagnosticsAsync(project).ConfigureAwait(false);
            foreach (var diagnostic in diagnostics.Where(d => d.Id == rule))
            {
                if (await _findAsync(project, diagnostic, fixAllContext.CancellationToken).ConfigureAwait(false) is { } remedy && !remedy.Edits.Any(edit => edits.Any(edit.Excludes)))
                    edits.AddRange(remedy.Edits);
            }
        }

        if (edits.Count == 0)
            return null;
        return CodeAction.Create(FixTitles.OfAll(rule), _ => Task.FromResult(SourceEdit.Apply(fixAllContext.Solution, edits)), equivalenceKey: rule);
    }

    private static IEnumerable<Project> Projects(FixAllContext context) => context.Scope == FixAllScope.Solution
        ? context.Solution.Projects.Where(p => p.Language == context.Project.Language)
        : ImmutableArray.Create(context.Project);
}
