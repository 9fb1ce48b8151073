using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using PrivacySafe.Conferencing.Analyzers.Facts;
using PrivacySafe.Conferencing.Analyzers.Known;
using PrivacySafe.Conferencing.Analyzers.Search;
using PrivacySafe.Conferencing.Analyzers.Values;

namespace PrivacySafe.Conferencing.Analyzers.Rules.Operations;

/// <summary>
/// Finds the secret of an application where it is put together with its id, under whatever names, to sign in at a vendor's server. What stands in the header as one literal is found by
/// <see cref="CredentialTexts"/>.
/// </summary>
internal sealed class BasicCredentials : IShapedOperationRule
{
    private const string Scheme = "Basic";
    private const string Start = Scheme + " ";
    private const string Format = Start + "{0}";
    private const string Header = "AuthenticationHeaderValue";

    private static readonly FileWords Words = new(new[] { Scheme, "NetworkCredential", Header });

    public string Part => "rule of basic credentials";

    public bool IsPossibleIn(SyntaxTree file) => Words.AreIn(file);

    public CodeShape Shapes => CodeShape.Text | CodeShape.Call | CodeShape.Creation;

    public bool MayBeAt(SyntaxNode node) => node switch
    {
        LiteralExpressionSyntax { Token.Value: string text } => text is Start or Format,
        InterpolatedStringTextSyntax { TextToken.ValueText: var text } => text == Start,
        InvocationExpressionSyntax call => FileIndex.NameOf(call.Expression) is { } name && BasicAuthentication.IsMethod(name),
        ObjectCreationExpressionSyntax creation => FileIndex.NameOf(creation.Type) is { } type && (type == Header || BasicAuthentication.IsType(type)),
        ImplicitObjectCreationExpressionSyntax { ArgumentList.Arguments.Count: > 1 } => true,
        _ => false,
    };

    public bool CanBeAt(IOperation operation) => operation switch
    {
        ILiteralOperation { ConstantValue: { HasValue: true, Value: Start or Format } } => true,
        IInvocationOperation { TargetMethod.Name: var name } => BasicAuthentication.IsMethod(name),
        IObjectCreationOperation { Type: { } type } => type.Name == Header || BasicAuthentication.IsType(type.Name),
        _ => false,
    };

    public IEnumerable<Finding> In(IOperation operation, RuleContext context)
    {
        var (place, secrets) = operation switch
        {
            ILiteralOperation when TextParts.WholeWithFunctions(operation) is var text && text != operation => (text, InHeader(text, isPair: true, context)),
            IObjectCreationOperation { Type: { } type, Arguments: { Length: 2 } arguments } when type.Is("System.Net.Http.Headers", Header) => (arguments[1].Value, InHeader(arguments[1].Value, IsBasic(arguments[0].Value, context), context)),
            _ when BasicAuthentication.Secret(operation) is { } secret => (secret, LastText.Of(secret, context.Evaluator).Where(IsSecret)),
            _ => default,
        };
        if (secrets?.ToArray() is not { Length: > 0 } found || CalledVendor.Of(operation, context.Evaluator, context.IsProven) is not { } vendor)
            yield break;
        foreach (var secret in found)
        {
            var isHere = context.Evaluator.Scope.Roots.Any(root => root.Syntax.SyntaxTree == secret.Origin.Node.SyntaxTree && root.Syntax.FullSpan.Contains(secret.Origin.Span));
            if (CredentialTexts.IsToldWhereWritten(secret, operation, context))
                continue;
            var finding = CredentialFindings.InHeader(isHere ? secret.Origin.Location : Origin.OfName(place.Syntax).Location, vendor);
            if (!isHere)
                finding.Others = ImmutableArray.Create(secret.Origin.Location);
            yield return finding;
        }
    }

    private static bool IsBasic(IOperation scheme, RuleContext context) => Scheme.Equals(context.Evaluator.Key(scheme), StringComparison.OrdinalIgnoreCase);

    // A pair that is encoded here, or what was encoded before and is kept in a constant.
    private static IEnumerable<KnownValue> InHeader(IOperation parameter, bool isPair, RuleContext context) =>
        (isPair ? LastText.Before(parameter, context.Evaluator, Encoded).Where(IsSecret) : Enumerable.Empty<KnownValue>())
        .Concat(LastText.Of(parameter, context.Evaluator).Where(text => SecretText.IsToken((string)text.Constant)));

    private static IOperation? Encoded(IInvocationOperation call) =>
        call.TargetMethod.Name == nameof(Convert.ToBase64String) && call.TargetMethod.ContainingType.Is("System", nameof(Convert)) ? call.Arguments.FirstOrDefault()?.Value : null;

    // The id holds no colon; the secret, or a text of both, may begin with what separates them.
    private static bool IsSecret(KnownValue pair)
    {
        var text = (string)pair.Constant;
        return SecretText.IsOne(text.Substring(text.IndexOf(':') + 1), "");
    }
}
