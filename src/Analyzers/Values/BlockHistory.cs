using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using PrivacySafe.Conferencing.Analyzers.Known;

namespace PrivacySafe.Conferencing.Analyzers.Values;

/// <summary>What happens to the locals and parameters of one operation block, in the order it is written. Built in one walk, when first needed.</summary>
internal sealed class BlockHistory
{
    private const int LongestChain = 50;

    private readonly Dictionary<ISymbol, List<HistoryEvent>> _events = new(SymbolEqualityComparer.Default);

    private HashSet<ISymbol>? _chained;

    public BlockHistory(IEnumerable<IOperation> roots)
    {
        foreach (var root in roots)
        {
            foreach (var operation in root.DescendantsAndSelf())
                Note(operation);
        }

        // The walk meets the outer call of a chain before the inner one, which runs first.
        foreach (var symbol in _chained ?? Enumerable.Empty<ISymbol>())
            _events[symbol] = _events[symbol].OrderBy(e => e.Operation.Syntax.Span.End).ToList();
    }

    private static readonly IReadOnlyList<HistoryEvent> None = Array.Empty<HistoryEvent>();

    /// <summary>The events of a local or parameter, in the order they are written.</summary>
    public IReadOnlyList<HistoryEvent> Of(ISymbol symbol) => _events.TryGetValue(symbol, out var events) ? events : None;

    /// <summary>True when <paramref name="occasion"/> may be passed by on the way to <paramref name="use"/>: it stands in a branch, loop or handler that does not hold the use.</summary>
    public static bool IsPassedBy(IOperation occasion, IOperation use)
    {
        for (IOperation? child = occasion, parent = occasion.Parent; parent is not null; child = parent, parent = parent.Parent)
        {
            if (parent.Syntax.Span.Contains(use.Syntax.Span) && parent.Syntax.SyntaxTree == use.Syntax.SyntaxTree)
            {
                // Both sides of a choice can be below it.
                return parent is IConditionalOperation choice && child != choice.Condition && !child!.Syntax.Span.Contains(use.Syntax.Span);
            }

            if (parent is IConditionalOperation conditional && child != conditional.Condition
                || parent is ISwitchCaseOperation or ICatchClauseOperation or ILoopOperation or ICoalesceOperation or IConditionalAccessOperation or IAnonymousFunctionOperation or ILocalFunctionOperation)
            {
                return true;
            }
        }

        return false;
    }

    private void Note(IOperation operation)
    {
        switch (operation)
        {
            case IVariableDeclaratorOperation { Symbol: { } local } declarator:
                if (declarator.GetVariableInitializer() is { } initializer)
                {
                    Add(local, new HistoryEvent(HistoryEventKind.Assigned, operation, initializer.Value));
                    NoteShared(operation, initializer.Value);
                }

                break;
            case ISimpleAssignmentOperation assignment:
                NoteShared(operation, assignment.Value);
                NoteAssignment(operation, assignment.Target, assignment.Value, HistoryEventKind.Assigned);
                break;
            case ICoalesceAssignmentOperation assignment:
                NoteAssignment(operation, assignment.Target, assignment.Value, HistoryEventKind.AssignedWhenNull);
                break;
            case ICompoundAssignmentOperation compound:
                NoteAssignment(operation, compound.Target, compound, HistoryEventKind.Assigned);
                break;
            case IInvocationOperation { Instance: { } instance } call when Root(instance) is { } receiver:
                Add(receiver, new HistoryEvent(HistoryEventKind.Called, operation, null));
                NoteArguments(call.Arguments, operation);
                break;
            case IInvocationOperation call:
                NoteArguments(call.Arguments, operation);
                NoteChain(call);
                break;
            case IObjectCreationOperation creation:
                NoteArguments(creation.Arguments, operation);
                break;
            case IInvalidOperation { Syntax: InvocationExpressionSyntax } unresolved when Root(UnresolvedCode.Receiver(unresolved)) is { } receiver:
                Add(receiver, new HistoryEvent(HistoryEventKind.CalledUnresolved, operation, null));
                break;
            case IDynamicInvocationOperation late:
                if (late.Operation is IDynamicMemberReferenceOperation { Instance: { } called } && Root(called) is { } owner)
                    Add(owner, new HistoryEvent(HistoryEventKind.BoundLate, operation, null));
                NoteBoundLate(late.Arguments, operation);
                break;
            case IDynamicObjectCreationOperation late:
                NoteBoundLate(late.Arguments, operation);
                break;
            case IDeconstructionAssignmentOperation deconstruction:
                NoteDeconstruction(deconstruction, deconstruction.Target, Unwrapped(deconstruction.Value));
                break;
        }
    }

    private void NoteAssignment(IOperation operation, IOperation target, IOperation value, HistoryEventKind kind)
    {
        switch (target)
        {
            case ILocalReferenceOperation local:
                Add(local.Local, new HistoryEvent(kind, operation, value));
                break;
            case IParameterReferenceOperation parameter:
                Add(parameter.Parameter, new HistoryEvent(kind, operation, value));
                break;
            default:
                // Inside an object initialiser the receiver is the new object, not a local.
                if (Root(target) is { } root)
                    Add(root, new HistoryEvent(HistoryEventKind.MemberAssigned, operation, value));
                break;
        }
    }

    // What each variable is given is known where a tuple stands on the right as well.
    private void NoteDeconstruction(IOperation operation, IOperation target, IOperation? value)
    {
        switch (target)
        {
            case IDeclarationExpressionOperation declaration:
                NoteDeconstruction(operation, declaration.Expression, value);
                break;
            case ITupleOperation tuple:
                var values = value as ITupleOperation;
                for (var i = 0; i < tuple.Elements.Length; i++)
                    NoteDeconstruction(operation, tuple.Elements[i], values is not null && values.Elements.Length == tuple.Elements.Length ? Unwrapped(values.Elements[i]) : null);
                break;
            case ILocalReferenceOperation local:
                Add(local.Local, new HistoryEvent(HistoryEventKind.Assigned, operation, value));
                break;
            case IParameterReferenceOperation parameter:
                Add(parameter.Parameter, new HistoryEvent(HistoryEventKind.Assigned, operation, value));
                break;
        }
    }

    private void NoteArguments(System.Collections.Immutable.ImmutableArray<IArgumentOperation> arguments, IOperation operation)
    {
        foreach (var argument in arguments)
        {
            if (Unwrapped(argument.Value) is ILocalReferenceOperation or IParameterReferenceOperation && Root(argument.Value) is { } root)
            {
                var written = argument.Parameter?.RefKind is RefKind.Out or RefKind.Ref;
                Add(root, new HistoryEvent(written ? HistoryEventKind.Assigned : HistoryEventKind.Passed, operation, null, argument));
            }
        }
    }

    private void NoteBoundLate(System.Collections.Immutable.ImmutableArray<IOperation> arguments, IOperation operation)
    {
        foreach (var argument in arguments)
        {
            if (Unwrapped(argument) is ILocalReferenceOperation or IParameterReferenceOperation && Root(argument) is { } root)
                Add(root, new HistoryEvent(HistoryEventKind.BoundLate, operation, null));
        }
    }

    // From here on the same object goes by another name as well.
    private void NoteShared(IOperation operation, IOperation value)
    {
        if (Unwrapped(value) is ILocalReferenceOperation or IParameterReferenceOperation && Root(value) is { } root)
            Add(root, new HistoryEvent(HistoryEventKind.Shared, operation, null));
    }

    // request.AddHeader(..).AddBody(..): the later call is made on what the earlier one yields, which may be the same object.
    private void NoteChain(IInvocationOperation call)
    {
        var receiver = Receiver(call);
        if (receiver is not IInvocationOperation)
            return;
        for (var length = 0; receiver is IInvocationOperation inner && length < LongestChain; length++)
            receiver = Receiver(inner);
        if (receiver is ILocalReferenceOperation or IParameterReferenceOperation && Root(receiver) is { } root)
        {
            Add(root, new HistoryEvent(HistoryEventKind.Chained, call, null));
            (_chained ??= new(SymbolEqualityComparer.Default)).Add(root);
        }
    }

    /// <summary>What a call is made on, also for extension methods; null for a static method.</summary>
    public static IOperation? Receiver(IInvocationOperation call) =>
        Unwrapped(call.Instance ?? (call.TargetMethod.IsExtensionMethod ? call.Arguments.FirstOrDefault(a => a.Parameter?.Ordinal == 0)?.Value : null));

    private void Add(ISymbol symbol, HistoryEvent item)
    {
        if (!_events.TryGetValue(symbol, out var events))
            _events.Add(symbol, events = new List<HistoryEvent>());
        events.Add(item);
    }

    /// <summary>The local or parameter at the left end of a chain of members; null when there is none.</summary>
    public static ISymbol? Root(IOperation? operation) => Unwrapped(operation) switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IPropertyReferenceOperation property => Root(property.Instance),
        IFieldReferenceOperation field => Root(field.Instance),
        IArrayElementReferenceOperation element => Root(element.ArrayReference),
        IDynamicMemberReferenceOperation member => Root(member.Instance),
        IDynamicIndexerAccessOperation element => Root(element.Operation),
        _ => null,
    };

    // An array as a span is the same array. Older compilers call what newer ones know.
    private static bool IsOfSpan(IMethodSymbol conversion) => conversion is { Name: "op_Implicit", ReturnType: { Name: "Span" or "ReadOnlySpan" or "Memory" or "ReadOnlyMemory" } type } && type.ContainingNamespace.Is("System");

    /// <summary>The operation without conversions and parentheses around it.</summary>
    public static IOperation? Unwrapped(IOperation? operation)
    {
        while (true)
        {
            switch (operation)
            {
                case IConversionOperation conversion when conversion.OperatorMethod is null || IsOfSpan(conversion.OperatorMethod):
                    operation = conversion.Operand;
                    break;
                case IParenthesizedOperation parenthesized:
                    operation = parenthesized.Operand;
                    break;
                default:
                    return operation;
            }
        }
    }
}

/// <summary>Something that happens to a local or parameter.</summary>
internal sealed class HistoryEvent
{
    public HistoryEvent(HistoryEventKind kind, IOperation operation, IOperation? value, IArgumentOperation? argument = null)
    {
        Kind = kind;
        Operation = operation;
        Value = value;
        Argument = argument;
    }

    public HistoryEventKind Kind { get; }

    /// <summary>The operation that does it.</summary>
    public IOperation Operation { get; }

    /// <summary>The value that is written; null when it is not visible.</summary>
    public IOperation? Value { get; }

    /// <summary>The argument by which it is passed on.</summary>
    public IArgumentOperation? Argument { get; }
}

internal enum HistoryEventKind
{
    /// <summary>It gets a value.</summary>
    Assigned,

    /// <summary>It gets a value if it had none.</summary>
    AssignedWhenNull,

    /// <summary>One of its members, or a member's member, gets a value.</summary>
    MemberAssigned,

    /// <summary>One of its methods is called.</summary>
    Called,

    /// <summary>One of its methods is called that the compiler does not know.</summary>
    CalledUnresolved,

    /// <summary>A method is called on what one of its methods yields.</summary>
    Chained,

    /// <summary>It is handed to other code.</summary>
    Passed,

    /// <summary>Something is called on it, or gets it, that is bound at run time.</summary>
    BoundLate,

    /// <summary>It is put into another variable or member.</summary>
    Shared,
}
