using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using PrivacySafe.Conferencing.Analyzers.Facts;
using PrivacySafe.Conferencing.Analyzers.Known;
using PrivacySafe.Conferencing.Analyzers.Values;

namespace PrivacySafe.Conferencing.Analyzers.Rules.Operations;

/// <summary>Finds texts in code that are conferencing credentials by the names of what they are written into, or by the header that they are.</summary>
internal sealed class CredentialTexts : IShapedOperationRule
{
    /// <summary>With what a header that holds a token begins.</summary>
    public const string Bearer = "Bearer ";

    /// <summary>With what a header that holds a pair of credentials begins.</summary>
    public const string Basic = "Basic ";

    public string Part => "rule of credentials";

    public bool IsPossibleIn(SyntaxTree file) => CredentialWords.InFile.AreIn(file);

    public CodeShape Shapes => CodeShape.Text;

    public bool MayBeAt(SyntaxNode node) => node is LiteralExpressionSyntax { Token.Value: string text } && IsCandidate(text);

    public bool CanBeAt(IOperation operation) => operation is ILiteralOperation { ConstantValue: { HasValue: true, Value: string text } } && IsCandidate(text);

    public IEnumerable<Finding> In(IOperation operation, RuleContext context) => In((ILiteralOperation)operation, context);

    /// <summary>True for a text that is told where it is written in the file, because the names there say what it is.</summary>
    /// <param name="text">The text.</param>
    /// <param name="use">Where it is used.</param>
    /// <param name="context">What surrounds that.</param>
    public static bool IsToldWhereWritten(KnownValue text, IOperation use, RuleContext context) =>
        text.Origin.Node.SyntaxTree == use.Syntax.SyntaxTree && use.SemanticModel is { } model && LiteralOf(text.Origin.Node, model, context) is { } literal && In(literal, context).Any();

    /// <summary>True for a text that could be one, whatever is around it.</summary>
    public static bool IsCandidate(string text) => IsHeader(text) || SecretText.IsOne(text, "");

    private static bool IsHeader(string text) => text.StartsWith(Bearer, StringComparison.Ordinal) || text.StartsWith(Basic, StringComparison.Ordinal);

    private static IEnumerable<Finding> In(ILiteralOperation literal, RuleContext context)
    {
        var text = (string)literal.ConstantValue.Value!;
        if (IsHeader(text))
        {
            var token = text.Substring(text.IndexOf(' ') + 1);
            return SecretText.IsToken(token) && CalledVendor.Of(literal, context.Evaluator, context.IsProven) is { } host ? new[] { CredentialFindings.InHeader(literal.Syntax.GetLocation(), host) } : Enumerable.Empty<Finding>();
        }

        if (IsOfHeader(literal))
            return SecretText.IsLikelyOne(text, "") && CalledVendor.Of(literal, context.Evaluator, context.IsProven) is { } called ? new[] { CredentialFindings.InHeader(literal.Syntax.GetLocation(), called) } : Enumerable.Empty<Finding>();
        return AssignedNames.Of(literal) is { } path && SecretText.IsLikelyOne(text, path[path.Count - 1]) && Credential.Of(path, context.IsProven) is { } credential
            ? new[] { CredentialFindings.About(literal.Syntax.GetLocation(), path[path.Count - 1], credential) }
            : Enumerable.Empty<Finding>();
    }

    private static ILiteralOperation? LiteralOf(SyntaxNode written, SemanticModel model, RuleContext context)
    {
        var cancellationToken = context.Evaluator.Scope.CancellationToken;
        return model.GetOperation(written, cancellationToken) switch
        {
            ILiteralOperation literal => literal,
            IMemberReferenceOperation { Member.DeclaringSyntaxReferences: { Length: 1 } declarations } when declarations[0].SyntaxTree == model.SyntaxTree =>
                ForeignSource.InitialiserOf(declarations[0].GetSyntax(cancellationToken)) is { } initialiser ? model.GetOperation(initialiser, cancellationToken) as ILiteralOperation : null,
            _ => null,
        };
    }

    private static bool IsOfHeader(IOperation literal) =>
        literal.Parent is IArgumentOperation { Parameter.Name: "parameter", Parent: IObjectCreationOperation { Type: { } type } } && type.Is("System.Net.Http.Headers", "AuthenticationHeaderValue");
}
