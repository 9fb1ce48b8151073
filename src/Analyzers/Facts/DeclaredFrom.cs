using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PrivacySafe.Conferencing.Analyzers.Facts;

/// <summary>Where a local gets its value from when its declaration assigns none: a call that hands it out, a loop over a list, a pattern that takes something apart.</summary>
internal static class DeclaredFrom
{
    /// <summary>The call, the list, or what is taken apart; null for a local that is declared otherwise.</summary>
    /// <param name="local">The local.</param>
    /// <param name="use">Where it is used.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public static IOperation? Of(ILocalSymbol local, IOperation use, CancellationToken cancellationToken)
    {
        var source = local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) switch
        {
            ForEachStatementSyntax loop => loop.Expression,
            SingleVariableDesignationSyntax { Parent: DeclarationExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } } } => call,
            SingleVariableDesignationSyntax designation => TakenApart(designation),
            _ => null,
        };
        return source is null ? null : use.SemanticModel?.GetOperation(source, cancellationToken);
    }

    private static ExpressionSyntax? TakenApart(SyntaxNode designation)
    {
        foreach (var outer in designation.Ancestors())
        {
            switch (outer)
            {
                case IsPatternExpressionSyntax pattern:
                    return pattern.Expression;
                case SwitchExpressionSyntax choice:
                    return choice.GoverningExpression;
                case SwitchStatementSyntax choice:
                    return choice.Expression;
                case ForEachVariableStatementSyntax loop:
                    return loop.Expression;
                case StatementSyntax or ArgumentSyntax or AssignmentExpressionSyntax:
                    return null;
            }
        }

        return null;
    }
}
