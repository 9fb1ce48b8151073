using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using PrivacySafe.Conferencing.Analyzers.Known;

namespace PrivacySafe.Conferencing.Analyzers.Values;

/// <summary>Finds out where an unknown value comes from: a generator, the clock, configuration, the caller.</summary>
internal static class ValueSources
{
    private const int MostOperations = 400;
    private const int DeepestLook = 3;

    // Of several sources the one that decides how predictable the whole is.
    private static readonly ValueSource[] Strongest =
    {
        ValueSource.PredictableRandom, ValueSource.CryptographicRandom, ValueSource.NewGuid, ValueSource.Clock, ValueSource.Configuration, ValueSource.Parameter,
    };

    public static (ValueSource Source, SyntaxNode? Producer) Of(IOperation operation, Evaluator evaluator)
    {
        var found = new Dictionary<ValueSource, SyntaxNode>();
        var budget = MostOperations;
        Look(operation, evaluator, found, new HashSet<ISymbol>(SymbolEqualityComparer.Default), 0, ref budget);
        foreach (var source in Strongest)
        {
            if (found.TryGetValue(source, out var producer))
                return (source, operation.Syntax.Span.Contains(producer.Span) && operation.Syntax.SyntaxTree == producer.SyntaxTree ? null : producer);
        }

        return (ValueSource.Elsewhere, null);
    }

    private static void Look(IOperation operation, Evaluator evaluator, Dictionary<ValueSource, SyntaxNode> found, HashSet<ISymbol> seen, int depth, ref int budget)
    {
        foreach (var inner in operation.DescendantsAndSelf())
        {
            if (budget-- <= 0 || !evaluator.Work.Look())
                return;
            if (Direct(inner) is { } source && !found.ContainsKey(source))
                found.Add(source, inner.Syntax);
            if (depth >= DeepestLook)
                continue;
            switch (inner)
            {
                case ILocalReferenceOperation { Local: var local } when seen.Add(local):
                    LookAtEvents(local, operation, evaluator, found, seen, depth, ref budget);
                    break;
                case IInvocationOperation { TargetMethod: var method } call when seen.Add(method):
                    LookInto(call, evaluator, found, seen, depth, ref budget);
                    break;
            }
        }
    }

    private static void LookAtEvents(ISymbol variable, IOperation? use, Evaluator evaluator, Dictionary<ValueSource, SyntaxNode> found, HashSet<ISymbol> seen, int depth, ref int budget)
    {
        foreach (var item in evaluator.Scope.History.Of(variable))
        {
            if (use is not null && item.Operation.Syntax.Span.Contains(use.Syntax.Span))
                continue;
            switch (item.Kind)
            {
                case HistoryEventKind.Chained or HistoryEventKind.BoundLate or HistoryEventKind.Shared:
                    break;
                case HistoryEventKind.Passed:
                    if (item is { Operation: IInvocationOperation filling, Argument.Parameter: { } parameter })
                        LookAtFilling(filling, parameter, evaluator, found, seen, depth, ref budget);
                    break;
                default:
                    Look(item.Value ?? item.Operation, evaluator, found, seen, depth + 1, ref budget);
                    break;
            }
        }
    }

    // random.NextBytes(bytes) fills what it is given, as a method of the program may do; what that does besides is its own affair.
    private static void LookAtFilling(IInvocationOperation call, IParameterSymbol parameter, Evaluator evaluator, Dictionary<ValueSource, SyntaxNode> found, HashSet<ISymbol> seen, int depth, ref int budget)
    {
        if (Direct(call) is { } source)
        {
            if (!found.ContainsKey(source))
                found.Add(source, call.Syntax);
            return;
        }

        foreach (var declaration in (call.TargetMethod.ReducedFrom ?? call.TargetMethod).DeclaringSyntaxReferences)
        {
            if (declaration.SyntaxTree == call.Syntax.SyntaxTree
                && ForeignSource.BodyOf(declaration.GetSyntax(evaluator.Scope.CancellationToken)) is { } body
                && call.SemanticModel?.GetOperation(body, evaluator.Scope.CancellationToken) is { } operation
                && evaluator.Scope.Into(operation, ImmutableDictionary.Create<ISymbol, Value>(SymbolEqualityComparer.Default)) is { } inner
                && seen.Add(parameter.OriginalDefinition))
            {
                LookAtEvents(parameter.OriginalDefinition, null, evaluator.For(inner), found, seen, depth + 1, ref budget);
            }
        }
    }

    private static void LookInto(IInvocationOperation call, Evaluator evaluator, Dictionary<ValueSource, SyntaxNode> found, HashSet<ISymbol> seen, int depth, ref int budget)
    {
        foreach (var declaration in (call.TargetMethod.ReducedFrom ?? call.TargetMethod).DeclaringSyntaxReferences)
        {
            if (ForeignSource.BodyOf(declaration.GetSyntax(evaluator.Scope.CancellationToken)) is not { } body)
                continue;
            if (declaration.SyntaxTree == call.Syntax.SyntaxTree && call.SemanticModel?.GetOperation(body, evaluator.Scope.CancellationToken) is { } operation)
                Look(operation, evaluator, found, seen, depth + 1, ref budget);
            else
                LookAtNames(body, found);
        }
    }

    private static void LookAtNames(SyntaxNode body, Dictionary<ValueSource, SyntaxNode> found)
    {
        foreach (var name in body.DescendantNodes().OfType<IdentifierNameSyntax>())
        {
            ValueSource? source = name.Identifier.ValueText switch
            {
                "Random" => ValueSource.PredictableRandom,
                "RandomNumberGenerator" or "RNGCryptoServiceProvider" => ValueSource.CryptographicRandom,
                _ => null,
            };
            if (source is { } known && !found.ContainsKey(known))
                found.Add(known, name);
        }
    }

    private static ValueSource? Direct(IOperation operation)
    {
        switch (operation)
        {
            case IInvocationOperation { TargetMethod: { ContainingType: { } type } method }:
                if (type.Is("System", "Random"))
                    return ValueSource.PredictableRandom;
                if (type.Is("System", "Guid") && method.Name is "NewGuid" or "CreateVersion7")
                    return ValueSource.NewGuid;
                if (type.ContainingNamespace.Is("System.Security.Cryptography") && type.Name is "RandomNumberGenerator" or "RNGCryptoServiceProvider")
                    return ValueSource.CryptographicRandom;
                if (type.Is("PrivacySafe.Conferencing", "Passcode"))
                    return ValueSource.CryptographicRandom;
                if (type.Is("System.Diagnostics", "Stopwatch"))
                    return ValueSource.Clock;
                if (type.Is("System", "Environment") && method.Name is "GetEnvironmentVariable" || type.ContainingNamespace.IsOrIsBelow("Microsoft.Extensions.Configuration"))
                    return ValueSource.Configuration;
                return null;
            case IObjectCreationOperation { Type: { } type } when type.Is("System", "Random"):
                return ValueSource.PredictableRandom;
            case IPropertyReferenceOperation { Property: { ContainingType: { } type } property }:
                if (type.Is("System", "DateTime") || type.Is("System", "DateTimeOffset"))
                    return property.Name is "Now" or "UtcNow" or "Today" ? ValueSource.Clock : null;
                if (type.Is("System", "Environment"))
                    return property.Name is "TickCount" or "TickCount64" ? ValueSource.Clock : null;
                return IsConfiguration(type) ? ValueSource.Configuration : null;
            case IParameterReferenceOperation:
                return ValueSource.Parameter;
            default:
                return null;
        }
    }

    private static bool IsConfiguration(ITypeSymbol type) =>
        type.ContainingNamespace.IsOrIsBelow("Microsoft.Extensions.Configuration")
        || type.ContainingNamespace.Is("System.Configuration")
        || type.ContainingNamespace.Is("Microsoft.Extensions.Options")
        || type.Name.EndsWith("Options", StringComparison.Ordinal)
        || type.Name.EndsWith("Settings", StringComparison.Ordinal) && !type.Name.Contains("Meeting")
        || type.Name.EndsWith("Configuration", StringComparison.Ordinal)
        || type.Name.EndsWith("Config", StringComparison.Ordinal);
}
