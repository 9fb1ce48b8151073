using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace PrivacySafe.Conferencing.Analyzers.Flow;

/// <summary>Where an operation stands among others.</summary>
internal static class OperationSurroundings
{
    /// <summary>The call that is given the function whose parameter it is; null when the function is not handed to one.</summary>
    public static IInvocationOperation? CallAround(IOperation inside, IParameterSymbol parameter)
    {
        for (var parent = inside.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IAnonymousFunctionOperation function && SymbolEqualityComparer.Default.Equals(function.Symbol, parameter.ContainingSymbol))
            {
                for (var outer = parent.Parent; outer is not null; outer = outer.Parent)
                {
                    if (outer is IInvocationOperation call)
                        return call;
                    if (outer is not (IDelegateCreationOperation or IConversionOperation or IArgumentOperation or IParenthesizedOperation))
                        return null;
                }
            }
        }

        return null;
    }

    /// <summary>In <c>a?.B</c>: the whole, for what stands for a.</summary>
    public static IConditionalAccessOperation? AccessOf(IConditionalAccessInstanceOperation instance)
    {
        for (IOperation? child = instance, parent = child.Parent; parent is not null; child = parent, parent = parent.Parent)
        {
            if (parent is IConditionalAccessOperation access && child == access.WhenNotNull)
                return access;
        }

        return null;
    }

    /// <summary>True when what happens to a variable at one place may have happened before another: later in the code is earlier in time only in a loop around both.</summary>
    public static bool MayBeBefore(IOperation occasion, IOperation use, ISymbol variable)
    {
        if (occasion.Syntax.Span.End <= use.Syntax.SpanStart)
            return true;

        // What is made of a variable and put into it comes back to it if the next round has the same one. Objects that are new in each round may be known elsewhere by other names.
        var isRoundItself = occasion.Syntax.Span.Contains(use.Syntax.Span);
        for (var parent = occasion.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is ILoopOperation && parent.Syntax.Span.Contains(use.Syntax.Span) && !(isRoundItself && IsNewInEachRound(variable, parent.Syntax)))
                return true;
        }

        return false;
    }

    private static bool IsNewInEachRound(ISymbol variable, SyntaxNode loop) =>
        variable is ILocalSymbol && variable.DeclaringSyntaxReferences.FirstOrDefault() is { } declared && declared.SyntaxTree == loop.SyntaxTree && loop.Span.Contains(declared.Span)
        && !(loop is ForStatementSyntax { Declaration: { } kept } && kept.Span.Contains(declared.Span));

    /// <summary>The place to show for something that happened.</summary>
    public static SyntaxNode PlaceOf(IOperation operation) => operation switch
    {
        IVariableDeclaratorOperation { Syntax: VariableDeclaratorSyntax { Initializer.Value: { } value } } => value,
        IAssignmentOperation assignment => assignment.Target.Syntax,
        _ => operation.Syntax,
    };

    /// <summary>The body that an operation belongs to.</summary>
    public static IOperation RootOf(IOperation operation)
    {
        while (operation.Parent is { } parent)
            operation = parent;
        return operation;
    }
}
