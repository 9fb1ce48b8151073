using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PrivacySafe.Conferencing.Analyzers.Values;

/// <summary>The code whose values are asked for: one operation block, or a helper that it calls.</summary>
internal sealed class CodeScope
{
    /// <summary>Helpers are followed this deep; what lies beyond is unknown.</summary>
    public const int DeepestHelper = 3;

    private readonly IEnumerable<IOperation> _roots;
    private readonly ImmutableDictionary<ISymbol, Value> _arguments;
    private readonly int _depth;
    private BlockHistory? _history;

    public CodeScope(IEnumerable<IOperation> roots, CancellationToken cancellationToken)
        : this(roots, ImmutableDictionary.Create<ISymbol, Value>(SymbolEqualityComparer.Default), 0, cancellationToken)
    {
    }

    private CodeScope(IEnumerable<IOperation> roots, ImmutableDictionary<ISymbol, Value> arguments, int depth, CancellationToken cancellationToken)
    {
        _roots = roots;
        _arguments = arguments;
        _depth = depth;
        CancellationToken = cancellationToken;
    }

    public CancellationToken CancellationToken { get; }

    /// <summary>What happens to locals and parameters here.</summary>
    public BlockHistory History => _history ??= new BlockHistory(_roots);

    /// <summary>The operations of the code.</summary>
    public IEnumerable<IOperation> Roots => _roots;

    /// <summary>What the caller hands over, when the caller is known.</summary>
    public Value? ArgumentOf(ISymbol parameter) => _arguments.TryGetValue(parameter, out var value) ? value : null;

    /// <summary>The scope of a helper called from here; null when it lies too deep.</summary>
    public CodeScope? Into(IOperation body, ImmutableDictionary<ISymbol, Value> arguments) =>
        _depth >= DeepestHelper ? null : new CodeScope(new[] { body }, arguments, _depth + 1, CancellationToken);
}
