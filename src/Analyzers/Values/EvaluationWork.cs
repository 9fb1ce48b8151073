using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PrivacySafe.Conferencing.Analyzers.Values;

/// <summary>
/// What the evaluators of one block and of the helpers it calls share: how much they may still look at, and what they are in the
/// middle of. Code can be written so that its values take longer to find out than anybody waits; then they are unknown.
/// </summary>
internal sealed class EvaluationWork
{
    // Far more than the biggest request that people write takes.
    private const int MostLooks = 20_000;

    private Dictionary<IOperation, IOperation[]>? _returned;
    private int _left;

    /// <summary>Members, and variables at a place, whose values are being asked for.</summary>
    public HashSet<(ISymbol, int)> Open { get; } = new();

    /// <summary>How often something was given up. What was found while this grew may be less than can be known, and is not kept.</summary>
    public int GivenUp { get; private set; }

    /// <summary>Starts with a new question.</summary>
    public void Begin() => _left = MostLooks;

    /// <summary>Counts a look at an operation; false when there were too many.</summary>
    public bool Look()
    {
        if (_left <= 0)
        {
            GiveUp();
            return false;
        }

        _left--;
        return true;
    }

    /// <summary>Notes that a value is not followed further.</summary>
    public void GiveUp() => GivenUp++;

    /// <summary>What a body returns, itself when it is an expression; nested functions return for themselves.</summary>
    public IOperation[] ReturnedBy(IOperation body)
    {
        _returned ??= new();
        if (!_returned.TryGetValue(body, out var returned))
        {
            returned = body.DescendantsAndSelf().OfType<IReturnOperation>()
                .Where(r => r.ReturnedValue is not null && !IsInNestedFunction(r, body))
                .Select(r => r.ReturnedValue!)
                .ToArray();
            if (returned.Length == 0 && body is not IBlockOperation)
                returned = new[] { body };
            _returned.Add(body, returned);
        }

        return returned;
    }

    private static bool IsInNestedFunction(IOperation operation, IOperation body)
    {
        for (var parent = operation.Parent; parent is not null && parent != body; parent = parent.Parent)
        {
            if (parent is IAnonymousFunctionOperation or ILocalFunctionOperation)
                return true;
        }

        return false;
    }
}
