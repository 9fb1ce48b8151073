using Acornima;
using Acornima.Ast;

namespace PrivacySafe.Conferencing.Jitsi.Files;

/// <summary>Tells the values of expressions without running them, with what evaluating them does to the configuration. For one thread.</summary>
internal sealed class ScriptExpressions(ScriptConfiguration configuration, ScriptReferences references)
{
    private const string NotTold = "It cannot be told without running the script.";
    private const string TooDeep = "It is nested too deeply.";

    /// <summary>Why the script fails at a point that was reached, so that nothing behind it runs; null while it does not.</summary>
    public string? Failure { get; private set; }

    /// <summary>The line of <see cref="Failure"/>.</summary>
    public int FailureLine { get; private set; }

    /// <summary>The value of an expression.</summary>
    public ScriptValue Evaluate(Expression expression, int depth)
    {
        var line = expression.Location.Start.Line;
        if (depth > DeploymentFile.Deepest)
            return GiveUp(expression, TooDeep);
        switch (expression)
        {
            case BooleanLiteral literal:
                return ScriptValue.Of(literal.Value, line);
            case NumericLiteral literal:
                return ScriptValue.Of(literal.Value, line);
            case StringLiteral literal:
                return ScriptValue.Of(literal.Value, line);
            case NullLiteral:
                return ScriptValue.Null(line);
            case Identifier { Name: "undefined" }:
                return ScriptValue.Undefined(line);
            case TemplateLiteral template:
                return Evaluate(template, depth, line);
            case UnaryExpression unary:
                return Evaluate(unary, depth, line);
            case LogicalExpression logical:
                return Evaluate(logical, depth);
            case BinaryExpression binary:
                return Evaluate(binary, depth, line);
            case ConditionalExpression conditional:
                return Evaluate(conditional, depth);
            case SequenceExpression sequence:
                var last = ScriptValue.Undefined(line);
                foreach (var part in sequence.Expressions)
                    last = Evaluate(part, depth + 1);
                return last;
            case ArrayExpression array:
                return Evaluate(array, depth, line);
            case ObjectExpression literal:
                return Evaluate(literal, depth, line);
            case AssignmentExpression assignment:
                return HandOn(Assign(assignment, depth));
            case CallExpression call when OwnershipTest.Of(call) is { } test:
                return Evaluate(test, line);
            case Identifier or MemberExpression when ScriptPath.Of(expression) is { } path:
                return Read(expression, path, line);
            default:
                return GiveUp(expression, NotTold);
        }
    }

    /// <summary>Whether an expression counts as true where a condition is wanted; null when that is not known. Hands on nothing of the configuration.</summary>
    public bool? TruthOf(Expression expression, int depth)
    {
        if (depth > DeploymentFile.Deepest)
            return GiveUp(expression, TooDeep).Truth;
        if (expression is Identifier or MemberExpression && ScriptPath.Of(expression) is { IsExact: true } path)
            return Find(path, expression.Location.Start.Line).Truth;
        if (expression is not LogicalExpression { Operator: Operator.LogicalAnd or Operator.LogicalOr } logical)
            return Evaluate(expression, depth).Truth;
        var left = TruthOf(logical.Left, depth + 1);
        if (left is null)
            return GiveUp(logical.Right, NotTold).Truth;
        return left == (logical.Operator == Operator.LogicalOr) ? left : TruthOf(logical.Right, depth + 1);
    }

    /// <summary>Notes that the script fails here.</summary>
    public void Fail(int line, string reason)
    {
        if (Failure is null)
            (Failure, FailureLine) = (reason, line);
    }

    /// <summary>Gives the configuration itself a value.</summary>
    public void Declare(Expression initial, int depth) => Assign(ScriptPath.Everything, Operator.Assignment, initial, depth);

    private ScriptValue Evaluate(TemplateLiteral template, int depth, int line)
    {
        var text = new System.Text.StringBuilder();
        var known = true;
        for (var i = 0; i < template.Quasis.Count; i++)
        {
            known &= template.Quasis[i].Value.Cooked is not null;
            text.Append(template.Quasis[i].Value.Cooked);
            if (i == template.Expressions.Count)
                break;
            var part = Evaluate(template.Expressions[i], depth + 1).Text;
            known &= part is not null;
            text.Append(part);
        }

        return known ? ScriptValue.Of(text.ToString(), line) : ScriptValue.Unknown(line, NotTold);
    }

    private ScriptValue Evaluate(UnaryExpression unary, int depth, int line)
    {
        switch (unary.Operator)
        {
            case Operator.LogicalNot:
                return TruthOf(unary.Argument, depth + 1) is { } truth ? ScriptValue.Of(!truth, line) : ScriptValue.Unknown(line, NotTold);
            case Operator.UnaryNegation or Operator.UnaryPlus:
                return Evaluate(unary.Argument, depth + 1).Scalar is double number
                    ? ScriptValue.Of(unary.Operator == Operator.UnaryPlus ? number : -number, line)
                    : ScriptValue.Unknown(line, NotTold);
            case Operator.Void:
                Evaluate(unary.Argument, depth + 1);
                return ScriptValue.Undefined(line);
            case Operator.TypeOf when unary.Argument is Identifier or MemberExpression && ScriptPath.Of(unary.Argument) is { IsExact: true } path:
                return Find(path, line).Kind switch
                {
                    ScriptValueKind.Unknown => ScriptValue.Unknown(line, NotTold),
                    ScriptValueKind.Undefined => ScriptValue.Of("undefined", line),
                    ScriptValueKind.Boolean => ScriptValue.Of("boolean", line),
                    ScriptValueKind.Number => ScriptValue.Of("number", line),
                    ScriptValueKind.Text => ScriptValue.Of("string", line),
                    _ => ScriptValue.Of("object", line),
                };
            case Operator.Delete when ScriptPath.Of(unary.Argument) is { IsExact: true, Names.Count: > 0 } path:
                Put(path, ScriptValue.Undefined(line));
                return ScriptValue.Of(true, line);
            default:
                return GiveUp(unary, NotTold);
        }
    }

    private ScriptValue Evaluate(LogicalExpression logical, int depth)
    {
        // What is on the right of a chain is deeper in the tree than what is on the left.
        var left = Evaluate(logical.Left, depth + 1);
        var goesOn = logical.Operator switch
        {
            Operator.LogicalAnd => left.Truth,
            Operator.LogicalOr => !left.Truth,
            _ => left.Kind switch
            {
                ScriptValueKind.Unknown => null,
                ScriptValueKind.Undefined or ScriptValueKind.Null => true,
                _ => (bool?)false,
            },
        };
        if (goesOn is null)
            return GiveUp(logical.Right, NotTold);
        return goesOn.Value ? Evaluate(logical.Right, depth + 1) : left;
    }

    private ScriptValue Evaluate(ConditionalExpression conditional, int depth)
    {
        if (TruthOf(conditional.Test, depth + 1) is { } truth)
            return Evaluate(truth ? conditional.Consequent : conditional.Alternate, depth + 1);
        references.Consider(conditional.Consequent);
        return GiveUp(conditional.Alternate, NotTold);
    }

    private ScriptValue Evaluate(BinaryExpression binary, int depth, int line)
    {
        if (binary.Operator is Operator.Equality or Operator.Inequality or Operator.StrictEquality or Operator.StrictInequality)
        {
            var (one, other) = (Compared(binary.Left, depth), Compared(binary.Right, depth));
            var equal = AreEqual(one, other, binary.Operator is Operator.StrictEquality or Operator.StrictInequality);
            return equal is null ? ScriptValue.Unknown(line, NotTold) : ScriptValue.Of(equal.Value == binary.Operator is Operator.Equality or Operator.StrictEquality, line);
        }

        var (left, right) = (Evaluate(binary.Left, depth + 1), Evaluate(binary.Right, depth + 1));
        return (binary.Operator, left.Scalar, right.Scalar) switch
        {
            (Operator.Addition, double a, double b) => ScriptValue.Of(a + b, line),
            (Operator.Addition, string, not null) or (Operator.Addition, not null, string) when left.Text is { } a && right.Text is { } b => ScriptValue.Of(a + b, line),
            (Operator.Subtraction, double a, double b) => ScriptValue.Of(a - b, line),
            (Operator.Multiplication, double a, double b) => ScriptValue.Of(a * b, line),
            (Operator.Division, double a, double b) => ScriptValue.Of(a / b, line),
            _ => ScriptValue.Unknown(line, NotTold),
        };
    }

    /// <summary>One side of a comparison, which hands on nothing.</summary>
    private ScriptValue Compared(Expression side, int depth) =>
        side is Identifier or MemberExpression && ScriptPath.Of(side) is { IsExact: true } path ? Find(path, side.Location.Start.Line) : Evaluate(side, depth + 1);

    private static bool? AreEqual(ScriptValue left, ScriptValue right, bool strictly)
    {
        if (left.Kind == ScriptValueKind.Unknown || right.Kind == ScriptValueKind.Unknown)
            return null;
        var (leftIsNothing, rightIsNothing) = (left.Kind is ScriptValueKind.Undefined or ScriptValueKind.Null, right.Kind is ScriptValueKind.Undefined or ScriptValueKind.Null);
        if (leftIsNothing || rightIsNothing)
            return leftIsNothing && rightIsNothing && (!strictly || left.Kind == right.Kind);
        if (left is { IsScalar: true, Scalar: not double.NaN } && left.Kind == right.Kind)
            return left.Scalar!.Equals(right.Scalar);
        return null;
    }

    private ScriptValue Evaluate(OwnershipTest test, int line)
    {
        var owner = Find(test.Owner, line);
        return owner.Kind switch
        {
            _ when owner.Members.TryGetValue(test.Name, out var member) => member.Kind == ScriptValueKind.Unknown ? ScriptValue.Unknown(line, NotTold) : ScriptValue.Of(member.Kind != ScriptValueKind.Undefined, line),
            ScriptValueKind.Object => ScriptValue.Of(false, line),
            _ => ScriptValue.Unknown(line, NotTold),
        };
    }

    private ScriptValue Evaluate(ArrayExpression array, int depth, int line)
    {
        var elements = new List<ScriptValue>(array.Elements.Count);
        var spread = false;
        foreach (var element in array.Elements)
        {
            spread |= element is SpreadElement;
            elements.Add(element is null ? ScriptValue.Undefined(line) : Evaluate(element, depth + 1));
        }

        return spread ? ScriptValue.Unknown(line, NotTold) : ScriptValue.List(elements, line);
    }

    private ScriptValue Evaluate(ObjectExpression literal, int depth, int line)
    {
        var result = ScriptValue.Object(line);
        foreach (var part in literal.Properties)
        {
            var name = part is not Property property ? null
                : property is { Computed: false, Key: Identifier identifier } ? identifier.Name
                : ScriptPath.NameOf(property.Key);
            if (name is null or "__proto__")
            {
                // Another object's members, or a name that is computed: what stands before may be replaced by it.
                references.Consider(part);
                result.Obscure(part.Location.Start.Line, "Parts of the object are computed.");
            }
            else if (part is Property { Kind: PropertyKind.Init, Method: false, Value: Expression value })
            {
                result.Members[name] = Evaluate(value, depth + 1);
            }
            else
            {
                references.Consider(part);
                result.Members[name] = ScriptValue.Unknown(part.Location.Start.Line, NotTold);
            }
        }

        return result;
    }

    private ScriptValue Read(Expression expression, ScriptPath path, int line)
    {
        // A computed name may change the configuration while it is computed, and whoever holds a part of it may change that.
        var value = Find(path, line);
        references.Consider(expression);
        return value.IsScalar || value.Kind is ScriptValueKind.Undefined or ScriptValueKind.Null ? value : ScriptValue.Unknown(line, NotTold);
    }

    /// <summary>Does what an assignment says.</summary>
    /// <returns>The value that was assigned, itself and no copy.</returns>
    public ScriptValue Assign(AssignmentExpression assignment, int depth)
    {
        if (ScriptPath.Of(assignment.Left) is { } path)
            return Assign(path, assignment.Operator, assignment.Right, depth);
        if (assignment is { Left: Identifier, Operator: Operator.Assignment })
            return Evaluate(assignment.Right, depth + 1);
        return GiveUp(assignment, NotTold);
    }

    private ScriptValue Assign(ScriptPath path, Operator operation, Expression right, int depth)
    {
        var line = right.Location.Start.Line;
        if (!path.IsExact || path.Names.Count > DeploymentFile.Deepest)
        {
            references.Consider(right);
            configuration.Obscure(path with { Names = [.. path.Names.Take(DeploymentFile.Deepest)] }, line, path.IsExact ? TooDeep : "The name of the setting is computed.");
            return ScriptValue.Unknown(line, NotTold);
        }

        // config.p2p = config.p2p || {}, which says the same as config.p2p ||= {}.
        if (operation == Operator.Assignment && right is LogicalExpression { Operator: Operator.LogicalOr or Operator.NullishCoalescing } own && SamePlace(path, own.Left))
            (operation, right) = (own.Operator == Operator.LogicalOr ? Operator.LogicalOrAssignment : Operator.NullishCoalescingAssignment, own.Right);

        var before = operation == Operator.Assignment ? null : Find(path, line);
        var assigns = operation switch
        {
            Operator.Assignment => true,
            Operator.LogicalOrAssignment => !before!.Truth,
            Operator.LogicalAndAssignment => before!.Truth,
            Operator.NullishCoalescingAssignment when before!.Kind != ScriptValueKind.Unknown => before.Kind is ScriptValueKind.Undefined or ScriptValueKind.Null,
            _ => null,
        };
        if (assigns == false)
            return before!.IsScalar ? before : ScriptValue.Unknown(line, NotTold);
        if (assigns is null)
        {
            references.Consider(right);
            configuration.Obscure(path, line, NotTold);
            return ScriptValue.Unknown(line, NotTold);
        }

        var value = Evaluate(right, depth + 1);
        if (Failure is null)
            Put(path, value);
        else
            configuration.Obscure(path, line, "The script fails before it is assigned.");
        return value;
    }

    /// <summary>The value of an assignment whose value is used once more: two places that hold the same object are not followed.</summary>
    private static ScriptValue HandOn(ScriptValue assigned)
    {
        if (assigned.Kind is ScriptValueKind.Object or ScriptValueKind.List)
            assigned.Obscure(assigned.Line, "It is the same object as another.");
        return assigned.Kind == ScriptValueKind.Unknown ? ScriptValue.Unknown(assigned.Line, NotTold) : assigned;
    }

    private static bool SamePlace(ScriptPath path, Expression expression) =>
        ScriptPath.Of(expression) is { IsExact: true } other && other.Names.SequenceEqual(path.Names, StringComparer.Ordinal);

    private void Put(ScriptPath path, ScriptValue value)
    {
        if (!configuration.Set(path, value))
            Fail(value.Line, "The script fails here, because it assigns a part of something that is not there. What would come after it is unknown.");
    }

    private ScriptValue Find(ScriptPath path, int line)
    {
        if (configuration.Find(path, line) is { } value)
            return value;
        Fail(line, "The script fails here, because it reads a part of something that is not there. What would come after it is unknown.");
        return ScriptValue.Unknown(line, NotTold);
    }

    private ScriptValue GiveUp(Node code, string reason)
    {
        references.Consider(code);
        return ScriptValue.Unknown(code.Location.Start.Line, reason);
    }
}
