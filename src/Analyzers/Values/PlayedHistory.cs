using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PrivacySafe.Conferencing.Analyzers.Values;

/// <summary>
/// Keeps how far the events of variables were played up to the statements of a block. What happens before a statement is the same for
/// all later statements of its block, so each event is played once for a block and not again for every use.
/// </summary>
internal sealed class PlayedHistory
{
    private Dictionary<(ISymbol, IOperation), Progress>? _played;

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

    /// <summary>How far the events of a variable were played in a block. Looked up once for each use of the variable, not for each event.</summary>
    public Progress Of(ISymbol variable, IOperation block)
    {
        _played ??= new();
        if (!_played.TryGetValue((variable, block), out var progress))
            _played.Add((variable, block), progress = new Progress());
        return progress;
    }

    /// <summary>How far events were played.</summary>
    internal sealed class Progress
    {
        /// <summary>True when something is kept.</summary>
        public bool IsKept { get; private set; }

        /// <summary>The next event to be played.</summary>
        public int Next { get; private set; }

        /// <summary>The value before it.</summary>
        public Value? Value { get; private set; }

        public void Keep(int next, Value? value)
        {
            IsKept = true;
            Next = next;
            Value = value;
        }

        /// <summary>True when all that was played is over before a statement of the block. Events that surround the block say nothing of the order.</summary>
        public bool IsOverBefore(Func<HistoryEvent, IOperation, bool> isOver, IOperation statement, IReadOnlyList<HistoryEvent> events, IOperation block)
        {
            for (var i = Next - 1; i >= 0; i--)
            {
                if (!events[i].Operation.Syntax.Span.Contains(block.Syntax.Span))
                    return isOver(events[i], statement);
            }

            return true;
        }
    }
}
