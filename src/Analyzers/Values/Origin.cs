using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace PrivacySafe.Conferencing.Analyzers.Values;

/// <summary>Where a value is written: the syntax that says it, or a part of it when it stands inside a text.</summary>
internal readonly struct Origin
{
    public Origin(SyntaxNode node) : this(node, node.Span)
    {
    }

    public Origin(SyntaxNode node, TextSpan span)
    {
        Node = node;
        Span = span;
    }

    /// <summary>The expression that writes the value; for what is absent, the expression it is absent from.</summary>
    public SyntaxNode Node { get; }

    /// <summary>The part of the node that says it.</summary>
    public TextSpan Span { get; }

    public Location Location => Location.Create(Node.SyntaxTree, Span);

    /// <summary>Of an object that code makes, where it begins to; otherwise the whole. What is told beside a finding should not cover lines that have nothing to do with it.</summary>
    public Origin Beginning => Span != Node.Span ? this : Node switch
    {
        AnonymousObjectCreationExpressionSyntax creation => new Origin(creation, creation.NewKeyword.Span),
        BaseObjectCreationExpressionSyntax creation => new Origin(creation, creation.NewKeyword.Span),
        _ => this,
    };

    /// <summary>The name of what is called, or the type that is created: the part of a long expression that a reader looks at.</summary>
    public static Origin OfName(SyntaxNode place) => place switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: { } name } } => new Origin(name),
        InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax { Name: { } name } } => new Origin(name),
        InvocationExpressionSyntax { Expression: { } called } => new Origin(called),
        ObjectCreationExpressionSyntax creation => new Origin(creation.Type),
        ImplicitObjectCreationExpressionSyntax creation => new Origin(creation, creation.NewKeyword.Span),
        _ => new Origin(place),
    };
}
