using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PrivacySafe.Conferencing.Analyzers.Values;

/// <summary>
/// Keeps how far the events of variables were played up to the statements of a block. What happens before a statement is the same for
/// all later statements of its block, so each event is played once for a block and not again for every use.
/// </summary>
internal sealed class PlayedHistory
{
    private readonly Dictionary<(ISymbol, IOperation), (int Next, Value? Value)> _played = new();

    /// <summary>The statement of a block that holds an operation; null when it stands in none.</summary>
    public static IOperation? StatementOf(IOperation operation)
    {
        for (var statement = operation; statement.Parent is { } parent; statement = parent)
        {
            if (parent is IBlockOperation or ISwitchCaseOperation)
                return statement;
        }

        return null;
    }

    /// <summary>The next event to be played and the value before it; null when nothing is kept, or only of what comes later.</summary>
    public (int Next, Value? Value)? Before(ISymbol variable, IOperation block, Func<HistoryEvent, bool> isOver, IReadOnlyList<HistoryEvent> events) =>
        _played.TryGetValue((variable, block), out var played) && (played.Next == 0 || IsOverBefore(played.Next, isOver, events, block)) ? played : null;

    public void Keep(ISymbol variable, IOperation block, int next, Value? value) => _played[(variable, block)] = (next, value);

    // Events that surround the block say nothing of the order.
    private static bool IsOverBefore(int next, Func<HistoryEvent, bool> isOver, IReadOnlyList<HistoryEvent> events, IOperation block)
    {
        for (var i = next - 1; i >= 0; i--)
        {
            if (!events[i].Operation.Syntax.Span.Contains(block.Syntax.Span))
                return isOver(events[i]);
        }

        return true;
    }
}
