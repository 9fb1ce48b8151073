using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacySafe.Conferencing.Analyzers.Known;

namespace PrivacySafe.Conferencing.Analyzers.Values;

/// <summary>Plays the events of a local or parameter up to the place where it is used.</summary>
internal static class VariableHistory
{
    /// <summary>The value at the use; null when nothing is known to have been written.</summary>
    public static Value? ValueAt(Evaluator evaluator, IOperation use, ISymbol variable) =>
        Play(evaluator, variable, evaluator.Scope.ArgumentOf(variable), use);

    private static Value? Play(Evaluator evaluator, ISymbol variable, Value? value, IOperation? use)
    {
        var events = evaluator.Scope.History.Of(variable);
        var next = 0;
        if (use is not null && events.Count > 0 && PlayedHistory.StatementOf(use) is { } statement)
        {
            var block = statement.Parent!;
            var played = evaluator.Played.Of(variable, block);
            if (played.IsKept && played.IsOverBefore(IsOver, statement, events, block))
                (next, value) = (played.Next, played.Value);
            var givenUp = evaluator.Work.GivenUp;
            for (; next < events.Count && (IsOver(events[next], statement) || Surrounds(events[next], statement)); next++)
            {
                if (!IsBefore(events[next], use))
                    continue;

                // Kept before each step, so that x = x + y finds the x of the step before without going back to the beginning.
                if (givenUp == evaluator.Work.GivenUp)
                    played.Keep(next, value);
                if (!evaluator.Work.Look())
                    return GivenUp(events[next], value);
                value = Next(evaluator, events[next], variable, value, use);
            }

            if (givenUp == evaluator.Work.GivenUp)
                played.Keep(next, value);
        }

        for (; next < events.Count; next++)
        {
            if (use is not null && !IsBefore(events[next], use))
                continue;
            if (!evaluator.Work.Look())
                return GivenUp(events[next], value);
            value = Next(evaluator, events[next], variable, value, use);
        }

        return value;
    }

    private static Value? Next(Evaluator evaluator, HistoryEvent item, ISymbol variable, Value? value, IOperation? use)
    {
        var perhaps = use is not null && BlockHistory.IsPassedBy(item.Operation, use);
        return item.Kind switch
        {
            HistoryEventKind.Assigned => Assigned(evaluator, item, value, perhaps),
            HistoryEventKind.AssignedWhenNull => OneOfValue.Of(
                new Origin(item.Operation.Syntax),
                (value ?? new UnknownValue(new Origin(item.Operation.Syntax))).Alternatives.Where(v => v is not NullValue).Append(evaluator.Evaluate(item.Value)).ToArray()),
            HistoryEventKind.MemberAssigned => MemberAssigned(evaluator, item, variable, value, perhaps),
            HistoryEventKind.Called => Called(evaluator, (IInvocationOperation)item.Operation, variable, value, perhaps),
            HistoryEventKind.CalledUnresolved => KnownFunctions.ChangeByUnresolved(evaluator, (IInvalidOperation)item.Operation, value, perhaps) ?? (value as ObjectShape)?.Opened() ?? value,
            HistoryEventKind.Chained => KnownFunctions.ChangeByChain(evaluator, (IInvocationOperation)item.Operation, value, perhaps) ?? value,
            HistoryEventKind.BoundLate => DynamicCode.Change(evaluator, item.Operation, variable, value, perhaps),
            HistoryEventKind.Shared => DynamicCode.Shared(value),
            _ => Passed(evaluator, item, value, perhaps),
        };
    }

    private static Value GivenUp(HistoryEvent item, Value? value) => (value as ObjectShape)?.Opened() ?? (Value)new UnknownValue(new Origin(item.Operation.Syntax));

    // What surrounds the use happens after it: in x = f(x) the inner x is the old one.
    private static bool IsBefore(HistoryEvent item, IOperation use) => IsOver(item, use) && !Surrounds(item, use);

    private static bool IsOver(HistoryEvent item, IOperation statement) =>
        item.Operation.Syntax.Span.End <= statement.Syntax.SpanStart && item.Operation.Syntax.SyntaxTree == statement.Syntax.SyntaxTree;

    private static bool Surrounds(HistoryEvent item, IOperation inner) => item.Operation.Syntax.Span.Contains(inner.Syntax.Span);


    private static Value Assigned(Evaluator evaluator, HistoryEvent item, Value? before, bool perhaps)
    {
        var value = item.Value is null ? new UnknownValue(new Origin(item.Operation.Syntax)) : Taken(evaluator, item.Value);
        return perhaps && before is not null ? OneOfValue.Of(new Origin(item.Operation.Syntax), before, value) : value;
    }

    // Of another variable what it holds now; both names lead to the same object.
    private static Value Taken(Evaluator evaluator, IOperation value) =>
        BlockHistory.Unwrapped(value) is ILocalReferenceOperation or IParameterReferenceOperation ? DynamicCode.Shared(evaluator.Evaluate(value))! : evaluator.Evaluate(value);

    // What is put into a member while it goes on being written to by its own name.
    private static Value Held(Evaluator evaluator, IOperation value, IOperation operation)
    {
        var held = evaluator.Evaluate(value);
        return BlockHistory.Root(value) is { } root && evaluator.Scope.History.Of(root).Any(e => e.Kind is HistoryEventKind.MemberAssigned or HistoryEventKind.Called or HistoryEventKind.BoundLate or HistoryEventKind.Passed && e.Operation.Syntax.SpanStart > operation.Syntax.Span.End)
            ? DynamicCode.Shared(held)!
            : held;
    }

    private static Value? MemberAssigned(Evaluator evaluator, HistoryEvent item, ISymbol variable, Value? before, bool perhaps)
    {
        var target = item.Operation switch
        {
            IAssignmentOperation assignment => assignment.Target,
            _ => null,
        };
        if (target is null || Path(evaluator, target) is not { } path)
            return before is ObjectShape open ? open.Opened() : before;
        return Write(before, TypeOf(variable), new Origin(item.Operation.Syntax), path, 0, item.Value is null ? evaluator.Evaluate(null) : Held(evaluator, item.Value, item.Operation), perhaps);
    }

    private static ITypeSymbol? TypeOf(ISymbol variable) => (variable as ILocalSymbol)?.Type ?? (variable as IParameterSymbol)?.Type;

    private static Value? Write(Value? before, ITypeSymbol? type, Origin origin, ImmutableArray<(string Name, ISymbol? Symbol)> path, int index, Value value, bool perhaps)
    {
        if (before is not ObjectShape shape)
        {
            // A parameter, or an object made elsewhere: what is written to it here is still written.
            if (before is not (null or UnknownValue or OneOfValue))
                return before;
            shape = new ObjectShape(before?.Origin ?? origin, type, ImmutableArray<ShapeMember>.Empty, isClosed: false);
        }

        var (name, symbol) = path[index];
        if (index == path.Length - 1)
            return shape.With(name, symbol, value, perhaps);
        var inner = Write(shape.Find(name)?.Value, (symbol as IPropertySymbol)?.Type ?? (symbol as IFieldSymbol)?.Type, origin, path, index + 1, value, perhaps);
        return inner is null ? shape : shape.With(name, symbol, inner, perhaps: false);
    }

    // The members from the variable to what is written; null when a key is not constant.
    private static ImmutableArray<(string Name, ISymbol? Symbol)>? Path(Evaluator evaluator, IOperation target)
    {
        var path = ImmutableArray.CreateBuilder<(string, ISymbol?)>();
        for (var operation = BlockHistory.Unwrapped(target); ;)
        {
            switch (operation)
            {
                case IPropertyReferenceOperation { Arguments.Length: 1 } indexer:
                    if (evaluator.Key(indexer.Arguments[0].Value) is not { } key)
                        return null;
                    path.Insert(0, (key, null));
                    operation = BlockHistory.Unwrapped(indexer.Instance);
                    break;
                case IMemberReferenceOperation member:
                    path.Insert(0, (member.Member.Name, member.Member));
                    operation = BlockHistory.Unwrapped(member.Instance);
                    break;
                case IDynamicMemberReferenceOperation member:
                    path.Insert(0, (member.MemberName, null));
                    operation = BlockHistory.Unwrapped(member.Instance);
                    break;
                case IDynamicIndexerAccessOperation indexer:
                    if (indexer.Arguments.Length != 1 || evaluator.Key(indexer.Arguments[0]) is not { } name)
                        return null;
                    path.Insert(0, (name, null));
                    operation = BlockHistory.Unwrapped(indexer.Operation);
                    break;
                default:
                    return path.Count == 0 ? null : path.ToImmutable();
            }
        }
    }

    private static Value? Called(Evaluator evaluator, IInvocationOperation call, ISymbol variable, Value? value, bool perhaps)
    {
        // Only calls on the variable itself; what is called on its members leaves it as it is, unless it adds to what is written beside them.
        var instance = BlockHistory.Unwrapped(call.Instance);
        if (instance is IDynamicMemberReferenceOperation or IDynamicIndexerAccessOperation || instance is IPropertyReferenceOperation { Property: var property } && ExtensionData.Is(property))
            return Added(evaluator, call, instance, variable, value, perhaps);
        if (instance is not (ILocalReferenceOperation or IParameterReferenceOperation))
            return value;
        return KnownFunctions.Change(evaluator, call, value, perhaps)
            ?? (value is ObjectShape shape && !call.TargetMethod.DeclaringSyntaxReferences.IsEmpty && call.TargetMethod.ReturnsVoid ? shape.Opened() : value);
    }

    private static Value? Added(Evaluator evaluator, IInvocationOperation call, IOperation dictionary, ISymbol variable, Value? value, bool perhaps)
    {
        if (call.TargetMethod.Name is not ("Add" or "TryAdd"))
            return value;
        if (call.Arguments.Length < 2 || evaluator.Key(call.Arguments[0].Value) is not { } key || Path(evaluator, dictionary) is not { } path)
            return value is ObjectShape open ? open.Opened() : value;
        return Write(value, TypeOf(variable), new Origin(call.Syntax), path.Add((key, null)), 0, evaluator.Evaluate(call.Arguments[1].Value), perhaps);
    }

    private static Value? Passed(Evaluator evaluator, HistoryEvent item, Value? value, bool perhaps)
    {
        if (item.Operation is IInvocationOperation { TargetMethod.IsExtensionMethod: true } extension && item.Argument?.Parameter?.Ordinal == 0
            && KnownFunctions.ChangeOfLibrary(evaluator, extension, value, perhaps) is { } changed)
        {
            return changed;
        }

        if (item.Argument is { Parameter: { } filled, Value.Type: { } type } && type.Is("System.Text", "StringBuilder"))
            return AddedTo(evaluator, item, filled, value, perhaps);
        if (value is not ObjectShape shape || item.Argument?.Parameter is not { } parameter)
            return value;
        if (parameter.Ordinal == 0 && item.Operation is IInvocationOperation { TargetMethod.Name: "TryAdd", Arguments.Length: 3 } adding && adding.TargetMethod.ContainingType.Is("System.Collections.Generic", "CollectionExtensions"))
            return TriedToAdd(evaluator, adding, shape, perhaps);

        // Library code reads what it is given; code of this compilation may write to it, and so may what a caller hands over to be called.
        var method = (item.Operation as IInvocationOperation)?.TargetMethod;
        if (method is { MethodKind: MethodKind.DelegateInvoke })
            return shape.Escaped();
        if (method is null || (method.ReducedFrom ?? method).DeclaringSyntaxReferences.IsEmpty)
            return value;
        return Filled(evaluator, (IInvocationOperation)item.Operation, parameter, shape) ?? shape.Escaped();
    }

    // A text that goes through methods of the program while it is put together.
    private static Value? AddedTo(Evaluator evaluator, HistoryEvent item, IParameterSymbol parameter, Value? value, bool perhaps)
    {
        if (value is null || item.Operation is not IInvocationOperation call || call.TargetMethod.DeclaringSyntaxReferences.IsEmpty)
            return value;
        var after = Filled(evaluator, call, parameter, value) ?? evaluator.Unknown(call);
        return perhaps ? OneOfValue.Of(new Origin(call.Syntax), value, after) : after;
    }

    // As an extension of dictionaries; what is there already stays.
    private static ObjectShape TriedToAdd(Evaluator evaluator, IInvocationOperation call, ObjectShape shape, bool perhaps) =>
        evaluator.Key(call.Arguments[1].Value) is not { } key ? shape.Opened()
        : shape.Find(key) is null ? shape.With(key, null, evaluator.Evaluate(call.Arguments[2].Value), perhaps)
        : shape;

    // A helper in the same file that fills an object it is given.
    private static Value? Filled(Evaluator evaluator, IInvocationOperation call, IParameterSymbol parameter, Value value)
    {
        foreach (var declaration in (call.TargetMethod.ReducedFrom ?? call.TargetMethod).DeclaringSyntaxReferences)
        {
            if (declaration.SyntaxTree != call.Syntax.SyntaxTree
                || ForeignSource.BodyOf(declaration.GetSyntax(evaluator.Scope.CancellationToken)) is not { } body
                || call.SemanticModel?.GetOperation(body, evaluator.Scope.CancellationToken) is not { } operation)
            {
                continue;
            }

            var arguments = ImmutableDictionary.CreateBuilder<ISymbol, Value>(SymbolEqualityComparer.Default);
            arguments[parameter.OriginalDefinition] = value;
            if (evaluator.Scope.Into(operation, arguments.ToImmutable()) is not { } inner || !evaluator.Work.Open.Add((parameter.OriginalDefinition, -1)))
                continue;
            try
            {
                return Play(evaluator.For(inner), parameter.OriginalDefinition, value, use: null);
            }
            finally
            {
                evaluator.Work.Open.Remove((parameter.OriginalDefinition, -1));
            }
        }

        return null;
    }
}
