using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace PrivacySafe.Conferencing.Analyzers.Rules.Operations;

/// <summary>The kinds of code that rules look at by more than names. Everything else, which is most code, is passed by without asking any rule.</summary>
[Flags]
internal enum CodeShape
{
    /// <summary>What no rule looks at.</summary>
    None = 0,

    /// <summary>A text, or a written part of an interpolated one.</summary>
    Text = 1 << 0,

    /// <summary>A call.</summary>
    Call = 1 << 1,

    /// <summary>The creation of an object.</summary>
    Creation = 1 << 2,

    /// <summary>A plain assignment.</summary>
    Assignment = 1 << 3,

    /// <summary>What a method returns.</summary>
    Return = 1 << 4,

    /// <summary>A comparison by == or !=.</summary>
    Comparison = 1 << 5,

    /// <summary>Several values in braces, which are added by a call that nobody writes.</summary>
    Entry = 1 << 6,
}

/// <summary>Tells the shape of code, written and bound.</summary>
internal static class CodeShapes
{
    /// <summary>The shape of syntax.</summary>
    public static CodeShape Of(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax => CodeShape.Call,
        LiteralExpressionSyntax => node.IsKind(SyntaxKind.StringLiteralExpression) || node.IsKind(SyntaxKind.Utf8StringLiteralExpression) ? CodeShape.Text : CodeShape.None,
        InterpolatedStringTextSyntax => CodeShape.Text,
        AssignmentExpressionSyntax => CodeShape.Assignment,
        BaseObjectCreationExpressionSyntax => CodeShape.Creation,
        BinaryExpressionSyntax => node.IsKind(SyntaxKind.EqualsExpression) || node.IsKind(SyntaxKind.NotEqualsExpression) ? CodeShape.Comparison : CodeShape.None,
        ReturnStatementSyntax => CodeShape.Return,
        InitializerExpressionSyntax => node.IsKind(SyntaxKind.ComplexElementInitializerExpression) ? CodeShape.Entry : CodeShape.None,
        _ => CodeShape.None,
    };

    /// <summary>The shape of an operation; the calls that nobody writes are calls.</summary>
    public static CodeShape Of(IOperation operation) => operation.Kind switch
    {
        OperationKind.Invocation => CodeShape.Call,
        OperationKind.Literal => CodeShape.Text,
        OperationKind.SimpleAssignment => CodeShape.Assignment,
        OperationKind.ObjectCreation => CodeShape.Creation,
        OperationKind.Return or OperationKind.YieldReturn => CodeShape.Return,
        OperationKind.Binary => ((IBinaryOperation)operation).OperatorKind is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals ? CodeShape.Comparison : CodeShape.None,
        _ => CodeShape.None,
    };
}
