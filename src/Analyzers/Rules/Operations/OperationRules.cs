using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using PrivacySafe.Conferencing.Analyzers.Rules.Flows;
using PrivacySafe.Conferencing.Analyzers.Search;

namespace PrivacySafe.Conferencing.Analyzers.Rules.Operations;

/// <summary>All rules about single calls and creations.</summary>
internal static class OperationRules
{
    private static readonly IOperationRule[] None = Array.Empty<IOperationRule>();

    private static readonly IOperationRule[] All =
    {
        new OverbroadTokens(), new UnjustifiedWeakenings(), new EmbeddedClients(), new PasscodesWithLinks(), new LoggedData(), new DisclosedHostLinks(), new UploadedRecordings(), new DisclosedContacts(), new SocialLogins(), new OverbroadScopes(), new HardCodedCredentials(), new WebhookChecks(), new UncheckedWebhooks(),
    };

    private static readonly IShapedOperationRule[] Shaped = All.OfType<IShapedOperationRule>().ToArray();

    private static readonly IContextRule[] OfAnyFile = All.OfType<IContextRule>().ToArray();

    private static readonly IOperationRule[] OfTypes = All.Where(rule => rule.TypeNames.Count > 0).ToArray();

    private static readonly Dictionary<string, IOperationRule[]> ByMethod = By(rule => rule.MethodNames);

    private static readonly Dictionary<string, IOperationRule[]> ByType = By(rule => rule.TypeNames);

    /// <summary>The rules that look at an operation; mostly none.</summary>
    public static IEnumerable<IOperationRule> For(IOperation operation)
    {
        foreach (var rule in Shaped)
        {
            if (rule.CanBeAt(operation) && rule.IsPossibleIn(operation.Syntax.SyntaxTree))
                yield return rule;
        }

        foreach (var rule in operation switch
        {
            IInvocationOperation call => Possible(ByMethod, call.TargetMethod.Name, operation.Syntax.SyntaxTree),
            IObjectCreationOperation { Type: { } type } => Possible(ByType, type.Name, operation.Syntax.SyntaxTree),
            _ => None,
        })
            yield return rule;
    }

    /// <summary>Those of them that also look at files that do not speak of conferencing.</summary>
    public static IEnumerable<IOperationRule> ForAnyFile(IOperation operation) => For(operation).OfType<IContextRule>();

    /// <summary>True when a file that does not speak of conferencing can hold what some of the rules look for.</summary>
    public static bool ArePossibleInAnyFile(SyntaxTree file) => OfAnyFile.Any(rule => rule.IsPossibleIn(file));

    /// <summary>True for code in such a file that they may look at once it is bound.</summary>
    public static bool MayLookAtInAnyFile(SyntaxNode code) => OfAnyFile.Any(rule => rule.IsPossibleIn(code.SyntaxTree) && rule.MayBeIn(code));

    /// <summary>True when a file can hold what some of the rules look for.</summary>
    public static bool ArePossibleIn(SyntaxTree file) => All.Any(rule => rule.IsPossibleIn(file));

    /// <summary>True for syntax that some of the rules may look at once it is bound.</summary>
    public static bool MayLookAt(SyntaxNode node) => Shaped.Any(rule => rule.MayBeAt(node) && rule.IsPossibleIn(node.SyntaxTree)) || node switch
    {
        InvocationExpressionSyntax call => FileIndex.NameOf(call.Expression) is { } name && Possible(ByMethod, name, node.SyntaxTree).Any(),
        ObjectCreationExpressionSyntax creation => FileIndex.NameOf(creation.Type) is { } type && Possible(ByType, type, node.SyntaxTree).Any(),

        // What it creates is not to be seen.
        ImplicitObjectCreationExpressionSyntax => OfTypes.Any(rule => rule.IsPossibleIn(node.SyntaxTree)),
        _ => false,
    };

    private static IEnumerable<IOperationRule> Possible(Dictionary<string, IOperationRule[]> rules, string name, SyntaxTree file) =>
        rules.TryGetValue(name, out var named) ? named.Where(rule => rule.IsPossibleIn(file)) : None;

    private static Dictionary<string, IOperationRule[]> By(Func<IOperationRule, IEnumerable<string>> names) => All
        .SelectMany(rule => names(rule).Select(name => (name, rule)))
        .GroupBy(pair => pair.name, pair => pair.rule, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
}
