using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace PrivacySafe.Conferencing.Analyzers.Values;

/// <summary>
/// Finds out what an expression yields, from what is written in its block, its class and constants elsewhere. It never guesses:
/// what it cannot see is unknown.
/// </summary>
internal sealed class Evaluator
{
    /// <summary>Expressions are followed through this many steps; generated or hostile code can be deeper.</summary>
    private const int MostSteps = 60;

    private readonly CodeScope _scope;
    private readonly EvaluationWork _work;
    private Dictionary<(ISymbol, int), Value>? _variables;
    private Dictionary<(IOperation, Type), object>? _readings;
    private int _steps;

    public Evaluator(CodeScope scope) : this(scope, new EvaluationWork(), 0)
    {
    }

    private Evaluator(CodeScope scope, EvaluationWork work, int steps)
    {
        _scope = scope;
        _work = work;
        _steps = steps;
    }

    public CodeScope Scope => _scope;

    public EvaluationWork Work => _work;

    /// <summary>How far the variables of this scope were followed already.</summary>
    public PlayedHistory Played { get; } = new();

    /// <summary>An evaluator for another scope that counts on from here.</summary>
    public Evaluator For(CodeScope scope) => new(scope, _work, _steps);

    /// <summary>What somebody makes of an operation of this scope; of several who ask for the same, only the first has it made.</summary>
    public T Once<TOperation, T>(TOperation operation, Func<TOperation, Evaluator, T> read)
        where TOperation : IOperation
        where T : class
    {
        if (_readings?.TryGetValue((operation, typeof(T)), out var known) == true)
            return (T)known!;
        var made = read(operation, this);
        (_readings ??= new())[(operation, typeof(T))] = made;
        return made;
    }

    /// <summary>The value of an expression at the place where it stands.</summary>
    public Value Evaluate(IOperation? operation)
    {
        if (operation is null)
            return new UnknownValue(default);
        _scope.CancellationToken.ThrowIfCancellationRequested();
        if (_steps == 0)
            _work.Begin();
        if (!_work.Look())
            return GivenUp(operation);
        if (_steps >= MostSteps)
        {
            _work.GiveUp();
            return GivenUp(operation);
        }

        _steps++;
        try
        {
            var value = Visit(operation);
            return value.Weight <= Value.MostWeight ? value : GivenUp(operation);
        }
        finally
        {
            _steps--;
        }
    }

    private Value Visit(IOperation operation)
    {
        if (operation.ConstantValue is { HasValue: true } constant && operation is not IInterpolatedStringOperation and not IBinaryOperation)
            return Constant(operation, constant.Value);
        switch (operation)
        {
            case IConversionOperation { OperatorMethod: null } conversion:
                return Evaluate(conversion.Operand);
            case IConversionOperation conversion:
                return KnownFunctions.Convert(this, conversion) ?? Unknown(operation);
            case IParenthesizedOperation parenthesized:
                return Evaluate(parenthesized.Operand);
            case IAwaitOperation awaited:
                return Evaluate(awaited.Operation);
            case IInterpolatedStringOperation text:
                return Concatenation(operation, text.Parts.Select(p => p switch
                {
                    IInterpolatedStringTextOperation literal => Evaluate(literal.Text),
                    IInterpolationOperation hole => Evaluate(hole.Expression),
                    _ => Unknown(p),
                }));
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum when sum.Type?.SpecialType == SpecialType.System_String:
                return Concatenation(operation, Summands(sum).Select(Evaluate));
            case ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Add } sum when sum.Type?.SpecialType == SpecialType.System_String:
                return Concatenation(operation, new[] { Evaluate(sum.Target), Evaluate(sum.Value) });
            case ILocalReferenceOperation local:
                return Variable(operation, local.Local);
            case IParameterReferenceOperation parameter:
                return Variable(operation, parameter.Parameter);
            case IFieldReferenceOperation field:
                return Field(field);
            case IPropertyReferenceOperation property:
                return Property(property);
            case IAnonymousObjectCreationOperation anonymous:
                return Initialised(new ObjectShape(new Origin(operation.Syntax), null, ImmutableArray<ShapeMember>.Empty, true), anonymous.Initializers);
            case IObjectCreationOperation creation:
                return KnownFunctions.Create(this, creation) ?? Created(creation);
            case IWithOperation with:
                return Evaluate(with.Operand) is ObjectShape shape ? Initialised(shape, with.Initializer.Initializers) : Unknown(operation);
            case ICoalesceOperation coalesce:
                return OneOfValue.Of(new Origin(operation.Syntax), Evaluate(coalesce.Value).Alternatives.Where(v => v is not NullValue).Append(Evaluate(coalesce.WhenNull)).ToArray());
            case IConditionalOperation { WhenFalse: { } whenFalse } conditional:
                return OneOfValue.Of(new Origin(operation.Syntax), Evaluate(conditional.WhenTrue), Evaluate(whenFalse));
            case ISwitchExpressionOperation choice when choice.Arms.Length > 0:
                return OneOfValue.Of(new Origin(operation.Syntax), choice.Arms.Select(a => Evaluate(a.Value)).ToArray());
            case IArrayCreationOperation array:
                return new ListShape(new Origin(operation.Syntax), array.Initializer?.ElementValues.Select(Evaluate).ToImmutableArray() ?? ImmutableArray<Value>.Empty, array.Initializer is not null);
            case IArrayInitializerOperation items:
                return new ListShape(new Origin(operation.Syntax), items.ElementValues.Select(Evaluate).ToImmutableArray(), true);
            case IConditionalAccessOperation access:
                return Evaluate(access.WhenNotNull);
            case IInvocationOperation call:
                return KnownFunctions.Call(this, call) ?? Helper(call);
            case IInvalidOperation unresolved:
                return KnownFunctions.ResultOfUnresolved(this, unresolved) ?? UnresolvedCode.Read(this, unresolved) ?? Unknown(operation);
            case IDynamicMemberReferenceOperation member:
                return DynamicCode.Read(this, member) ?? Unknown(operation);
            case IDynamicInvocationOperation call:
                return DynamicCode.Result(this, call) ?? Unknown(operation);
            case IDynamicObjectCreationOperation creation:
                return DynamicCode.Create(this, creation) ?? Unknown(operation);
            case IDefaultValueOperation:
                return new NullValue(new Origin(operation.Syntax));
            case ISimpleAssignmentOperation assignment:
                return Evaluate(assignment.Value);
        }

        // Collection expressions have no operation of their own in the oldest supported compiler.
        if (ParameterCollection.Is(operation) || operation.Syntax is CollectionExpressionSyntax { Elements: var elements } && elements.All(e => e is ExpressionElementSyntax))
            return new ListShape(new Origin(operation.Syntax), operation.ChildOperations.Select(Evaluate).ToImmutableArray(), true);
        return Unknown(operation);
    }

    /// <summary>A value that is not known, with what is known of where it comes from.</summary>
    public UnknownValue Unknown(IOperation operation)
    {
        var (source, producer) = ValueSources.Of(operation, this);
        return new UnknownValue(new Origin(operation.Syntax), source, operation.Type, producer);
    }

    // Where it comes from is not asked: that is work as well.
    private static UnknownValue GivenUp(IOperation operation) => new(new Origin(operation.Syntax), ValueSource.Elsewhere, operation.Type);

    public static Value Constant(IOperation operation, object? constant)
    {
        var origin = new Origin(operation.Syntax);
        if (constant is null)
            return new NullValue(origin);
        var field = (BlockHistory.Unwrapped(operation) as IFieldReferenceOperation)?.Field;
        if (field is { ContainingType.TypeKind: not TypeKind.Enum })
            field = null;
        return new KnownValue(origin, constant, field ?? EnumMember(operation.Type, constant));
    }

    public static Value Concatenation(IOperation operation, IEnumerable<Value> values)
    {
        var origin = new Origin(operation.Syntax);
        var parts = ImmutableArray.CreateBuilder<Value>();
        foreach (var value in values)
        {
            if (value is TextValue text)
                parts.AddRange(text.Parts);
            else if (value is not NullValue)
                parts.Add(value);
        }

        return parts.All(p => p is KnownValue { EnumMember: null })
            ? new KnownValue(origin, string.Concat(parts.Select(p => Format(((KnownValue)p).Constant))))
            : new TextValue(origin, parts.ToImmutable());
    }

    // A sum of many texts nests as deep as it is long.
    private static Stack<IOperation> Summands(IBinaryOperation sum)
    {
        var summands = new Stack<IOperation>();
        IOperation? left = sum;
        while (left is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } inner)
        {
            summands.Push(inner.RightOperand);
            left = inner.LeftOperand;
        }

        summands.Push(left!);
        return summands;
    }

    /// <summary>A constant as text.</summary>
    public static string Format(object constant) => constant switch
    {
        bool flag => flag ? "true" : "false",
        IFormattable formattable => formattable.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => constant.ToString() ?? "",
    };

    private static IFieldSymbol? EnumMember(ITypeSymbol? type, object constant) => type is { TypeKind: TypeKind.Enum }
        ? type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(f => f.HasConstantValue && Equals(f.ConstantValue, constant))
        : null;

    private Value Created(IObjectCreationOperation creation)
    {
        var shape = new ObjectShape(new Origin(creation.Syntax), creation.Type, ImmutableArray<ShapeMember>.Empty, true);
        var initializers = creation.Initializer?.Initializers ?? ImmutableArray<IOperation>.Empty;
        if (NewCollections.IsOne(creation.Type))
        {
            var (entries, items) = NewCollections.Begin(this, creation, shape);
            return Initialised(entries, items, initializers);
        }

        foreach (var argument in creation.Arguments)
        {
            // A positional record, or a class whose constructor names what it sets.
            if (argument is { Parameter: { } parameter, ArgumentKind: ArgumentKind.Explicit }
                && PropertyOf(creation.Type, parameter.Name) is { } property)
            {
                shape = shape.With(property.Name, property, Evaluate(argument.Value), perhaps: false);
            }
            else
            {
                shape = shape.With(ConstructorArguments.NameOf(argument.Parameter), argument.Parameter, Evaluate(argument.Value), perhaps: false);
            }
        }

        return Initialised(shape, initializers);
    }

    private static IPropertySymbol? PropertyOf(ITypeSymbol? type, string parameter)
    {
        for (; type is not null; type = type.BaseType)
        {
            foreach (var member in type.GetMembers())
            {
                if (member is IPropertySymbol property && string.Equals(property.Name, parameter, StringComparison.OrdinalIgnoreCase))
                    return property;
            }
        }

        return null;
    }

    private Value Initialised(ObjectShape shape, ImmutableArray<IOperation> initializers) => Initialised(shape, ImmutableArray<Value>.Empty, initializers);

    private Value Initialised(ObjectShape shape, ImmutableArray<Value> first, ImmutableArray<IOperation> initializers)
    {
        var items = first.ToBuilder();
        foreach (var initializer in initializers)
        {
            switch (initializer)
            {
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments.Length: 1 } indexer } assignment:
                    shape = Key(indexer.Arguments[0].Value) is { } index ? shape.With(index, null, Evaluate(assignment.Value), perhaps: false) : shape.Opened();
                    break;
                case ISimpleAssignmentOperation { Target: IMemberReferenceOperation member } assignment:
                    shape = shape.With(member.Member.Name, member.Member, Evaluate(assignment.Value), perhaps: false);
                    break;
                case IMemberInitializerOperation { InitializedMember: IMemberReferenceOperation member } nested:
                    var inner = new ObjectShape(new Origin(nested.Syntax), member.Type, ImmutableArray<ShapeMember>.Empty, true);
                    shape = shape.With(member.Member.Name, member.Member, Initialised(inner, nested.Initializer.Initializers), perhaps: false);
                    break;
                case IInvocationOperation add when KnownFunctions.Part(this, add) is { } part:
                    shape = part.Name is { } field ? shape.With(field, null, part.Value, perhaps: false) : shape.Opened();
                    break;
                case IInvocationOperation { Arguments.Length: 2 } add when add.TargetMethod.Name is "Add":
                    shape = Key(add.Arguments[0].Value) is { } key ? shape.With(key, null, Evaluate(add.Arguments[1].Value), perhaps: false) : shape.Opened();
                    break;
                case IInvocationOperation { Arguments.Length: >= 1 } add:
                    items.Add(Evaluate(add.Arguments[0].Value));
                    break;
                default:
                    shape = shape.Opened();
                    break;
            }
        }

        return items.Count == 0 ? shape : new ListShape(shape.Origin, items.ToImmutable(), shape.IsClosed);
    }

    /// <summary>A key that the code writes; null when it is not constant.</summary>
    public string? Key(IOperation operation) => Evaluate(operation) is KnownValue { Constant: string text } ? text : null;

    private Value Variable(IOperation use, ISymbol variable)
    {
        var position = use.Syntax.SpanStart;
        if (_variables?.TryGetValue((variable, position), out var known) == true)
            return known!;
        if (!_work.Open.Add((variable, position)))
        {
            _work.GiveUp();
            return Unknown(use);
        }

        var givenUp = _work.GivenUp;
        try
        {
            known = VariableHistory.ValueAt(this, use, variable) ?? (variable is IParameterSymbol parameter
                ? _scope.ArgumentOf(parameter) ?? new UnknownValue(new Origin(use.Syntax), ValueSource.Parameter, parameter.Type)
                : Unknown(use));
            // What was given up far from here is not found out by asking again, only in more time.
            if (givenUp == _work.GivenUp || _steps < MostSteps * 3 / 4)
                (_variables ??= new())[(variable, position)] = known;
            return known;
        }
        finally
        {
            _work.Open.Remove((variable, position));
        }
    }

    private Value Field(IFieldReferenceOperation reference)
    {
        var field = reference.Field;
        if (field is { Name: "Empty", ContainingType.SpecialType: SpecialType.System_String })
            return new KnownValue(new Origin(reference.Syntax), "");
        if (reference.Instance is { } instance and not IInstanceReferenceOperation && Evaluate(instance) is ObjectShape shape && shape.Find(field.Name) is { } member)
            return member.Value;
        return Declared(reference, field, isFixed: field.IsReadOnly) ?? Unknown(reference);
    }

    private Value Property(IPropertyReferenceOperation reference)
    {
        var property = reference.Property;
        if (KnownFunctions.Read(this, reference) is { } known)
            return known;
        if (reference.Instance is { } instance and not IInstanceReferenceOperation)
        {
            var name = reference.Arguments.Length == 1 ? Key(reference.Arguments[0].Value) : property.Name;
            if (Evaluate(instance) is ObjectShape shape && name is not null && shape.Find(name) is { } member)
                return member.Value;
            return Unknown(reference);
        }

        return Declared(reference, property, isFixed: property.SetMethod is null || property.SetMethod.IsInitOnly) ?? Unknown(reference);
    }

    // What a field or property is declared with; code elsewhere may have changed it, unless it is fixed.
    private Value? Declared(IOperation reference, ISymbol member, bool isFixed)
    {
        if (!_work.Open.Add((member, -1)))
        {
            _work.GiveUp();
            return null;
        }

        try
        {
            foreach (var declaration in member.DeclaringSyntaxReferences)
            {
                var syntax = declaration.GetSyntax(_scope.CancellationToken);
                if (ForeignSource.InitialiserOf(syntax) is not { } initialiser)
                    continue;
                var value = initialiser.SyntaxTree == reference.Syntax.SyntaxTree && reference.SemanticModel?.GetOperation(initialiser, _scope.CancellationToken) is { } operation
                    ? For(_scope.Beside(operation)).Evaluate(operation)
                    : ForeignSource.Read(initialiser, _scope.CancellationToken);
                value = value.SeenFrom(new Origin(reference.Syntax));
                return isFixed || value is UnknownValue ? value : OneOfValue.Of(value.Origin, value, new UnknownValue(value.Origin));
            }

            if (Constructed(reference, member) is { } made)
                return isFixed || made is UnknownValue ? made : OneOfValue.Of(made.Origin, made, new UnknownValue(made.Origin));
        }
        finally
        {
            _work.Open.Remove((member, -1));
        }

        return null;
    }

    // What the constructors in the same file assign to a field or property, when only one of them does, and once.
    private Value? Constructed(IOperation reference, ISymbol member)
    {
        if (member.IsStatic || member.ContainingType is not { } type || reference.SemanticModel is not { } model)
            return null;
        (ConstructorDeclarationSyntax Constructor, AssignmentExpressionSyntax Assignment)? only = null;
        foreach (var constructor in type.InstanceConstructors)
        {
            foreach (var declaration in constructor.DeclaringSyntaxReferences)
            {
                if (declaration.SyntaxTree != reference.Syntax.SyntaxTree || declaration.GetSyntax(_scope.CancellationToken) is not ConstructorDeclarationSyntax syntax)
                    continue;
                foreach (var assignment in syntax.DescendantNodes().OfType<AssignmentExpressionSyntax>())
                {
                    if (AssignedName(assignment) != member.Name)
                        continue;
                    if (only is not null)
                        return null;
                    only = (syntax, assignment);
                }
            }
        }

        if (only is not { } found
            || model.GetOperation(found.Assignment, _scope.CancellationToken) is not ISimpleAssignmentOperation { Target: IMemberReferenceOperation target } written
            || !SymbolEqualityComparer.Default.Equals(target.Member, member)
            || model.GetOperation(found.Constructor, _scope.CancellationToken) is not { } body)
        {
            return null;
        }

        return For(new CodeScope(new[] { body }, _scope.CancellationToken)).Evaluate(written.Value).SeenFrom(new Origin(reference.Syntax));
    }

    private static string? AssignedName(AssignmentExpressionSyntax assignment) => assignment.Left switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } access => access.Name.Identifier.ValueText,
        _ => null,
    };

    // A helper of this compilation that returns one expression.
    private Value Helper(IInvocationOperation call)
    {
        var method = call.TargetMethod.ReducedFrom ?? call.TargetMethod;
        foreach (var declaration in method.DeclaringSyntaxReferences)
        {
            if (declaration.SyntaxTree != call.Syntax.SyntaxTree || _work.Open.Contains((method, -1)))
                continue;
            var syntax = declaration.GetSyntax(_scope.CancellationToken);
            if (ForeignSource.BodyOf(syntax) is not { } body || call.SemanticModel?.GetOperation(body, _scope.CancellationToken) is not { } operation)
                continue;
            var arguments = ImmutableDictionary.CreateBuilder<ISymbol, Value>(SymbolEqualityComparer.Default);
            foreach (var argument in call.Arguments)
            {
                if (argument.Parameter is { } parameter)
                    arguments[parameter.OriginalDefinition] = Evaluate(argument.Value);
            }

            if (_scope.Into(operation, arguments.ToImmutable()) is not { } inner)
                break;
            var returned = _work.ReturnedBy(operation);
            if (returned.Length != 1)
                break;
            _work.Open.Add((method, -1));
            try
            {
                var value = For(inner).Evaluate(returned[0]);
                return value is UnknownValue { Source: ValueSource.Elsewhere } ? Unknown(call) : value.SeenFrom(new Origin(call.Syntax));
            }
            finally
            {
                _work.Open.Remove((method, -1));
            }
        }

        return Unknown(call);
    }
}
