using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using PrivacySafe.Conferencing.Analyzers.Values;

namespace PrivacySafe.Conferencing.Analyzers.Flow;

/// <summary>The values that stand in the arguments of a call: of those that the compiler or the code puts together in one list, each one.</summary>
internal static class ArgumentValues
{
    /// <summary>The values in the order of the arguments, each with the parameter that takes it; nothing that the code does not write.</summary>
    public static IEnumerable<(IParameterSymbol? Parameter, IOperation Value)> Of(IEnumerable<IArgumentOperation> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument.ArgumentKind == ArgumentKind.DefaultValue)
                continue;
            foreach (var value in In(argument.Value))
                yield return (argument.Parameter, value);
        }
    }

    private static IEnumerable<IOperation> In(IOperation argument) => BlockHistory.Unwrapped(argument) switch
    {
        IArrayCreationOperation { Initializer: { } list } => list.ElementValues,
        { } list when ParameterCollection.Is(list) || list.Syntax is CollectionExpressionSyntax => list.ChildOperations,
        _ => new[] { argument },
    };
}
