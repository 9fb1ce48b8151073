using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PrivacySafe.Conferencing.Analyzers.Flow;

/// <summary>Tells code that runs when a request has failed: its answer holds an error and nothing that was created.</summary>
internal static class FailedRequests
{
    private static readonly string[] Tests = { "IsSuccessStatusCode", "IsSuccessful", "IsSuccess", "StatusCode", "EnsureSuccessStatusCode" };

    /// <summary>True for code in the branch of a failure.</summary>
    public static bool AreAround(IOperation operation)
    {
        for (SyntaxNode? child = operation.Syntax, parent = child.Parent; parent is not null and not MemberDeclarationSyntax; child = parent, parent = parent.Parent)
        {
            switch (parent)
            {
                case IfStatementSyntax choice when child != choice.Condition && Says(choice.Condition) is { } success:
                    if (success != (child == choice.Statement))
                        return true;
                    break;
                case ConditionalExpressionSyntax choice when child != choice.Condition && Says(choice.Condition) is { } success:
                    if (success != (child == choice.WhenTrue))
                        return true;
                    break;
                case CatchClauseSyntax:
                    return true;
                case BlockSyntax block when HasReturnedSuccess(block, child):
                    return true;
            }
        }

        return false;
    }

    // After if (response.IsSuccessStatusCode) { …; return …; } the request has failed.
    private static bool HasReturnedSuccess(BlockSyntax block, SyntaxNode statement)
    {
        foreach (var earlier in block.Statements)
        {
            if (earlier == statement)
                return false;
            if (earlier is IfStatementSyntax { Else: null } choice && Says(choice.Condition) == true && LastOf(choice.Statement) is ReturnStatementSyntax or ThrowStatementSyntax or ContinueStatementSyntax or BreakStatementSyntax)
                return true;
        }

        return false;
    }

    private static StatementSyntax? LastOf(StatementSyntax statement) => statement is BlockSyntax block ? block.Statements.LastOrDefault() : statement;

    // What a condition says of the request when it is true; null when it is about something else.
    private static bool? Says(ExpressionSyntax condition)
    {
        switch (condition)
        {
            case ParenthesizedExpressionSyntax inner:
                return Says(inner.Expression);
            case PrefixUnaryExpressionSyntax not when not.IsKind(SyntaxKind.LogicalNotExpression):
                return !Says(not.Operand);
            case BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.LogicalAndExpression) || sum.IsKind(SyntaxKind.LogicalOrExpression):
                return Says(sum.Left) ?? Says(sum.Right);
            case BinaryExpressionSyntax comparison when comparison.IsKind(SyntaxKind.EqualsExpression) || comparison.IsKind(SyntaxKind.NotEqualsExpression):
                if (!Names(comparison))
                    return null;
                var isSuccess = Successes.Any(s => comparison.Right.ToString().EndsWith(s, StringComparison.Ordinal) || comparison.Left.ToString().EndsWith(s, StringComparison.Ordinal));
                return isSuccess == comparison.IsKind(SyntaxKind.EqualsExpression);
            case IsPatternExpressionSyntax:
                return null;
            default:
                return Names(condition) && condition is MemberAccessExpressionSyntax or IdentifierNameSyntax ? true : null;
        }
    }

    private static readonly string[] Successes = { "HttpStatusCode.OK", "HttpStatusCode.Created", "HttpStatusCode.Accepted", "HttpStatusCode.NoContent", "true", "200", "201" };

    private static bool Names(ExpressionSyntax condition) => condition.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Any(n => Tests.Contains(n.Identifier.ValueText, StringComparer.Ordinal));
}
