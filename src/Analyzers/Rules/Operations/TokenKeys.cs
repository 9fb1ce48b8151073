using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using PrivacySafe.Conferencing.Analyzers.Calls;
using PrivacySafe.Conferencing.Analyzers.Facts;
using PrivacySafe.Conferencing.Analyzers.Known;
using PrivacySafe.Conferencing.Analyzers.Search;
using PrivacySafe.Conferencing.Analyzers.Values;

namespace PrivacySafe.Conferencing.Analyzers.Rules.Operations;

/// <summary>Finds the key with which a vendor's token is signed, where the code holds it.</summary>
internal sealed class TokenKeys : IShapedOperationRule
{
    private const string Cryptography = "System.Security.Cryptography";

    private static readonly HashSet<string> Signing = new(TokenLibraries.MethodNames.Concat(TokenLibraries.TypeNames), StringComparer.Ordinal);

    public string Part => "rule of keys of tokens";

    public bool IsPossibleIn(SyntaxTree file) => CredentialWords.InFile.AreIn(file);

    public CodeShape Shapes => CodeShape.Call | CodeShape.Creation;

    public bool MayBeAt(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax call => FileIndex.NameOf(call.Expression) is { } name && Signing.Contains(name),
        ObjectCreationExpressionSyntax creation => FileIndex.NameOf(creation.Type) is { } type && Signing.Contains(type),
        _ => false,
    };

    public bool CanBeAt(IOperation operation) => operation switch
    {
        IInvocationOperation { TargetMethod.Name: var name } => Signing.Contains(name),
        IObjectCreationOperation { Type.Name: var name } => Signing.Contains(name),
        _ => false,
    };

    public IEnumerable<Finding> In(IOperation operation, RuleContext context)
    {
        if (TokenLibraries.Read(operation, context.Evaluator) is not { } call || TokenIssue.Of(call, context.IsMentioned, context.Settings.TokenAudiences) is not { } token || Credential.Of(token.Vendor, "secret") is not { } credential)
            return Enumerable.Empty<Finding>();
        return context.Evaluator.Scope.Roots.SelectMany(root => root.DescendantsAndSelf()).Select(KeyOf).OfType<IOperation>()
            .SelectMany(key => CredentialFindings.In(context.Evaluator.Evaluate(key), "The key of this token", credential));
    }

    private static IOperation? KeyOf(IOperation operation) => operation switch
    {
        IObjectCreationOperation { Type: { } type, Arguments: { Length: > 0 } arguments } when type.Name == "SymmetricSecurityKey" || IsHmac(type) => arguments[0].Value,
        IInvocationOperation { TargetMethod: { IsStatic: true, Name: "HashData", ContainingType: { } type } } call when IsHmac(type) => KnownFunctions.Argument(call, "key"),
        IInvocationOperation { TargetMethod.Name: "Encode" or "EncodeBytes" } call => KnownFunctions.Argument(call, "key"),
        IInvocationOperation { TargetMethod.Name: "WithSecret" } call => call.Arguments.LastOrDefault()?.Value,
        _ => null,
    };

    private static bool IsHmac(ITypeSymbol type) => type.Name.StartsWith("HMAC", StringComparison.Ordinal) && type.ContainingNamespace.Is(Cryptography);
}
