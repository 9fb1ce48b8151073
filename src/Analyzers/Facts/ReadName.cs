using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacySafe.Conferencing.Analyzers.Values;

namespace PrivacySafe.Conferencing.Analyzers.Facts;

/// <summary>The name by which a text is read from an object, from JSON or from a variable.</summary>
internal static class ReadName
{
    private const int DeepestChain = 12;

    /// <summary>The name; null when the expression reads nothing that has one.</summary>
    public static string? Of(IOperation? expression) => Of(expression, 0);

    private static string? Of(IOperation? side, int depth) => depth > DeepestChain ? null : BlockHistory.Unwrapped(side) switch
    {
        IPropertyReferenceOperation { Arguments.Length: 1 } indexer => indexer.Arguments[0].Value.ConstantValue is { HasValue: true, Value: string key } ? key : null,
        IMemberReferenceOperation member => member.Member.Name,
        ILocalReferenceOperation local => local.Local.Name,
        IParameterReferenceOperation parameter => parameter.Parameter.Name,
        IConditionalAccessOperation access => Of(access.WhenNotNull, depth + 1),
        IInvocationOperation { Arguments: { Length: > 0 } arguments } when arguments[0].Value.ConstantValue is { HasValue: true, Value: string name } => name,
        IInvocationOperation { TargetMethod.Name: "GetBytes", Arguments: { Length: 1 } arguments } => Of(arguments[0].Value, depth + 1),
        IInvocationOperation { Instance: { } instance } => Of(instance, depth + 1),
        _ => null,
    };
}
