using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PrivacySafe.Conferencing.Analyzers.Values;

/// <summary>The code whose values are asked for: one operation block, or a helper that it calls.</summary>
internal sealed class CodeScope
{
    /// <summary>Helpers are followed this deep; what lies beyond is unknown.</summary>
    public const int DeepestHelper = 3;

    private static readonly ImmutableDictionary<ISymbol, Value> NoArguments = ImmutableDictionary.Create<ISymbol, Value>(SymbolEqualityComparer.Default);

    private readonly IEnumerable<IOperation> _roots;
    private readonly ImmutableDictionary<ISymbol, Value> _arguments;
    private readonly int _depth;
    private readonly Dictionary<IOperation, BlockHistory> _histories;
    private BlockHistory? _history;

    public CodeScope(IEnumerable<IOperation> roots, CancellationToken cancellationToken)
        : this(roots, NoArguments, 0, new Dictionary<IOperation, BlockHistory>(), cancellationToken)
    {
    }

    private CodeScope(IEnumerable<IOperation> roots, ImmutableDictionary<ISymbol, Value> arguments, int depth, Dictionary<IOperation, BlockHistory> histories, CancellationToken cancellationToken)
    {
        _roots = roots;
        _arguments = arguments;
        _depth = depth;
        _histories = histories;
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
        _depth >= DeepestHelper ? null : Of(body, arguments, _depth + 1);

    /// <summary>The scope of an initialiser that stands outside of any code, as deep as this one.</summary>
    public CodeScope Beside(IOperation initialiser) => Of(initialiser, NoArguments, _depth);

    private CodeScope Of(IOperation root, ImmutableDictionary<ISymbol, Value> arguments, int depth)
    {
        // A helper is walked through once, however often it is called.
        if (!_histories.TryGetValue(root, out var history))
            _histories.Add(root, history = new BlockHistory(new[] { root }));
        return new CodeScope(new[] { root }, arguments, depth, _histories, CancellationToken) { _history = history };
    }
}
