using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacySafe.Conferencing.Analyzers.Known;
using PrivacySafe.Conferencing.Analyzers.Values;

namespace PrivacySafe.Conferencing.Analyzers.Facts;

/// <summary>
/// The constants with which a text ends that is hashed or encoded: a key that is appended to it, or the second of a pair. Both the way from the result to that call and the way to the end of its
/// text are followed through locals, members and methods of the same file. As expressions and not as values, in which what is put together of constants has no parts.
/// </summary>
internal sealed class LastText
{
    private const int MostOperations = 2_000;
    private const int Deepest = 40;
    private const int DeepestMethod = 3;

    private static readonly ImmutableDictionary<ISymbol, (IOperation, Code)> NoArguments = ImmutableDictionary.Create<ISymbol, (IOperation, Code)>(SymbolEqualityComparer.Default);

    private readonly Func<IInvocationOperation, IOperation?> _input;
    private readonly HashSet<(IOperation, Code)> _seen = new();
    private readonly List<KnownValue> _found = new();
    private int _left = MostOperations;

    private LastText(Func<IInvocationOperation, IOperation?> input) => _input = input;

    /// <summary>What the texts end with that are hashed or encoded on the way to an expression.</summary>
    /// <param name="expression">What the result is put into.</param>
    /// <param name="evaluator">Reads the values of the code around it.</param>
    /// <param name="input">What a call hashes or encodes; null for other calls.</param>
    public static IReadOnlyList<KnownValue> Before(IOperation expression, Evaluator evaluator, Func<IInvocationOperation, IOperation?> input)
    {
        var text = new LastText(input);
        text.Search(expression, new Code(evaluator), 0);
        return text._found;
    }

    /// <summary>What a text itself ends with.</summary>
    public static IReadOnlyList<KnownValue> Of(IOperation expression, Evaluator evaluator)
    {
        var text = new LastText(_ => null);
        text.End(expression, new Code(evaluator), 0);
        return text._found;
    }

    // Anything around the call is only another way to write its result.
    private void Search(IOperation operation, Code code, int depth)
    {
        if (depth > Deepest || _left-- <= 0 || !_seen.Add((operation, code)))
            return;
        switch (operation)
        {
            case IInvocationOperation call when _input(call) is { } text:
                End(text, code, depth + 1);
                return;
            case ILocalReferenceOperation { Local: var local }:
                SearchLocal(local, code.Declaring(local), depth);
                break;
            case IParameterReferenceOperation { Parameter: var parameter }:
                foreach (var (argument, outer) in Handed(operation, parameter, code))
                    Search(argument, outer, depth + 1);
                break;
            case IMemberReferenceOperation { Member: var member } when Declared(member, operation, code) is var (initialiser, beside):
                Search(initialiser, beside, depth + 1);
                break;
            case IInvocationOperation call when Called(call, code) is { } inner:
                foreach (var returned in inner.Returned)
                    Search(returned, inner, depth + 1);
                break;
        }

        SearchAll(operation.ChildOperations, code, depth + 1);
    }

    // What is written into it, what fills it and, of what makes hashes, what it was given to hash.
    private void SearchLocal(ILocalSymbol local, Code code, int depth)
    {
        foreach (var item in code.Evaluator.Scope.History.Of(local))
        {
            if (item.Kind is HistoryEventKind.Assigned or HistoryEventKind.AssignedWhenNull && item.Value is { } value)
                Search(value, code, depth + 1);
            else if (item.Operation is IInvocationOperation call && _input(call) is { } text)
                End(text, code, depth + 1);
            else if (item.Operation is IInvocationOperation { TargetMethod: var method } added && IsAppending(method))
                SearchAll(added.Arguments, code, depth + 1);
        }

        if (code.Each(local) is { } all)
            Search(all, code, depth + 1);
    }

    private void SearchAll(IEnumerable<IOperation> operations, Code code, int depth)
    {
        foreach (var operation in operations)
            Search(operation, code, depth);
    }

    private void End(IOperation? text, Code code, int depth)
    {
        if (depth > Deepest || _left-- <= 0)
            return;
        switch (BlockHistory.Unwrapped(text))
        {
            case null:
                break;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum:
                End(IsNothing(sum.RightOperand) ? sum.LeftOperand : sum.RightOperand, code, depth + 1);
                break;
            case ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Add } more:
                End(more.Value, code, depth + 1);
                break;
            case IInterpolatedStringOperation { Parts: { Length: > 0 } parts }:
                End(parts[parts.Length - 1] switch { IInterpolationOperation hole => hole.Expression, IInterpolatedStringTextOperation literal => literal.Text, _ => null }, code, depth + 1);
                break;
            case ILocalReferenceOperation { Local: var local } use:
                EndOf(local, use, code.Declaring(local), depth);
                break;
            case IParameterReferenceOperation { Parameter: var parameter } use:
                if (code.Evaluator.Scope.History.Of(parameter).Any(e => e.Kind is HistoryEventKind.Assigned or HistoryEventKind.AssignedWhenNull))
                    EndOf(parameter, use, code, depth);
                else
                    foreach (var (argument, outer) in Handed(use, parameter, code))
                        End(argument, outer, depth + 1);
                break;
            case IArrayCreationOperation { Initializer.ElementValues: { Length: > 0 } items }:
                End(items[items.Length - 1], code, depth + 1);
                break;
            case { } collection when ParameterCollection.Is(collection):
                End(collection.ChildOperations.LastOrDefault(), code, depth + 1);
                break;
            case IInvocationOperation call when Within(call) is var inner and not null:
                End(inner, code, depth + 1);
                break;
            case IInvocationOperation call when Called(call, code) is { } helper:
                foreach (var returned in helper.Returned)
                    End(returned, helper, depth + 1);
                break;
            case IObjectCreationOperation { Type: { } type, Arguments: { Length: > 0 } arguments } when type.Is("System.IO", "MemoryStream") || type.Is("System.Text", "StringBuilder"):
                End(arguments[0].Value, code, depth + 1);
                break;
            case { } other:
                foreach (var value in code.Evaluator.Evaluate(other).Alternatives)
                {
                    if (value is KnownValue { Constant: string } known)
                        _found.Add(known);
                }

                break;
        }
    }

    // What was written last, and before that what the last writing may have been passed by for.
    private void EndOf(ISymbol variable, IOperation use, Code code, int depth)
    {
        var events = code.Evaluator.Scope.History.Of(variable);
        for (var i = events.Count - 1; i >= 0; i--)
        {
            var item = events[i];
            if (item.Operation.Syntax.Span.End > use.Syntax.SpanStart)
                continue;
            switch (item.Kind)
            {
                case HistoryEventKind.Assigned or HistoryEventKind.AssignedWhenNull:
                    End(item.Value, code, depth + 1);
                    if (item.Kind == HistoryEventKind.Assigned && !BlockHistory.IsPassedBy(item.Operation, use))
                        return;
                    break;
                case HistoryEventKind.Called or HistoryEventKind.Chained when item.Operation is IInvocationOperation { TargetMethod: var method, Arguments: var arguments } && IsAppending(method):
                    End(arguments.FirstOrDefault()?.Value, code, depth + 1);
                    if (!BlockHistory.IsPassedBy(item.Operation, use))
                        return;
                    break;
            }
        }
    }

    // The text, or the last of several, of which a call makes its result.
    private static IOperation? Within(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (method.Name == "GetBytes" && method.ContainingNamespace.Is("System.Text"))
            return call.Arguments.FirstOrDefault()?.Value;
        if (IsAppending(method))
            return call.Arguments.FirstOrDefault()?.Value;
        if (method.Name == "ToString" && method.ContainingType.Is("System.Text", "StringBuilder") || method.Name is "ToArray" or "AsSpan" or "AsMemory")
            return BlockHistory.Receiver(call);
        if (method.ContainingType.SpecialType != SpecialType.System_String)
            return null;
        return method.Name switch
        {
            "Concat" or "Join" => call.Arguments.LastOrDefault()?.Value,
            "Format" => LastHole(call),
            "Trim" or "TrimEnd" or "Normalize" or "ToString" => call.Instance,
            _ => null,
        };
    }

    private static bool IsAppending(IMethodSymbol method) => method.Name is "Append" or "AppendLine" && method.ContainingType.Is("System.Text", "StringBuilder");

    // Arguments for a parameter array stand in an array, or another collection, that nobody wrote.
    private static IEnumerable<IOperation> Items(IOperation? argument) => BlockHistory.Unwrapped(argument) switch
    {
        null => Enumerable.Empty<IOperation>(),
        IArrayCreationOperation { Initializer: { } items } => items.ElementValues,
        { } collection when ParameterCollection.Is(collection) => collection.ChildOperations,
        { } single => new[] { single },
    };

    private static IOperation? LastHole(IInvocationOperation call)
    {
        var arguments = call.Arguments.Where(a => a.Parameter?.Name != "provider").ToArray();
        if (arguments.Length < 2 || arguments[0].Value.ConstantValue is not { HasValue: true, Value: string format } || !format.EndsWith("}", StringComparison.Ordinal))
            return null;
        var items = arguments.Skip(1).SelectMany(a => Items(a.Value)).ToArray();
        var hole = format.Substring(format.LastIndexOf('{') + 1).TrimEnd('}');
        return int.TryParse(hole, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var index) && index < items.Length ? items[index] : null;
    }

    private static bool IsNothing(IOperation part) => part.ConstantValue is { HasValue: true, Value: null or "" };

    // What a method was handed on the way here or, at the beginning of the way, by its callers in the same file.
    private static IEnumerable<(IOperation Argument, Code Outer)> Handed(IOperation use, IParameterSymbol parameter, Code code)
    {
        if (code.Arguments.TryGetValue(parameter.OriginalDefinition, out var known))
            return new[] { known };
        return code.Depth == 0 && parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction } method ? Callers(use, method, parameter, code) : Enumerable.Empty<(IOperation, Code)>();
    }

    private static IEnumerable<(IOperation Argument, Code Outer)> Callers(IOperation use, IMethodSymbol method, IParameterSymbol parameter, Code code)
    {
        foreach (var (call, body) in SignatureTrace.CallsOf(method, use, code.Evaluator.Scope.CancellationToken))
        {
            if (call.Arguments.FirstOrDefault(a => SymbolEqualityComparer.Default.Equals(a.Parameter?.OriginalDefinition, parameter.OriginalDefinition)) is { ArgumentKind: ArgumentKind.Explicit } argument)
                yield return (argument.Value, code.Beside(body));
        }
    }

    private static Code? Called(IInvocationOperation call, Code outer)
    {
        if (outer.Depth >= DeepestMethod || SignatureTrace.BodyOf(call.TargetMethod, call) is not { } body)
            return null;
        var arguments = outer.Arguments.ToBuilder();
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter is { } parameter)
                arguments[parameter.OriginalDefinition] = (argument.Value, outer);
        }

        return outer.Into(body, arguments.ToImmutable());
    }

    private static (IOperation Initialiser, Code Code)? Declared(ISymbol member, IOperation use, Code code)
    {
        foreach (var declaration in code.Depth >= DeepestMethod ? ImmutableArray<SyntaxReference>.Empty : member.DeclaringSyntaxReferences)
        {
            if (declaration.SyntaxTree == use.Syntax.SyntaxTree
                && ForeignSource.InitialiserOf(declaration.GetSyntax(code.Evaluator.Scope.CancellationToken)) is { } initialiser
                && use.SemanticModel?.GetOperation(initialiser, code.Evaluator.Scope.CancellationToken) is { } operation)
            {
                return (operation, code.Beside(operation));
            }
        }

        return null;
    }

    /// <summary>The code that an expression stands in, with what it was handed.</summary>
    private sealed class Code
    {
        private readonly Code? _outer;
        private readonly IOperation? _body;

        public Code(Evaluator evaluator)
        {
            Evaluator = evaluator;
            Arguments = NoArguments;
        }

        private Code(Code outer, IOperation body, ImmutableDictionary<ISymbol, (IOperation, Code)> arguments)
        {
            _outer = outer;
            _body = body;
            Evaluator = outer.Evaluator.For(outer.Evaluator.Scope.Beside(body));
            Arguments = arguments;
            Depth = outer.Depth + 1;
        }

        public Evaluator Evaluator { get; }

        public ImmutableDictionary<ISymbol, (IOperation Argument, Code Outer)> Arguments { get; }

        public int Depth { get; }

        public IEnumerable<IOperation> Returned => _body is { } body ? Evaluator.Work.ReturnedBy(body) : Enumerable.Empty<IOperation>();

        /// <summary>Where the history of a local is known: a local function may use those of the code around it.</summary>
        public Code Declaring(ILocalSymbol local)
        {
            var code = this;
            while (code._outer is { } outer && code.Evaluator.Scope.History.Of(local).Count == 0)
                code = outer;
            return code;
        }

        public Code Into(IOperation body, ImmutableDictionary<ISymbol, (IOperation, Code)> arguments) => new(this, body, arguments);

        public Code Beside(IOperation body) => Into(body, NoArguments);

        /// <summary>What a loop goes through with a variable; null when no loop declares it.</summary>
        public IOperation? Each(ILocalSymbol local) => Evaluator.Scope.Roots.SelectMany(root => root.DescendantsAndSelf()).OfType<IForEachLoopOperation>()
            .FirstOrDefault(loop => loop.Locals.Contains(local, SymbolEqualityComparer.Default))?.Collection;
    }
}
