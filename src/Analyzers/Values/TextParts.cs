using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PrivacySafe.Conferencing.Analyzers.Values;

/// <summary>What a text is put together from, as expressions and not as values: it matters whose member stands in it.</summary>
internal static class TextParts
{
    private const int Deepest = 12;

    /// <summary>The whole text that a constant part of it belongs to.</summary>
    public static IOperation WholeOf(IOperation part)
    {
        var whole = part;
        while (whole.Parent is IInterpolatedStringTextOperation or IInterpolatedStringOperation or IParenthesizedOperation or IConversionOperation or IBinaryOperation { OperatorKind: BinaryOperatorKind.Add })
            whole = whole.Parent;
        return whole;
    }

    /// <summary>The same, where functions put it together as well, e.g. <c>string.Format</c>.</summary>
    public static IOperation WholeWithFunctions(IOperation part)
    {
        var whole = WholeOf(part);
        while (Argument(whole).Parent is IInvocationOperation { TargetMethod: { Name: "Format" or "Concat", ContainingType.SpecialType: SpecialType.System_String } or { Name: "AddQueryString", ContainingType.Name: "QueryHelpers" } } call)
            whole = WholeOf(call);
        return whole;
    }

    // Arguments for a parameter array stand in an array, or another collection, that nobody wrote.
    private static IOperation Argument(IOperation text)
    {
        var argument = text;
        while (argument.Parent is IArgumentOperation or IArrayInitializerOperation or IArrayCreationOperation { IsImplicit: true } || ParameterCollection.Is(argument.Parent))
            argument = argument.Parent!;
        return argument;
    }

    /// <summary>The expressions whose values stand in a text.</summary>
    public static IEnumerable<IOperation> Of(IOperation? text, Evaluator evaluator) => Of(text, evaluator, new HashSet<ISymbol>(SymbolEqualityComparer.Default), 0);

    private static IEnumerable<IOperation> Of(IOperation? text, Evaluator evaluator, HashSet<ISymbol> seen, int depth)
    {
        if (depth > Deepest)
            return Enumerable.Empty<IOperation>();
        switch (BlockHistory.Unwrapped(text))
        {
            case null or ILiteralOperation:
                return Enumerable.Empty<IOperation>();
            case IInterpolatedStringOperation interpolated:
                return interpolated.Parts.OfType<IInterpolationOperation>().SelectMany(hole => Of(hole.Expression, evaluator, seen, depth + 1));
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum:
                return Of(sum.LeftOperand, evaluator, seen, depth + 1).Concat(Of(sum.RightOperand, evaluator, seen, depth + 1));
            case ICompoundAssignmentOperation more:
                return Of(more.Value, evaluator, seen, depth + 1);
            case IInvocationOperation { TargetMethod: { ContainingType.SpecialType: SpecialType.System_String, Name: "Format" or "Concat" or "Replace" or "Join" } } call:
                return (call.Instance is { } start ? Of(start, evaluator, seen, depth + 1) : Enumerable.Empty<IOperation>()).Concat(call.Arguments.SelectMany(a => Of(a.Value, evaluator, seen, depth + 1)));
            case IArrayCreationOperation { Initializer: { } items }:
                return items.ElementValues.SelectMany(i => Of(i, evaluator, seen, depth + 1));
            case { } arguments when ParameterCollection.Is(arguments):
                return arguments.ChildOperations.SelectMany(i => Of(i, evaluator, seen, depth + 1));
            case ILocalReferenceOperation local when local.Type?.SpecialType == SpecialType.System_String && seen.Add(local.Local):
                var written = evaluator.Scope.History.Of(local.Local).Where(e => e.Kind is HistoryEventKind.Assigned or HistoryEventKind.AssignedWhenNull && e.Value is not null).Select(e => e.Value!).ToArray();
                return written.Length > 0 && !written.All(IsMember) ? written.SelectMany(w => Of(w, evaluator, seen, depth + 1)) : new[] { BlockHistory.Unwrapped(text)! };
            case { } other:
                return new[] { other };
        }
    }

    /// <summary>The member that an expression reads, also one of JSON, and the variable at the left end of the chain; null when it reads none.</summary>
    public static (string Name, ISymbol Root)? MemberOf(IOperation? operation, Evaluator evaluator) => MemberOf(operation, evaluator, 0);

    private static (string Name, ISymbol Root)? MemberOf(IOperation? operation, Evaluator evaluator, int depth)
    {
        if (depth > Deepest)
            return null;
        switch (BlockHistory.Unwrapped(operation))
        {
            case IPropertyReferenceOperation { Arguments.Length: 1 } indexer:
                return evaluator.Key(indexer.Arguments[0].Value) is { } key && RootOf(indexer.Instance) is { } keyed ? (key, keyed) : null;
            case IMemberReferenceOperation { Instance: { } instance } member:
                return RootOf(instance) is { } root ? (member.Member.Name, root) : null;
            case IDynamicMemberReferenceOperation { Instance: { } target } dynamic:
                return RootOf(target) is { } owner ? (dynamic.MemberName, owner) : null;
            case IInvocationOperation { Arguments.IsEmpty: true, Instance: { } revealed }:
                return MemberOf(revealed, evaluator, depth + 1);
            case IInvocationOperation { Arguments.Length: 1, Instance: { } json } call:
                return evaluator.Key(call.Arguments[0].Value) is { } name && RootOf(json) is { } document ? (name, document) : null;
            case ILocalReferenceOperation local when evaluator.Scope.History.Of(local.Local).Where(e => e.Kind == HistoryEventKind.Assigned).ToArray() is { Length: 1 } only:
                return MemberOf(only[0].Value, evaluator, depth + 1);
            default:
                return null;
        }
    }

    private static bool IsMember(IOperation operation) => BlockHistory.Unwrapped(operation) is IMemberReferenceOperation or IDynamicMemberReferenceOperation or IInvocationOperation { TargetMethod.ContainingType.SpecialType: not SpecialType.System_String };

    private static ISymbol? RootOf(IOperation? operation)
    {
        for (var steps = 0; steps < Deepest; steps++)
        {
            switch (BlockHistory.Unwrapped(operation))
            {
                case ILocalReferenceOperation local:
                    return local.Local;
                case IParameterReferenceOperation parameter:
                    return parameter.Parameter;
                case IMemberReferenceOperation { Instance: null or IInstanceReferenceOperation } field:
                    return field.Member;
                case IMemberReferenceOperation { Instance: { } instance }:
                    operation = instance;
                    break;
                case IDynamicMemberReferenceOperation { Instance: { } instance }:
                    operation = instance;
                    break;
                case IInvocationOperation { Instance: { } instance }:
                    operation = instance;
                    break;
                case IAwaitOperation awaited:
                    operation = awaited.Operation;
                    break;
                default:
                    return null;
            }
        }

        return null;
    }
}
