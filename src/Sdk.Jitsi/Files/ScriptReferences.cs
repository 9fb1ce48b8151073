using Acornima;
using Acornima.Ast;

namespace PrivacySafe.Conferencing.Jitsi.Files;

/// <summary>
/// Finds what code may do to the configuration if it runs: where that cannot be told, every place that it writes, calls or hands on becomes unknown.
/// For one thread.
/// </summary>
internal sealed class ScriptReferences(ScriptConfiguration configuration)
{
    private const string MayRun = "It is changed by code of which it cannot be told whether and when it runs.";

    private readonly List<Node> _functions = [];

    /// <summary>The line of code that fails if it runs; 0 while there is none. Of functions only those count that are called where they stand.</summary>
    public int FailingLine { get; private set; }

    /// <summary>Takes into account that code may run here, and the functions in it at any time from here on.</summary>
    /// <remarks>Not recursive: code may be nested to any depth that its parser bears.</remarks>
    public void Consider(Node code, bool again = false)
    {
        var open = new Stack<(Node Node, bool IsTarget, bool InFunction)>();
        open.Push((code, false, again));
        while (open.TryPop(out var next))
        {
            var (node, isTarget, inFunction) = next;
            if (node is IFunction or IClass && !inFunction)
            {
                // Remembered as a whole, so that those within need not be.
                _functions.Add(node);
                inFunction = true;
            }

            switch (node)
            {
                case AssignmentExpression assignment:
                    open.Push((assignment.Left, true, inFunction));
                    open.Push((assignment.Right, false, inFunction));
                    continue;
                case UpdateExpression update:
                    open.Push((update.Argument, true, inFunction));
                    continue;
                case UnaryExpression { Operator: Operator.Delete } delete:
                    open.Push((delete.Argument, true, inFunction));
                    continue;
                case UnaryExpression { Operator: Operator.TypeOf or Operator.LogicalNot } question when ScriptPath.Of(question.Argument) is not null:
                    PushComputedNames(question.Argument, open, inFunction);
                    continue;
                case ForInStatement loop:
                    open.Push((loop.Left, true, inFunction));
                    open.Push((loop.Right, false, inFunction));
                    open.Push((loop.Body, false, inFunction));
                    continue;
                case ForOfStatement loop:
                    open.Push((loop.Left, true, inFunction));
                    open.Push((loop.Right, false, inFunction));
                    open.Push((loop.Body, false, inFunction));
                    continue;
                case VariableDeclarator declarator:
                    open.Push((declarator.Id, true, inFunction));
                    if (declarator.Init is not null)
                        open.Push((declarator.Init, false, inFunction));
                    continue;
                case CallExpression { Callee: Identifier { Name: "eval" or "Function" or "execScript" } }:
                case NewExpression { Callee: Identifier { Name: "Function" } }:
                    Obscure(ScriptPath.Everything, node);
                    break;
                case CallExpression call when OwnershipTest.Of(call) is not null:
                    continue;
                case CallExpression { Callee: IFunction { Body: Node body } } called:
                    open.Push((body, false, inFunction));
                    foreach (var argument in called.Arguments)
                        open.Push((argument, false, inFunction));
                    continue;
                case CallExpression { Callee: MemberExpression callee } call when ScriptPath.Of(callee.Object) is not null:
                    // A method may change what it is called on.
                    open.Push((callee.Object, true, inFunction));
                    if (callee.Computed)
                        open.Push((callee.Property, false, inFunction));
                    foreach (var argument in call.Arguments)
                        open.Push((argument, false, inFunction));
                    continue;
                case Identifier or MemberExpression or ChainExpression when ScriptPath.Of(node) is { } path:
                    NoteFailure(path, node, inFunction);
                    if (isTarget || IsHandedOn(path, node))
                        Obscure(path, node);
                    PushComputedNames(node, open, inFunction);
                    continue;
            }

            foreach (var child in node.ChildNodes)
            {
                // Names that only look like the variable: x.config, { config: 1 }.
                if (IsMereName(node, child))
                    continue;
                open.Push((child, isTarget && node is not IFunction, inFunction));
            }
        }
    }

    /// <summary>Takes into account that every function that was met may run after the end.</summary>
    public void ConsiderFunctionsAgain()
    {
        foreach (var function in _functions)
            Consider(function, again: true);
    }

    private void Obscure(ScriptPath path, Node node) => configuration.Obscure(path, node.Location.Start.Line, MayRun);

    private void NoteFailure(ScriptPath path, Node node, bool inFunction)
    {
        if (!inFunction && FailingLine == 0 && path.Names.Count > 0 && node is not ChainExpression && configuration.Find(path, 0) is null)
            FailingLine = node.Location.Start.Line;
    }

    /// <summary>True when reading the place gives others something to change. Scalars are copied, and of nothing there is nothing to change.</summary>
    private bool IsHandedOn(ScriptPath path, Node node) =>
        configuration.Find(path, node.Location.Start.Line) is { } value && !value.IsScalar && value.Kind is not (ScriptValueKind.Undefined or ScriptValueKind.Null);

    private static bool IsMereName(Node parent, Node child) => parent switch
    {
        MemberExpression { Computed: false } member => ReferenceEquals(member.Property, child),
        Property { Computed: false, Shorthand: false } property => ReferenceEquals(property.Key, child),
        MethodDefinition { Computed: false } method => ReferenceEquals(method.Key, child),
        PropertyDefinition { Computed: false } field => ReferenceEquals(field.Key, child),
        LabeledStatement labelled => ReferenceEquals(labelled.Label, child),
        BreakStatement or ContinueStatement => true,
        _ => false,
    };

    private static void PushComputedNames(Node chain, Stack<(Node Node, bool IsTarget, bool InFunction)> open, bool inFunction)
    {
        for (var current = chain; ;)
        {
            switch (current)
            {
                case ChainExpression inner:
                    current = inner.Expression;
                    break;
                case MemberExpression member:
                    if (member.Computed)
                        open.Push((member.Property, false, inFunction));
                    current = member.Object;
                    break;
                default:
                    return;
            }
        }
    }
}
