using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using PrivacySafe.Conferencing.Analyzers.Rules;

namespace PrivacySafe.Conferencing.CodeFixes;

/// <summary>An expression that a finding points at, with what fixes need to know of the code around it.</summary>
internal sealed class CodePlace
{
    private CodePlace(Document document, SemanticModel model, ExpressionSyntax expression)
    {
        Document = document;
        Model = model;
        Expression = expression;
        Generator = SyntaxGenerator.GetGenerator(document);
    }

    public Document Document { get; }

    public SemanticModel Model { get; }

    public ExpressionSyntax Expression { get; }

    public SyntaxGenerator Generator { get; }

    /// <summary>The place at which a finding wants a change; null when it names none.</summary>
    public static Location? OfChange(Diagnostic diagnostic)
    {
        if (!diagnostic.Properties.TryGetValue(FindingProperties.At, out var at))
            return diagnostic.Location;
        return int.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < diagnostic.AdditionalLocations.Count ? diagnostic.AdditionalLocations[index] : null;
    }

    /// <summary>Finds the expression that stands exactly at a location, or the creation of an object that begins there; null when none does, or the project does not hold it.</summary>
    public static async Task<CodePlace?> FindAsync(Project project, Location? location, CancellationToken cancellationToken)
    {
        if (location is null || DocumentOf(project, location) is not { } document
            || await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root
            || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
        {
            return null;
        }

        return ExpressionAt(root, location) is { } expression ? new CodePlace(document, model, expression) : null;
    }

    /// <summary>The same, at another expression of the same file.</summary>
    public CodePlace With(ExpressionSyntax expression) => new(Document, Model, expression);

    private static ExpressionSyntax? ExpressionAt(SyntaxNode root, Location location)
    {
        if (!root.FullSpan.Contains(location.SourceSpan))
            return null;
        var node = root.FindNode(location.SourceSpan, getInnermostNodeForTie: true);
        if (node is BaseObjectCreationExpressionSyntax or AnonymousObjectCreationExpressionSyntax && node.GetFirstToken().Span == location.SourceSpan)
            return (ExpressionSyntax)node;
        return node.Span != location.SourceSpan ? null : node as ExpressionSyntax ?? node.Parent as ExpressionSyntax;
    }

    private static Document? DocumentOf(Project project, Location location)
    {
        if (location.SourceTree is { } tree && project.Solution.GetDocument(tree) is { } document)
            return document;

        // Where findings have come from another process, the tree is not the project's own.
        var path = location.GetLineSpan().Path;
        return project.Documents.FirstOrDefault(d => d.FilePath == path && path.Length > 0);
    }
}
