using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacySafe.Conferencing.Analyzers.Known;
using PrivacySafe.Conferencing.Analyzers.Search;

namespace PrivacySafe.Conferencing.Analyzers.Facts;

/// <summary>
/// Tells by names whether code runs only where consent was given: inside of a condition that asks for it, behind one that leaves without it, behind a call that demands it, or in a method that is
/// handed a proof of it. Whose consent it was and to what, no name can say.
/// </summary>
internal static class ConsentGates
{
    private const int MostLocals = 3;

    private static readonly string[] Words = { "consent", "einwillig" };
    private static readonly string[] Lacks = { "no", "not", "without", "missing", "lacks", "refused", "denied", "declined", "rejected", "withdrawn", "revoked", "expired" };
    private static readonly string[] Demands = { "require", "ensure", "demand", "verify", "assert", "check", "throwif" };

    // A question whether consent is needed is no answer.
    private static readonly string[] Questions = { "required", "needed", "needs", "url", "text", "version", "page", "form" };

    /// <summary>True for code behind such a gate.</summary>
    /// <param name="code">The code, in whichever file.</param>
    /// <param name="model">What the names in the file under analysis mean; in other files, and where it is null, a call that demands consent by its name is believed.</param>
    public static bool AreAround(SyntaxNode code, SemanticModel? model)
    {
        for (var node = code; node.Parent is { } parent && (node is not MemberDeclarationSyntax || node is GlobalStatementSyntax); node = parent)
        {
            if (parent switch
            {
                IfStatementSyntax choice => node != choice.Condition && Grants(choice.Condition, node == choice.Statement),
                ConditionalExpressionSyntax choice => node != choice.Condition && Grants(choice.Condition, node == choice.WhenTrue),
                BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression } both => node == both.Right && Grants(both.Left, true),
                BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalOrExpression } either => node == either.Right && Grants(either.Left, false),
                BlockSyntax block => block.Statements.TakeWhile(s => s != node).Any(s => IsGate(s, model)),
                SwitchSectionSyntax section => section.Statements.TakeWhile(s => s != node).Any(s => IsGate(s, model)),
                CompilationUnitSyntax file => file.Members.TakeWhile(m => m != node).OfType<GlobalStatementSyntax>().Any(s => IsGate(s.Statement, model)),
                MethodDeclarationSyntax method => method.ParameterList.Parameters.Any(IsProof),
                LocalFunctionStatementSyntax local => local.ParameterList.Parameters.Any(IsProof),
                _ => false,
            })
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsGate(StatementSyntax statement, SemanticModel? model) => statement switch
    {
        IfStatementSyntax { Else: null } choice => Leaves(choice.Statement) && Grants(choice.Condition, false),
        ExpressionStatementSyntax { Expression: var expression } => CallIn(expression) is { } call && FileIndex.NameOf(call.Expression) is { } name && Speaks(name) && Demands.Any(d => name.StartsWith(d, StringComparison.OrdinalIgnoreCase)) && !DropsAnswer(call, expression, model),
        _ => false,
    };

    // The call that a statement makes, whichever way it waits for it.
    private static InvocationExpressionSyntax? CallIn(ExpressionSyntax expression) => expression switch
    {
        AwaitExpressionSyntax awaited => CallIn(awaited.Expression),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait" or "GetAwaiter" or "GetResult" or "Wait", Expression: InvocationExpressionSyntax inner } } => CallIn(inner),
        InvocationExpressionSyntax call => call,
        _ => null,
    };

    // Whoever throws away the yes or no of a call, or does not wait for it, goes on in either case; a call that has nothing to say can only throw.
    private static bool DropsAnswer(InvocationExpressionSyntax call, ExpressionSyntax statement, SemanticModel? model)
    {
        if (model is null || model.SyntaxTree != call.SyntaxTree || model.GetTypeInfo(call).Type is not { } type)
            return false;
        if (!type.Is("System.Threading.Tasks", "Task") && !type.Is("System.Threading.Tasks", "ValueTask"))
            return IsAnswer(type);
        var waits = statement is AwaitExpressionSyntax or InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetResult" or "Wait" } };
        return !waits || type is INamedTypeSymbol { TypeArguments: { Length: 1 } result } && IsAnswer(result[0]);
    }

    private static bool IsAnswer(ITypeSymbol type) => type.SpecialType == SpecialType.System_Boolean || type.TypeKind == TypeKind.Enum
        || type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: { Length: 1 } inner } && IsAnswer(inner[0]);

    private static bool Leaves(StatementSyntax statement) => statement switch
    {
        BlockSyntax block => block.Statements.Count > 0 && Leaves(block.Statements[block.Statements.Count - 1]),
        ReturnStatementSyntax or ThrowStatementSyntax or ContinueStatementSyntax or BreakStatementSyntax => true,
        _ => false,
    };

    // A value of a type of its own for consent cannot be had without asking.
    private static bool IsProof(ParameterSyntax parameter) => parameter.Type is { } type && FileIndex.NameOf((ExpressionSyntax)type) is { } name && Speaks(name) && !Questions.Any(q => name.EndsWith(q, StringComparison.OrdinalIgnoreCase));

    // True when a condition that comes out so shows that consent was given.
    private static bool Grants(ExpressionSyntax condition, bool outcome, int locals = 0)
    {
        switch (condition)
        {
            case ParenthesizedExpressionSyntax inner:
                return Grants(inner.Expression, outcome, locals);
            case AwaitExpressionSyntax awaited:
                return Grants(awaited.Expression, outcome, locals);
            case PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not:
                return Grants(not.Operand, !outcome, locals);
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression } both:
                return outcome ? Grants(both.Left, true, locals) || Grants(both.Right, true, locals) : Grants(both.Left, false, locals) && Grants(both.Right, false, locals);
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalOrExpression } either:
                return outcome ? Grants(either.Left, true, locals) && Grants(either.Right, true, locals) : Grants(either.Left, false, locals) || Grants(either.Right, false, locals);
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression } equal:
                return Compared(equal, outcome, locals);
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.NotEqualsExpression } different:
                return Compared(different, !outcome, locals);
            case IsPatternExpressionSyntax test:
                return Matched(test.Expression, test.Pattern, outcome, locals);
            case IdentifierNameSyntax name when !Speaks(name.Identifier.ValueText):
                return locals < MostLocals && ValueOf(name) is { } value && Grants(value, outcome, locals + 1);
            default:
                return Meaning(condition) == outcome;
        }
    }

    private static bool Compared(BinaryExpressionSyntax comparison, bool outcome, int locals)
    {
        var (left, right) = IsPlain(comparison.Left) ? (comparison.Right, comparison.Left) : (comparison.Left, comparison.Right);
        return right.Kind() switch
        {
            SyntaxKind.TrueLiteralExpression => Grants(left, outcome, locals),
            SyntaxKind.FalseLiteralExpression or SyntaxKind.NullLiteralExpression => Grants(left, !outcome, locals),
            _ => Meaning(comparison) == outcome,
        };
    }

    private static bool Matched(ExpressionSyntax expression, PatternSyntax pattern, bool outcome, int locals) => pattern switch
    {
        UnaryPatternSyntax not => Matched(expression, not.Pattern, !outcome, locals),
        ConstantPatternSyntax { Expression: var constant } when IsPlain(constant) => Grants(expression, constant.IsKind(SyntaxKind.TrueLiteralExpression) ? outcome : !outcome, locals),
        ConstantPatternSyntax { Expression: var constant } => (Meaning(expression) ?? Meaning(constant)) is not null && !Lacking(constant) == outcome,
        ParenthesizedPatternSyntax inner => Matched(expression, inner.Pattern, outcome, locals),
        BinaryPatternSyntax { RawKind: (int)SyntaxKind.AndPattern } both => outcome
            ? Matched(expression, both.Left, true, locals) || Matched(expression, both.Right, true, locals)
            : Matched(expression, both.Left, false, locals) && Matched(expression, both.Right, false, locals),
        BinaryPatternSyntax { RawKind: (int)SyntaxKind.OrPattern } either => outcome
            ? Matched(expression, either.Left, true, locals) && Matched(expression, either.Right, true, locals)
            : Matched(expression, either.Left, false, locals) || Matched(expression, either.Right, false, locals),
        RecursivePatternSyntax { PropertyPatternClause.Subpatterns: { Count: > 0 } parts, Type: var type } => outcome
            ? parts.Any(p => MatchedPart(expression, p, true, locals)) || type is not null && Meaning(type) == true
            : parts.All(p => MatchedPart(expression, p, false, locals)),
        _ => (Meaning(expression) ?? NamesIn(pattern).Select(MeaningOf).FirstOrDefault(m => m is not null)) == outcome,
    };

    // A member that does not speak of consent itself says how it is with what it belongs to: whether it is given, or withdrawn.
    private static bool MatchedPart(ExpressionSyntax whole, SubpatternSyntax part, bool outcome, int locals)
    {
        if (part.ExpressionColon?.Expression is not { } member)
            return false;
        if (Meaning(whole) is null || Meaning(member) is not null)
            return Matched(member, part.Pattern, outcome, MostLocals);
        var isLack = NamesIn(member).Any(n => Lacks.Any(l => l.Length > 3 && n.IndexOf(l, StringComparison.OrdinalIgnoreCase) >= 0));
        return Matched(whole, part.Pattern, outcome ^ isLack, locals);
    }

    private static bool IsPlain(ExpressionSyntax expression) => expression.Kind() is SyntaxKind.TrueLiteralExpression or SyntaxKind.FalseLiteralExpression or SyntaxKind.NullLiteralExpression;

    // What an expression says of consent when it is true; null when it says nothing.
    private static bool? Meaning(ExpressionSyntax expression)
    {
        var names = NamesIn(expression).ToArray();
        if (!names.Any(n => MeaningOf(n) is not null))
            return null;

        // participants.Any(p => !p.HasConsented) is the same question as !participants.All(p => p.HasConsented).
        var isLacking = Lacking(expression) ^ expression.DescendantNodesAndSelf().Any(n => n is PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression });
        return !isLacking;
    }

    private static bool Lacking(ExpressionSyntax expression) => NamesIn(expression).Any(n => MeaningOf(n) == false || Lacks.Any(l => l.Length > 3 && n.StartsWith(l, StringComparison.OrdinalIgnoreCase)));

    private static bool? MeaningOf(string name)
    {
        if (!Speaks(name) || Questions.Any(q => name.EndsWith(q, StringComparison.OrdinalIgnoreCase) || q.Length > 4 && name.StartsWith(q, StringComparison.OrdinalIgnoreCase)))
            return null;
        var at = Words.Select(w => name.IndexOf(w, StringComparison.OrdinalIgnoreCase)).Max();
        var before = name.Substring(0, at);
        return !Lacks.Any(l => before.EndsWith(l, StringComparison.OrdinalIgnoreCase) || name.EndsWith(l, StringComparison.OrdinalIgnoreCase));
    }

    private static bool Speaks(string name) => Words.Any(w => name.IndexOf(w, StringComparison.OrdinalIgnoreCase) >= 0);

    private static IEnumerable<string> NamesIn(SyntaxNode node) => node.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Select(n => n.Identifier.ValueText);

    // What the local of a name begins with.
    private static ExpressionSyntax? ValueOf(IdentifierNameSyntax name) => name.Ancestors().FirstOrDefault(n => n is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or CompilationUnitSyntax)?
        .DescendantNodes().OfType<VariableDeclaratorSyntax>().FirstOrDefault(v => v.Identifier.ValueText == name.Identifier.ValueText && v.SpanStart < name.SpanStart)?.Initializer?.Value;
}
