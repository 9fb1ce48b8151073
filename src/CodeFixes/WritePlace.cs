using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using PrivacySafe.Conferencing.Analyzers.Idioms;

namespace PrivacySafe.Conferencing.CodeFixes;

/// <summary>Where something has to be written, and what the writers of the idioms need to know of the code around it.</summary>
internal sealed class WritePlace
{
    public WritePlace(Document document, SemanticModel model, ExpressionSyntax expression, WantedValue wanted, string missing, WireNamePolicy naming)
    {
        Document = document;
        Model = model;
        Expression = expression;
        Wanted = wanted;
        Missing = missing.Length == 0 ? Array.Empty<string>() : missing.Split('.');
        Naming = naming;
        Generator = SyntaxGenerator.GetGenerator(document);
    }

    public Document Document { get; }

    public SemanticModel Model { get; }

    /// <summary>The expression that writes the value, or that makes the object which lacks it.</summary>
    public ExpressionSyntax Expression { get; }

    public WantedValue Wanted { get; }

    /// <summary>The names that the object lacks, from the outside to the inside.</summary>
    public IReadOnlyList<string> Missing { get; }

    /// <summary>How members without a name of their own are named.</summary>
    public WireNamePolicy Naming { get; }

    public SyntaxGenerator Generator { get; }

    /// <summary>The same, at another expression of the same file.</summary>
    public WritePlace At(ExpressionSyntax expression) => new(Document, Model, expression, Wanted, string.Join(".", Missing), Naming);
}
