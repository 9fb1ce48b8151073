using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace PrivacySafe.Conferencing.CodeFixes.Baseline;

/// <summary>
/// Changes the baseline for all findings of a document or project at once. Not for those of a whole solution: that is what <c>dotnet format analyzers</c> asks every fix for, and a formatter
/// must not accept what it cannot repair. A build does it for a solution when it is told to.
/// </summary>
internal sealed class BaselineFixAll : FixAllProvider
{
    private readonly BaselineFixProvider _provider;

    public BaselineFixAll(BaselineFixProvider provider) => _provider = provider;

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => new[] { FixAllScope.Document, FixAllScope.Project };

    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        var diagnostics = fixAllContext switch
        {
            { Scope: FixAllScope.Document, Document: { } document } => await fixAllContext.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false),
            { Scope: FixAllScope.Project } => await fixAllContext.GetAllDiagnosticsAsync(fixAllContext.Project).ConfigureAwait(false),
            _ => default,
        };
        return diagnostics.IsDefaultOrEmpty ? null : _provider.ToAction(_provider.TitleOfAll, fixAllContext.Project, diagnostics);
    }
}
