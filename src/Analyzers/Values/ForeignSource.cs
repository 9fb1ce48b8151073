using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacySafe.Conferencing.Analyzers.Search;

namespace PrivacySafe.Conferencing.Analyzers.Values;

/// <summary>
/// Reads declarations in other files by their syntax alone. Asking the compiler for the meaning of another file costs as much as
/// compiling it; what syntax cannot tell is unknown.
/// </summary>
internal static class ForeignSource
{
    private const int Deepest = 20;
    private const int MostLooks = 1_000;

    /// <summary>What an expression yields.</summary>
    /// <param name="expression">The expression, in whichever file.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <param name="compilation">Where types are looked for whose members the expression names; null: in none.</param>
    public static Value Read(ExpressionSyntax expression, CancellationToken cancellationToken, Compilation? compilation = null) => new Reading(compilation, cancellationToken).Read(expression, 0);

    /// <summary>What a field, property or accessor is declared to yield; null when its declaration does not say.</summary>
    public static ExpressionSyntax? InitialiserOf(SyntaxNode declaration) => declaration switch
    {
        VariableDeclaratorSyntax variable => variable.Initializer?.Value,
        PropertyDeclarationSyntax { ExpressionBody: { } body } => body.Expression,
        PropertyDeclarationSyntax { Initializer: { } initializer } => initializer.Value,
        PropertyDeclarationSyntax { AccessorList.Accessors: var accessors } => Getter(accessors),
        _ => null,
    };

    /// <summary>The body of a method or local function.</summary>
    public static SyntaxNode? BodyOf(SyntaxNode declaration) => declaration switch
    {
        BaseMethodDeclarationSyntax method => (SyntaxNode?)method.Body ?? method.ExpressionBody?.Expression,
        LocalFunctionStatementSyntax function => (SyntaxNode?)function.Body ?? function.ExpressionBody?.Expression,
        _ => null,
    };

    private static ExpressionSyntax? Getter(SyntaxList<AccessorDeclarationSyntax> accessors)
    {
        var getter = accessors.FirstOrDefault(a => a.IsKind(SyntaxKind.GetAccessorDeclaration));
        return getter?.ExpressionBody?.Expression
            ?? (getter?.Body?.Statements.Count == 1 && getter.Body.Statements[0] is ReturnStatementSyntax { Expression: { } returned } ? returned : null);
    }

    private static Value Join(Origin origin, IEnumerable<Value> values)
    {
        var parts = values.SelectMany(v => v is TextValue text ? text.Parts : ImmutableArray.Create(v)).ToImmutableArray();
        return parts.All(p => p is KnownValue)
            ? new KnownValue(origin, string.Concat(parts.Select(p => Evaluator.Format(((KnownValue)p).Constant))))
            : new TextValue(origin, parts);
    }

    // One expression with all that it refers to.
    private sealed class Reading
    {
        private readonly Compilation? _compilation;
        private readonly CancellationToken _cancellationToken;
        private int _left = MostLooks;

        public Reading(Compilation? compilation, CancellationToken cancellationToken)
        {
            _compilation = compilation;
            _cancellationToken = cancellationToken;
        }

        private static bool IsUriKind(ArgumentSyntax argument) => argument.Expression is MemberAccessExpressionSyntax { Expression: var type } && FileIndex.NameOf(type) == nameof(UriKind);

        public Value Read(ExpressionSyntax expression, int depth)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            var origin = new Origin(expression);
            if (depth > Deepest || _left-- <= 0)
                return new UnknownValue(origin);
            switch (expression)
            {
                case LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.NullLiteralExpression) || literal.IsKind(SyntaxKind.DefaultLiteralExpression):
                    return new NullValue(origin);
                case LiteralExpressionSyntax { Token.Value: { } constant }:
                    return new KnownValue(origin, constant);
                case ParenthesizedExpressionSyntax parenthesized:
                    return Read(parenthesized.Expression, depth + 1);
                case InterpolatedStringExpressionSyntax text:
                    return Join(origin, text.Contents.Select(c => c switch
                    {
                        InterpolatedStringTextSyntax literal => new KnownValue(new Origin(literal), literal.TextToken.ValueText),
                        InterpolationSyntax hole => Read(hole.Expression, depth + 1),
                        _ => new UnknownValue(new Origin(c)),
                    }));
                case BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression):
                    return Join(origin, new[] { Read(sum.Left, depth + 1), Read(sum.Right, depth + 1) });
                case BinaryExpressionSyntax choice when choice.IsKind(SyntaxKind.CoalesceExpression):
                    return OneOfValue.Of(origin, Read(choice.Left, depth + 1).Alternatives.Where(v => v is not NullValue).Append(Read(choice.Right, depth + 1)).ToArray());
                case IdentifierNameSyntax name:
                    return ForeignNames.InitialiserOf(name) is { } initialiser ? Read(initialiser, depth + 1) : new UnknownValue(origin);
                case MemberAccessExpressionSyntax access when _compilation is not null && ForeignNames.InitialiserOf(access, _compilation, _cancellationToken) is { } fixedTo:
                    return Read(fixedTo, depth + 1);
                case InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" }, ArgumentList.Arguments: { Count: 1 } named } when FileIndex.NameOf(named[0].Expression) is { } text:
                    return new KnownValue(origin, text);
                case ObjectCreationExpressionSyntax { Type: var type, ArgumentList.Arguments: { Count: 1 or 2 } arguments } when FileIndex.NameOf(type) == "Uri" && (arguments.Count == 1 || IsUriKind(arguments[1])):
                    return Read(arguments[0].Expression, depth + 1);
                case ImplicitObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments }:
                    return Read(arguments[0].Expression, depth + 1);
                default:
                    return new UnknownValue(origin);
            }
        }
    }
}
