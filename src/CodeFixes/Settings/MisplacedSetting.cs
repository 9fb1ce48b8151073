using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacySafe.Conferencing.Analyzers.Idioms;
using PrivacySafe.Conferencing.CodeFixes.Idioms;

namespace PrivacySafe.Conferencing.CodeFixes.Settings;

/// <summary>A setting in the wrong object, as an element of the expression that makes it or as a statement that fills it.</summary>
internal sealed class MisplacedSetting
{
    private readonly CodePlace _value;
    private readonly string _key;
    private readonly ExpressionSyntax? _holder;
    private readonly ExpressionStatementSyntax? _statement;

    private MisplacedSetting(CodePlace value, string key, ExpressionSyntax? holder, ExpressionStatementSyntax? statement)
    {
        _value = value;
        _key = key;
        _holder = holder;
        _statement = statement;
    }

    /// <summary>Reads what an expression is the value of; null when it is not plainly written under a name.</summary>
    /// <param name="value">The value.</param>
    /// <param name="name">The name under which it is sent.</param>
    /// <param name="naming">How members without a name of their own are named.</param>
    public static MisplacedSetting? Of(CodePlace value, string name, WireNamePolicy naming)
    {
        var (key, holder, statement) = Parts(value.Expression);
        if (key is null)
            return null;
        var wireName = MemberOf(value, statement) is { } member ? WireNaming.NameOf(member, naming) : key;
        return wireName is not null && WireNaming.Matches(wireName, name, naming) ? new MisplacedSetting(value, key, holder, statement) : null;
    }

    /// <summary>The change that lets the same object hold the value where it is heeded; null when it cannot.</summary>
    /// <param name="place">The object, with all that it lacks.</param>
    public SourceEdit? Rewritten(WritePlace place)
    {
        if (ObjectElements.Missing(place) is not { } element || ObjectElements.KeyOf(element) is not { } key || ObjectElements.ValueOf(element) is not { } value)
            return null;
        if (_holder is { } holder)
            return holder == place.Expression && ObjectElements.InPlace(holder, _key, element) is not null ? SourceEdit.Within(_value, _key, holder, current => ObjectElements.InPlace(current, _key, element) ?? current) : null;
        return Statement(key, value) is { } statement ? SourceEdit.InsteadOf(_value, _key, _statement!, _ => statement) : null;
    }

    /// <summary>The change that takes the value away.</summary>
    public SourceEdit Removed() => _holder is { } holder
        ? SourceEdit.Within(_value, "without " + _key, holder, current => ObjectElements.Without(current, _key))
        : SourceEdit.Removal(_value, "without " + _key, Whole(_statement!));

    /// <summary>True when the value says the same inside another expression, which is made as surely as this one is.</summary>
    public bool CanMoveTo(ExpressionSyntax expression)
    {
        if (expression.Span.Contains(_value.Expression.Span) || StatementOf(expression) == StatementOf(_value.Expression))
            return true;
        return StatementOf(expression) is { } there && StatementOf(_value.Expression) is { } here && Whole(there).Parent == Whole(here).Parent
            && !_value.Expression.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(n => _value.Model.GetSymbolInfo(n).Symbol is ILocalSymbol);
    }

    private static (string? Key, ExpressionSyntax? Holder, ExpressionStatementSyntax? Statement) Parts(ExpressionSyntax value)
    {
        switch (value.Parent)
        {
            case AnonymousObjectMemberDeclaratorSyntax { Parent: AnonymousObjectCreationExpressionSyntax holder } member:
                return (ObjectElements.KeyOf(member), holder, null);
            case AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax holder } } entry when entry.Right == value:
                return (ObjectElements.KeyOf(entry), holder, null);
            case InitializerExpressionSyntax { Expressions.Count: 2, Parent: InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax holder } } pair when pair.Expressions[1] == value:
                return (ObjectElements.KeyOf(pair), holder, null);
            case ArgumentSyntax { Parent.Parent: ObjectCreationExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: BaseObjectCreationExpressionSyntax { Initializer: null } holder } property } }:
                return (ObjectElements.KeyOf(property), holder, null);
            case AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax statement } assignment when assignment.Right == value && assignment.IsKind(SyntaxKind.SimpleAssignmentExpression):
                return (assignment.Left is ElementAccessExpressionSyntax { ArgumentList.Arguments: { Count: 1 } keys } ? ObjectElements.TextOf(keys[0].Expression) : (assignment.Left as MemberAccessExpressionSyntax)?.Name.Identifier.ValueText, null, statement);
            case ArgumentSyntax { Parent: ArgumentListSyntax { Arguments: { Count: 2 } arguments, Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Add" }, Parent: ExpressionStatementSyntax statement } } } when arguments[1].Expression == value:
                return (ObjectElements.TextOf(arguments[0].Expression), null, statement);
            default:
                return default;
        }
    }

    // The member that is assigned; null where a key is.
    private static ISymbol? MemberOf(CodePlace value, ExpressionStatementSyntax? statement) => (statement?.Expression ?? value.Expression.Parent) is AssignmentExpressionSyntax { Left: IdentifierNameSyntax or MemberAccessExpressionSyntax } assignment
        ? value.Model.GetSymbolInfo(assignment.Left).Symbol
        : null;

    private static StatementSyntax? StatementOf(SyntaxNode node) => node.FirstAncestorOrSelf<StatementSyntax>();

    private static SyntaxNode Whole(StatementSyntax statement) => statement.Parent as GlobalStatementSyntax ?? (SyntaxNode)statement;

    private ExpressionStatementSyntax? Statement(string key, ExpressionSyntax value)
    {
        ExpressionSyntax? expression = _statement!.Expression switch
        {
            AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax access } assignment => assignment
                .WithLeft(access.ReplaceNode(access.ArgumentList.Arguments[0].Expression, SettingExpression.Literal(key)))
                .WithRight(value.WithTriviaFrom(assignment.Right)),
            AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax access } assignment => assignment
                .WithLeft(access.WithName(SyntaxFactory.IdentifierName(key).WithTriviaFrom(access.Name)))
                .WithRight(value.WithTriviaFrom(assignment.Right)),
            InvocationExpressionSyntax call => call.ReplaceNodes(
                call.ArgumentList.Arguments.Select(a => a.Expression),
                (old, _) => (old == call.ArgumentList.Arguments[0].Expression ? SettingExpression.Literal(key) : value).WithTriviaFrom(old)),
            _ => null,
        };
        return expression is null ? null : _statement.WithExpression(expression);
    }
}
