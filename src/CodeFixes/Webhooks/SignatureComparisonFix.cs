using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacySafe.Conferencing.Analyzers.Rules;
using PrivacySafe.Conferencing.Analyzers.Search;

namespace PrivacySafe.Conferencing.CodeFixes.Webhooks;

/// <summary>Compares what a vendor sent with what was expected in a time that does not depend on how much of it is right.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SignatureComparisonFix))]
public sealed class SignatureComparisonFix : RemedyFixProvider
{
    private const string Operations = "System.Security.Cryptography.CryptographicOperations";
    private const string Encoding = "System.Text.Encoding";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleDescriptors.WebhookComparedUnsafely.Id);

    private protected override async Task<Remedy?> FindAsync(Project project, Diagnostic diagnostic, CancellationToken cancellationToken) =>
        diagnostic.Properties.ContainsKey(FindingProperties.Change)
        && await CodePlace.FindAsync(project, diagnostic.Location, cancellationToken).ConfigureAwait(false) is { } place
        && Parts(place.Expression) is var (left, right)
        && Side(place, left) is { } first && Side(place, right) is { } second && Named(place, Operations) is { } operations
            ? new Remedy("Compare in constant time", SourceEdit.InsteadOf(place, diagnostic.Id, place.Expression, current => InConstantTime(current, operations, first, second)))
            : null;

    private static (ExpressionSyntax Left, ExpressionSyntax Right)? Parts(ExpressionSyntax comparison) => comparison switch
    {
        BinaryExpressionSyntax binary when binary.IsKind(SyntaxKind.EqualsExpression) || binary.IsKind(SyntaxKind.NotEqualsExpression) => (binary.Left, binary.Right),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access, ArgumentList.Arguments: var arguments } => arguments.Count switch
        {
            1 => (access.Expression, arguments[0].Expression),

            // Of a static method both are arguments; of another one the second says how.
            2 when FileIndex.NameOf(arguments[1].Expression) == "Ordinal" => (access.Expression, arguments[0].Expression),
            2 or 3 when FileIndex.NameOf(access.Expression) is "string" or "String" or "Enumerable" or "MemoryExtensions" || access.Expression is PredefinedTypeSyntax => (arguments[0].Expression, arguments[1].Expression),
            _ => null,
        },
        _ => null,
    };

    // The bytes of one side; null when nothing correct can be said for its type.
    private static ExpressionSyntax? Side(CodePlace place, ExpressionSyntax side)
    {
        var type = place.Model.GetTypeInfo(side).Type;
        var bare = side.WithoutTrivia();
        if (type is IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte } || type is INamedTypeSymbol { Name: "ReadOnlySpan" or "Span", TypeArguments: { Length: 1 } items } && items[0].SpecialType == SpecialType.System_Byte)
            return bare;
        if (type is null || Named(place, Encoding) is not { } encoding)
            return null;
        if (type.SpecialType != SpecialType.System_String)
        {
            if (type.Name != "StringValues")
                return null;
            bare = Call(Operand(bare), "ToString");
        }
        else if (place.Model.GetTypeInfo(side).Nullability.FlowState == NullableFlowState.MaybeNull)
        {
            bare = SyntaxFactory.BinaryExpression(
                SyntaxKind.CoalesceExpression,
                Operand(bare),
                SyntaxFactory.Token(SyntaxKind.QuestionQuestionToken).WithLeadingTrivia(SyntaxFactory.Space).WithTrailingTrivia(SyntaxFactory.Space),
                SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal("")));
        }

        return Call(Member(encoding, "UTF8"), "GetBytes", bare);
    }

    private static ExpressionSyntax InConstantTime(ExpressionSyntax comparison, ExpressionSyntax operations, ExpressionSyntax first, ExpressionSyntax second)
    {
        ExpressionSyntax call = Call(operations, "FixedTimeEquals", first, second);
        if (comparison.IsKind(SyntaxKind.NotEqualsExpression))
            call = SyntaxFactory.PrefixUnaryExpression(SyntaxKind.LogicalNotExpression, call);
        return call.WithTriviaFrom(comparison);
    }

    private static ExpressionSyntax Operand(ExpressionSyntax expression) => expression is NameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or ElementAccessExpressionSyntax or ParenthesizedExpressionSyntax or ConditionalAccessExpressionSyntax
        ? expression is ConditionalAccessExpressionSyntax ? SyntaxFactory.ParenthesizedExpression(expression) : expression
        : SyntaxFactory.ParenthesizedExpression(expression);

    // As short as the imports allow; null where the framework has no such type.
    private static ExpressionSyntax? Named(CodePlace place, string type) =>
        place.Model.Compilation.GetTypeByMetadataName(type) is { } found ? SyntaxFactory.ParseExpression(found.ToMinimalDisplayString(place.Model, place.Expression.SpanStart)) : null;

    private static MemberAccessExpressionSyntax Member(ExpressionSyntax receiver, string name) =>
        SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, receiver, SyntaxFactory.IdentifierName(name));

    private static InvocationExpressionSyntax Call(ExpressionSyntax receiver, string name, params ExpressionSyntax[] arguments) => SyntaxFactory.InvocationExpression(
        Member(receiver, name),
        SyntaxFactory.ArgumentList(SyntaxFactory.SeparatedList(
            arguments.Select(SyntaxFactory.Argument),
            Enumerable.Repeat(SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space), Math.Max(0, arguments.Length - 1)))));
}
