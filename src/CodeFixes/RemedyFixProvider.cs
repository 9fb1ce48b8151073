using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace PrivacySafe.Conferencing.CodeFixes;

/// <summary>Offers for each finding what is to be done about it, alone or for all findings of its rule.</summary>
public abstract class RemedyFixProvider : CodeFixProvider
{
    private readonly RemedyFixAll _fixAll;

    private protected RemedyFixProvider() => _fixAll = new RemedyFixAll(FindAsync);

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => _fixAll;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (await FindAsync(context.Document.Project, diagnostic, context.CancellationToken).ConfigureAwait(false) is { } remedy)
                context.RegisterCodeFix(remedy.ToAction(context.Document.Project.Solution, diagnostic.Id), diagnostic);
        }
    }

    /// <summary>Finds out what is to be done about a finding; null when nothing correct can be.</summary>
    private protected abstract Task<Remedy?> FindAsync(Project project, Diagnostic diagnostic, CancellationToken cancellationToken);
}
