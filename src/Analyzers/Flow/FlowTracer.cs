using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using PrivacySafe.Conferencing.Analyzers.Known;
using PrivacySafe.Conferencing.Analyzers.Values;

namespace PrivacySafe.Conferencing.Analyzers.Flow;

/// <summary>
/// Follows data backwards, from where it is used to where it comes from: through locals, fields of the class, objects, texts, collections, queries, serialisers and methods of the same file,
/// into those that are called and, where that is asked for, back to those that call.
/// Bounded: an expression is followed through <see cref="MostLooks"/> operations and helpers <see cref="CodeScope.DeepestHelper"/> deep; what lies beyond comes from nowhere.
/// </summary>
internal sealed class FlowTracer
{
    /// <summary>An expression is followed through this many operations.</summary>
    public const int MostLooks = 2_000;

    private const int MostSteps = 60;

    // Of a method that is called everywhere, this many calls are bound.
    private const int MostCallers = 20;

    private readonly IFlowSources _sources;
    private readonly bool _followsCallers;
    private readonly CancellationToken _cancellationToken;
    private readonly HashSet<(ISymbol, int)> _open = new();
    private readonly Dictionary<IOperation, FlowFrame> _around = new();
    private int _left;
    private int _steps;
    private int _callers;

    /// <param name="sources">What data comes from.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <param name="followsCallers">True to look for what a parameter is given in the calls of the same file; false where what is handed to methods is looked at from the side of the calls.</param>
    public FlowTracer(IFlowSources sources, CancellationToken cancellationToken, bool followsCallers = false)
    {
        _sources = sources;
        _followsCallers = followsCallers;
        _cancellationToken = cancellationToken;
    }

    /// <summary>The way on which data gets to an expression; null when none is known.</summary>
    public DataFlow? To(IOperation value, CodeScope scope)
    {
        _left = MostLooks;
        return Trace(value, new FlowFrame(scope, null, null));
    }

    /// <param name="value">What is looked at.</param>
    /// <param name="frame">The body it stands in.</param>
    /// <param name="part">The member of it that is of interest; null for the whole.</param>
    private DataFlow? Trace(IOperation? value, FlowFrame frame, IMemberReferenceOperation? part = null)
    {
        var operation = BlockHistory.Unwrapped(value);
        if (operation is null || _left-- <= 0 || _steps >= MostSteps)
            return null;
        _cancellationToken.ThrowIfCancellationRequested();
        if (SilentTypes.Are(operation.Type) || _sources.IsEnd(operation))
            return null;
        if (_sources.At(operation) is { } source)
            return PartOf(DataFlow.From(source), part);
        _steps++;
        try
        {
            return part is null ? Inside(operation, frame) : PartInside(operation, frame, part);
        }
        finally
        {
            _steps--;
        }
    }

    private DataFlow? Inside(IOperation operation, FlowFrame frame)
    {
        switch (operation)
        {
            case ILocalReferenceOperation local:
                return Variable(local.Local, local, frame, part: null);
            case IParameterReferenceOperation parameter:
                return Parameter(parameter, frame, part: null);
            case IMemberReferenceOperation { Member: IPropertySymbol or IFieldSymbol } member:
                return Member(member, frame);
            case IInvocationOperation call:
                return Call(call, frame);
            case IDynamicMemberReferenceOperation late:
                return PartOf(Trace(late.Instance, frame), late, null, late.MemberName);
            case IConditionalAccessOperation access:
                return Trace(access.WhenNotNull, frame);
            case IConditionalAccessInstanceOperation instance:
                return Trace(OperationSurroundings.AccessOf(instance)?.Operation, frame);
            case IConditionalOperation choice:
                return Trace(choice.WhenTrue, frame) ?? Trace(choice.WhenFalse, frame);
            case IAnonymousFunctionOperation or IDelegateCreationOperation or INameOfOperation or ITypeOfOperation or ILiteralOperation or IIsTypeOperation or IIsPatternOperation or IThrowOperation:
                return null;
            case IObjectCreationOperation creation:
                return First(creation.Arguments.Select(a => a.Value), frame) ?? Trace(creation.Initializer, frame);
            case IObjectOrCollectionInitializerOperation initializer:
                // The additions in it yield nothing themselves.
                return First(initializer.Initializers.SelectMany(i => i is IInvocationOperation addition ? addition.Arguments.Select(a => a.Value) : Enumerable.Repeat(i, 1)), frame);
            case ISimpleAssignmentOperation assignment:
                return Trace(assignment.Value, frame);
            case IInterpolationOperation hole:
                return WrittenText.GivesAway(hole.Expression) ? Trace(hole.Expression, frame) : null;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum:
                return First(new[] { sum.LeftOperand, sum.RightOperand }.Where(WrittenText.GivesAway), frame);
            case IBinaryOperation or IUnaryOperation:
                return null;
            case ISwitchExpressionOperation choice:
                return First(choice.Arms.Select(a => a.Value), frame);
            default:
                // Texts, tuples, arrays, initialisers and whatever else holds what stands in it.
                return First(operation.ChildOperations, frame);
        }
    }

    // Where the code shows how an object is put together, what its other members hold is not in this one.
    private DataFlow? PartInside(IOperation operation, FlowFrame frame, IMemberReferenceOperation part)
    {
        switch (operation)
        {
            case ILocalReferenceOperation local:
                return Variable(local.Local, local, frame, part);
            case IParameterReferenceOperation parameter:
                return Parameter(parameter, frame, part);
            case IInvocationOperation call when !LibraryMethods.IsOne(call.TargetMethod):
                return Returned(call, frame, part);
            case IAnonymousObjectCreationOperation anonymous:
                return First(ObjectMembers.InitialValues(anonymous.Initializers, part.Member.Name), frame);
            case IObjectCreationOperation creation:
                return Made(creation, frame, part);
            case IWithOperation { Initializer.Initializers: var changes } changed:
                return changes.Any(c => ObjectMembers.InitialValue(c, part.Member.Name) is not null) ? First(ObjectMembers.InitialValues(changes, part.Member.Name), frame) : Trace(changed.Operand, frame, part);
            case IConditionalOperation choice:
                return Trace(choice.WhenTrue, frame, part) ?? Trace(choice.WhenFalse, frame, part);
            case ICoalesceOperation choice:
                return Trace(choice.Value, frame, part) ?? Trace(choice.WhenNull, frame, part);
            case ISwitchExpressionOperation choice:
                return First(choice.Arms.Select(a => a.Value), frame, part);
            case IAwaitOperation awaited:
                return Trace(awaited.Operation, frame, part);
            case IConditionalAccessOperation access:
                return Trace(access.WhenNotNull, frame, part);
            case IConditionalAccessInstanceOperation instance:
                return Trace(OperationSurroundings.AccessOf(instance)?.Operation, frame, part);
            default:
                return PartOf(Inside(operation, frame), part);
        }
    }

    // What an initialiser says of the member is what it holds. Otherwise a constructor may keep what it is given in a member of that name, or, if there is none, in any.
    private DataFlow? Made(IObjectCreationOperation creation, FlowFrame frame, IMemberReferenceOperation part)
    {
        var initial = ObjectMembers.InitialValues(creation.Initializer?.Initializers ?? ImmutableArray<IOperation>.Empty, part.Member.Name).ToArray();
        if (initial.Length > 0)
            return First(initial, frame);
        var named = creation.Arguments.FirstOrDefault(a => string.Equals(a.Parameter?.Name, part.Member.Name, StringComparison.OrdinalIgnoreCase));
        return named is not null ? Trace(named.Value, frame) : PartOf(First(creation.Arguments.Select(a => a.Value), frame), part);
    }

    private DataFlow? First(IEnumerable<IOperation> operations, FlowFrame frame, IMemberReferenceOperation? part = null)
    {
        foreach (var operation in operations)
        {
            if (Trace(operation, frame, part) is { } flow)
                return flow;
        }

        return null;
    }

    // From the latest event back to the one before which the variable held something else.
    private DataFlow? Variable(ISymbol variable, IOperation use, FlowFrame frame, IMemberReferenceOperation? part)
    {
        if (!_open.Add((variable, use.Syntax.SpanStart)))
            return null;
        try
        {
            var events = frame.Scope.History.Of(variable);
            for (var i = events.Count - 1; i >= 0; i--)
            {
                var item = events[i];
                if (item.Operation.Syntax.SyntaxTree != use.Syntax.SyntaxTree || !OperationSurroundings.MayBeBefore(item.Operation, use, variable))
                    continue;
                var flow = At(item, variable, part, frame);
                if (flow is not null)
                    return flow.Through(OperationSurroundings.PlaceOf(item.Operation));
                if (Replaces(item, part) && item.Operation.Syntax.Span.End <= use.Syntax.SpanStart && !BlockHistory.IsPassedBy(item.Operation, use))
                    return null;
            }

            return variable is ILocalSymbol local && local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(_cancellationToken) is { } declaration ? PartOf(Declared(local, declaration, use, frame), part) : null;
        }
        finally
        {
            _open.Remove((variable, use.Syntax.SpanStart));
        }
    }

    // What was held before is gone: the whole of it, or the member that is of interest.
    private static bool Replaces(HistoryEvent item, IMemberReferenceOperation? part) => item.Value is not null && item.Kind switch
    {
        HistoryEventKind.Assigned => true,
        HistoryEventKind.MemberAssigned => part is not null && item.Operation is ISimpleAssignmentOperation { Target: IMemberReferenceOperation { Member.Name: var name, Instance: var instance } }
            && name == part.Member.Name && BlockHistory.Unwrapped(instance) is ILocalReferenceOperation or IParameterReferenceOperation,
        _ => false,
    };

    private DataFlow? At(HistoryEvent item, ISymbol variable, IMemberReferenceOperation? part, FlowFrame frame)
    {
        switch (item.Kind)
        {
            case HistoryEventKind.Assigned or HistoryEventKind.AssignedWhenNull:
                return item switch
                {
                    { Value: { } value } => Trace(value, frame, part),
                    { Operation: IInvocationOperation filling } => PartOf(Filled(filling, variable, frame), part),

                    // Of something that is taken apart, each part may hold it.
                    { Operation: IDeconstructionAssignmentOperation taken } => PartOf(Trace(taken.Value, frame), part),
                    _ => null,
                };
            case HistoryEventKind.MemberAssigned when item.Operation is IAssignmentOperation { Target: IMemberReferenceOperation target } && (part is null || ObjectMembers.FirstMember(target) == part.Member.Name):
                return Trace(item.Value, frame);
            case HistoryEventKind.Called when item.Operation is IInvocationOperation call && LibraryMethods.TakesIn(call) && (part is null || ObjectMembers.FirstMember(call.Instance) == part.Member.Name):
                return First(call.Arguments.Select(a => a.Value), frame);
            case HistoryEventKind.Passed when item.Operation is IInvocationOperation call:
                return PartOf(LibraryMethods.YieldsNothing(call) && _sources.At(call) is { } source ? DataFlow.From(source) : Filled(call, variable, frame), part)
                    ?? (item.Argument?.Parameter is { } given ? Put(call, given.OriginalDefinition, part, frame) : null);
            default:
                return null;
        }
    }

    // What a method of the same file writes to members of an object that it is handed.
    private DataFlow? Put(IInvocationOperation call, IParameterSymbol parameter, IMemberReferenceOperation? part, FlowFrame frame)
    {
        var method = call.TargetMethod.ReducedFrom ?? call.TargetMethod;
        if (LibraryMethods.IsOne(method) || BodyIn(method, call) is not { } body || !_open.Add((parameter, -2)))
            return null;
        try
        {
            if (frame.Scope.Into(body, ImmutableDictionary.Create<ISymbol, Value>(SymbolEqualityComparer.Default)) is not { } scope)
                return null;
            var inner = new FlowFrame(scope, frame, call);
            var events = scope.History.Of(parameter);
            for (var i = events.Count - 1; i >= 0; i--)
            {
                if (events[i].Kind is (HistoryEventKind.MemberAssigned or HistoryEventKind.Called or HistoryEventKind.Passed) && At(events[i], parameter, part, inner) is { } flow)
                    return flow.Through(OperationSurroundings.PlaceOf(events[i].Operation));
                if (Replaces(events[i], part) && !BlockHistory.IsPassedBy(events[i].Operation, body))
                    return null;
            }

            return null;
        }
        finally
        {
            _open.Remove((parameter, -2));
        }
    }

    // The body of a method that stands in the same file as its call.
    private IOperation? BodyIn(IMethodSymbol method, IInvocationOperation call)
    {
        foreach (var reference in method.DeclaringSyntaxReferences)
        {
            if (reference.SyntaxTree == call.Syntax.SyntaxTree && ForeignSource.BodyOf(reference.GetSyntax(_cancellationToken)) is { } body)
                return call.SemanticModel?.GetOperation(body, _cancellationToken);
        }

        return null;
    }

    // What else takes part in a call that may have filled the variable: source.CopyTo(variable), Serialize(variable, value), TryGetValue(key, out variable).
    private DataFlow? Filled(IInvocationOperation call, ISymbol variable, FlowFrame frame)
    {
        if (!LibraryMethods.IsOne(call.TargetMethod) || !(call.TargetMethod.Name.StartsWith("CopyTo", StringComparison.Ordinal) || call.TargetMethod.Name.StartsWith("Serialize", StringComparison.Ordinal) || call.TargetMethod.Name.StartsWith("Try", StringComparison.Ordinal)))
            return null;
        return First(call.Arguments.Select(a => a.Value).Append(call.Instance).OfType<IOperation>().Where(o => !SymbolEqualityComparer.Default.Equals(BlockHistory.Root(o), variable)), frame);
    }

    private DataFlow? Declared(ILocalSymbol local, SyntaxNode declaration, IOperation use, FlowFrame frame)
    {
        if (use.SemanticModel is not { } model)
            return null;
        switch (declaration)
        {
            case ForEachStatementSyntax loop:
                return Trace(model.GetOperation(loop.Expression, _cancellationToken), frame)?.Through(loop.Expression);
            case SingleVariableDesignationSyntax { Parent: var pattern }:
                var parts = new Stack<IMemberReferenceOperation>();
                for (var node = pattern; node is not null and (not StatementSyntax or ForEachVariableStatementSyntax); node = node.Parent)
                {
                    if (node is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call })
                        return model.GetOperation(call, _cancellationToken) is IInvocationOperation filling ? Filled(filling, local, frame)?.Through(call) : null;
                    if (node is SubpatternSyntax && model.GetOperation(node, _cancellationToken) is IPropertySubpatternOperation { Member: IMemberReferenceOperation part })
                        parts.Push(part);
                    if (node is IsPatternExpressionSyntax test)
                        return PartOf(Trace(model.GetOperation(test.Expression, _cancellationToken), frame), parts);
                    if (node is SwitchExpressionSyntax choice)
                        return PartOf(Trace(model.GetOperation(choice.GoverningExpression, _cancellationToken), frame), parts);
                    if (node is ForEachVariableStatementSyntax loop)
                        return Trace(model.GetOperation(loop.Expression, _cancellationToken), frame);
                }

                return null;
            default:
                return null;
        }
    }

    private DataFlow? Parameter(IParameterReferenceOperation reference, FlowFrame frame, IMemberReferenceOperation? part)
    {
        if (Variable(reference.Parameter, reference, frame, part) is { } written)
            return written;
        if (IsReplaced(reference, frame))
            return null;
        if (frame.Argument(reference.Parameter) is { } argument)
            return Trace(argument, frame.Outer!, part)?.Through(argument.Syntax);
        if (_followsCallers && frame.Outer is null && reference.Parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction or MethodKind.ExplicitInterfaceImplementation } method)
            return FromCallers(reference, method, part);

        // What a query or callback is given comes from what it is called on.
        return reference.Parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.LambdaMethod } && OperationSurroundings.CallAround(reference, reference.Parameter) is { } call && LibraryMethods.IsOne(call.TargetMethod)
            ? PartOf(Trace(BlockHistory.Receiver(call), frame), part)
            : null;
    }

    // Whatever was handed over, the method has put something else in its place.
    private static bool IsReplaced(IParameterReferenceOperation reference, FlowFrame frame) => frame.Scope.History.Of(reference.Parameter).Any(e =>
        e.Kind == HistoryEventKind.Assigned && e.Value is not null && e.Operation.Syntax.SyntaxTree == reference.Syntax.SyntaxTree
        && e.Operation.Syntax.Span.End <= reference.Syntax.SpanStart && !BlockHistory.IsPassedBy(e.Operation, reference));

    // What the calls in the same file hand over.
    private DataFlow? FromCallers(IParameterReferenceOperation reference, IMethodSymbol method, IMemberReferenceOperation? part)
    {
        if (reference.SemanticModel is not { } model || _callers >= CodeScope.DeepestHelper || !_open.Add((reference.Parameter, -1)))
            return null;
        _callers++;
        try
        {
            foreach (var called in Search.FileIndex.Of(model.SyntaxTree).CallsOf(method.Name).Where(MayHandOver).Take(MostCallers))
            {
                if (model.GetOperation(called, _cancellationToken) is not IInvocationOperation call || !Calls(call, method))
                    continue;
                foreach (var (parameter, value) in ArgumentValues.Of(call.Arguments))
                {
                    if (parameter?.Ordinal == reference.Parameter.Ordinal && Trace(value, FrameAround(call), part) is { } flow)
                        return flow.Through(value.Syntax);
                }
            }

            return null;
        }
        finally
        {
            _callers--;
            _open.Remove((reference.Parameter, -1));
        }
    }

    // A constant is nobody's data; before the dot may stand what an extension method is called on.
    private static bool MayHandOver(InvocationExpressionSyntax call) => call.Expression is not SimpleNameSyntax || call.ArgumentList.Arguments.Any(a => a.Expression is not LiteralExpressionSyntax);

    private static bool Calls(IInvocationOperation call, IMethodSymbol method)
    {
        var target = (call.TargetMethod.ReducedFrom ?? call.TargetMethod).OriginalDefinition;
        return SymbolEqualityComparer.Default.Equals(target, method.OriginalDefinition)
            || target.ContainingType.TypeKind == TypeKind.Interface && SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(target), method);
    }

    private DataFlow? Member(IMemberReferenceOperation member, FlowFrame frame)
    {
        var instance = BlockHistory.Unwrapped(member.Instance);
        if (instance is null or IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance })
            return OwnMember(member);
        if (ObjectMembers.IsOwn(instance) && OwnMember(member) is { } kept)
            return kept;
        var flow = Trace(instance, frame, member)
            ?? (ObjectMembers.IsStored(member.Member) && !ObjectMembers.MayBeMixed(member, frame.Scope.History, _cancellationToken) ? null : PartOf(Trace(instance, frame), member));
        return flow?.Source.Place == member.Syntax ? flow!.Through(member.Syntax) : flow;
    }

    // What is known of the whole, as far as one member of it may hold it. Headers say nothing of the content that they stand before.
    private DataFlow? PartOf(DataFlow? whole, IMemberReferenceOperation? part) => part switch
    {
        null => whole,
        { Member: { Name: "Headers", ContainingType: var content } } when content.DerivesFrom("System.Net.Http", "HttpContent") => null,
        _ => whole is not null && _sources.PartOf(whole.Source, part, part.Member, part.Member.Name) is { } source ? whole.Holding(source) : null,
    };

    private DataFlow? PartOf(DataFlow? whole, IOperation part, ISymbol? symbol, string name) =>
        whole is null ? null : _sources.PartOf(whole.Source, part, symbol, name) is { } source ? whole.OfPart(source) : null;

    // What a pattern such as { Settings: { JoinUrl: var url } } takes out, member by member.
    private DataFlow? PartOf(DataFlow? whole, IEnumerable<IMemberReferenceOperation> members) => members.Aggregate(
        whole, (flow, member) => flow is not null && _sources.At(member) is { } source ? flow.OfPart(source) : PartOf(flow, member, member.Member, member.Member.Name));

    // What other code of the class puts into a field or property of it, or of what it holds.
    private DataFlow? OwnMember(IMemberReferenceOperation member)
    {
        if (member.SemanticModel is not { } model || !ObjectMembers.OutermostOf(member).Locations.Any(l => l.SourceTree == model.SyntaxTree) || !_open.Add((member.Member, -1)))
            return null;
        try
        {
            var file = Search.FileIndex.Of(model.SyntaxTree);
            foreach (var written in file.WritingsOf(member.Member.Name))
            {
                if (written is AssignmentExpressionSyntax assignment
                    && model.GetOperation(assignment, _cancellationToken) is ISimpleAssignmentOperation { Target: IMemberReferenceOperation target } operation
                    && ObjectMembers.IsSame(target, member)
                    && Trace(operation.Value, FrameAround(operation)) is { } flow)
                {
                    return flow.Through(assignment.Left);
                }
            }

            foreach (var called in file.CallsOn(member.Member.Name))
            {
                if (Search.FileIndex.NameOf(called.Expression) is { } name && LibraryMethods.TakesIn(name)
                    && model.GetOperation(called, _cancellationToken) is IInvocationOperation call
                    && LibraryMethods.IsOne(call.TargetMethod)
                    && ReceiverOf(call) is IMemberReferenceOperation receiver
                    && ObjectMembers.IsSame(receiver, member)
                    && First(call.Arguments.Select(a => a.Value), FrameAround(call)) is { } flow)
                {
                    return flow.Through(called);
                }
            }

            return null;
        }
        finally
        {
            _open.Remove((member.Member, -1));
        }
    }

    // Another member is looked at without regard to when it runs.
    private FlowFrame FrameAround(IOperation operation)
    {
        var root = OperationSurroundings.RootOf(operation);
        if (!_around.TryGetValue(root, out var frame))
            _around.Add(root, frame = new FlowFrame(new CodeScope(new[] { root }, _cancellationToken), null, null));
        return frame;
    }

    private static IOperation? ReceiverOf(IInvocationOperation call) => BlockHistory.Receiver(call) is IConditionalAccessInstanceOperation instance ? BlockHistory.Unwrapped(OperationSurroundings.AccessOf(instance)?.Operation) : BlockHistory.Receiver(call);

    private DataFlow? Call(IInvocationOperation call, FlowFrame frame)
    {
        if (!LibraryMethods.IsOne(call.TargetMethod))
            return Returned(call, frame);
        if (!LibraryMethods.HandsOn(call) || call.TargetMethod is { Name: "ToString", IsStatic: false } && !WrittenText.GivesAway(call.Instance))
            return null;

        // What a query selects is said by its selector.
        if (LibraryMethods.SelectorOf(call) is { } selector)
            return First(selector.Body.Descendants().OfType<IReturnOperation>().Select(r => r.ReturnedValue).OfType<IOperation>(), frame);
        return First(call.Arguments.Select(a => a.Value).Append(call.Instance).OfType<IOperation>(), frame) is { } flow ? Through(flow, call) : null;
    }

    // response.GetProperty("join_url") is a part by its name, as response.JoinUrl is.
    private DataFlow? Through(DataFlow flow, IInvocationOperation call) =>
        flow.Source.IsWhole && call.Arguments.Length > 0 && BlockHistory.Unwrapped(call.Arguments[0].Value) is { ConstantValue: { HasValue: true, Value: string name } } && call.TargetMethod.Name is "GetProperty" or "Value" or "GetValue" or "SelectToken"
            ? PartOf(flow, call, null, name)
            : flow;

    private DataFlow? Returned(IInvocationOperation call, FlowFrame frame, IMemberReferenceOperation? part = null)
    {
        var method = call.TargetMethod.ReducedFrom ?? call.TargetMethod;
        foreach (var reference in method.DeclaringSyntaxReferences)
        {
            if (reference.SyntaxTree != call.Syntax.SyntaxTree || ForeignSource.BodyOf(reference.GetSyntax(_cancellationToken)) is not { } body || call.SemanticModel?.GetOperation(body, _cancellationToken) is not { } operation || !_open.Add((method, -1)))
                continue;
            try
            {
                if (frame.Scope.Into(operation, ImmutableDictionary.Create<ISymbol, Value>(SymbolEqualityComparer.Default)) is not { } scope)
                    return null;
                return First(Returns(operation), new FlowFrame(scope, frame, call), part) is { } flow ? flow.Through(call.Syntax) : null;
            }
            finally
            {
                _open.Remove((method, -1));
            }
        }

        return null;
    }

    private static IOperation[] Returns(IOperation body)
    {
        var returned = body.DescendantsAndSelf().OfType<IReturnOperation>().Select(r => r.ReturnedValue).OfType<IOperation>().ToArray();
        return returned.Length == 0 && body is not IBlockOperation ? new[] { body } : returned;
    }
}
