using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using PrivacySafe.Conferencing.Analyzers.Baseline.Text;
using PrivacySafe.Conferencing.Analyzers.Rules;

namespace PrivacySafe.Conferencing.CodeFixes.Baseline;

/// <summary>Changes the baseline of a project, for one finding or for all of a rule, and leaves the code as it is.</summary>
public abstract class BaselineFixProvider : CodeFixProvider
{
    private readonly BaselineFixAll _fixAll;

    private protected BaselineFixProvider() => _fixAll = new BaselineFixAll(this);

    /// <summary>What happens, for one finding.</summary>
    internal abstract string Title { get; }

    /// <summary>What happens, for several findings.</summary>
    internal abstract string TitleOfAll { get; }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => _fixAll;

    /// <inheritdoc/>
    public sealed override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (KeyOf(diagnostic) is not null)
                context.RegisterCodeFix(ToAction(Title, context.Document.Project, new[] { diagnostic }), diagnostic);
        }

        return Task.CompletedTask;
    }

    /// <summary>The change for some findings of a project, as editors offer it.</summary>
    internal CodeAction ToAction(string title, Project project, IReadOnlyCollection<Diagnostic> diagnostics) => CodeAction.Create(
        title,
        async cancellation => await ChangeAsync(project, diagnostics.Where(d => KeyOf(d) is not null).ToArray(), cancellation).ConfigureAwait(false) ?? project.Solution,
        equivalenceKey: GetType().Name);

    /// <summary>Which finding it is, as the analyzer tells it; null when it cannot stand in a baseline.</summary>
    private protected static FindingKey? KeyOf(Diagnostic diagnostic) => diagnostic.Properties.TryGetValue(FindingProperties.Key, out var key) && key is not null ? FindingKey.Parse(key) : null;

    /// <summary>The solution with the change; null when nothing can be changed.</summary>
    private protected abstract Task<Solution?> ChangeAsync(Project project, IReadOnlyCollection<Diagnostic> diagnostics, CancellationToken cancellationToken);
}
