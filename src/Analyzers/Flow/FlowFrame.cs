using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacySafe.Conferencing.Analyzers.Values;

namespace PrivacySafe.Conferencing.Analyzers.Flow;

/// <summary>A body that is looked into, and the call that leads into it.</summary>
internal sealed class FlowFrame
{
    private readonly IInvocationOperation? _call;

    public FlowFrame(CodeScope scope, FlowFrame? outer, IInvocationOperation? call)
    {
        Scope = scope;
        Outer = outer;
        _call = call;
    }

    /// <summary>What is known of the body.</summary>
    public CodeScope Scope { get; }

    /// <summary>The body from which the call leads; null for the one in which the search began.</summary>
    public FlowFrame? Outer { get; }

    /// <summary>What the call gives a parameter; null when it says nothing of it.</summary>
    public IOperation? Argument(IParameterSymbol parameter) =>
        _call?.Arguments.FirstOrDefault(a => a.Parameter is { } taken && taken.Ordinal == parameter.Ordinal && SymbolEqualityComparer.Default.Equals((taken.ContainingSymbol as IMethodSymbol)?.ReducedFrom ?? taken.ContainingSymbol.OriginalDefinition, parameter.ContainingSymbol.OriginalDefinition))?.Value;
}
