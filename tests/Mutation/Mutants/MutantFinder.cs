using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PrivacySafe.Conferencing.Mutation.Mutants;

/// <summary>Finds by syntax what can be changed in a file. Whether a change compiles is seen later.</summary>
internal static class MutantFinder
{
    // Calls whose opposite or neighbour is as easily written.
    private static readonly Dictionary<string, string> Neighbours = new(StringComparer.Ordinal)
    {
        ["Any"] = "All",
        ["All"] = "Any",
        ["First"] = "Last",
        ["Last"] = "First",
        ["FirstOrDefault"] = "LastOrDefault",
        ["LastOrDefault"] = "FirstOrDefault",
        ["StartsWith"] = "EndsWith",
        ["EndsWith"] = "StartsWith",
        ["IndexOf"] = "LastIndexOf",
        ["LastIndexOf"] = "IndexOf",
        ["Min"] = "Max",
        ["Max"] = "Min",
        ["TrimStart"] = "TrimEnd",
        ["TrimEnd"] = "TrimStart",
    };

    // Calls that give back what they are called on, in another form.
    private static readonly HashSet<string> Forms = new(StringComparer.Ordinal) { "Where", "Skip", "Take", "Concat", "Append", "Prepend", "Distinct", "Reverse", "OrderBy", "TakeWhile", "SkipWhile", "Trim", "TrimStart", "TrimEnd", "Replace", "Substring", "ToLowerInvariant", "Union", "Except" };

    private static readonly Dictionary<SyntaxKind, string> Operators = new()
    {
        [SyntaxKind.LessThanExpression] = "<=",
        [SyntaxKind.LessThanOrEqualExpression] = "<",
        [SyntaxKind.GreaterThanExpression] = ">=",
        [SyntaxKind.GreaterThanOrEqualExpression] = ">",
        [SyntaxKind.AddExpression] = "-",
        [SyntaxKind.SubtractExpression] = "+",
    };

    /// <summary>Everything in a file that can be changed, in the order in which it is written.</summary>
    public static IEnumerable<Change> In(SyntaxNode root) => root.DescendantNodes(n => n is not (AttributeListSyntax or ParameterListSyntax)).SelectMany(Of);

    private static IEnumerable<Change> Of(SyntaxNode node) => node switch
    {
        BinaryExpressionSyntax binary => Binary(binary),
        IsPatternExpressionSyntax test => Declares(test)
            ? [Never(test)]
            : [Negated(test)],
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not => [Negated(not)],
        LiteralExpressionSyntax literal => Literal(literal),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } call when !IsAfterQuestion(call) => Call(call, member),
        IfStatementSyntax statement => Condition(statement.Condition),
        ConditionalExpressionSyntax choice => Condition(choice.Condition),
        ExpressionStatementSyntax or YieldStatementSyntax or ReturnStatementSyntax or ContinueStatementSyntax or BreakStatementSyntax => [Removed((StatementSyntax)node)],
        SwitchExpressionArmSyntax arm when arm.Pattern is not DiscardPatternSyntax => [new(arm, $"{Short(arm)}: arm removed", (_, asks) => asks)],
        CaseSwitchLabelSyntax or CasePatternSwitchLabelSyntax => [new(node, $"{Short(node)} removed", (_, asks) => asks)],
        _ => [],
    };

    private static IEnumerable<Change> Binary(BinaryExpressionSyntax binary)
    {
        var (left, right) = (binary.Left.ToString(), binary.Right.ToString());
        switch (binary.Kind())
        {
            case SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression or SyntaxKind.IsExpression:
                yield return Declares(binary) ? Never(binary) : Negated(binary);
                break;
            case SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression when !Declares(binary):
                var other = binary.IsKind(SyntaxKind.LogicalAndExpression) ? "||" : "&&";
                yield return new(binary, $"{Short(binary)}: {binary.OperatorToken.Text} to {other}", (now, asks) => $"({asks} ? ({left}) {other} ({right}) : ({now}))");
                break;
            case SyntaxKind.LogicalAndExpression when !Declares(binary.Right):
                yield return new(binary.Right, $"{Short(binary.Right)}: condition dropped", (now, asks) => $"(({now}) || {asks})");
                break;
            case SyntaxKind.LogicalOrExpression when !Declares(binary.Right):
                yield return new(binary.Right, $"{Short(binary.Right)}: alternative dropped", (now, asks) => $"(({now}) && !{asks})");
                break;
            case SyntaxKind.CoalesceExpression when !binary.Right.IsKind(SyntaxKind.ThrowExpression):
                yield return new(binary, $"{Short(binary)}: left side dropped", (now, asks) => $"({asks} ? ({right}) : ({now}))");
                yield return new(binary, $"{Short(binary)}: right side dropped", (now, asks) => $"({asks} ? ({left}) : ({now}))");
                break;
            default:
                if (Operators.TryGetValue(binary.Kind(), out var neighbour))
                    yield return new(binary, $"{Short(binary)}: {binary.OperatorToken.Text} to {neighbour}", (now, asks) => $"({asks} ? ({left}) {neighbour} ({right}) : ({now}))");
                break;
        }
    }

    private static IEnumerable<Change> Literal(LiteralExpressionSyntax literal) => literal switch
    {
        { Parent: ConstantPatternSyntax or CaseSwitchLabelSyntax or RelationalPatternSyntax } => [],
        { RawKind: (int)SyntaxKind.TrueLiteralExpression or (int)SyntaxKind.FalseLiteralExpression } => [Negated(literal)],
        { RawKind: (int)SyntaxKind.StringLiteralExpression } when literal.Token.ValueText.Length > 0 => [new(literal, $"{Short(literal)}: emptied", (now, asks) => $"({asks} ? \"\" : {now})")],
        { RawKind: (int)SyntaxKind.NumericLiteralExpression } => [new(literal, $"{Short(literal.Parent!)}: {literal} to {literal} + 1", (now, asks) => $"({asks} ? {now} + 1 : {now})")],
        _ => [],
    };

    private static IEnumerable<Change> Call(InvocationExpressionSyntax call, MemberAccessExpressionSyntax member)
    {
        var (name, receiver, arguments) = (member.Name.Identifier.ValueText, member.Expression.ToString(), call.ArgumentList.ToString());
        if (Neighbours.TryGetValue(name, out var neighbour) && !OnlyAsksWhether(call, name))
            yield return new(call, $"{Short(call)}: {name} to {neighbour}", (now, asks) => $"({asks} ? {receiver}.{neighbour}{arguments} : {now})");
        if (Forms.Contains(name))
            yield return new(call, $"{Short(call)}: {name} dropped", (now, asks) => $"({asks} ? {receiver} : {now})");
    }

    // Whether something stands in a text is the same question from either end of it.
    private static bool OnlyAsksWhether(InvocationExpressionSyntax call, string name) => name is "IndexOf" or "LastIndexOf" && call.Parent is BinaryExpressionSyntax comparison && comparison.Left == call
        && (comparison.Kind(), comparison.Right.ToString()) is
            (SyntaxKind.GreaterThanOrEqualExpression or SyntaxKind.LessThanExpression, "0")
            or (SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression or SyntaxKind.GreaterThanExpression, "-1");

    // What is changed as a comparison or a test of its own is not changed as a condition once more.
    private static IEnumerable<Change> Condition(ExpressionSyntax condition)
    {
        if (Declares(condition))
        {
            if (condition is not (IsPatternExpressionSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression }))
                yield return Never(condition);
            yield return new(condition, $"{Short(condition)}: always", (now, asks) => $"(({now}) || {asks})");
        }
        else if (condition is not (IsPatternExpressionSyntax or PrefixUnaryExpressionSyntax or LiteralExpressionSyntax
            or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression or (int)SyntaxKind.IsExpression }))
        {
            yield return Negated(condition);
        }
    }

    private static Change Negated(ExpressionSyntax condition) => new(condition, $"{Short(condition)}: negated", (now, asks) => $"(({now}) ^ {asks})");

    private static Change Never(ExpressionSyntax condition) => new(condition, $"{Short(condition)}: never", (now, asks) => $"(({now}) && !{asks})");

    // In a block of its own, so that an else that follows still belongs to the condition before.
    private static Change Removed(StatementSyntax statement) => new(statement, $"{Short(statement)} removed", (now, asks) => $"{{ if (!{asks}) {{ {now} }} }}");

    // A name that a condition declares cannot be declared twice.
    private static bool Declares(SyntaxNode node) => node.DescendantNodes(n => n is not AnonymousFunctionExpressionSyntax).Any(n => n is SingleVariableDesignationSyntax);

    private static bool IsAfterQuestion(InvocationExpressionSyntax call)
    {
        ExpressionSyntax? at = call;
        while (at is InvocationExpressionSyntax or MemberAccessExpressionSyntax or ElementAccessExpressionSyntax or PostfixUnaryExpressionSyntax)
        {
            at = at switch
            {
                InvocationExpressionSyntax i => i.Expression,
                MemberAccessExpressionSyntax m => m.Expression,
                ElementAccessExpressionSyntax e => e.Expression,
                _ => ((PostfixUnaryExpressionSyntax)at).Operand,
            };
        }

        return at is MemberBindingExpressionSyntax or ElementBindingExpressionSyntax;
    }

    private static string Short(SyntaxNode node)
    {
        var text = string.Join(' ', node.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return text.Length <= 90 ? text : text[..89] + "…";
    }
}
